import type { Diagnostic, Image } from '../article.ts'
import { nearest } from './key-names.ts'
import { readLanguage } from '../phrases/language.ts'
import { cleanLine, type CleanText } from '../text.ts'
import { exampleTime, isDate, readTimestamp } from '../time/timestamp.ts'
import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml'

/**
 * What the value parsers need: the zone for times, and a function that reports errors inside a
 * value.
 */
export interface Context {
  timeZone: string
  report: (offset: number, message: string, severity?: Diagnostic['severity']) => void
}

/** The YAML node of a value. `null` for a key without a value. */
type ValueNode = ParsedNode | null

/** Parses the value of a key. Returns the value, or what was expected instead. */
export type Read<Value> = (node: ValueNode, context: Context) => { value: Value } | { expected: string }

/** The allowed keys of a map, each with its parser. */
export type Schema = Readonly<Record<string, Read<unknown>>>

/** The parsed values of a schema. Missing keys are absent. */
export type ValuesOf<Keys extends Schema> = {
  -readonly [Key in keyof Keys]?: Keys[Key] extends Read<infer Value> ? Value : never
}

export const text: Read<CleanText> = (node) => {
  const value = cleanLine(scalar(node) ?? '')
  if (isCut(node)) return { expected: 'a text in quotes, since YAML reads a sign in it otherwise' }
  return value === '' ? { expected: 'a text' } : { value }
}
export const flag: Read<boolean> = (node) => {
  const value = scalar(node)?.toLowerCase()
  return value === 'true' || value === 'false' ? { value: value === 'true' } : { expected: '"true" or "false"' }
}
const count =
  (of: string): Read<number> =>
  (node) => {
    const value = isScalar(node) ? node.value : null
    return typeof value === 'number' && Number.isInteger(value) && value > 0 ? { value } : { expected: `a number of ${of}` }
  }
export const time: Read<Date> = (node, { timeZone }) => {
  const example = `${exampleTime} or "2024-11-18 14:57"`
  const value = scalar(node)
  const read = value === null ? null : readTimestamp(value, timeZone)
  if (read === null)
    return {
      expected: value !== null && isDate(value) ? `a time with the date, such as ${example}` : `a time such as ${example}`,
    }
  return 'instant' in read ? { value: read.instant } : { expected: read.expected }
}
export const address: Read<string> = (node) => {
  const value = scalar(node)
  return value !== null && /^https?:\/\//.test(value) && URL.canParse(value)
    ? { value: new URL(value).href }
    : { expected: 'an address such as "https://news.example/a.jpg"' }
}
export const language: Read<string> = (node) => {
  const value = readLanguage(scalar(node) ?? '')
  return value === undefined ? { expected: 'a language tag such as "en" or "ja"' } : { value }
}
export const list: Read<CleanText[]> = (node) => {
  // Accept plain text with commas as a list.
  const items = isSeq(node) ? node.items.map(scalar) : (scalar(node)?.split(',') ?? [null])
  const isAnyCut = isCut(node) || (isSeq(node) && node.items.some(isCut))
  if (isAnyCut) return { expected: 'a list of texts in quotes, since YAML reads a sign in one otherwise' }
  const value = items.map((item) => cleanLine(item ?? ''))
  return value.some((item) => item.length === 0) ? { expected: 'a list of texts such as "[bridges, ferries]"' } : { value }
}
export const id: Read<string> = (node) => {
  const value = scalar(node)
  return value !== null && /^[\x21-\x7E]+$/.test(value) && !isCut(node)
    ? { value }
    : { expected: "the id that the article's readers know, without a space" }
}
export const image: Read<Image> = (node, context) => {
  if (!isMap(node)) return { expected: 'the keys "url" and "alt", what it shows, below it' }
  const { url, alt, credit = null, width = null, height = null, length = null } = readMap(node, imageKeys, context)
  return url === undefined || alt === undefined
    ? { expected: 'the keys "url" and "alt", what it shows, below it' }
    : { value: { url, alt, credit, width, height, length } }
}
export const links: Read<{ headline: CleanText; url: string }[]> = (node, context) => {
  if (!isMap(node)) return { expected: 'lines such as "Harbor Reopens: https://news.example/harbor" below it' }
  const value = node.items.flatMap((pair) => {
    const read = address(pair.value, context)
    if ('value' in read) return { headline: cleanLine(scalar(pair.key) ?? ''), url: read.value }
    context.report(start(pair.value, pair.key), `expected ${read.expected}, found ${describe(pair.value)}`)
    return []
  })
  return { value }
}

const imageKeys = {
  url: address,
  alt: text,
  credit: text,
  width: count('pixels'),
  height: count('pixels'),
  length: count('bytes'),
} satisfies Schema

/** Parses the known keys of a map. Reports unknown keys and invalid values and leaves them out. */
export function readMap<Keys extends Schema>(map: YAMLMap.Parsed, known: Keys, context: Context): ValuesOf<Keys> {
  const given: Record<string, unknown> = {}
  for (const { key, value } of map.items) {
    const name = scalar(key) ?? ''
    const read = Object.hasOwn(known, name) ? known[name]?.(value, context) : undefined
    if (read === undefined)
      context.report(start(key, null), `expected a known key, perhaps "${nearest(name, Object.keys(known))}", found "${name}"`)
    else if ('value' in read) {
      given[name] = read.value
      if (isCurled(value)) context.report(start(value, key), `${name}: ${curlyKept}`, 'warning')
    } else context.report(start(value, key), `${name}: expected ${read.expected}, found ${describe(value)}`)
  }
  // Each value comes from the schema's own parser for its key.
  return given as ValuesOf<Keys>
}

/**
 * The text of a plain or quoted scalar, whatever type YAML gives it: `title: 1984` is a title.
 * Returns `null` if the node is not text.
 */
function scalar(node: ValueNode): string | null {
  if (!isScalar(node) || node.value === null) return null
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}

/**
 * Whether YAML read part of a text as a comment (`Suspect #2`), an anchor (`&Co`) or a tag
 * (`!Kung`).
 */
function isCut(node: ValueNode): boolean {
  if (!isScalar(node)) return false
  const { anchor, comment, tag, type } = node
  return (type === 'PLAIN' && Boolean(comment)) || anchor !== undefined || tag !== undefined
}

/** Whether a text without straight quotes is whole in curly ones, or an entry of a list is. */
function isCurled(node: ValueNode): boolean {
  if (isSeq(node)) return node.items.some(isCurled)
  return isScalar(node) && node.type === 'PLAIN' && curled.test(node.source ?? '')
}

const curled = /^(?:“[^“”]*”|‘[^‘’]*’|„[^“”„]*[“”])$/
const straight = 'write straight quotes (") or none'
const curlyKept = `found curly quotes, which are published with the text; to leave them out, ${straight}`

function start(node: ValueNode, otherwise: ValueNode): number {
  return node?.range?.[0] ?? otherwise?.range?.[0] ?? 0
}

/** Describes a node for a diagnostic. */
export function describe(node: ValueNode): string {
  const value = scalar(node)
  if (value !== null) return `"${cleanLine(value).slice(0, 60)}"${isCurled(node) ? `; ${straight}` : ''}`
  if (isAlias(node)) return 'a reference, as YAML reads "*"; put the text in quotes'
  if (isMap(node)) return `a key (${describe(node.items[0]?.key ?? null)}); put the text in quotes`
  return node === null || isScalar(node) ? 'nothing' : 'a list'
}
