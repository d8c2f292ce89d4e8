import { readMarkedCaption } from '../line/caption.ts'
import { readDateline } from '../line/dateline.ts'
import { readWriter } from '../line/head-note.ts'
import { isSiteName } from '../line/masthead.ts'
import type { Names } from '../names/names.ts'
import { notePart, type Part } from '../part.ts'
import { readsAsPerson } from '../names/people.ts'
import { repeatsCredit } from './picture-credits.ts'
import { isStaffCredit } from '../names/staff-credit.ts'
import { eastAsian } from '../phrases/fold.ts'
import type { Phrasebook } from '../phrases/phrasebook.ts'
import type { ReadLine } from '../line/read-line.ts'
import type { Roles } from '../roles.ts'

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
  const isUnknownButton = createButtonRows(lines, context.phrases)
  for (const [index, line] of lines.entries()) {
    if (index >= lastProse) break
    hasProse ||= line.endsSentence
    const { meanings, heading } = line.phrase
    if (repeatsCredit(lines, index)) notes.leaveOut(line, 'the credit again')
    else if (isPictureCount(lines, index, context)) notes.leaveOut(line, 'the number of a picture')
    else if (meanings.includes('advert') && goesOn(lines, index, context))
      notes.leaveOut(line, 'parts the text with an advertisement')
    else if (!hasProse && isEnding(line)) notes.leaveOut(line, 'stands above the text')
    else if (heading !== null && line.kind === 'noise' && (heading.list === 'site' || !hasProse) && isAmongButtons(lines, index))
      notes.leaveOut(line, 'a button among others')
    else if (!hasProse && isUnknownButton(index)) notes.leaveOut(line, 'a short line in a row of buttons')
  }
  const people = [...new Set(context.writers.flatMap((writers) => writers.split(/, | and | et | und | y | & |[、・]/)))]
  if (people.length > 0) findBiographies(lines, people, notes)
  return notes
}

function isEnding({ kind, text, times, phrase }: ReadLine): boolean {
  return kind === 'text' && times === null && (phrase.meanings.includes('ending') || isStaffCredit(text))
}

/** Whether text or a caption follows a line and the buttons below it. */
function goesOn(lines: readonly ReadLine[], index: number, { names, phrases }: ScrapContext): boolean {
  const below = lines.slice(index + 1, index + 4).find(({ kind }) => kind !== 'noise')
  if (below === undefined || below.kind !== 'text') return false
  if (below.endsSentence || below.phrase.meanings.includes('caption mark')) return true
  return readDateline(below.text, names) !== null || readMarkedCaption(below.text, { names, phrases }, below.phrase) !== null
}

/** Whether a line such as `1/2` stands right above the caption of a picture. */
function isPictureCount(lines: readonly ReadLine[], index: number, { names, phrases }: ScrapContext): boolean {
  const [line, below] = [lines[index], lines[index + 1]]
  if (line === undefined || below === undefined || !/^\d{1,2} ?[/／] ?\d{1,2}$/.test(line.text)) return false
  return below.number === line.number + 1 && readMarkedCaption(below.text, { names, phrases }, below.phrase) !== null
}

function isAmongButtons(lines: readonly ReadLine[], index: number): boolean {
  const isCount = (at: number): boolean => /^[\d,.]+$/.test(lines[at]?.text ?? '')
  // A button such as `댓글` may have its count below, and then the text.
  if (isCount(index + 1) && lines[index + 2]?.endsSentence === true) return true
  const [above, below] = [lines[index - 1], lines[index + 1]]
  return below?.kind === 'noise' || (above?.kind === 'noise' && below !== undefined && below.endsSentence)
}

/**
 * Returns whether a short line stands in a row of buttons above the text: `はてな`, between `シェア` and
 * `印刷`. A row has no blank lines, at least three short lines, and at least as many known buttons as
 * others. Ask for one line after another: each row is found once.
 */
function createButtonRows(lines: readonly ReadLine[], phrases: Phrasebook): (index: number) => boolean {
  let row = { end: -1, isOfButtons: false }
  return (index) => {
    const line = lines[index]
    if (line === undefined || line.kind === 'noise' || !mayBeButton(line, phrases)) return false
    if (index > row.end) row = findRow(lines, index, phrases)
    return row.isOfButtons
  }
}

function findRow(lines: readonly ReadLine[], index: number, phrases: Phrasebook): { end: number; isOfButtons: boolean } {
  let [start, end] = [index, index]
  while (isInRow(lines[start - 1], lines[start], phrases)) start -= 1
  while (isInRow(lines[end + 1], lines[end], phrases)) end += 1
  const row = lines.slice(start, end + 1)
  const known = row.filter(isButtonAbove).length
  return { end, isOfButtons: row.length > 2 && known > 1 && known * 2 >= row.length }
}

