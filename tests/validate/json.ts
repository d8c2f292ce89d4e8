import { htmlFindings } from './html.ts'
import { characterProblems, language, quoted, repeated, rfc3339, type Check } from './text.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** Checks a value. `label` starts each sentence. */
type Rule = (value: unknown, label: string, now: number) => Iterable<string>

/**
 * JSON Feed 1.1, "Suggestions for Publishers": "Under 100K is ideal, and 250K is fine." In bytes.
 */
const largest = 250_000

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(expected: string, pattern: RegExp, check?: Check): Rule {
  return function* (value, label, now) {
    if (typeof value !== 'string' || !pattern.test(value))
      return yield `${label} should be ${expected}, found ${JSON.stringify(value)}`
    const problem = check?.(value, now)
    if (problem !== undefined) yield `${label} ${quoted(value)} ${problem}`
    for (const odd of characterProblems(value)) yield `${label} ${odd}`
  }
}

function scalar(type: 'boolean' | 'number'): Rule {
  return (value, label) => (typeof value === type ? [] : [`${label} should be a ${type}, found ${JSON.stringify(value)}`])
}

/**
 * The label of a value in an array: `feed: items` contains `item 3`, whose `authors` contain `item
 * 3: author 1`.
 */
function placeIn(label: string, index: number): string {
  return `${label.replace(/^feed: /, '').replace(/s$/, '')} ${index + 1}`
}

function list(rule: Rule): Rule {
  return function* (value, label, now) {
    if (!Array.isArray(value)) return yield `${label} should be an array, found ${JSON.stringify(value)}`
    for (const [index, each] of value.entries()) yield* rule(each, placeIn(label, index), now)
  }
}

/** An object with required and optional members, and no others except extensions. */
function object(required: Readonly<Record<string, Rule>>, optional: Readonly<Record<string, Rule>>): Rule {
  const members: Readonly<Record<string, Rule>> = { ...optional, ...required }
  return function* (value, label, now) {
    if (!isObject(value)) return yield `${label} should be an object, found ${JSON.stringify(value)}`
    for (const name of Object.keys(required)) if (!Object.hasOwn(value, name)) yield `${label}: ${name} is missing`
    for (const [name, member] of Object.entries(value)) {
      const rule = Object.hasOwn(members, name) ? members[name] : undefined
      if (rule) yield* rule(member, `${label}: ${name}`, now)
      else if (name.startsWith('_')) yield* extensionFindings(member, `${label}: ${name}`)
      else yield `${label}: ${name} is not a member of JSON Feed 1.1`
    }
  }
}

/** JSON Feed 1.1, "Extensions". */
function* extensionFindings(value: unknown, label: string): Generator<string> {
  if (!/: _[a-z][^.]*$/i.test(label)) yield `${label} should have a letter after its _, and no dot`
  if (isObject(value)) yield* memberFindings(value, label)
  else yield `${label} should be an object, found ${JSON.stringify(value)}`
}

function* memberFindings(value: unknown, label: string): Generator<string> {
  if (typeof value === 'string') for (const odd of characterProblems(value)) yield `${label} ${odd}`
  if (typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value)) {
    if (/^_|\./.test(name)) yield `${label} ${name} should have neither a dot nor a _ in front`
    yield* memberFindings(member, `${label} ${name}`)
  }
}

const some = text('a text', /\S/)
const url = text('an http(s) URL', /^https?:\/\/[a-z\d\-.]+(?::\d{1,5})?(?:[/?#](?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})*)?$/i)
const uri = text('a URI', /^[a-z][a-z\d+.-]*:(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\da-f]{2})+$/i)
const date = text('an RFC 3339 date', /^(?:199\d|[2-9]\d{3})-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/, rfc3339)
const languageTag = text('a language tag', /^[a-z]/, language)
const html: Rule = function* (value, label, now) {
  if (typeof value !== 'string' || value === '') yield* some(value, label, now)
  else for (const finding of htmlFindings(value)) yield `${label}: ${finding}`
}

const author = object({ name: some }, { url: uri, avatar: url })
const mimeType = text('a media type', /^[a-z]+\/[\w.+-]+$/)
const attachment = object({ url, mime_type: mimeType }, { title: some, size_in_bytes: scalar('number') })

/**
 * JSON Feed 1.1, "Items": the url "may be the same as the id — but should be present regardless".
 */
const item = object(
  { id: some, url },
  {
    title: some,
    content_html: html,
    content_text: some,
    summary: some,
    image: url,
    date_published: date,
    date_modified: date,
    authors: list(author),
    tags: list(some),
    language: languageTag,
    attachments: list(attachment),
  },
)

/** JSON Feed 1.1, "Top-level". Includes what it recommends for feeds on the web as required. */
const feed = object(
  {
    version: text('that of 1.1', /^https:\/\/jsonfeed\.org\/version\/1\.1$/),
    title: some,
    home_page_url: url,
    feed_url: url,
    icon: url,
    favicon: url,
    authors: list(author),
    language: languageTag,
    items: list(item),
  },
  { description: some, next_url: url, expired: scalar('boolean'), hubs: list(object({ type: some, url }, {})) },
)

/** Checks a JSON Feed 1.1 document. Returns a sentence per problem. Items are numbered from 1. */
export function jsonFindings(json: string, address: string, now: number): string[] {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return [`document: ${String(error)}`]
  }
  const size = Buffer.byteLength(json)
  const tooLong = size > largest ? [`document: ${size} bytes are more than ${largest}`] : []
  return [...tooLong, ...feed(value, 'feed', now), ...(isObject(value) ? feedFindings(value, address) : [])]
}

function* feedFindings(document: JsonObject, address: string): Generator<string> {
  if (Object.keys(document).indexOf('version') > 0) yield 'feed: version should come first'
  if ((document['feed_url'] ?? address) !== address) yield `feed: feed_url should be ${address}`
  // JSON Feed 1.1, "Top-level": "next_url must not be the same as feed_url".
  if (document['next_url'] === address) yield 'feed: next_url leads back to the feed'
  const items = Array.isArray(document['items']) ? document['items'].filter(isObject) : []
  for (const [index, each] of items.entries()) yield* itemFindings(each, `item ${index + 1}`)
  for (const [index] of repeated([...items.entries()], ([, { id }]) => JSON.stringify(id)))
    yield `item ${index + 1}: id repeats an earlier one`
  // "It's optional, but it should appear at least once in a feed that may contain multiple uses":
  // not in each item.
  const extensions = [document, ...items].flatMap(Object.entries<unknown>).filter(([name]) => name.startsWith('_'))
  for (const [name, uses] of Map.groupBy(extensions, ([name]) => name)) {
    const about = uses.map(([, use]) => (isObject(use) ? use['about'] : undefined)).find((each) => each !== undefined)
    yield* url(about, `feed: ${name} about`, 0)
  }
}

function* itemFindings(each: JsonObject, label: string): Generator<string> {
  // JSON Feed 1.1, "Items": "one or both must be present".
  if (!('content_html' in each) && !('content_text' in each)) yield `${label} has neither content_html nor content_text`
  if (Date.parse(String(each['date_published'])) > Date.parse(String(each['date_modified'])))
    yield `${label} is modified before it is published`
}
