import type { BlockState } from './list-block.ts'
import { isTag } from '../line/list-details.ts'
import type { Look } from './looks.ts'
import { foldPhrase } from '../phrases/fold.ts'

/**
 * Whether a line is the heading of another list, not a label, a tab or a `Read more` of this one.
 */
export function isHeading(state: BlockState, looks: readonly Look[], index: number): boolean {
  const look = looks[index]
  if (look === undefined || look.heading === null) return false
  const { heading, detail, mark, gap } = look
  const begun = state.entries.length > 0
  const next = looks[index + 1]
  if (isSectionTag(state, looks, index)) return false
  if (begun && !heading.certain && (detail === 'label' || look.section) && isNextMark(state, next)) return false
  // `Comments` is a tab when it follows `Daily` and `Weekly` and precedes a `1`.
  if (!begun && state.frame.at(-1)?.detail === 'tab' && next?.mark?.number === 1) return false
  if (detail === 'more') return !begun && next?.mark !== null
  if (detail === 'tab') return begun
  if (mark !== null && mark.sign === (state.sign ?? next?.mark?.sign)) return heading.certain
  // Blank lines on both sides may be between all lines of the list.
  const isApart = gap && (state.spaced === false || (state.spaced === null && (heading.certain || next?.gap !== true)))
  if (detail === 'label' && recurs(state, looks, index)) return false
  if (detail === 'advert') return isApart || (state.sign !== null && next?.mark?.sign === state.sign)
  return detail === 'label' ? isApart || (heading.certain && isSetApart(state, look, next)) : true
}

/**
 * Whether a line goes on with the numbers of the list, or with its bullets where the headlines have
 * sections.
 */
function isNextMark({ lastNumber, sign, frame, entries }: BlockState, next: Look | undefined): boolean {
  if (next?.mark == null || next.detail !== null) return false
  if (lastNumber > 0) return next.mark.number === lastNumber + 1
  return next.mark.sign === sign && [...frame, ...(entries.at(-2)?.details ?? [])].some(({ section }) => section)
}

/** The number of lines within which each headline has its label. */
const maxBetween = 12

/** Whether a label recurs nearby. A label is at several headlines, a heading once. */
function recurs({ entries, frame }: BlockState, looks: readonly Look[], index: number): boolean {
  const text = looks[index]?.line.text
  const above = [...frame, ...(entries.at(-1)?.details ?? []), ...(entries.at(-2)?.details ?? [])]
  return (
    above.some(({ line }) => line.text === text) ||
    looks.slice(index + 1, index + 1 + maxBetween).some(({ line }) => line.text === text)
  )
}

/**
 * Whether a label is between blank lines, in a list whose headlines do so too and have no
 * labels: `Just In` below the related headlines.
 */
function isSetApart({ entries, spaced }: BlockState, { gap }: Look, next: Look | undefined): boolean {
  return (
    spaced === true && gap && next?.gap === true && entries.length > 1 && entries.every(({ details }) => details.length === 0)
  )
}

/**
 * Whether a word such as `Weather`, which elsewhere heads a list of the site, is the section of a
 * headline here. Other headlines of the list then have a section too.
 */
function isSectionTag({ entries, marked, groups }: BlockState, looks: readonly Look[], index: number): boolean {
  const look = looks[index]
  const next = looks[index + 1]
  // Blank lines may be between all lines of the list.
  const isWithin =
    (next?.gap === true || next?.mark != null) &&
    [entries[0]?.lines[0]?.look, ...looks.slice(index + 2, index + 5)].some((each) => each?.section)
  const isApart = look?.gap === true && groups === null && !isWithin
  if (look?.section !== true || isApart || marked || look.heading?.list !== 'site') return false
  const [first] = entries
  if (next === undefined || isTag(next.line.text)) return false
  if (first === undefined || first.lines[0]?.look.section === true) return true
  return entries.length === 1 && looks.slice(index + 1, index + 4).some((each) => each.section)
}

/** The maximum length of a line that says that a list ends. */
const longestEnd = 80

/**
 * Whether a line says that the list below a heading ends, as pages tell screen readers: `End of
 * list`, or `Fin de Lo más leído` below `Lo más leído`. `End of an Era` is a headline.
 */
export function endsList({ line }: Look, heading: Look | undefined): boolean {
  const { meanings } = line.phrase
  if (line.text.length > longestEnd || !meanings.includes('list end')) return false
  return meanings.includes('button') || (heading !== undefined && foldPhrase(line.text).includes(foldPhrase(heading.text)))
}
