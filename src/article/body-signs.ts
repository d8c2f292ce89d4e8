import { addCaption, type BodyContext, type BodyDraft } from './body-draft.ts'
import { creditAbove } from './body-pictures.ts'
import { readsAsCaption } from './caption.ts'
import { readDateline } from './dateline.ts'
import { type HeadNote, readSignature, readWriter } from './head-note.ts'
import { type Names, readsAsPerson } from './names.ts'
import type { PartNotes } from './part.ts'
import { isPictureName } from './pictures.ts'
import { diagnosticAt } from './diagnostics.ts'
import type { ReadLine } from './read-line.ts'
import { incompleteTime } from './time/incomplete.ts'

/** The lines directly above and below one. */
export interface Neighbors {
  above: ReadLine | undefined
  below: ReadLine | undefined
}

/** Reads a line that is no paragraph; `false` for one that is, or that may caption a picture. */
export function readSign(draft: BodyDraft, line: ReadLine, neighbors: Neighbors, context: BodyContext): boolean {
  const { notes, bylines, paragraphs, breaks } = draft
  const hasBegun = paragraphs.length > 0
  switch (line.kind) {
    case 'text':
      return readShort(draft, line, neighbors, context)
    case 'byline':
      bylines.push(line)
      notes.take(line, 'byline', 'names who wrote it')
      return true
    case 'name':
      readName(draft, line, neighbors, context)
      return true
    case 'credit':
      readCredit(draft, line, neighbors, context)
      return true
    case 'side caption':
      addCaption(draft, line, { text: line.text, credit: null }, 'says where in the picture')
      return true
    case 'separator':
      breaks.push(paragraphs.length)
      notes.take(line, 'break', 'a line of signs')
      return true
    case 'role':
    case 'noise':
      notes.leaveOut(line, line.kind)
      return true
    case 'site notice':
      // It stands in place of a page; further down, `At this site, a castle stood` is a sentence.
      if (context.hasTitle || hasBegun) return false
      notes.leaveOut(line, 'a notice of the site')
      return true
    case 'dash':
      refuseList(draft, line)
      return true
    default:
      return line.kind === 'date' && readDate(notes, line, context.isTimed, hasBegun)
  }
}

/** Reads a section, a button or a count above the text, or a writer; `false` for any other line. */
function readShort(draft: BodyDraft, line: ReadLine, { above, below }: Neighbors, context: BodyContext): boolean {
  const { notes, bylines, paragraphs, pictures } = draft
  const { names, isSigned, isTimed, credits } = context
  if (credits.has(line.number)) return false
  if (paragraphs.length === 0 && line.phrase.meanings.includes('section')) {
    notes.leaveOut(line, 'the name of a section')
    return true
  }
  if (paragraphs.length === 0 && isTimed && isPageAbove(line)) {
    notes.leaveOut(line, 'a button or a count above the text')
    return true
  }
  const isUnsigned =
    isTimed &&
    line.phrase.meanings.length === 0 &&
    paragraphs.length === 0 &&
    !isSigned &&
    bylines.length === 0 &&
    !pictures.isCredited()
  if (isUnsigned && below !== undefined && readsAsPerson(line.text) && opensText(below, names)) {
    bylines.push({ ...line, value: line.text })
    notes.take(line, 'byline', 'a name right above the text')
    return true
  }
  const writer = readWriterAt(draft, line, { above, below }, context)
  if (writer === null) return false
  if (bylines.length > 0 || (isSigned && below === undefined)) {
    notes.leaveOut(line, 'the writer again, below the text')
    return true
  }
  bylines.push({ ...line, value: writer.value })
  notes.take(line, 'byline', writer.why)
  return true
}

/** Reads a writer right below the time, or on the last line. */
function readWriterAt(
  { bylines, paragraphs }: BodyDraft,
  { text }: ReadLine,
  { above, below }: Neighbors,
  { phrases }: BodyContext,
): HeadNote | null {
  if (above?.times != null && bylines.length === 0) return readWriter(text, phrases)
  if (below !== undefined || paragraphs.length === 0) return null
  const writer = readWriter(text, phrases) ?? readSignature(text)
  return writer?.isCertain === true ? writer : null
}

