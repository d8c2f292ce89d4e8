import { readMarkedCaption } from './caption.ts'
import { readDateline } from './dateline.ts'
import type { Names } from './names.ts'
import { notePart, type Part } from './part.ts'
import { eastAsian } from './phrases/fold.ts'
import type { Phrasebook } from './phrases/phrasebook.ts'
import type { ReadLine } from './read-line.ts'
import type { Roles } from './roles.ts'

interface ScrapContext {
  names: Names
  phrases: Phrasebook
  /** The writers, as named in the byline. */
  writers: readonly string[]
}

/**
 * Finds lines of the page below the time that look like the end of the article, though its text
 * continues below: an advertisement mark between paragraphs, a button among others above the text.
 * Also finds the writers' biographies at the end.
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

/** Whether text or a caption follows a line and the buttons below it. */
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

/** Finds a writer's repeated name and sentences about the writer at the end of the article. */
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

/** The maximum number of leftover lines in a row between lines of the page. */
const maxLines = 4

/**
 * Finds short lines below the text and between lines of the page, such as topic names. Text may
 * continue below an advertisement.
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
    if (isBetween && run.length <= maxLines && run.every(isScrap))
      for (const each of run) notes.leaveOut(each, 'stands between lines of the page')
    run = []
  }
  return notes
}

/**
 * Whether the phrasebook has a line as a label, a link elsewhere, or a page line above a headline.
 */
function isButton({ text, phrase }: ReadLine): boolean {
  const { meanings } = phrase
  return /\p{L}/u.test(text) && (meanings.includes('more') || meanings.includes('above a headline') || meanings.includes('label'))
}

/** Whether a line below a caption's buttons repeats the picture credit. */
function repeatsCredit(lines: readonly ReadLine[], index: number): boolean {
  if (!hidesCaption.test(lines[index - 1]?.text ?? '')) return false
  return [2, 3].some((above) => lines[index - above]?.text === lines[index]?.text)
}

/**
 * The numbers of lines directly above a button that hides a caption. They are picture credits, and
 * the page may repeat them below.
 */
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
