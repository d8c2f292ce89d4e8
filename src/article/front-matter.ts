import { closest } from 'fastest-levenshtein'
import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { Image, Problem } from './article.ts'
import { readLanguage } from './language.ts'
import { lineTexts } from './lines.ts'
import { cleanLine } from './text.ts'
import { isDate, readTimestamp } from './timestamp.ts'

/** What front matter says of an article. A key it does not have says nothing; one that it has wins over the text. */
export interface FrontMatter {
  title?: string
  published?: Date
  updated?: Date
  section?: string
  place?: string
  agency?: string
  byline?: string
  image?: Image
  tags?: string[]
  language?: string
  /** Addresses of related headlines. */
  links?: { headline: string; url: string }[]
  correction?: string
  withdrawn?: boolean
  draft?: boolean
  /** The id the article had at another publisher, which its readers know it by. */
  id?: string
}

/** A text without its front matter, and what that was. */
export interface Split {
  /** `null` when the text begins with none. */
  yaml: string | null
  /** How many lines of the file stand above the YAML. */
  aboveYaml: number
  body: string
  /** How many lines of the file stand above the body. */
  aboveBody: number
}

/**
 * Takes the front matter off the start of a text: what stands between a first line `---` and the next, or, for who has only a line
 * or two to add, the lines at the start that begin with one of its keys.
 */
export function splitFrontMatter(text: string): Split | Problem {
  if (!opening.test(text)) return { yaml: null, aboveYaml: 0, body: text, aboveBody: 0 }
  const lines = lineTexts(text)
  const part = (from: number, to: number, body: number): Split => {
    return { yaml: lines.slice(from, to).join('\n'), aboveYaml: from, body: lines.slice(body).join('\n'), aboveBody: body }
  }
  const from = lines.findIndex((line) => line.trim() !== '')
  if (!fence.test(lines[from] ?? '')) {
    const to = lines.findIndex((line, index) => index >= from && !keyLine.test(line))
    return part(from, to === -1 ? lines.length : to, to === -1 ? lines.length : to)
  }
  const end = lines.findIndex((line, index) => index > from && fence.test(line))
  if (end === -1)
    return {
      severity: 'error',
      line: from + 1,
      column: 1,
      message: 'expected a line "---" that ends the front matter, found none',
    }
  return part(from + 1, end, end + 1)
}

/** Reads front matter, below `above` lines of a file. A wrong or unknown key is an error and says nothing. */
export function readFrontMatter(yaml: string, above: number, timeZone: string): { given: FrontMatter; problems: Problem[] } {
  if (yaml.length > longest) {
    const message = `expected at most ${longest} characters of front matter, found ${yaml.length}`
    return { given: {}, problems: [{ severity: 'error', line: above + 1, column: 1, message }] }
  }
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false })
  const problems: Problem[] = []
  const report = (offset: number, message: string): void => {
    const { line, col } = counter.linePos(offset)
    problems.push({ severity: 'error', line: above + line, column: col, message })
  }
  for (const { pos, code } of document.errors) {
    const found =
      code === 'DUPLICATE_KEY' ? 'a key for the second time' : 'what is not YAML; put the text behind the colon in quotes'
    report(pos[0], `expected a line such as "section: Politics", found ${found}`)
  }
  if (problems.length > 0 || document.contents === null) return { given: {}, problems }
  if (!isMap(document.contents)) {
    report(0, `expected lines such as "section: Politics", found ${describe(document.contents)}`)
    return { given: {}, problems }
  }
  return { given: readMap(document.contents, keys, { timeZone, report }) as FrontMatter, problems }
}

/** Enough for a hundred links. What is longer is no front matter, and some of it takes the YAML reader minutes. */
const longest = 16_000

interface Context {
  timeZone: string
  report: (offset: number, message: string) => void
}

/** How the value of a key is read: a value, or what was expected instead. */
type Read = (node: Node | null, context: Context) => { value: unknown } | { expected: string }

const text: Read = (node) => {
  const value = cleanLine(scalar(node) ?? '')
  if (isCut(node)) return { expected: 'a text in quotes, since YAML reads a sign in it otherwise' }
  return value === '' ? { expected: 'a text' } : { value }
}
const flag: Read = (node) => {
  const value = scalar(node)
  return value === 'true' || value === 'false' ? { value: value === 'true' } : { expected: '"true" or "false"' }
}
const size: Read = (node) =>
  isScalar(node) && Number.isInteger(node.value) && Number(node.value) > 0
    ? { value: node.value }
    : { expected: 'a number of pixels' }
