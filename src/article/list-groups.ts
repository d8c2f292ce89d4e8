import type { Look } from './looks.ts'

/** The maximum number of lines in a group. */
const maxLines = 8

/**
 * Whether a list without bullets has groups of lines between blank lines: a headline, perhaps with a
 * section above it and a summary below, and a date, a writer or a label. Checks the first two.
 */
export function areGroups(looks: readonly Look[], start: number): boolean {
  const first = readGroup(looks, start)
  if (first === null || first.headlines < 2) return false
  return readGroup(looks, first.end) !== null
}

/**
 * Reads a group: headlines in a row, and details above or below them. Returns `null` if the lines
 * are none.
 */
function readGroup(looks: readonly Look[], start: number): { headlines: number; end: number } | null {
  let end = start
  let [headlines, details, isClosed] = [0, 0, false]
  for (; end - start < maxLines; end += 1) {
    const look = looks[end]
    if (look === undefined || (end > start && look.gap)) break
    if (look.mark !== null || look.ending || (look.heading !== null && !look.section && look.detail === null)) return null
    if (look.detail !== null || look.furniture) {
      details += 1
      isClosed = headlines > 0
    } else if (isClosed || (look.prose && headlines === 0)) return null
    else headlines += 1
  }
  return headlines > 0 && details > 0 && end - start < maxLines ? { headlines, end } : null
}

/**
 * Whether a line that reads as a source with a time is a headline with its date: the next line above
 * or below is of the same kind.
 */
export function isDatedHeadline(looks: readonly Look[], index: number): boolean {
  const look = looks[index]
  if (look?.detail !== 'source') return false
  const isAlike = (other: Look | undefined): boolean =>
    other !== undefined &&
    other.mark?.sign === look.mark?.sign &&
    (other.detail === 'source' || (look.mark !== null && other.detail === null && /\d\D{0,8}$/.test(other.text)))
  return isAlike(looks[index - 1]) || isAlike(looks[index + 1])
}
