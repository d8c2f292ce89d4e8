import { isMap, isNode, isScalar, LineCounter, parseDocument, type ParsedNode } from 'yaml'
import type { Lines, Diagnostic } from '../article.ts'
import { readHold } from './hold.ts'
import { lineTexts } from '../lines.ts'
import { cleanLine } from '../text.ts'
import {
  type Context,
  describe,
  flag,
  id,
  image,
  language,
  links,
  list,
  readMap,
  type Schema,
  text,
  time,
  type ValuesOf,
} from './values.ts'

/** The values in the front matter. An absent key says nothing. A present key overrides the text. */
export type FrontMatter = ValuesOf<typeof keys>

/**
 * The values and diagnostics of front matter, and the lines of values that no two articles
 * may share.
 */
export interface FrontMatterResult {
  given: FrontMatter
  diagnostics: Diagnostic[]
  lines: Partial<Lines>
}

/**
 * Parses front matter that starts below `above` lines of a file. A wrong or unknown key is an error
 * and is ignored.
 */
export function readFrontMatter(yaml: string, above: number, timeZone: string): FrontMatterResult {
  if (yaml.length > maxYamlLength) {
    const message = `expected at most ${maxYamlLength} characters of front matter, found ${yaml.length}`
    return { given: {}, diagnostics: [{ severity: 'error', line: above + 1, column: 1, message }], lines: {} }
  }
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false })
  const diagnostics: Diagnostic[] = []
  const report: Context['report'] = (offset, message, severity = 'error') => {
    const { line, col } = counter.linePos(offset)
    diagnostics.push({ severity, line: above + line, column: col, message })
  }
  const { contents, errors } = document
  // After an error, what YAML parses as a key may be a line that it could not parse.
  const isKey = (key: unknown): boolean => errors.length === 0 || (isScalar(key) && Object.hasOwn(keys, String(key.value)))
  const pairs = isMap(contents) ? contents.items.filter(({ key }) => isKey(key)) : []
  diagnostics.push(...readHolds(yaml, above, new Set(pairs.map(({ key }) => startLine(key, counter)))))
  for (const { pos, code } of document.errors) {
    if (diagnostics.some(({ line }) => line === above + counter.linePos(pos[0]).line)) continue
    const found = code === 'DUPLICATE_KEY' ? 'a key for the second time' : describeSyntax(yaml.slice(pos[0]))
    report(pos[0], `expected a line such as "section: Politics", found ${found}`)
  }
  if (diagnostics.length > 0 || contents === null) return { given: readWhole(contents, timeZone), diagnostics, lines: {} }
  if (!isMap(contents)) {
    report(0, `expected lines such as "section: Politics", found ${describe(contents)}`)
    return { given: {}, diagnostics, lines: {} }
  }
  const lines: Partial<Lines> = {}
  for (const key of ['title', 'published', 'updated', 'id'] as const) {
    const value = contents.get(key, true)
    if (value?.range) lines[key] = above + counter.linePos(value.range[0]).line
  }
  return { given: readMap(contents, keys, { timeZone, report }), diagnostics, lines }
}

/** Describes what YAML cannot parse. `rest` begins there. */
function describeSyntax(rest: string): string {
  const [, quote] = /^([“”„‘’])/.exec(rest) ?? []
  return quote === undefined
    ? 'what is not YAML; put the text after the colon in quotes'
    : `curly quotes ("${quote}"), which are part of the text for YAML; put the text after the colon in straight quotes`
}

function startLine(key: unknown, counter: LineCounter): number {
  return counter.linePos(isNode(key) ? (key.range?.[0] ?? 0) : 0).line
}

/**
 * Finds lines meant to hold the article back that YAML does not parse as their own key:
 * `draft：true`, or a line indented below another key.
 */
function readHolds(yaml: string, above: number, keyLines: ReadonlySet<number>): Diagnostic[] {
  return lineTexts(yaml).flatMap((line, index): Diagnostic[] => {
    const isRead =
      keyLines.has(index + 1) ||
      Object.hasOwn(keys, /^["']?(\w+)["']? ?:(?:\s|$)/.exec(line)?.[1] ?? '') ||
      line.trimStart().startsWith('#')
    // YAML treats a second key on the line as part of the first one's value.
    if (isRead && !/, ?(?:draft|withdrawn) ?[=:]/i.test(line)) return []
    const hold = readHold(line.trim(), true)
    if (hold?.isCertain !== true) return []
    const message = `expected ${hold.write} on a line of its own, found "${cleanLine(line)}"`
    return [{ severity: 'error', line: above + index + 1, column: line.length - line.trimStart().length + 1, message }]
  })
}

/**
 * Reads values despite an error, so that a withdrawn article stays withdrawn under its headline.
 */
function readWhole(contents: ParsedNode | null, timeZone: string): FrontMatter {
  return isMap(contents) ? readMap(contents, keys, { timeZone, report: () => {} }) : {}
}

/**
 * Enough for a hundred links. Longer text is not front matter, and some of it takes the YAML parser
 * minutes.
 */
const maxYamlLength = 16_000

/** The keys of front matter. */
export const keys = {
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
  /** URLs of related headlines. */
  links,
  correction: text,
  withdrawn: flag,
  draft: flag,
  /** The id the article had at another publisher. Its readers' apps know the article by this id. */
  id,
} satisfies Schema
