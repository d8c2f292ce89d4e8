import type { BodyContext, BodyDraft, Neighbors } from './body-draft.ts'
import { readDateline } from '../line/dateline.ts'
import { isEmployer } from '../line/employer.ts'
import { type HeadNote, readSignature, readWriter } from '../line/head-note.ts'
import { isSiteName } from '../line/masthead.ts'
import { readsAsPerson } from '../names/people.ts'
import type { ReadLine } from '../line/read-line.ts'

/**
 * Parses a writer, or a section, button or count above the text. Returns `false` for any other
 * line.
 */
export function readShort(draft: BodyDraft, line: ReadLine, neighbors: Neighbors, context: BodyContext): boolean {
  const { notes, bylines, paragraphs } = draft
  const { isSigned, credits } = context
  if (credits.has(line.number)) return false
  const reason = reasonToLeaveOut(draft, line, neighbors, context)
  if (reason !== null) {
    notes.leaveOut(line, reason)
    return true
  }
  const named = isSigned || bylines.length > 0 || paragraphs.length > 0 ? null : readNameAlone(draft, line, neighbors, context)
  if (named !== null) {
    bylines.push({ ...line, value: readWriter(line.text, context.phrases)?.value ?? line.text })
    notes.take(line, 'byline', named)
    return true
  }
  const writer = readWriterAt(draft, line, neighbors, context)
  if (writer === null) return false
  if (bylines.length > 0 || (isSigned && neighbors.below === undefined)) {
    notes.leaveOut(line, 'the writer again, below the text')
    return true
  }
  bylines.push({ ...line, value: writer.value })
  notes.take(line, 'byline', writer.why)
  return true
}

/** Says why a line is furniture, or `null` if it may be a writer or text. */
function reasonToLeaveOut(draft: BodyDraft, line: ReadLine, { above, below }: Neighbors, context: BodyContext): string | null {
  if (draft.paragraphs.length > 0) return null
  const { meanings } = line.phrase
  if (meanings.includes('section')) return 'the name of a section'
  if (context.isTimed && (isFurnitureAbove(line) || meanings.includes('furniture'))) return 'a button or a count above the text'
  if (context.isTimed && isSiteName(line.text, context.names)) return 'the name of a site, above the text'
  if (isEmployerOfWriter(draft, line, above, context)) return 'says for whom the writer writes'
  const opens = below !== undefined && opensWriter.test(line.text) && readsAsPerson(below.text)
  return opens ? 'says that the writer follows' : null
}

/** Parses a writer right below the time or on the last line. */
function readWriterAt(
  { bylines, paragraphs }: BodyDraft,
  { text }: ReadLine,
  { above, below }: Neighbors,
  { phrases }: BodyContext,
): HeadNote | null {
  if (above?.times != null && bylines.length === 0) return readWriter(text, phrases)
  if (paragraphs.length === 0 && bylines.length === 0 && above !== undefined && isFurnitureAbove(above)) {
    const named = readWriter(text, phrases)
    if (named?.isCertain === true) return named
  }
  if (paragraphs.length === 0 || !(below === undefined || /^(?:©|\(c\))/i.test(below.text))) return null
  const writer = readWriter(text, phrases) ?? readSignature(text)
  return writer?.isCertain === true ? writer : null
}

/** Whether a line directly below the writer, above the text, says for whom: `BBC News, Shiomi`. */
function isEmployerOfWriter(
  { bylines }: BodyDraft,
  { number, text }: ReadLine,
  above: ReadLine | undefined,
  context: BodyContext,
): boolean {
  if (above === undefined || above.number !== number - 1) return false
  return bylines.at(-1)?.number === above.number && isEmployer(text, context)
}

/**
 * Says why a person's name above the text signs the article, or `null` if it may be a caption. What
 * is below shows it, or the same name as the photographer's.
 */
function readNameAlone(
  { pictures }: BodyDraft,
  { number, text, phrase }: ReadLine,
  { above, below }: Neighbors,
  { phrases, names, isTimed, isPhotographer }: BodyContext,
): string | null {
  if (below === undefined || phrase.meanings.length > 0 || pictures.isCredited() || !readsAsPerson(text)) return null
  if (above !== undefined && opensWriter.test(above.text)) return 'a name below "By"'
  if (isPhotographer(text)) return 'a name that credits a picture too'
  if (!isTimed) return null
  const isBelowFurniture =
    pictures.captions.length === 0 &&
    (above?.times != null || above?.kind === 'furniture' || (above !== undefined && isFurnitureAbove(above)))
  const opensText = below.kind === 'furniture' || isFurnitureAbove(below) || readDateline(below.text, names) !== null
  if (opensText) return 'a name right above the text'
  if (isBelowFurniture && below.number > number + 1 && below.endsSentence) return 'a name alone below the time'
  return below.number === number + 1 && isEmployer(below.text, { phrases, names }) ? 'a name above its employer' : null
}

/** A line that announces the writer. */
const opensWriter = /^(?:by|par|von|por|words|story|text|autor|autora|auteur|author):?$/i

/** Opens a letter, where it is below the time: `Dear Editor:`. */
const salutation = /^(?:Dear|To) .{2,40}[:,]$/

/** `5 min`, `3:05`, `48`: items found above a headline may also be below the time. */
function isFurnitureAbove({ text, phrase }: ReadLine): boolean {
  if (text.length > 60 || salutation.test(text)) return false
  const { meanings } = phrase
  return (
    /^(?:- )?[\d:.,/ ]+$/.test(text) ||
    meanings.includes('above a headline') ||
    meanings.includes('more') ||
    meanings.includes('label')
  )
}
