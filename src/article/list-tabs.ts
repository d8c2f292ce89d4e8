import type { ListBlock } from './list-block.ts'
import { isTag } from './list-details.ts'
import { areNumbersAbove } from './list-marks.ts'
import type { Look } from './looks.ts'
import type { ListMark } from './marks.ts'
import { eastAsian } from './phrases/fold.ts'

/** The maximum number of tabs unknown to the phrasebook above the first number. */
const maxTabs = 8

/**
 * Treats the lines above the first number or bullet of a ranking as tabs unknown to the phrasebook,
 * such as areas. One may be longer, such as the name of the site, if the numbers stand above or
 * beside their headlines. Returns `false` if they may be headlines.
 */
export function takeTabs(block: ListBlock, looks: readonly Look[], { number, rest }: ListMark): boolean {
  const { entries, frame, end } = block
  const isFirst = number === null || number === 1
  const others = entries.filter(({ lines }) => !isRow(lines.map(({ text }) => text).join(' ')))
  const maxOthers = number === 1 && (rest !== '' || areNumbersAbove(looks, end)) ? 1 : 0
  if (!isFirst || entries.length > maxTabs || others.length > maxOthers) return false
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
