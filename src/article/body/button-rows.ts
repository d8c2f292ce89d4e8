import { readWriter } from '../line/head-note.ts'
import type { ReadLine } from '../line/read-line.ts'
import { readsAsPerson } from '../names/people.ts'
import { eastAsian } from '../phrases/fold.ts'
import type { Phrasebook } from '../phrases/phrasebook.ts'

/**
 * Returns whether a short line is in a row of buttons above the text: `はてな`, between `シェア` and
 * `印刷`. A row has no blank lines, at least three short lines, and at least as many known buttons as
 * others. Ask for one line after another: each row is found once.
 */
export function createButtonRows(lines: readonly ReadLine[], phrases: Phrasebook): (index: number) => boolean {
  let row = { end: -1, isOfButtons: false }
  return (index) => {
    const line = lines[index]
    if (line === undefined || !mayBeButton(line, phrases)) return false
    if (index > row.end) row = findRow(lines, index, phrases)
    return row.isOfButtons
  }
}

function findRow(lines: readonly ReadLine[], index: number, phrases: Phrasebook): { end: number; isOfButtons: boolean } {
  let [start, end] = [index, index]
  while (isInRow(lines[start - 1], lines[start], phrases)) start -= 1
  while (isInRow(lines[end + 1], lines[end], phrases)) end += 1
  const row = lines.slice(start, end + 1)
  return { end, isOfButtons: row.length > 2 && row.filter(isKnownButton).length * 2 >= row.length }
}

function isInRow(line: ReadLine | undefined, beside: ReadLine | undefined, phrases: Phrasebook): boolean {
  if (line === undefined || beside === undefined || Math.abs(line.number - beside.number) !== 1) return false
  return isKnownButton(line) || mayBeButton(line, phrases)
}

/** Whether a line is short, and neither a person's name nor a place in capitals. */
function mayBeButton(line: ReadLine, phrases: Phrasebook): boolean {
  const { kind, text, times, endsSentence, phrase } = line
  if (kind !== 'text' || times !== null || endsSentence || !isShortAsButton(line) || /[、=＝「」…]/.test(text)) return false
  if (isButton(line)) return true
  if (phrase.meanings.length > 0 || readsAsPerson(text) || readWriter(text, phrases) !== null) return false
  return text !== text.toUpperCase() || !/\p{Lu}{3}/u.test(text)
}

function isKnownButton(line: ReadLine): boolean {
  return line.kind === 'furniture' || isButton(line) || line.phrase.meanings.includes('furniture')
}

/**
 * Whether the phrasebook has a line as a label, a link elsewhere, or furniture above a headline.
 */
export function isButton({ text, phrase }: ReadLine): boolean {
  const { meanings } = phrase
  return /\p{L}/u.test(text) && (meanings.includes('more') || meanings.includes('above a headline') || meanings.includes('label'))
}

/** Whether a line is no longer than buttons are, and no quotation. */
export function isShortAsButton({ text }: ReadLine): boolean {
  if (/^["“「『]/.test(text)) return false
  return eastAsian.test(text) ? text.length <= 14 : text.length <= 30 && text.split(' ').length <= 4
}
