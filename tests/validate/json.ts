import { httpUrl } from './addresses.ts'
import { characterProblems } from './characters.ts'
import { quoted, repetitions, type Context } from './checks.ts'
import { timeOfRfc3339 } from './dates.ts'
import { contextOf, type Options } from './document.ts'
import { feed, isObject, placeIn, type JsonObject } from './json-members.ts'

/** JSON Feed 1.1, "Suggestions for Publishers": "Under 100K is ideal, and 250K is fine." In bytes. */
const largest = 250_000

/** What is wrong with a JSON Feed 1.1 document, a sentence each; empty when nothing is. Items are counted from 1. */
export function jsonFindings(json: string, options: Options): string[] {
  if (!json.isWellFormed()) return ['document: holds half of a surrogate pair']
  const context = contextOf(options)
  const value = parse(json)
  const size = Buffer.byteLength(json)
  return [
    ...(size > largest ? [`document: ${Math.ceil(size / 1000)} kB are more than ${largest / 1000} kB`] : []),
    ...(value instanceof Error ? [`document: ${value.message}`] : feed(value, 'feed', context)),
    ...(isObject(value) ? feedFindings(value, context) : []),
  ]
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    return error
  }
}

function* feedFindings(document: JsonObject, { url, ...context }: Context): Generator<string> {
  if ('version' in document && Object.keys(document)[0] !== 'version') yield 'feed: version should come first'
  if (typeof document['feed_url'] === 'string' && document['feed_url'] !== url) {
    yield `feed: feed_url ${quoted(document['feed_url'])} is not ${url}`
  }
  // JSON Feed 1.1, "Top-level": "next_url must not be the same as feed_url".
  if (document['next_url'] !== undefined && document['next_url'] === document['feed_url'])
    yield 'feed: next_url leads back to the feed'
  const items = Array.isArray(document['items']) ? document['items'].filter(isObject) : []
  for (const [index, item] of items.entries()) yield* itemFindings(item, `item ${index + 1}`)
  const ids = items.map(({ id }) => (typeof id === 'string' ? id : undefined))
  for (const [index, first] of repetitions(ids))
    yield `item ${index + 1}: id ${quoted(ids[index] ?? '')} repeats item ${first + 1}'s`
  yield* extensionFindings(document, { url, ...context })
}

function* itemFindings(item: JsonObject, label: string): Generator<string> {
  // JSON Feed 1.1, "Items": "one or both must be present".
  if (!('content_html' in item) && !('content_text' in item)) yield `${label} has neither content_html nor content_text`
  const { date_published: published, date_modified: modified } = item
  if (timeOfRfc3339(String(published)) > timeOfRfc3339(String(modified))) {
    yield `${label}: date_published ${quoted(String(published))} is after date_modified`
  }
}

interface Extension {
  label: string
  name: string
  value: unknown
}

/** JSON Feed 1.1, "Extensions". */
function* extensionFindings(document: JsonObject, context: Context): Generator<string> {
  const extensions = [...extensionsIn(document, 'feed')]
  for (const { label, name, value } of extensions) {
    if (!/^_[a-z]/i.test(name)) yield `${label}: ${name} should start with _ and a letter`
    if (name.includes('.')) yield `${label}: ${name} has a dot in its name`
    if (isObject(value)) yield* memberFindings(value, `${label}: ${name}`)
    else yield `${label}: ${name} should be an object, found ${JSON.stringify(value)}`
  }
  // "It's optional, but it should appear at least once in a feed that may contain multiple uses": not in each item.
  for (const [name, uses] of Map.groupBy(extensions, (extension) => extension.name)) {
    const about = uses.map(({ value }) => (isObject(value) ? value['about'] : undefined)).find((text) => text !== undefined)
    if (typeof about !== 'string') yield `feed: ${name} says nowhere what it is about`
    else if (httpUrl(about, context) !== undefined) yield `feed: ${name} about ${quoted(about)} is not an absolute http(s) URL`
  }
}

/** Extensions anywhere in a feed, and not those inside them, which `memberFindings` refuses. */
function* extensionsIn(value: unknown, label: string): Generator<Extension> {
  if (!isObject(value)) return
  for (const [name, member] of Object.entries(value)) {
    if (name.startsWith('_')) yield { label, name, value: member }
    else if (Array.isArray(member)) {
      for (const [index, each] of member.entries()) yield* extensionsIn(each, placeIn(`${label}: ${name}`, index))
    }
  }
}

function* memberFindings(value: unknown, label: string): Generator<string> {
  if (typeof value === 'string') for (const odd of characterProblems(value)) yield `${label} ${odd}`
  if (Array.isArray(value)) for (const each of value) yield* memberFindings(each, label)
  if (!isObject(value)) return
  for (const [name, member] of Object.entries(value)) {
    if (name.startsWith('_') || name.includes('.')) yield `${label} ${name} should have neither a dot nor a _ in front`
    yield* memberFindings(member, `${label} ${name}`)
  }
}
