import { readDateline } from './line/dateline.ts'
import { doubtHeadline } from './line/headline-doubts.ts'
import { meansFurniture, isSiteName } from './line/masthead.ts'
import { countMenuLines } from './line/menu.ts'
import type { Names } from './names/names.ts'
import { isPictureName } from './body/pictures.ts'
import { readsAsText } from './line/prose.ts'
import { type ReadLine, saysPublished } from './line/read-line.ts'
import { isShort } from './line/title-line.ts'
import { mayBeSiteName } from './names/newspapers.ts'
import { isIssue, isMotto, isNameOnTop } from './names/site-names.ts'

/** The lines of a text, by position. */
export interface Divided {
  /** Lines above the time, or above the body if there is no time. */
  head: readonly ReadLine[]
  /** The line that divides head and body. `null` if the text has no time, or has it at the end. */
  time: ReadLine | null
  /** Lines from the time on: the body and the lists. */
  below: readonly ReadLine[]
}

/** Front matter values that help locate the parts of a text. */
interface GivenFields {
  title?: string
  published?: Date
}

/**
 * Divides head and body at the time of publication. Falls back to another time or a day alone, then
 * to the start of the text.
 */
export function divide(lines: readonly ReadLine[], given: GivenFields, names: Names): Divided {
  const at = (test: (line: ReadLine) => boolean): number => lines.findIndex(test)
  const published = at(saysPublished)
  const timed = published === -1 ? at(({ times }) => times !== null) : published
  // A time at the end of the article divides nothing.
  const isAtEnd =
    isEnd(lines, timed) &&
    lines.slice(0, timed).some((line) => line.kind === 'text' && line.endsSentence) &&
    timed > findText(lines, given.title, names)
  if (timed !== -1 && !isAtEnd) return { head: lines.slice(0, timed), time: lines[timed] ?? null, below: lines.slice(timed) }
  const text = findText(lines, given.title, names)
  const dated = at(({ kind }) => kind === 'date')
  const start = dated > 0 && dated <= text ? dated : text
  return { head: lines.slice(0, start), time: null, below: lines.slice(start) }
}

/**
 * Whether a line above the headline is the name or the motto of the site, an entry of its menu, or
 * a button.
 */
function isFurniture({ number, text, phrase }: ReadLine, below: ReadLine | undefined, names: Names): boolean {
  if (isSiteName(text, names) || isMotto(text) || isIssue(text) || meansFurniture(phrase)) return true
  if (phrase.meanings.includes('section')) return true
  if (below === undefined) return false
  if (isNameOnTop({ number, text }, below)) return true
  return mayBeSiteName(text) && below.number > number + 1 && below.kind === 'text' && !isShort(below.text)
}

/**
 * Whether only lists follow the time: it is in brackets, beside a place, or set off from at least
 * three sentences above.
 */
function isEnd(lines: readonly ReadLine[], timed: number): boolean {
  const { raw = '', times, number = 0 } = lines[timed] ?? {}
  if (timed !== lines.length - 1 || times === undefined) return false
  if (/^[([（【]/.test(raw) || !/^\d/.test(raw)) return true
  const above = lines.slice(Math.max(0, timed - fewestSentences), timed)
  return number > (above.at(-1)?.number ?? 0) + 1 && above.filter(({ endsSentence }) => endsSentence).length === fewestSentences
}

const fewestSentences = 3

/**
 * Finds where the text starts in a file without a time: after the headline, and after each credit
 * and the caption directly below it. The text may omit a headline given in the front matter.
 */
function findText(lines: readonly ReadLine[], title: string | undefined, names: Names): number {
  let hasHeadline = title !== undefined && lines[0]?.text !== title
  // A dateline starts the text. The few lines above it are the head, as with a time.
  const dateline = lines.findIndex((line) => line.kind === 'text' && readDateline(line.text, names) !== null)
  if (dateline > 0 && dateline <= 4) return dateline
  const menu = countMenuLines(lines)
  for (const [index, line] of lines.entries()) {
    if (index < menu) continue
    // A notice replaces a page, so no head follows it.
    if (line.kind === 'site notice' && !hasHeadline) return index
    if (line.kind !== 'text' || isPictureName(lines[index - 1], line)) continue
    if (!hasHeadline && isFurniture(line, lines[index + 1], names)) continue
    if (hasHeadline || (line.text !== title && doubtHeadline(line.text, names) !== null)) return index
    hasHeadline = true
  }
  return lines.length
}

/**
 * Drops times that the text only mentions, when the front matter has the time of publication. A
 * time then counts only where an article's time is, to divide head and body. An update's time
 * counts anywhere.
 */
export function forgetTimes(lines: readonly ReadLine[], names: Names): ReadLine[] {
  const first = lines.findIndex(saysPublished)
  const isInPlace = !lines.slice(0, first).some((line) => line.kind === 'text' && readsAsText(line.text, 1, names))
  return lines.map((line, index) => {
    if (!saysPublished(line) || (isInPlace && index === first)) return line
    const updates = line.times?.filter(({ label }) => label === 'updated') ?? []
    return { ...line, times: updates.length > 0 ? updates : null }
  })
}
