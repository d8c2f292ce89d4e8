import { addLine, begin, type BlockState, goesOn, type ListBlock, maxLines } from './list-block.ts'
import { giveBack, takeBelow } from './list-continuation.ts'
import { endsList, isHeading } from './list-heading.ts'
import { markOf } from './list-marks.ts'
import { isDatedHeadline, readGroups } from './list-groups.ts'
import { areInPairs, pairTags } from './list-pairs.ts'
import { takeTabs } from './list-tabs.ts'
import { longestHeadline, type Look } from './looks.ts'
import { type ListMark, readListMark } from '../line/marks.ts'
import { readsAsPerson } from '../names/people.ts'

/** The maximum number of tabs, labels and furniture between a heading and the first headline. */
const maxAbove = 20

/**
 * Collects a list from the line below its heading.
 *
 * - With bullets or numbers, each mark begins a headline, and an indented line continues it.
 * - Without, each short line is a headline. The list ends at a sentence, or at a blank line if
 *   blank lines do not separate its headlines.
 *
 * With `needsMarks`, a list without bullets or numbers ends at its first headline. With `mayPair`,
 * headlines may take two lines. With `hasTabs`, there may be tabs above the headlines, and with
 * `hasNote`, a line about the list.
 */
export function collectBlock(
  looks: readonly Look[],
  start: number,
  { needsMarks = false, mayPair = false, hasTabs = false, hasNote = false } = {},
): ListBlock {
  const groups = needsMarks ? null : readGroups(looks, start, mayPair)
  const isPaired = groups !== null || (mayPair && areInPairs(looks, start))
  const state: BlockState = {
    heading: looks[start - 1],
    groups,
    summed: groups === 'with sentences' && looks[start + 2]?.gap !== true,
    fresh: false,
    entries: [],
    frame: [],
    marked: false,
    end: start,
    sign: null,
    pending: null,
    isEnded: false,
    lastNumber: 0,
    hasTabs,
    hasNote,
    spaced: isPaired ? true : null,
  }
  const isUnwanted = (): boolean => needsMarks && !state.marked && state.entries.length > 0
  while (!isUnwanted() && takeLine(state, looks, state.end)) state.end += 1
  takeEnd(state, looks[state.end])
  if (!isPaired && !state.isEnded) giveBack(state, looks)
  if (!state.marked) state.entries = pairTags(state.entries)
  return state
}

/** Adds a line to the list. Returns `false` if the line ends the list, or there is none. */
function takeLine(state: BlockState, looks: readonly Look[], index: number): boolean {
  const look = looks[index]
  if (look === undefined) return false
  state.fresh ||= state.groups === 'with sentences' ? !look.prose && look.detail === null : look.gap
  const mark = state.pending === null ? markOf(looks, index, state) : null
  if (state.pending === null) {
    if (isHeading(state, looks, index) || endsList(look, state.heading)) return false
    const isCount = look.mark?.rest === '' && look.mark.number !== null && mark === null
    if (isCount || (look.detail !== null && !isDatedHeadline(looks, index))) return takeDetail(state, look)
    // A line of signs may underline the heading.
    if (look.line.kind === 'separator') return state.entries.length === 0 && takeDetail(state, look)
    if (look.ending || isInvitation(state, look)) return false
    if (look.furniture || isButtonBeside(looks, index) || isWriterBelow(state, looks, index)) return takeDetail(state, look)
  } else if (look.detail === 'label' || isAboveHeadline(state, look, looks[index + 1])) return takeDetail(state, look)
  if (mark !== null) return takeMarked(state, looks, look, mark)
  if (state.pending !== null) return look.line.text.length <= longestHeadline && begin(state, look, look.line.text)
  return state.sign === null ? takePlain(state, look) : takeBelow(state, looks, index)
}

/** Adds the line that says that the list ends, if one does. */
function takeEnd(state: BlockState, look: Look | undefined): void {
  if (look === undefined || !endsList(look, state.heading)) return
  state.isEnded = true
  state.frame.push(look)
  state.end += 1
}

