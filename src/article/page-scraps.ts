import { readMarkedCaption } from './caption.ts'
import { readDateline } from './dateline.ts'
import type { Names } from './names.ts'
import { notePart, type Part } from './part.ts'
import { eastAsian } from './phrases/fold.ts'
import type { Phrasebook } from './phrases/phrasebook.ts'
import type { ReadLine } from './read-line.ts'
import type { Roles } from './roles.ts'

/** What telling the page's lines from the article's needs of the rest. */
interface ScrapContext {
  names: Names
  phrases: Phrasebook
  /** Who wrote the article, as its byline has the names. */
  writers: readonly string[]
}

/**
 * Finds lines below the time that would end the article as headings of lists or of the page, and do not, since its text goes on below: the
 * mark of an advertisement between paragraphs, a button among others above the text. At the end, what is said of the writers.
 */
export function findScraps(lines: readonly ReadLine[], context: ScrapContext): Part {
  const notes = notePart()
  const lastProse = lines.findLastIndex(({ endsSentence }) => endsSentence)
  for (const [index, line] of lines.entries()) {
    if (index >= lastProse) break
    const { meanings, heading } = line.phrase
    if (meanings.includes('advert') && goesOn(lines, index, context)) notes.leaveOut(line, 'parts the text with an advertisement')
    else if (heading?.list === 'site' && line.kind === 'noise' && isAmongButtons(lines, index))
      notes.leaveOut(line, 'a button among others')
  }
  const people = [...new Set(context.writers.flatMap((writers) => writers.split(/, | and | et | und | y | & |[、・]/)))]
  if (people.length > 0) findBiographies(lines, people, notes)
  return notes
}

/** Whether the text goes on, or a caption stands, below a line and the buttons there. */
function goesOn(lines: readonly ReadLine[], index: number, { names, phrases }: ScrapContext): boolean {
  const below = lines.slice(index + 1, index + 4).find(({ kind }) => kind !== 'noise')
  if (below === undefined || below.kind !== 'text') return false
  if (below.endsSentence || below.phrase.meanings.includes('caption mark')) return true
  return readDateline(below.text, names) !== null || readMarkedCaption(below.text, { names, phrases }, below.phrase) !== null
}

function isAmongButtons(lines: readonly ReadLine[], index: number): boolean {
  const [above, below] = [lines[index - 1], lines[index + 1]]
  return below?.kind === 'noise' || (above?.kind === 'noise' && below !== undefined && below.endsSentence)
}

const biography =
  /^(?:’s?|'s?|,)? ?(?:is|was|are|covers?|reports?|writes?|has|joined|works?|contributes?|edits?|oversees|leads?|can be reached|est|couvre|ist|schreibt|es|cubre)\b/

/** At the end, the name of a writer again, and a sentence on the writer. */
function findBiographies(lines: readonly ReadLine[], people: readonly string[], notes: ReturnType<typeof notePart>): void {
  const firstProse = lines.findIndex(({ endsSentence }) => endsSentence)
  for (let index = lines.length - 1; index > firstProse; index -= 1) {
    const line = lines[index]
    if (line === undefined) return
    const name = people.find((each) => line.text.startsWith(each))
    const rest = name === undefined ? '' : line.text.slice(name.length)
    if (name !== undefined && (rest === '' || biography.test(rest))) notes.leaveOut(line, 'says who the writer is')
    else if (line.endsSentence) return
  }
}

/** As many lines in a row as a page leaves among its own. */
const mostLines = 4

/**
 * Finds short lines below the text that stand between lines of the page, such as the names of topics. Below an advertisement the text may
 * go on.
 */
export function findLeftovers(lines: readonly ReadLine[], roles: Roles): Part {
  const notes = notePart()
  const isPage = (line: ReadLine | undefined): boolean =>
    line !== undefined && (line.kind === 'noise' || roles.get(line.number)?.role === 'furniture')
  const isText = (line: ReadLine): boolean => !roles.has(line.number) && line.kind === 'text' && line.times === null
  const lastProse = lines.findLastIndex((line) => isText(line) && line.endsSentence)
  let run: ReadLine[] = []
  for (const [index, line] of lines.entries()) {
    if (index <= lastProse) continue
    if (isText(line)) {
      run.push(line)
      continue
    }
    const above = lines[index - run.length - 1]
    const isBetween = isPage(line) && isPage(above) && above?.phrase.meanings.includes('advert') !== true
    if (isBetween && run.length <= mostLines && run.every(isScrap))
      for (const each of run) notes.leaveOut(each, 'stands between lines of the page')
    run = []
  }
  return notes
}

function isScrap({ text }: ReadLine): boolean {
  if (/^["“「『]/.test(text)) return false
  return eastAsian.test(text) ? text.length <= 14 : text.length <= 30 && text.split(' ').length <= 4
}
