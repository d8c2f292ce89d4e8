import type { HeadLine } from './head-line.ts'
import { meansFurniture } from '../line/masthead.ts'
import { isShort } from '../line/title-line.ts'

/**
 * Finds furniture above a headline that no phrase matches: a short line between menu entries, and
 * another article's headline below a label that offers it. Furniture must separate the latter from
 * what follows.
 */
export function settleMenus(lines: readonly HeadLine[]): HeadLine[] {
  const last = lines.findLastIndex(({ headKind }) => headKind === 'open')
  const isFurniture = (line: HeadLine | undefined): boolean =>
    line === undefined || line.headKind === 'furniture' || line.headKind === 'section'
  return lines.map((line, index) => {
    if (line.headKind !== 'open' || index >= last) return line
    const [above, below] = [lines[index - 1], lines[index + 1]]
    if (isInMenu(lines, index)) return { ...line, headKind: 'furniture', why: menuEntry }
    if (above !== undefined && offers(above) && isFurniture(below))
      return { ...line, headKind: 'furniture', why: 'a headline that the page offers' }
    const isMenu = below !== undefined && (below.headKind === 'section' || offers(below))
    if (!isFurniture(above) || !isShort(line.text)) return line
    const isEntryOfMenu = isMenu || isMenuEnd(line, above, below)
    return isEntryOfMenu ? { ...line, headKind: 'furniture', why: menuEntry } : line
  })
}

/**
 * Whether a single word, such as a place, ends a menu: it is directly below an entry, and a blank
 * line sets off the longer line below. `Bridge Opens` and `橋が開通` may be headlines.
 */
function isMenuEnd({ number, text, kind }: HeadLine, above: HeadLine | undefined, below: HeadLine | undefined): boolean {
  if (above === undefined || above.number !== number - 1 || kind !== 'text' || !isEntry(above)) return false
  if (!/^(?:\p{Script=Latin}+|\p{Script=Han}{2,4})$/u.test(text)) return false
  return below?.headKind === 'open' && below.number > number + 1 && !isShort(below.text)
}

/** How many lines of a menu to look at, above and below. */
const maxEntries = 8

/**
 * Whether a short line has at least two entries of a menu above it, and one below, in one block.
 */
function isInMenu(lines: readonly HeadLine[], index: number): boolean {
  return countEntries(lines, index, -1) > 1 && countEntries(lines, index, 1) > 0
}

/** Counts the furniture and sections next to a line, up to a blank line or a longer line. */
function countEntries(lines: readonly HeadLine[], index: number, step: 1 | -1): number {
  let count = 0
  for (let at = index; Math.abs(at - index) < maxEntries; at += step) {
    const [line, next] = [lines[at], lines[at + step]]
    if (line === undefined || !isShort(line.text)) return count
    if (at !== index && (line.headKind === 'furniture' || line.headKind === 'section')) count += 1
    if (next === undefined || Math.abs(next.number - line.number) !== 1) return count
  }
  return count
}

/** Whether furniture names a section, or is a button. */
function isEntry({ headKind, phrase }: HeadLine): boolean {
  return headKind === 'section' || phrase.meanings.includes('section') || meansFurniture(phrase)
}

/** The reason of lines that no phrase matches, but the menu around them. */
export const menuEntry = 'a short line of the menu'

function offers({ phrase }: HeadLine): boolean {
  return phrase.meanings.includes('promo')
}
