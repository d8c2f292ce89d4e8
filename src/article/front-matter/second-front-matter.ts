import type { Diagnostic } from '../article.ts'
import type { DatedLine } from '../line/dated-line.ts'
import { diagnosticAt } from '../diagnostics.ts'
import { keys } from './front-matter.ts'
import type { Line } from '../lines.ts'
import { refuseOtherText, secondArticle } from '../other-text/pasted.ts'
import { endsSentence } from '../line/prose.ts'
import { fence } from './split-front-matter.ts'

/**
 * Finds front matter below the top of a file: that of a second article, of the same article again,
 * or of the article itself at its end. Returns the error, or `null`. `lines` are the lines below
 * the first front matter, if any. `code` holds the line numbers of Markdown code.
 */
export function findSecondFrontMatter(
  lines: readonly DatedLine[],
  { hasFirst, code }: { hasFirst: boolean; code: ReadonlySet<number> },
): Diagnostic | null {
  for (const [start, line] of lines.entries()) {
    if (!isFence(line) && !isKey(line)) continue
    const block = code.has(line.number) ? null : readBlock(lines, start)
    if (block === null) continue
    const { shown, end, isNamed, isHold } = block
    if (start === 0 && hasFirst) return refuseRepeated(line, shown)
    if (!hasText(lines.slice(0, start))) continue
    const below = lines.slice(end)
    if (hasText(below) && (isNamed || below.slice(0, maxAboveTime).some(({ time }) => time !== null)))
      return refuseOtherText({ ...secondArticle, line, shown })
    if (isFence(line) && !isHold) return refuseMisplaced(line, shown)
  }
  return null
}

/** Front matter within a text: its first key, and the index of the first line below it. */
interface FrontMatterBlock {
  shown: Line
  end: number
  /** Whether it has a headline or a time, as that of a second article has. */
  isNamed: boolean
  /** Whether it only means to hold the article back. Such lines have errors of their own. */
  isHold: boolean
}

/** How many lines below front matter to look for the time of its article. */
const maxAboveTime = 8

/** Reads front matter that begins at a line: between fences, or two keys or more. */
function readBlock(lines: readonly Line[], start: number): FrontMatterBlock | null {
  const isFenced = isFence(lines[start])
  const from = isFenced ? start + 1 : start
  const shown = lines[from]
  if (shown === undefined || !isKey(shown)) return null
  let end = from + 1
  while (isKey(lines[end]) || (isFenced && isValue(lines[end]))) end += 1
  if (isFenced && !isFence(lines[end])) return null
  const names = lines.slice(from, end).map(nameOf)
  const isNamed = names.includes('title') || names.includes('published')
  if (!isFenced) return names.length > 1 && isNamed ? { shown, end, isNamed, isHold: false } : null
  return { shown, end: end + 1, isNamed, isHold: names.every((name) => name === 'draft' || name === 'withdrawn') }
}

function isFence(line: Line | undefined): boolean {
  return line !== undefined && fence.test(line.raw)
}

function isKey(line: Line | undefined): boolean {
  return line !== undefined && Object.hasOwn(keys, nameOf(line))
}

function nameOf({ raw }: Line): string {
  return /^([a-z]+):(?:\s|$)/.exec(raw)?.[1] ?? ''
}

/** Whether a line below a key may belong to its value. */
function isValue(line: Line | undefined): boolean {
  return line !== undefined && (line.column > 1 || /^(?:[-#] |[a-z]+:)/i.test(line.raw))
}

function hasText(lines: readonly Line[]): boolean {
  return lines.some((line) => !isKey(line) && endsSentence(line.text))
}

function refuseRepeated(line: Line, { text }: Line): Diagnostic {
  const way = 'move its lines into the first'
  return diagnosticAt('error', line, `expected one front matter, found a second ("${text}"); ${way}`)
}

function refuseMisplaced(line: Line, { text }: Line): Diagnostic {
  return diagnosticAt('error', line, `expected front matter above everything else, found "${text}" here; move it to the top`)
}
