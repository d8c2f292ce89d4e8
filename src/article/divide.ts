import { readCaptionLine } from './caption.ts'
import type { Words } from './caption-line.ts'
import { readDateline } from './dateline.ts'
import { doubtHeadline } from './headline-doubts.ts'
import { isIssuer } from './issuer.ts'
import { isFurniture, isSiteName } from './masthead.ts'
import type { Names } from './names.ts'
import { isPictureName } from './pictures.ts'
import { readsAsText } from './prose.ts'
import { type ReadLine, saysPublished } from './read-line.ts'
import { isShort } from './title-line.ts'
import { isIssue, isMotto, mayBeSiteName, opensMenu, readsAsName } from './site-names.ts'

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

/** The most lines between the time and a headline below it, such as the office that published a release. */
const maxAboveHeadline = 4

/**
 * Takes the headline from below the time if no line above it may be one. The names of the issuer,
 * buttons and counts may stand around it. The line must look like a headline, with a sentence or a
 * dateline below it. A line with a full stop is text, and the headline is missing.
 */
export function withHeadline({ head, time, below }: Divided, words: Words): Divided {
  const { names } = words
  const isPage = (line: ReadLine): boolean => line.kind === 'noise' || isOfPage(line)
  const at = below.findIndex((line, index) => index > 0 && !isPage(line))
  const [headline, next] = [below[at], below.slice(at + 1).find((line) => !isPage(line))]
  if (time === null || below[0] !== time || headline === undefined || next === undefined || at > maxAboveHeadline + 1)
    return { head, time, below }
  const isBare = head.every((line) => line.kind !== 'text' || isOfPage(line))
  const isText = next.endsSentence || readDateline(next.text, names) !== null
  if (!isBare || !isText || !readsAsHeadline(headline, words)) return { head, time, below }
  const [above, rest] = [below.slice(1, at), below.slice(at + 1)]
  return { head: [...head, ...above, headline], time, below: [time, ...rest] }
}

/** Whether a line is a button, a count, a label, or the name of who published a release. */
function isOfPage({ text, phrase }: ReadLine): boolean {
  if (!/\p{L}/u.test(text)) return true
  return isFurniture(phrase) || pageMeanings.some((meaning) => phrase.meanings.includes(meaning)) || isIssuer(text)
}

const pageMeanings = ['section', 'kicker', 'kicker of an article', 'label'] as const

function readsAsHeadline({ kind, text, times, phrase }: ReadLine, words: Words): boolean {
  // A Japanese lede may lack a full stop, but is longer than a headline.
  const [least, most] = /\p{Script=Han}|\p{Script=Hangul}/u.test(text) ? [10, 32] : [20, 120]
  const hasLength = text.length >= least && text.length <= most
  const hasSentence = /[.!?。！？]["”’」』]*(?:\s|$)/.test(text)
  if (kind !== 'text' || times !== null || !hasLength || hasSentence) return false
  return doubtHeadline(text, words.names) === null && readCaptionLine(text, words, phrase) === null
}

/** Whether a line above the headline is the name or the motto of the site, an entry of its menu, or a button. */
function isSiteLine({ number, text, phrase, kind }: ReadLine, below: ReadLine | undefined, names: Names): boolean {
  if (isSiteName(text, names) || isMotto(text) || isIssue(text) || isFurniture(phrase)) return true
  if (phrase.meanings.includes('section') || kind === 'noise') return true
  if (below === undefined) return false
  if (isMotto(below.text) || isIssue(below.text)) return readsAsName(text)
  if (!mayBeSiteName(text)) return false
  return below.number === number + 1 ? opensMenu(below.text) : below.kind === 'text' && !isShort(below.text)
}

/** Whether only lists follow the time: it is in brackets or beside a place. */
function isEnd(lines: readonly ReadLine[], timed: number): boolean {
  const { raw = '', times } = lines[timed] ?? {}
  return timed === lines.length - 1 && (/^[([（【]/.test(raw) || !/^\d/.test(raw)) && times !== undefined
}

/**
 * Finds where the text starts in a file without a time: after the headline, and after each credit
 * and the caption directly below it. The text may omit a headline given in the front matter.
 */
function findText(lines: readonly ReadLine[], title: string | undefined, names: Names): number {
  let isTitled = title !== undefined && lines[0]?.text !== title
  // A dateline starts the text. The few lines above it are the head, as with a time.
  const dateline = lines.findIndex((line) => line.kind === 'text' && readDateline(line.text, names) !== null)
  if (dateline > 0 && dateline <= 4) return dateline
  for (const [index, line] of lines.entries()) {
    // A notice replaces a page, so no head follows it.
    if (line.kind === 'site notice' && !isTitled) return index
    if (line.kind !== 'text' || isPictureName(lines[index - 1], line)) continue
    if (!isTitled && isSiteLine(line, lines[index + 1], names)) continue
    if (isTitled || (line.text !== title && doubtHeadline(line.text, names) !== null)) return index
    isTitled = true
  }
  return lines.length
}

/**
 * Drops times that the text only mentions, when the front matter has the time of publication. A
 * time then counts only where an article's time stands, to divide head and body. An update's time
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
