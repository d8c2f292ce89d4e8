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
 * between them, two or more of them buttons or sections, and the others too short for a headline. A
 * blank line and a longer line follow. With `mayBeHeadlines`, the others may be as long as a short
 * headline.
 */
export function countMenuLines(lines: readonly ReadLine[], { mayBeHeadlines = false } = {}): number {
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
  return block.every(
    (line) => isKnown(line) || (isEntry(line) && (mayBeHeadlines || isShort(line.text) || readsAsSiteName(line.text))),
  )
}

function isKnown({ kind, phrase, times }: ReadLine): boolean {
  if (times !== null) return false
  return kind === 'furniture' || kind === 'breadcrumb' || meansFurniture(phrase) || phrase.meanings.includes('section')
}

const longestEntry = 30
const longestWideEntry = 14

function isEntry({ kind, text, times, time, endsSentence }: ReadLine): boolean {
  if ((kind !== 'text' && kind !== 'name') || times !== null || time !== null || endsSentence) return false
  return text.length <= (eastAsian.test(text) ? longestWideEntry : longestEntry)
}