const time: Read = (node, { timeZone }) => {
  const example = '"14:57 JST, November 18, 2024" or "2024-11-18 14:57"'
  const value = scalar(node)
  const read = value === null ? null : readTimestamp(value, timeZone)
  if (read === null)
    return {
      expected: value !== null && isDate(value) ? `a time with the date, such as ${example}` : `a time such as ${example}`,
    }
  return 'instant' in read ? { value: read.instant } : { expected: read.expected }
}
const address: Read = (node) => {
  const value = scalar(node)
  return value !== null && /^https?:\/\//.test(value) && URL.canParse(value)
    ? { value: new URL(value).href }
    : { expected: 'an address such as "https://news.example/a.jpg"' }
}
const language: Read = (node) => {
  const value = readLanguage(scalar(node) ?? '')
  return value === undefined ? { expected: 'a language tag such as "en" or "ja"' } : { value }
}
const list: Read = (node) => {
  // A plain text with commas is a list to whoever wrote it.
  const items = isSeq(node) ? (node.items as Node[]).map(scalar) : (scalar(node)?.split(',') ?? [null])
  const clean = items.map((item) => cleanLine(item ?? ''))
  return clean.includes('') ? { expected: 'a list of texts such as "[bridges, ferries]"' } : { value: clean }
}
const id: Read = (node) => {
  const value = scalar(node)
  return value !== null && /^[\x21-\x7E]+$/.test(value)
    ? { value }
    : { expected: "the id that the article's readers know, without a space" }
}
const image: Read = (node, context) => {
  if (!isMap(node)) return { expected: 'the keys "url" and "alt", what it shows, below it' }
  const value = { credit: null, width: null, height: null, ...readMap(node, imageKeys, context) }
  return 'url' in value && 'alt' in value ? { value } : { expected: 'the keys "url" and "alt", what it shows, below it' }
}
const links: Read = (node, context) => {
  if (!isMap(node)) return { expected: 'lines such as "Harbor Reopens: https://news.example/harbor" below it' }
  const value = node.items.flatMap((pair) => {
    const read = address(pair.value as Node | null, context)
    if ('value' in read) return { headline: cleanLine(scalar(pair.key as Node) ?? ''), url: read.value }
    context.report(
      start(pair.value as Node | null, pair.key as Node),
      `expected ${read.expected}, found ${describe(pair.value as Node | null)}`,
    )
    return []
  })
  return { value }
}

const imageKeys: Record<keyof Image, Read> = { url: address, alt: text, credit: text, width: size, height: size }
const keys: Record<keyof FrontMatter, Read> = {
  title: text,
  published: time,
  updated: time,
  section: text,
  place: text,
  agency: text,
  byline: text,
  image,
  tags: list,
  language,
  links,
  correction: text,
  withdrawn: flag,
  draft: flag,
  id,
}

/** A line between which front matter stands, whatever a word processor made of its hyphens. */
const fence = /^\s*[-—–]{2,}\s*$/
/** A line with a key, right or wrong: no headline begins with a word in small letters and a colon, nor do these in capitals. */
export const keyLine = /^(?:[a-z]+|Draft|Title|Withdrawn):(?:\s|$)/
const opening = /^\s*(?:[-—–]{2,}\s*[\r\n]\s*[\w"']+:|---[ \t]*[\r\n]|(?:[a-z]+|Draft|Title|Withdrawn):\s)/

function readMap(map: YAMLMap, known: Record<string, Read>, context: Context): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const pair of map.items) {
    const key = pair.key as Node
    const value = pair.value as Node | null
    const name = scalar(key) ?? ''
    const read = Object.hasOwn(known, name) ? known[name]?.(value, context) : undefined
    if (read === undefined)
      context.report(start(key, null), `expected a known key, perhaps "${nearest(name, Object.keys(known))}", found "${name}"`)
    else if ('value' in read) given[name] = read.value
    else context.report(start(value, key), `${name}: expected ${read.expected}, found ${describe(value)}`)
  }
  return given
}

/** What editors call some keys by another name. */
const synonyms: Record<string, string> = {
  author: 'byline',
  category: 'section',
  date: 'published',
  headline: 'title',
  photo: 'image',
  picture: 'image',
}

function nearest(name: string, known: string[]): string {
  const meant = synonyms[name.toLowerCase()]
  return meant !== undefined && known.includes(meant) ? meant : closest(name.toLowerCase(), known)
}

/** The text of a plain or quoted value, whatever YAML would take it for: `title: 1984` is a title. `null` when it is no text. */
function scalar(node: Node | null): string | null {
  if (!isScalar(node) || node.value === null) return null
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}

/** Whether YAML took a part of a text for a comment (`Suspect #2`), an anchor (`&Co`) or a tag (`!Kung`). */
function isCut(node: Node | null): boolean {
  if (!isScalar(node)) return false
  const { comment, anchor, tag } = node
  return Boolean(comment) || anchor !== undefined || tag !== undefined
}

function start(node: Node | null, otherwise: Node | null): number {
  return node?.range?.[0] ?? otherwise?.range?.[0] ?? 0
}

function describe(node: Node | null): string {
  const value = scalar(node)
  if (value !== null) return `"${cleanLine(value).slice(0, 60)}"`
  if (isAlias(node)) return 'a reference, as YAML reads "*"; put the text in quotes'
  return node === null || isScalar(node) ? 'nothing' : isMap(node) ? 'keys' : 'a list'
}
