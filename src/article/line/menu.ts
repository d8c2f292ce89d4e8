import { eastAsian } from '../phrases/fold.ts'
import { meansFurniture } from './masthead.ts'
import { readsAsSiteName } from '../names/newspapers.ts'
import type { ReadLine } from './read-line.ts'
import { isShort } from './title-line.ts'

/** The fewest lines of a menu, and of its lines that the phrasebook knows. */
const fewestLines = 5
const fewestKnown = 2

/**
 * Counts the lines on top that are the menu of a page: five or more lines without a blank line
 * between them, two or more of them buttons or sections, and the others above a section and too
 * short for a headline. A blank line and a longer line follow. With `mayBeHeadlines`, the others may
 * be below the last section, and as long as a short headline.
 */
export function countMenuLines(lines: readonly ReadLine[], { mayBeHeadlines = false } = {}): number {
  if (lines.length <= fewestLines) return 0
  let start = 0
  for (;;) {
    const end = lines.findIndex((line, index) => index >= start && lines[index + 1]?.number !== line.number + 1) + 1
    if (lines[end] === undefined || !isMenu(lines.slice(start, end), mayBeHeadlines)) break
    start = end
  }
  const below = lines[start]
  return below === undefined || isShort(below.text) ? 0 : start
}

function isMenu(block: readonly ReadLine[], mayBeHeadlines: boolean): boolean {
  if (block.length < fewestLines || block.filter(isKnown).length < fewestKnown) return false
  // Below the last section, a headline of a few words may stand above buttons.
  const last = mayBeHeadlines ? block.length : block.findLastIndex(namesSection)
  const mayBeEntry = (line: ReadLine): boolean => mayBeHeadlines || isShort(line.text) || readsAsSiteName(line.text)
  return block.every((line, index) => isKnown(line) || (index < last && isEntry(line) && mayBeEntry(line)))
}

function namesSection({ kind, phrase }: ReadLine): boolean {
  return kind === 'breadcrumb' || phrase.meanings.includes('section')
}

function isKnown(line: ReadLine): boolean {
  return line.times === null && (line.kind === 'furniture' || meansFurniture(line.phrase) || namesSection(line))
}

const longestEntry = 30
const longestWideEntry = 14

function isEntry({ kind, text, times, time, endsSentence }: ReadLine): boolean {
  if ((kind !== 'text' && kind !== 'name') || times !== null || time !== null || endsSentence) return false
  return text.length <= (eastAsian.test(text) ? longestWideEntry : longestEntry)
}
