import type { HeadLine } from './head-line.ts'
import { isFurniture } from './masthead.ts'
import { isShort } from './title-line.ts'

/**
 * Marks page lines above a headline that no phrase matches: a short line between menu lines, and
 * another article's headline below a label that offers it. A page line must separate the latter
 * from what follows.
 */
export function markMenus(lines: readonly HeadLine[]): HeadLine[] {
  const last = lines.findLastIndex(({ mark }) => mark === 'open')
  const isPage = (line: HeadLine | undefined): boolean => line === undefined || line.mark === 'page' || line.mark === 'section'
  return lines.map((line, index) => {
    if (line.mark !== 'open' || index >= last) return line
    const [above, below] = [lines[index - 1], lines[index + 1]]
    if (above !== undefined && offers(above) && isPage(below))
      return { ...line, mark: 'page', why: 'a headline that the page offers' }
    const isMenu = below !== undefined && (below.mark === 'section' || offers(below) || below.why === menuEntry)
    if (!isPage(above) || !isShort(line.text)) return line
    return isMenu || isMenuEnd(line, above, below) ? { ...line, mark: 'page', why: menuEntry } : line
  })
}

/**
 * Whether a single word, such as a place, ends a menu: it is directly below an entry, and a blank
 * line sets off the longer line below. `Bridge Opens` and `橋が開通` may be headlines.
 */
function isMenuEnd({ number, text, kind }: HeadLine, above: HeadLine | undefined, below: HeadLine | undefined): boolean {
  if (above === undefined || above.number !== number - 1 || kind !== 'text' || !isEntry(above)) return false
  if (!/^(?:\p{Script=Latin}+|\p{Script=Han}{2,4})$/u.test(text)) return false
  return below?.mark === 'open' && below.number > number + 1 && !isShort(below.text)
}

/** Whether a page line names a section, or is a button. */
function isEntry({ mark, phrase }: HeadLine): boolean {
  return mark === 'section' || phrase.meanings.includes('section') || isFurniture(phrase)
}

/** The reason of lines that no phrase matches, but the menu around them. */
export const menuEntry = 'a short line of the menu'

function offers({ phrase }: HeadLine): boolean {
  return phrase.meanings.includes('promo')
}
