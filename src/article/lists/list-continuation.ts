import { addLine, type BlockState, goesOn, type ListEntry } from './list-block.ts'
import type { Look } from './looks.ts'

/**
 * Adds an unmarked line to a list with bullets or numbers: the rest of a headline, or an extra line
 * below it.
 */
export function takeBelow(state: BlockState, looks: readonly Look[], index: number): boolean {
  const [look, next] = [looks[index], looks[index + 1]]
  const last = state.entries.at(-1)
  if (look === undefined || last === undefined) return false
  const isNextMarked = next?.mark?.sign === state.sign
  if (look.section && isNextMarked) return last.details.push(look) > 0
  if (restartsCount(state, look, next) && !goesOn(last, look)) return takeTab(state, last, look)
  const above = last.lines[0]?.look.line.column ?? 1
  const isRest = !look.prose && last.extras.length === 0 && (goesOn(last, look) || look.line.column > above)
  // The last headline goes on below a blank line if the one above it does.
  const isWrapped = isNextMarked || state.entries.at(-2)?.lines[1]?.look.gap === true
  const isApart = look.gap || last.details.at(-1)?.gap === true
  if (isApart && !(isRest && isWrapped) && !isBeforeNumber(state, looks, index)) return false
  if (look.prose && !isNextMarked) return false
  if (isRest) return addLine(last, look)
  return last.extras.length < 2 && last.extras.push(look) > 0
}

/** Whether a line is between the last number of a count and the first of another. */
function restartsCount({ sign, lastNumber }: BlockState, { prose }: Look, next: Look | undefined): boolean {
  return sign === '1' && lastNumber > 1 && !prose && next?.mark?.number === 1
}

/** Takes a line as a tab of a ranking: `Most discussed`. Below it, the count begins again. */
function takeTab(state: BlockState, last: ListEntry, tab: Look): boolean {
  if (!state.hasTabs) return false
  state.lastNumber = 0
  state.doubtful.push(tab)
  return last.details.push(tab) > 0
}

/** The maximum number of lines between a headline and the next number. */
const maxBetween = 3

/**
 * Whether a line is between numbers on their own line, with blank lines between all lines of
 * the list.
 */
function isBeforeNumber({ entries, lastNumber }: BlockState, looks: readonly Look[], index: number): boolean {
  const [first] = entries.at(-1)?.lines ?? []
  if (first?.look.mark !== null || !first.look.gap) return false
  const below = looks.slice(index + 1, index + 1 + maxBetween)
  return below.some(({ mark, gap }) => gap && mark?.number === lastNumber + 1 && mark.rest === '')
}

/**
 * Drops the lines below the last headline if no other headline has such lines. They belong to the
 * text or to the page.
 */
export function giveBack(state: BlockState, looks: readonly Look[]): void {
  const last = state.entries.at(-1)
  const [first] = last?.extras ?? []
  const before = state.entries.at(-2)
  if (last === undefined || first === undefined || (before !== undefined && before.extras.length > 0)) return
  if (first.section && (before === undefined || before.details.some(({ section }) => section))) return
  state.end = looks.lastIndexOf(first, state.end - 1)
  const isAbove = ({ line }: Look): boolean => line.number < first.line.number
  last.extras = []
  last.details = last.details.filter(isAbove)
}