/** Whether a name is below the only headline of a list, and the text goes on below. */
function isWriterBelow({ entries, sign }: BlockState, looks: readonly Look[], index: number): boolean {
  const [headline, look, below] = [entries[0]?.lines[0]?.text ?? '', looks[index], looks[index + 1]]
  if (sign !== null || entries.length !== 1 || look === undefined || look.gap || below?.prose !== true) return false
  return headline.length > look.text.length * 1.5 && readsAsPerson(look.text)
}

/** Whether a line is a button, such as `X`, by the button directly above or below it. */
function isButtonBeside(looks: readonly Look[], index: number): boolean {
  const [above, look, below] = [looks[index - 1], looks[index], looks[index + 1]]
  if (look === undefined || look.mark !== null || !look.line.phrase.meanings.includes('above a headline')) return false
  return (above?.furniture === true && !look.gap) || (below?.furniture === true && !below.gap)
}

/**
 * Whether a line below unmarked headlines promotes something on the site. The lines after it may
 * describe the offer.
 */
function isInvitation({ entries, marked }: BlockState, { furniture, line }: Look): boolean {
  return furniture && !marked && entries.length > 0 && !line.phrase.meanings.includes('button')
}

function takeDetail(state: BlockState, look: Look): boolean {
  // Below a tab such as `This week`, another ranking counts from one.
  if (look.detail === 'tab' && state.sign === '1') state.lastNumber = 0
  if (state.entries.length === 0 && state.frame.length >= maxAbove) return false
  const details = state.entries.at(-1)?.details ?? state.frame
  details.push(look)
  return true
}

/** Whether a rank rose or fell, before its headline. */
const rise = /^[↑↓→↗↘⬆⬇➡]\uFE0F? ?(?=.)/
/** Whether a rank rose or fell: `↑`, `▼ 2`. */
const trend = /^[↑↓→↗↘▲▼△▽△－―-] ?\d{0,3}$/

/**
 * Whether a line between a number on its own line and its headline is a time, a section or a trend.
 */
function isAboveHeadline({ pending }: BlockState, { detail, line, gap, section }: Look, next: Look | undefined): boolean {
  if (pending?.mark?.number == null || next === undefined || next.gap !== gap || next.detail !== null) return false
  // `3 Ferries Sail` below a number on its own line is a headline.
  const isText = next.mark === null || (!next.mark.firm && next.mark.rest !== '')
  return isText && (detail === 'moment' || detail === 'tab' || section || trend.test(line.text))
}

function takeMarked(state: BlockState, looks: readonly Look[], look: Look, mark: ListMark): boolean {
  if (state.sign === null && state.entries.length > 0 && !takeTabs(state, looks, mark)) return false
  state.sign ??= mark.sign
  state.marked = true
  const inner = mark.number === null ? readListMark(mark.rest) : null
  const isNumbered = inner?.number === state.lastNumber + 1 || (inner?.number === 1 && inner.rest === '')
  const { number, rest } = inner !== null && isNumbered ? inner : mark
  state.lastNumber = number ?? state.lastNumber
  if (rest !== '') return begin(state, look, mark.number === null ? rest : rest.replace(rise, ''))
  state.pending = look
  state.frame.push(look)
  return true
}

/** Adds an unmarked line to a list without marks. */
function takePlain(state: BlockState, look: Look): boolean {
  const last = state.entries.at(-1)
  if (state.groups !== null) return takeGrouped(state, look)
  if (look.prose) return false
  if (last === undefined) return begin(state, look, look.line.text)
  if (!look.gap && last.details.length === 0 && goesOn(last, look)) return addLine(last, look)
  state.spaced ??= state.fresh
  if (state.spaced && !state.fresh) return last.extras.length < maxLines && last.extras.push(look) > 0
  return state.spaced === state.fresh && begin(state, look, look.line.text)
}

/** Adds an unmarked line to a list of groups: the headline, or a line around it. */
function takeGrouped(state: BlockState, look: Look): boolean {
  const last = state.entries.at(-1)
  if (last !== undefined && !state.fresh)
    return (
      (!look.prose && goesOn(last, look) && addLine(last, look)) || (last.extras.length < maxLines && last.extras.push(look) > 0)
    )
  return !look.prose && begin(state, look, look.line.text)
}