function isInRow(line: ReadLine | undefined, beside: ReadLine | undefined, phrases: Phrasebook): boolean {
  if (line === undefined || beside === undefined || Math.abs(line.number - beside.number) !== 1) return false
  return isButtonAbove(line) || mayBeButton(line, phrases)
}

/** Whether a line is short, and neither a person's name nor a place in capitals. */
function mayBeButton(line: ReadLine, phrases: Phrasebook): boolean {
  const { kind, text, times, endsSentence, phrase } = line
  if (kind !== 'text' || times !== null || endsSentence || !isScrap(line) || /[、=＝「」…]/.test(text)) return false
  if (isButton(line)) return true
  if (phrase.meanings.length > 0 || readsAsPerson(text) || readWriter(text, phrases) !== null) return false
  return text !== text.toUpperCase() || !/\p{Lu}{3}/u.test(text)
}

/** Whether a line is a button or another line of the page that may stand above the text. */
function isButtonAbove(line: ReadLine): boolean {
  return line.kind === 'noise' || isButton(line) || line.phrase.meanings.includes('furniture')
}

/** What follows a name in a sentence about the writer. */
export const biography =
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
export function findLeftovers(lines: readonly ReadLine[], roles: Roles, names: Names): Part {
  const notes = notePart()
  const isPage = (line: ReadLine | undefined): boolean =>
    line !== undefined && (line.kind === 'noise' || roles.get(line.number)?.role === 'furniture' || notes.roles.has(line.number))
  const isText = (line: ReadLine): boolean => !roles.has(line.number) && line.kind === 'text' && line.times === null
  let lastProse = lines.findLastIndex((line) => isText(line) && line.endsSentence)
  if (offersNewsletter(lines, lastProse)) {
    const offer = lines[lastProse]
    if (offer !== undefined) notes.leaveOut(offer, 'offers a newsletter')
    lastProse = lines.findLastIndex((line, index) => index < lastProse && isText(line) && line.endsSentence)
  }
  let run: ReadLine[] = []
  for (const [index, line] of lines.entries()) {
    if (index <= lastProse) continue
    if (isText(line) && (isButton(line) || isSiteName(line.text, names))) {
      notes.leaveOut(line, 'a line of the page below the text')
      continue
    }
    if (isText(line)) {
      run.push(line)
      continue
    }
    if (run.length === 0) continue
    const above = lines[index - run.length - 1]
    const isBetween = isPage(line) && isPage(above) && above?.phrase.meanings.includes('advert') !== true
    const isRow = isPage(line) && isTagRow(run, above, line)
    if ((isBetween || isRow) && run.length <= maxLines && run.every(isScrap))
      for (const each of run) notes.leaveOut(each, 'stands between lines of the page')
    run = []
  }
  return notes
}

/**
 * Whether short lines in a row, set off from the text, touch a button below: the topics of the
 * article.
 */
function isTagRow(run: readonly ReadLine[], above: ReadLine | undefined, button: ReadLine): boolean {
  const [first] = run
  if (first === undefined || run.length < 2 || above === undefined || first.number === above.number + 1) return false
  return run.every(({ number }, index) => number === first.number + index) && button.number === first.number + run.length
}

const newsletter = /newsletter|infolettre|bolet[ií]n|メルマガ|ニュースレター|뉴스레터|電子報|电子报/i

/** Whether the last sentence stands right below the name of a newsletter, set off from the text. */
function offersNewsletter(lines: readonly ReadLine[], last: number): boolean {
  const [before, name, offer] = [lines[last - 2], lines[last - 1], lines[last]]
  if (before === undefined || name === undefined || offer === undefined) return false
  const isBlock = name.number === offer.number - 1 && before.number < name.number - 1
  return isBlock && name.text.length <= 40 && !name.endsSentence && newsletter.test(name.text)
}

/**
 * Whether the phrasebook has a line as a label, a link elsewhere, or a page line above a headline.
 */
function isButton({ text, phrase }: ReadLine): boolean {
  const { meanings } = phrase
  return /\p{L}/u.test(text) && (meanings.includes('more') || meanings.includes('above a headline') || meanings.includes('label'))
}

function isScrap({ text }: ReadLine): boolean {
  if (/^["“「『]/.test(text)) return false
  return eastAsian.test(text) ? text.length <= 14 : text.length <= 30 && text.split(' ').length <= 4
}
