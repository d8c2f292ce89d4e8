import type { ListBlock } from './list-block.ts'
import { isTag } from './list-details.ts'
import type { ListMark } from './marks.ts'

/** The maximum number of tabs unknown to the phrasebook above the first number. */
const maxTabs = 8

/**
 * Treats the lines above the first number or bullet of a ranking as tabs unknown to the phrasebook,
 * such as areas. Returns `false` if one is too long for a tab.
 */
export function takeTabs(block: ListBlock, { number }: ListMark): boolean {
  const { entries, frame } = block
  const isFirst = number === null || number === 1
  const areTabs = entries.every(({ lines }) => isTag(lines.map(({ text }) => text).join(' ')))
  if (!isFirst || entries.length > maxTabs || !areTabs) return false
  for (const { lines, extras, details } of entries) frame.push(...lines.map(({ look }) => look), ...extras, ...details)
  block.entries = []
  return true
}
