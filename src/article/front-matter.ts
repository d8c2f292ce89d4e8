import { isMap, isNode, isScalar, LineCounter, parseDocument, type ParsedNode } from 'yaml'
import type { Lines, Diagnostic } from './article.ts'
import { readHold } from './hold.ts'
import { lineTexts } from './lines.ts'
import { cleanLine } from './text.ts'
import { describe, flag, id, image, language, links, list, readMap, type Schema, text, time, type ValuesOf } from './values.ts'

/** The values in the front matter. An absent key says nothing. A present key overrides the text. */
export type FrontMatter = ValuesOf<typeof keys>

/** A text split into front matter and body. */
export interface Split {
  /** The YAML, or `null` if the text has no front matter. */
  yaml: string | null
  /** The number of file lines above the YAML. */
  aboveYaml: number
  body: string
  /** The number of file lines above the body. */
  aboveBody: number
}

/**
 * Splits the front matter off the start of a text. It stands between a first line `---` and the
 * next. To add just a line or two, the fences may be omitted: leading lines that start with a known
 * key also count.
 */
export function splitFrontMatter(text: string): Split | Diagnostic {
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

/**
 * The values and diagnostics of front matter, and the lines of values that may clash with other
 * articles.
 */
export interface FrontMatterResult {
  given: FrontMatter
  problems: Diagnostic[]
  lines: Partial<Lines>
}

/**
 * Parses front matter that starts below `above` lines of a file. A wrong or unknown key is an error
 * and is ignored.
 */
export function readFrontMatter(yaml: string, above: number, timeZone: string): FrontMatterResult {
  if (yaml.length > maxYamlLength) {
    const message = `expected at most ${maxYamlLength} characters of front matter, found ${yaml.length}`
    return { given: {}, problems: [{ severity: 'error', line: above + 1, column: 1, message }], lines: {} }
  }
  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false })
  const problems: Diagnostic[] = []
  const report = (offset: number, message: string): void => {
    const { line, col } = counter.linePos(offset)
    problems.push({ severity: 'error', line: above + line, column: col, message })
  }
  const { contents, errors } = document
  // After an error, what YAML parses as a key may be a line that it could not parse.
  const isKey = (key: unknown): boolean => errors.length === 0 || (isScalar(key) && Object.hasOwn(keys, String(key.value)))
  const pairs = isMap(contents) ? contents.items.filter(({ key }) => isKey(key)) : []
  problems.push(...readHolds(yaml, above, new Set(pairs.map(({ key }) => startLine(key, counter)))))
  for (const { pos, code } of document.errors) {
    if (problems.some(({ line }) => line === above + counter.linePos(pos[0]).line)) continue
    const found =
      code === 'DUPLICATE_KEY' ? 'a key for the second time' : 'what is not YAML; put the text behind the colon in quotes'
    report(pos[0], `expected a line such as "section: Politics", found ${found}`)
  }
  if (problems.length > 0 || contents === null) return { given: readWhole(contents, timeZone), problems, lines: {} }
  if (!isMap(contents)) {
    report(0, `expected lines such as "section: Politics", found ${describe(contents)}`)
    return { given: {}, problems, lines: {} }
  }
  const lines: Partial<Lines> = {}
  for (const key of ['title', 'published', 'updated', 'id'] as const) {
    const value = contents.get(key, true)
    if (value?.range) lines[key] = above + counter.linePos(value.range[0]).line
  }
  return { given: readMap(contents, keys, { timeZone, report }), problems, lines }
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

/** Matches a fence line, even if a word processor changed its hyphens. */
const fence = /^\s*[-—–]{2,}\s*$/
/**
 * Matches a line with a key, valid or not. No headline starts with a lowercase word and a colon, or
 * with one of these capitalized words and a colon.
 */
export const keyLine = /^(?!by:)(?:[a-z]+|Draft|Title|Withdrawn):(?:\s|$)/
const opening =
  /^\s*(?:[-—–]{2,}[^\S\r\n]*[\r\n]\s*(?:[\w"']+ ?[:：=]|["']?(?:下書き|取り下げ|公開日時?|見出し|タイトル)["']? ?[:：=])|---[ \t]*[\r\n]|(?!by:)(?:[a-z]+|Draft|Title|Withdrawn):\s)/u
