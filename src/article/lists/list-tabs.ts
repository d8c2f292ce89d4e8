import type { BlockState } from './list-block.ts'
import { isTag } from '../line/list-details.ts'
import { areNumbersAbove } from './list-marks.ts'
import type { Look } from './looks.ts'
import type { ListMark } from '../line/marks.ts'
import { eastAsian } from '../phrases/fold.ts'

/** The maximum number of tabs unknown to the phrasebook above the first number. */
const maxTabs = 8

/**
 * Treats the lines above the first number or bullet as notes to the heading: in a ranking, tabs
 * unknown to the phrasebook, such as areas, of which one may be longer, such as the name of the
 * site, if the numbers are above or beside their headlines; under a certain heading, a single
 * line (`Across the Gazette`). Returns `false` if they may be headlines.
 */
export function takeTabs(block: BlockState, looks: readonly Look[], { number, sign, rest }: ListMark): boolean {
  const { entries, frame, end, hasTabs, hasNote } = block
  const isFirst = number === null || number === 1
  const isAbove = number === null || rest !== '' || areNumbersAbove(looks, end)
  const isAlike = looks.slice(end + 1, end + 4).some(({ mark }) => mark?.sign === sign)
  const isNote = hasNote && entries.length === 1 && isAbove && isAlike
  const others = entries.filter(({ lines }) => !isRow(lines.map(({ text }) => text).join(' ')))
  const maxOthers = number === 1 && isAbove ? 1 : 0
  const areTabs = hasTabs && others.length <= maxOthers
  const areSections = entries.every(({ lines }) => lines[0]?.look.section === true)
  if (!isFirst || entries.length > maxTabs || !(isNote || areTabs || areSections)) return false
  for (const { lines, extras, details } of entries) frame.push(...lines.map(({ look }) => look), ...extras, ...details)
  block.entries = []
  return true
}

/** The minimum number of tabs in a row. */
const fewestTabs = 3

/** Whether a line is a tab, or a row of tabs: `まち ひと くらし`. */
function isRow(text: string): boolean {
  const parts = text.split(/[ \u3000|｜/・]+/)
  if (isTag(text)) return true
  // Words of Korean, as of English, have spaces between them in headlines too.
  if (!eastAsian.test(text) || /\p{Script=Hangul}/u.test(text)) return false
  return parts.length >= fewestTabs && parts.every((part) => part.length <= longestTab && isTag(part))
}

const longestTab = 6
