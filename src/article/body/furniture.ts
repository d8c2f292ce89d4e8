import type { Vocabulary } from '../article.ts'
import { leaveOutBiographies } from './biographies.ts'
import { createButtonRows } from './button-rows.ts'
import { readMarkedCaption } from '../line/caption.ts'
import { readDateline } from '../line/dateline.ts'
import { notePart, type Part } from '../part.ts'
import { repeatsCredit } from './picture-credits.ts'
import { isTag } from '../line/list-details.ts'
import { isStaffCredit } from '../names/staff-credit.ts'
import type { ReadLine } from '../line/read-line.ts'

interface FurnitureContext extends Vocabulary {
  /** The writers, as named in the byline. */
  writers: readonly string[]
}

/**
 * Finds furniture below the time that looks like the end of the article, though the text continues
 * below: the label of an advertisement between paragraphs, a button among others above the text.
 * Also finds the writers' biographies at the end.
 */
export function findFurniture(lines: readonly ReadLine[], context: FurnitureContext): Part {
  const notes = notePart()
  const lastProse = lines.findLastIndex(({ endsSentence }) => endsSentence)
  let hasProse = false
  const isUnknownButton = createButtonRows(lines, context.phrases)
  for (const line of sectionsBelowTime(lines)) notes.leaveOut(line, 'names a section or a place, beside the time')
  for (const [index, line] of lines.entries()) {
    if (index >= lastProse) break
    hasProse ||= line.endsSentence
    const { meanings, heading } = line.phrase
    if (repeatsCredit(lines, index)) notes.leaveOut(line, 'the credit again')
    else if (isPictureCount(lines, index, context)) notes.leaveOut(line, 'the number of a picture')
    else if (meanings.includes('advert') && goesOn(lines, index, context))
      notes.leaveOut(line, 'parts the text with an advertisement')
    else if (!hasProse && isEnding(line)) notes.leaveOut(line, 'stands above the text')
    else if (
      heading !== null &&
      line.kind === 'furniture' &&
      (heading.list === 'site' || !hasProse) &&
      isAmongButtons(lines, index)
    )
      notes.leaveOut(line, 'a button among others')
    else if (!hasProse && isUnknownButton(index)) notes.leaveOut(line, 'a short line in a row of buttons')
  }
  const people = [...new Set(context.writers.flatMap((writers) => writers.split(/, | and | et | und | y | & |[、・]/)))]
  if (people.length > 0) leaveOutBiographies(lines, people, notes)
  return notes
}

/** Names of sections and places in a block with the time above them, if the phrasebook knows one. */
function sectionsBelowTime(lines: readonly ReadLine[]): readonly ReadLine[] {
  const start = lines.findIndex(({ times }) => times === null)
  const end = lines.findIndex((line, index) => index >= start && lines[index + 1]?.number !== line.number + 1) + 1
  const block = lines.slice(start, end)
  const isBeside = start > 0 && block[0]?.number === (lines[start - 1]?.number ?? 0) + 1
  const isKnown = ({ phrase }: ReadLine): boolean => phrase.meanings.includes('section') || phrase.meanings.includes('area')
  const areTags = block.every((line) => line.kind === 'text' && !line.endsSentence && isTag(line.text))
  return isBeside && areTags && block.some(isKnown) ? block : []
}

function isEnding({ kind, text, times, phrase }: ReadLine): boolean {
  return kind === 'text' && times === null && (phrase.meanings.includes('ending') || isStaffCredit(text))
}

/** Whether text or a caption follows a line and the buttons below it. */
function goesOn(lines: readonly ReadLine[], index: number, { names, phrases }: FurnitureContext): boolean {
  const below = lines.slice(index + 1, index + 4).find(({ kind }) => kind !== 'furniture')
  if (below === undefined || below.kind !== 'text') return false
  if (below.endsSentence || below.phrase.meanings.includes('caption heading')) return true
  return readDateline(below.text, names) !== null || readMarkedCaption(below.text, { names, phrases }, below.phrase) !== null
}

/** Whether a line such as `1/2` is right above the caption of a picture. */
function isPictureCount(lines: readonly ReadLine[], index: number, { names, phrases }: FurnitureContext): boolean {
  const [line, below] = [lines[index], lines[index + 1]]
  if (line === undefined || below === undefined || !/^\d{1,2} ?[/／] ?\d{1,2}$/.test(line.text)) return false
  return below.number === line.number + 1 && readMarkedCaption(below.text, { names, phrases }, below.phrase) !== null
}

function isAmongButtons(lines: readonly ReadLine[], index: number): boolean {
  const isCount = (at: number): boolean => /^[\d,.]+$/.test(lines[at]?.text ?? '')
  // A button such as `댓글` may have its count below, and then the text.
  if (isCount(index + 1) && lines[index + 2]?.endsSentence === true) return true
  const [above, below] = [lines[index - 1], lines[index + 1]]
  return below?.kind === 'furniture' || (above?.kind === 'furniture' && below !== undefined && below.endsSentence)
}
