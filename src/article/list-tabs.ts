import type { Block } from './list-block.ts'
import { isTag } from './list-details.ts'
import type { Mark } from './marks.ts'

/** As many tabs without a phrase may stand above the first number. */
const mostTabs = 8

/**
 * Takes the lines above the first number or bullet of a ranking for tabs that no phrase tells, such as its areas; `false` where one is
 * not as short.
 */
export function takeTabs(block: Block, { number }: Mark): boolean {
  const { entries, frame } = block
  const isFirst = number === null || number === 1
  const areTabs = entries.every(({ lines }) => isTag(lines.map(({ text }) => text).join(' ')))
  if (!isFirst || entries.length > mostTabs || !areTabs) return false
  for (const { lines, extras, details } of entries) frame.push(...lines.map(({ look }) => look), ...extras, ...details)
  block.entries = []
  return true
}
