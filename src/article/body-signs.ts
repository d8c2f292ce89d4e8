import { addCaption, type BodyContext, type BodyDraft, type Neighbors } from './body-draft.ts'
import { creditAbove } from './body-pictures.ts'
import { readsAsCaption } from './caption.ts'
import { readDateline } from './dateline.ts'
import { type HeadNote, readSignature, readWriter } from './head-note.ts'
import type { Names } from './names.ts'
import { readsAsPerson } from './people.ts'
import type { PartNotes } from './part.ts'
import { isPictureName } from './pictures.ts'
import { diagnosticAt } from './diagnostics.ts'
import type { ReadLine } from './read-line.ts'
import { incompleteTime } from './time/incomplete.ts'

/** Parses a line that is not a paragraph. Returns `false` for paragraphs and possible captions. */
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
      // It replaces a page. Further down, `At this site, a castle stood` is a sentence.
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

/**
 * Parses a writer, or a section, button or count above the text. Returns `false` for any other
 * line.
 */
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

/** Parses a writer right below the time or on the last line. */
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

/** Whether the line below a name is the text or a button above it. */
function opensText(below: ReadLine, names: Names): boolean {
  return below.kind === 'noise' || isPageAbove(below) || readDateline(below.text, names) !== null
}

/** `5 min`, `3:05`, `48`: items found above a headline may also stand below the time. */
function isPageAbove({ text, phrase }: ReadLine): boolean {
  if (text.length > 60) return false
  const { meanings } = phrase
  return (
    /^[\d:.,/ ]+$/.test(text) || meanings.includes('above a headline') || meanings.includes('more') || meanings.includes('label')
  )
}

/**
 * Parses a name. Right below the time it signs the article. If blank lines set it off and a caption
 * follows, it credits the picture.
 */
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
 * Parses a day without a time. Returns `false` if it heads part of a chronicle. An update without a
 * time is left out with a warning. A day in place of the article's time is left out without one.
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

/** Whether a line is the caption for the name above it, in an article signed above the time. */
function isCaptionBelow(below: ReadLine | undefined, names: Names): boolean {
  return below !== undefined && readDateline(below.text, names) === null && readsAsCaption(below.text)
}

function isPicture(above: ReadLine, line: ReadLine, below: ReadLine | undefined): boolean {
  return line.number > above.number + 1 && below !== undefined && isPictureName(line, below)
}

/**
 * Refuses a dash on its own. It belongs to an unknown list, whose headlines must not become
 * paragraphs. Only the first one is reported as an error.
 */
function refuseList(draft: BodyDraft, line: ReadLine): void {
  draft.notes.take(line, 'refused', 'the bullet of a list without a heading')
  if (draft.hasDash) return
  draft.hasDash = true
  const expected = 'expected a heading such as "Related articles" or "関連記事" above a list'
  draft.notes.report(diagnosticAt('error', line, `${expected}, found "${line.text}" in the text`))
}
