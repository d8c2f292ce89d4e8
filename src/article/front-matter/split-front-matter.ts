import type { Diagnostic } from '../article.ts'
import { diagnosticAt } from '../diagnostics.ts'
import { lineTexts } from '../lines.ts'

/** A text split into front matter and body. */
export interface Split {
  /** The YAML, or `null` if the text has no front matter. */
  yaml: string | null
  /** The number of file lines above the YAML. */
  aboveYaml: number
  /** The line numbers of its fences. */
  fences: readonly number[]
  body: string
  /** The number of file lines above the body. */
  aboveBody: number
}

/**
 * Splits the front matter off the start of a text. It is between a first line `---` and the
 * next. To add just a line or two, the fences may be omitted: leading lines that start with a known
 * key also count.
 */
export function splitFrontMatter(text: string): Split | Diagnostic {
  if (!opening.test(text)) return findWrongOpening(text) ?? { yaml: null, aboveYaml: 0, fences: [], body: text, aboveBody: 0 }
  const lines = lineTexts(text)
  const part = (from: number, to: number, body: number): Split => ({
    yaml: lines.slice(from, to).join('\n'),
    aboveYaml: from,
    fences: body === to ? [] : [from, to + 1],
    body: lines.slice(body).join('\n'),
    aboveBody: body,
  })
  const from = lines.findIndex((line) => line.trim() !== '')
  if (!fence.test(lines[from] ?? '')) {
    const to = lines.findIndex((line, index) => index >= from && !keyLine.test(line))
    return part(from, to === -1 ? lines.length : to, to === -1 ? lines.length : to)
  }
  const end = lines.findIndex((line, index) => index > from && fence.test(line))
  const wrong = findWrongEnd(lines.slice(0, end === -1 ? lines.length : end), from + 1)
  if (wrong !== null) return wrong
  return end === -1 ? refuseFence(from, 'that ends the front matter', null) : part(from + 1, end, end + 1)
}

/** The error for a first line that was meant as a fence. */
function findWrongOpening(text: string): Diagnostic | null {
  const [, blank = '', found] = wrongOpening.exec(text) ?? []
  return found === undefined ? null : refuseFence(lineTexts(blank).length - 1, 'above the front matter', found)
}

/** The error for a line directly below keys that was meant as a fence. */
function findWrongEnd(lines: readonly string[], from: number): Diagnostic | null {
  const index = lines.findIndex((line, at) => at >= from && !isYaml(line))
  const found = lines[index]?.trim() ?? ''
  return index > from && wrongFence.test(found) ? refuseFence(index, 'that ends the front matter', found) : null
}

/** Whether a line may be one of front matter: a key, a comment, or indented below a key. */
function isYaml(line: string): boolean {
  return keyLine.test(line) || /^(?:\s|$|#|- )/.test(line)
}

function refuseFence(index: number, which: string, found: string | null): Diagnostic {
  const what = found === null ? 'none' : `"${found}"; write three hyphens`
  return diagnosticAt('error', { number: index + 1, column: 1 }, `expected a line "---" ${which}, found ${what}`)
}

/** Matches a fence line, even if a word processor changed its hyphens. */
export const fence = /^\s*[-—–]{2,}\s*$/
/** Matches a line that may be meant as a fence. */
const wrongFence = /^[-—–―─－*＊=+_~]+$/
const wrongOpening = /^(\s*)([-—–―─－*＊=+_~]+)[^\S\r\n]*[\r\n]\s*(?!by:)(?:[a-z]+|Draft|Title|Withdrawn):\s/
/**
 * Matches a line with a key, valid or not. No headline starts with a lowercase word and a colon, or
 * with one of these capitalized words and a colon.
 */
export const keyLine = /^(?!by:)(?:[a-z]+|Draft|Title|Withdrawn):(?:\s|$)/
const opening =
  /^\s*(?:[-—–]{2,}[^\S\r\n]*[\r\n]\s*(?:[\w"']+ ?[:：=]|["']?(?:下書き|取り下げ|公開日時?|見出し|タイトル)["']? ?[:：=])|---[ \t]*[\r\n]|(?!by:)(?:[a-z]+|Draft|Title|Withdrawn):\s)/u
