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
  let hasProse = false
  for (const [index, line] of lines.entries()) {
    if (index >= lastProse) break
    hasProse ||= line.endsSentence
    const { meanings, heading } = line.phrase
    if (repeatsCredit(lines, index)) notes.leaveOut(line, 'the credit again')
    else if (meanings.includes('advert') && goesOn(lines, index, context))
      notes.leaveOut(line, 'parts the text with an advertisement')
    else if (!hasProse && meanings.includes('ending') && line.kind === 'text') notes.leaveOut(line, 'stands above the text')
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
  /^(?:’s?|'s?|,)? ?(?:is|was|are|covers?|reports?|writes?|has|joined|works?|contributes?|edits?|oversees|leads?|can be reached|est|couvre|ist|schreibt|es|cubre)\b|^ ?기자(?: |$)/

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
    if (isText(line) && isButton(line)) {
      notes.leaveOut(line, 'a line of the page below the text')
      continue
    }
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

/** Whether phrases know a line as one that leads elsewhere, or that a page has above a headline. */
function isButton({ text, phrase }: ReadLine): boolean {
  const { meanings } = phrase
  return /\p{L}/u.test(text) && (meanings.includes('more') || meanings.includes('above a headline') || meanings.includes('label'))
}

/** Whether a line below the buttons of a caption says again whose picture it is. */
function repeatsCredit(lines: readonly ReadLine[], index: number): boolean {
  if (!hidesCaption.test(lines[index - 1]?.text ?? '')) return false
  return [2, 3].some((above) => lines[index - above]?.text === lines[index]?.text)
}

/** The numbers of lines directly above a button that hides a caption: the credit of a picture. The page may repeat it below. */
export function findCredits(lines: readonly ReadLine[]): ReadonlySet<number> {
  const credits = lines.flatMap((line, index) =>
    hidesCaption.test(lines[index + 1]?.text ?? '') && !hidesCaption.test(line.text) ? line.number : [],
  )
  return new Set(credits)
}

const hidesCaption = /^(?:hide|toggle) caption$/i

function isScrap({ text }: ReadLine): boolean {
  if (/^["“「『]/.test(text)) return false
  return eastAsian.test(text) ? text.length <= 14 : text.length <= 30 && text.split(' ').length <= 4
}