/** Whether the text, or a button above it, stands below a name. */
function opensText(below: ReadLine, names: Names): boolean {
  return below.kind === 'noise' || isPageAbove(below) || readDateline(below.text, names) !== null
}

/** `5 min`, `3:05`, `48`: what a page has above a headline may stand below the time as well. */
function isPageAbove({ text, phrase }: ReadLine): boolean {
  if (text.length > 60) return false
  const { meanings } = phrase
  return (
    /^[\d:.,/ ]+$/.test(text) || meanings.includes('above a headline') || meanings.includes('more') || meanings.includes('label')
  )
}

/** Reads a name: right below the time it signs the article; with blank lines around it and a caption, it is the picture's. */
function readName(draft: BodyDraft, line: ReadLine, { above, below }: Neighbors, { isSigned, names }: BodyContext): void {
  const { notes, pictures, bylines } = draft
  const isBelowTime = above?.times != null && bylines.length === 0
  if (isBelowTime && !isPicture(above, line, below) && !(isSigned && isCaptionBelow(below, names))) {
    bylines.push(line)
    return notes.take(line, 'byline', 'a name right below the time')
  }
  pictures.addCredit(line.value)
  notes.take(line, 'credit', 'a name among the paragraphs')
}

function readCredit(draft: BodyDraft, line: ReadLine, neighbors: Neighbors, context: BodyContext): void {
  const { notes, pictures } = draft
  const { below } = neighbors
  if (below === undefined && /^(?:©|\(c\))/i.test(line.text)) return notes.leaveOut(line, 'the copyright at the end')
  if (!creditAbove(draft, line, neighbors, { ...context, credit: line.value })) pictures.addCredit(line.value)
  notes.take(line, 'credit', 'names whose picture it is')
}

/**
 * Reads a day alone; `false` for one that heads a part of a chronicle. An update that lacks its time is left out with a
 * warning, and so is, without one, a day where the time of the article should stand.
 */
function readDate(notes: PartNotes, line: ReadLine, isTimed: boolean, hasBegun: boolean): boolean {
  if (isTimed && isUpdate.test(line.text)) {
    const expected = `the time of the update, such as ${exampleUpdate}`
    const found = incompleteTime(line.text)?.found ?? `the date alone ("${line.text}")`
    notes.report(diagnosticAt('warning', line, `expected ${expected}, found ${found}; it is left out`))
    notes.take(line, 'furniture', 'an update without its time')
    return true
  }
  if (isTimed || hasBegun) return false
  notes.leaveOut(line, 'a day without a time')
  return true
}

const isUpdate = /^[(（]?(?:last )?updated\b|^modified\b|更新/i
const exampleUpdate = '"Updated: 16:57 JST, November 18, 2024"'

/** Whether a line reads as the caption of the name above it, in an article that is signed above the time. */
function isCaptionBelow(below: ReadLine | undefined, names: Names): boolean {
  return below !== undefined && readDateline(below.text, names) === null && readsAsCaption(below.text)
}

function isPicture(above: ReadLine, line: ReadLine, below: ReadLine | undefined): boolean {
  return line.number > above.number + 1 && below !== undefined && isPictureName(line, below)
}

/** A dash alone belongs to a list we do not know, whose headlines must not be read as paragraphs. One error speaks for all. */
function refuseList(draft: BodyDraft, line: ReadLine): void {
  draft.notes.take(line, 'refused', 'the bullet of a list without a heading')
  if (draft.hasDash) return
  draft.hasDash = true
  const expected = 'expected a heading such as "Related articles" or "関連記事" above a list'
  draft.notes.report(diagnosticAt('error', line, `${expected}, found "${line.text}" in the text`))
}
