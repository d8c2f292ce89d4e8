import type { BlockState } from './list-block.ts'
import { isTag } from './list-details.ts'
import type { Look } from './looks.ts'
import type { ListMark } from './marks.ts'

/** The maximum number of tabs unknown to the phrasebook above the first number. */
const maxTabs = 8

/**
 * Treats the lines above the first number or bullet as notes to the heading: in a ranking, tabs
 * unknown to the phrasebook, such as areas, and under a certain heading, a single line (`Across the Gazette`).
 * Returns `false` if they may be headlines.
 */
export function takeTabs(block: BlockState, { number, sign }: ListMark, below: readonly Look[]): boolean {
  const { entries, frame, hasTabs, hasNote } = block
  const isFirst = number === null || number === 1
  const isNote = hasNote && entries.length === 1 && below.some(({ mark }) => mark?.sign === sign)
  const areTabs = entries.every(({ lines }) => isTag(lines.map(({ text }) => text).join(' ')))
  if (!isFirst || entries.length > maxTabs || !(isNote || (hasTabs && areTabs))) return false
  for (const { lines, extras, details } of entries) frame.push(...lines.map(({ look }) => look), ...extras, ...details)
  block.entries = []
  return true
}
