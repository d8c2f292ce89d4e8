import type { Groups } from './list-block.ts'
import type { Look } from './looks.ts'
import { readsAsPerson } from '../names/people.ts'

/** The maximum number of lines in a group. */
const maxLines = 8

/**
 * Tells how the lines of a list without bullets belong together. `isCertain` says that the heading
 * alone shows a list.
 */
export function readGroups(looks: readonly Look[], start: number, isCertain: boolean): Groups | null {
  if (isCertain && areGroups(looks, start)) return 'between blank lines'
  return haveSummaries(looks, start, isCertain) ? 'with sentences' : null
}

/**
 * Whether blank lines separate groups: a headline, perhaps with a section above it and a summary
 * below, and a date, a writer or a label. Checks the first two.
 */
function areGroups(looks: readonly Look[], start: number): boolean {
  const first = readGroup(looks, start)
  // A label above the headline, or a writer below it, shows that the lines belong together.
  const isLabelled = looks[start]?.detail !== null || looks[start].section || isNameBelow(looks, start + 1, start)
  if (first === null || (first.headlines < 2 && !isLabelled)) return false
  return readGroup(looks, first.end) !== null
}

/** The maximum length of a sentence below a headline. */
const longestSummary = 200

/**
 * Whether each line is a headline with a sentence below it, to the end of the list. No blank line
 * is between the two. Blank lines above the headlines are needed if the heading is uncertain.
 */
function haveSummaries(looks: readonly Look[], start: number, isCertain: boolean): boolean {
  let [index, count] = [start, 0]
  let isSpaced = !isCertain
  for (let look = looks[index]; look !== undefined && !isEnd(look); look = looks[index]) {
    const below = looks[index + 1]
    if (count === 1 && isCertain) isSpaced = look.gap
    if (count > 0 && look.gap !== isSpaced) return false
    const isPair = look.mark === null && !look.prose && look.detail === null && below?.prose === true && !below.gap
    if (!isPair || below.mark !== null || below.line.text.length > longestSummary) return false
    count += 1
    index += 2
    while (looks[index]?.detail != null && looks[index]?.gap === false) index += 1
  }
  return count > 1
}

function isEnd({ heading, furniture, ending, section }: Look): boolean {
  return (heading !== null && !section) || furniture || ending
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
    const isDetail = look.detail !== null || look.furniture || (look.section && headlines === 0) || isNameBelow(looks, end, start)
    // `3 Ferries Sail` has no number of a list.
    const isMarked = look.mark !== null && (look.mark.firm || look.mark.rest === '')
    if (look.ending || (!isDetail && (isMarked || (look.heading !== null && !look.section)))) return null
    if (isDetail) {
      details += 1
      isClosed = headlines > 0
    } else if (isClosed || (look.prose && headlines === 0)) return null
    else headlines += 1
  }
  return headlines > 0 && details > 0 && end - start < maxLines ? { headlines, end } : null
}

/** Whether a line is a writer's name in capitals, below a headline that is not. */
function isNameBelow(looks: readonly Look[], index: number, start: number): boolean {
  const [above, name] = [looks[index - 1]?.text ?? '', looks[index]?.text ?? '']
  return index > start && /^\P{Ll}+$/u.test(name) && /\p{Ll}/u.test(above) && readsAsPerson(name)
}

/**
 * Whether a line that reads as a source with a time is a headline with its date: the next line
 * above or below ends in one too.
 */
export function isDatedHeadline(looks: readonly Look[], index: number): boolean {
  const look = looks[index]
  if (look?.detail !== 'source') return false
  const isAlike = (other: Look | undefined): boolean =>
    other?.mark?.sign === look.mark?.sign && (other?.detail === 'source' || (other?.detail === null && other.dated))
  return isAlike(looks[index - 1]) || isAlike(looks[index + 1])
}
