import { absoluteUri, httpUrl } from './addresses.ts'
import { characterProblems } from './characters.ts'
import { languageTag, mediaType, nonEmpty, oneOf, quoted, type Check, type Context } from './checks.ts'
import { rfc3339Date } from './dates.ts'
import { htmlFindings } from './html.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** What is wrong with a value; `label` starts each sentence. */
type Rule = (value: unknown, label: string, context: Context) => Iterable<string>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function* expected(what: string, value: unknown, label: string): Generator<string> {
  yield `${label} should be ${what}, found ${JSON.stringify(value)}`
}

function text(check: Check): Rule {
  return function* (value, label, context) {
    if (typeof value !== 'string') return yield* expected('a string', value, label)
    const problem = check(value, context)
    if (problem !== undefined) yield value.trim() === '' ? `${label} is empty` : `${label} ${quoted(value)} ${problem}`
    for (const odd of characterProblems(value)) yield `${label} ${odd}`
  }
}

const htmlText: Rule = function* (value, label) {
  if (typeof value !== 'string') return yield* expected('a string', value, label)
  if (value.trim() === '') yield `${label} is empty`
  for (const finding of htmlFindings(value)) yield `${label}: ${finding}`
}

const positive: Rule = function* (value, label) {
  if (typeof value !== 'number' || value < 0) yield* expected('a number', value, label)
}

const truth: Rule = function* (value, label) {
  if (typeof value !== 'boolean') yield* expected('true or false', value, label)
}

/** What findings call a value in an array: `feed: items` hold `item 3`, whose `authors` hold `item 3: author 1`. */
export function placeIn(label: string, index: number): string {
  return `${label.replace(/^feed: /, '').replace(/s$/, '')} ${index + 1}`
}

/** An array whose values follow a rule. */
function list(rule: Rule): Rule {
  return function* (value, label, context) {
    if (!Array.isArray(value)) return yield* expected('an array', value, label)
    for (const [index, each] of value.entries()) yield* rule(each, placeIn(label, index), context)
  }
}

/** An object that has the required members and no others, but for extensions. */
export function object(members: Readonly<Record<string, Rule>>, required: readonly string[]): Rule {
  return function* (value, label, context) {
    if (!isObject(value)) return yield* expected('an object', value, label)
    for (const name of required) if (!Object.hasOwn(value, name)) yield `${label}: ${name} is missing`
    for (const [name, member] of Object.entries(value)) {
      const rule = Object.hasOwn(members, name) ? members[name] : undefined
      if (rule) yield* rule(member, `${label}: ${name}`, context)
      else if (!name.startsWith('_')) yield `${label}: ${name} is not a member of JSON Feed 1.1`
    }
  }
}

/** JSON Feed 1.1, "Top-level": every member of an author is optional; a name is what readers show. */
const author = object({ name: text(nonEmpty), url: text(absoluteUri), avatar: text(httpUrl) }, ['name'])

/** JSON Feed 1.1, "Attachments". */
const attachment = object(
  {
    url: text(httpUrl),
    mime_type: text(mediaType),
    title: text(nonEmpty),
    size_in_bytes: positive,
    duration_in_seconds: positive,
  },
  ['url', 'mime_type'],
)

/** JSON Feed 1.1, "Items": the url "may be the same as the id — but should be present regardless". */
const item = object(
  {
    id: text(nonEmpty),
    url: text(httpUrl),
    external_url: text(httpUrl),
    title: text(nonEmpty),
    content_html: htmlText,
    content_text: text(nonEmpty),
    summary: text(nonEmpty),
    image: text(httpUrl),
    banner_image: text(httpUrl),
    date_published: text(rfc3339Date),
    date_modified: text(rfc3339Date),
    authors: list(author),
    tags: list(text(nonEmpty)),
    language: text(languageTag),
    attachments: list(attachment),
  },
  ['id', 'url'],
)

/** JSON Feed 1.1, "Top-level", with the members that it asks every publisher on the web for. */
export const feed = object(
  {
    version: text(oneOf('https://jsonfeed.org/version/1.1')),
    title: text(nonEmpty),
    home_page_url: text(httpUrl),
    feed_url: text(httpUrl),
    description: text(nonEmpty),
    user_comment: text(nonEmpty),
    next_url: text(httpUrl),
    icon: text(httpUrl),
    favicon: text(httpUrl),
    authors: list(author),
    language: text(languageTag),
    expired: truth,
    hubs: list(object({ type: text(nonEmpty), url: text(httpUrl) }, ['type', 'url'])),
    items: list(item),
  },
  ['version', 'title', 'home_page_url', 'feed_url', 'icon', 'favicon', 'authors', 'language', 'items'],
)
