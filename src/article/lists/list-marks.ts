import type { ListEntry } from './list-block.ts'
import type { Look } from './looks.ts'
import type { ListMark } from '../line/marks.ts'

/** What the list above a line tells about its number. */
interface Above {
  lastNumber: number
  entries: readonly ListEntry[]
}

/**
 * The mark of a line, if it counts as one here. A number followed only by a space must be the next
 * in the list: `3 Ferries Sail` is a headline.
 */
export function markOf(looks: readonly Look[], index: number, above: Above): ListMark | null {
  const mark = looks[index]?.mark ?? null
  if (mark === null) return gluedMark(looks, index, above)
  if (mark.number === null) return mark
  const isNext = mark.number === above.lastNumber + 1
  // A count of comments, where the numbers are beside their headlines.
  if (mark.rest === '' && above.entries[0]?.lines[0]?.look.mark?.number === 1) return null
  if (mark.rest === '') return isNext || mark.number === 1 ? mark : null
  if (mark.firm) return mark
  const goesOn = looks.slice(index + 1, index + 5).some((each) => each.mark?.number === (mark.number ?? 0) + 1)
  return isNext && (above.lastNumber > 0 || goesOn) ? mark : null
}

/**
 * Reads a number without a space before its headline: `1El intendente vive en una tetera`. The list
 * must count from one to at least three, or to two if a capital letter follows. `2億円` and `3D` are
 * words.
 */
function gluedMark(looks: readonly Look[], index: number, { lastNumber, entries }: Above): ListMark | null {
  const text = looks[index]?.line.text ?? ''
  const number = lastNumber + 1
  if (!isGlued(text, number) || entries.length !== lastNumber) return null
  const below = looks.slice(index + 1, index + 9).map(({ line }) => line.text)
  const countsTo = (last: number): boolean => below.some((each) => isGlued(each, last))
  const isFirst = number === 1
  if (isFirst && !(countsTo(2) && (countsTo(3) || capital.test(text)))) return null
  return { sign: '1', number, firm: true, rest: text.slice(String(number).length) }
}

/** The maximum number of lines from a number on its own line to the next. */
const maxBetween = 6

/**
 * Whether numbers on their own lines, from an index on, are above their headlines. If they are
 * below, no headline follows the last one.
 */
export function areNumbersAbove(looks: readonly Look[], index: number): boolean {
  let last = index
  for (let at = index + 1; at < looks.length && at - last <= maxBetween; at += 1) {
    const mark = looks[at]?.mark
    if (mark?.rest === '' && mark.number === (looks[last]?.mark?.number ?? 0) + 1) last = at
  }
  const next = looks[last + 1]
  return next !== undefined && next.mark === null && next.heading === null && !next.furniture && !next.ending
}

const capital = /^\d["“‘«¿¡]?\p{Lu}\p{Ll}/u

function isGlued(text: string, number: number): boolean {
  const digits = String(number)
  return text.startsWith(digits) && /^[\p{L}"“‘「『«¿¡]/u.test(text.charAt(digits.length))
}
