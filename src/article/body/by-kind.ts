import { addCaption, type BodyContext, type BodyDraft, type Neighbors } from './body-draft.ts'
import { creditAbove } from './body-pictures.ts'
import { readShort } from './body-short.ts'
import { readsAsCaption } from '../line/caption.ts'
import { readDateline, readPlaceAboveDash } from '../line/dateline.ts'
import type { Names } from '../names/names.ts'
import type { PartNotes } from '../part.ts'
import { isPictureName } from './pictures.ts'
import { diagnosticAt } from '../diagnostics.ts'
import type { ReadLine } from '../line/read-line.ts'
import { incompleteTime } from '../time/incomplete.ts'

/**
 * Parses a line whose kind says that it is no paragraph. Returns `false` for paragraphs and
 * possible captions.
 */
export function readByKind(draft: BodyDraft, line: ReadLine, neighbors: Neighbors, context: BodyContext): boolean {
  const { notes, bylines, paragraphs, breaks } = draft
  const hasBegun = paragraphs.length > 0
  const furniture = reasonToLeaveOut(line, hasBegun, context)
  if (furniture !== null) {
    notes.leaveOut(line, furniture)
    return true
  }
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
    case 'dash':
      if (!isDatelineAbove(draft, line, neighbors)) refuseList(draft, line)
      return true
    case 'date':
      return readLength(draft, line, neighbors, context) || readDate(notes, line, context.isTimed, hasBegun)
    default:
      return false
  }
}

/** Says why a line is furniture by its kind alone, or `null` if it may not be. */
function reasonToLeaveOut({ kind, text }: ReadLine, hasBegun: boolean, { hasTitle, isTimed }: BodyContext): string | null {
  if (kind === 'role') return kind
  if (kind === 'furniture') return 'noise'
  // It replaces a page. Further down, `At this site, a castle stood` is a sentence.
  if (kind === 'site notice' && !hasTitle && !hasBegun) return 'a notice of the site'
  // Among buttons.
  if (kind === 'dashed' && !hasBegun && isTimed && /^- \d{1,5}$/.test(text)) return 'a count above the text'
  return null
}

/**
 * Parses a name. Right below the time it signs the article. If blank lines set it off and a caption
 * follows, it credits the picture.
 */
function readName(draft: BodyDraft, line: ReadLine, { above, below }: Neighbors, context: BodyContext): void {
  const { isSigned, names } = context
  const { notes, pictures, bylines } = draft
  const isBelowTime = above?.times != null && bylines.length === 0
  if (isBelowTime && !isPicture(above, line, below) && !(isSigned && isCaptionBelow(below, names))) {
    bylines.push(line)
    return notes.take(line, 'byline', 'a name right below the time')
  }
  if (!creditAbove(draft, line, { above, below }, { ...context, credit: line.value })) pictures.addCredit(line.value)
  notes.take(line, 'credit', 'a name among the paragraphs')
}

function readCredit(draft: BodyDraft, line: ReadLine, neighbors: Neighbors, context: BodyContext): void {
  const { notes, pictures } = draft
  const { below } = neighbors
  if (below === undefined && /^(?:©|\(c\))/i.test(line.text)) return notes.leaveOut(line, 'the copyright at the end')
  if (!creditAbove(draft, line, neighbors, { ...context, credit: line.value })) pictures.addCredit(line.value)
  notes.take(line, 'credit', 'names whose picture it is')
}

/** Leaves out the length of a recording above the text, which looks like a clock: `2:31`. */
function readLength({ notes, paragraphs }: BodyDraft, line: ReadLine, { below }: Neighbors, { isTimed }: BodyContext): boolean {
  if (!isTimed || paragraphs.length > 0 || !/^\d{1,2}:\d{2}$/.test(line.text)) return false
  // Right above a sentence, it begins a chronology.
  if (below === undefined || (below.endsSentence && below.number === line.number + 1)) return false
  notes.leaveOut(line, 'the length of a recording')
  return true
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

/** Takes the place above a dash alone as the dateline, where a sentence begins the text below. */
function isDatelineAbove(draft: BodyDraft, line: ReadLine, { above, below }: Neighbors): boolean {
  const { notes, paragraphs } = draft
  if (!/^[—–―]$/.test(line.text) || below?.endsSentence !== true || paragraphs.length > 1) return false
  const place = above === undefined ? null : readPlaceAboveDash(above.text)
  if (above === undefined || place === null) return false
  if (paragraphs.at(-1) === above.text) paragraphs.pop()
  draft.dateline = place
  notes.take(above, 'dateline', 'a place above a dash')
  notes.leaveOut(line, 'the dash of a dateline')
  return true
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
