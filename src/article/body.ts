import type { Caption } from './article.ts'
import { readCaptionLine, readMarkedCaption, readsAsCaption } from './caption.ts'
import { type Dateline, isLabel, readDateline, readDatelineAlone, readPlaceAlone } from './dateline.ts'
import { readWriter } from './head-note.ts'
import { readBracketedCredit } from './names.ts'
import { notePart, type Part, type PartNotes } from './part.ts'
import type { Phrasebook } from './phrases/phrasebook.ts'
import { collectPictures, isPictureName, type Pictures } from './pictures.ts'
import { problemAt } from './problems.ts'
import type { ReadLine } from './read-line.ts'
import { incompleteTime } from './time/incomplete.ts'

/** What stands below the time of an article, or, in a text without one, below the head, but for its lists. */
export interface Body extends Part {
  bylines: readonly ReadLine[]
  dateline: { text: string; place: string } | null
  /** The wire that the dateline names. */
  agency: string | null
  captions: readonly Caption[]
  paragraphs: readonly string[]
  /** Indices into `paragraphs`: a `***` line stands before each of these. */
  breaks: readonly number[]
}

/** What reading a body needs to know of the head. */
export interface BodyContext {
  phrases: Phrasebook
  isTimed: boolean
  hasTitle: boolean
  /** Whether the head names who wrote the article. */
  isSigned: boolean
}

/** A body while its lines are read. */
interface Draft {
  notes: PartNotes
  pictures: Pictures
  bylines: ReadLine[]
  dateline: Dateline | null
  paragraphs: string[]
  breaks: number[]
  /** Whether a dash alone was met. */
  hasDash: boolean
  /** The last line that says that a caption follows. */
  captionMark: ReadLine | null
}

/** Reads a byline, the dateline, the paragraphs, and the pictures among and after them. */
export function readBody(lines: readonly ReadLine[], context: BodyContext): Body {
  const draft: Draft = {
    notes: notePart(),
    pictures: collectPictures(),
    bylines: [],
    dateline: null,
    paragraphs: [],
    breaks: [],
    hasDash: false,
    captionMark: null,
  }
  const isSpaced = areSpaced(lines)
  const lastText = lines.findLastIndex(({ kind }) => kind === 'text')
  for (const [index, line] of lines.entries()) {
    const [above, below] = [lines[index - 1], lines[index + 1]]
    if (line.times !== null || readSign(draft, line, { above, below }, context)) continue
    if (readCaption(draft, line, above, context)) continue
    const isCaptioned = draft.pictures.isCredited() && (isSpaced ? isPictureName(above, line) : readsAsCaption(line.text))
    if (isCaptioned) addCaption(draft, line, { text: line.text, credit: null }, 'below a credit')
    else readParagraph(draft, line, index < lastText)
  }
  draft.pictures.addCredit(null)
  const { notes, pictures, bylines, dateline, paragraphs, breaks } = draft
  return {
    ...notes,
    bylines,
    dateline: dateline && { text: dateline.text, place: dateline.place },
    agency: dateline?.agency ?? null,
    captions: pictures.captions,
    paragraphs,
    breaks: breaks.filter((at, index, all) => at > 0 && at < paragraphs.length && at !== all[index - 1]),
  }
}

/** Reads a line that is no paragraph; `false` for one that is, or that may caption a picture. */
function readSign(
  draft: Draft,
  line: ReadLine,
  { above, below }: { above: ReadLine | undefined; below: ReadLine | undefined },
  { phrases, isTimed, hasTitle, isSigned }: BodyContext,
): boolean {
  const { notes, pictures, bylines, paragraphs, breaks } = draft
  const hasBegun = paragraphs.length > 0
  switch (line.kind) {
    case 'byline':
      bylines.push(line)
      notes.take(line, 'byline', 'names who wrote it')
      return true
    case 'name':
      // Right below the time it signs the article; with blank lines around it and a caption, it is the picture's.
      if (
        above?.times != null &&
        bylines.length === 0 &&
        !isPicture(above, line, below) &&
        !(isSigned && isCaptionBelow(below))
      ) {
        bylines.push(line)
        notes.take(line, 'byline', 'a name right below the time')
        return true
      }
      pictures.addCredit(line.value)
      notes.take(line, 'credit', 'a name among the paragraphs')
      return true
    case 'credit':
      if (below === undefined && /^(?:©|\(c\))/i.test(line.text)) {
        notes.leaveOut(line, 'the copyright at the end')
        return true
      }
      pictures.addCredit(line.value)
      notes.take(line, 'credit', 'names whose picture it is')
      return true
    case 'text': {
      if (!hasBegun && line.phrase.meanings.includes('section')) {
        notes.leaveOut(line, 'the name of a section')
        return true
      }
      const writer = above?.times != null && bylines.length === 0 ? readWriter(line.text, phrases) : null
      if (writer === null) return false
      bylines.push({ ...line, value: writer.value })
      notes.take(line, 'byline', writer.why)
      return true
    }
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
      if (hasTitle || hasBegun) return false
      notes.leaveOut(line, 'a notice of the site')
      return true
    case 'dash':
      refuseList(draft, line)
      return true
    case 'date':
      return readDate(notes, line, isTimed, hasBegun)
    default:
      return false
  }
}

/** Reads a line that can only be a caption, or that says that the next one is; `false` for any other. */
function readCaption(draft: Draft, line: ReadLine, above: ReadLine | undefined, { phrases }: BodyContext): boolean {
  if (line.kind !== 'text') return false
  const { notes, pictures, paragraphs } = draft
  if (above !== undefined && above === draft.captionMark) {
    addCaption(draft, line, { text: line.text, credit: null }, 'below the mark of a caption')
    return true
  }
  // Of a long sentence among others nothing can tell, and most lines of an article are one.
  if (paragraphs.length > 0 && line.text.length > longestCaption && line.endsSentence) return false
  // Among paragraphs, and in a sentence, only certain marks count.
  const isDoubtful = paragraphs.length > 0 || line.endsSentence
  const caption = (isDoubtful ? readMarkedCaption : readCaptionLine)(line.text, phrases, line.phrase)
  // A wire in brackets signs the last paragraph as well.
  if (caption === null || (paragraphs.length > 0 && signedSentence.test(line.text))) return false
  // Above the text, a line that is no sentence needs less to be a caption.
  if (!caption.isCertain && isDoubtful) return false
  if (caption.kind === 'caption mark') {
    draft.captionMark = line
    notes.leaveOut(line, caption.why)
  } else if (caption.text === null) {
    pictures.addCredit(caption.credit)
    notes.take(line, 'credit', caption.why)
  } else {
    addCaption(draft, line, { text: caption.text, credit: caption.credit }, caption.why)
  }
  return true
}

/** A sentence with something in brackets at its end. */
const signedSentence = /[.。]["”’」]* ?[(（][^()（）]*[)）]$/
const longestCaption = 200

/**
 * Reads a day alone; `false` for one that heads a part of a chronicle. An update that lacks its time is left out with a
 * warning, and so is, without one, a day where the time of the article should stand.
 */
function readDate(notes: PartNotes, line: ReadLine, isTimed: boolean, hasBegun: boolean): boolean {
  if (isTimed && isUpdate.test(line.text)) {
    const expected = `the time of the update, such as ${exampleUpdate}`
    const found = incompleteTime(line.text)?.found ?? `the date alone ("${line.text}")`
    notes.report(problemAt('warning', line, `expected ${expected}, found ${found}; it is left out`))
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
function isCaptionBelow(below: ReadLine | undefined): boolean {
  return below !== undefined && readDateline(below.text) === null && readsAsCaption(below.text)
}

function isPicture(above: ReadLine, line: ReadLine, below: ReadLine | undefined): boolean {
  return line.number > above.number + 1 && below !== undefined && isPictureName(line, below)
}

/** A dash alone belongs to a list we do not know, whose headlines must not be read as paragraphs. One error speaks for all. */
function refuseList(draft: Draft, line: ReadLine): void {
  draft.notes.take(line, 'refused', 'the bullet of a list without a heading')
  if (draft.hasDash) return
  draft.hasDash = true
  const expected = 'expected a heading such as "Related articles" or "関連記事" above a list'
  draft.notes.report(problemAt('error', line, `${expected}, found "${line.text}" in the text`))
}

/** Reads a paragraph; the first may be a place alone or begin with a dateline, and if others follow, be a picture's caption. */
function readParagraph(draft: Draft, line: ReadLine, hasOthers: boolean): void {
  const { notes, pictures, paragraphs } = draft
  const { text } = line
  pictures.addCredit(null)
  if (paragraphs.length > 1 || !paragraphs.every((each) => isLabel(each) || isScrap(each))) return addParagraph(draft, line)
  const captioned = hasOthers ? readBracketedCredit(text) : null
  if (captioned !== null) return addCaption(draft, line, captioned, 'ends with a credit')
  if (draft.dateline !== null) return addParagraph(draft, line)
  const alone = readDatelineAlone(text) ?? readPlaceAlone(text)
  if (alone !== null) {
    draft.dateline = alone
    return notes.take(line, 'dateline', 'a place alone above the text')
  }
  draft.dateline = readDateline(text)
  if (draft.dateline === null) return addParagraph(draft, line)
  paragraphs.push(draft.dateline.rest)
  notes.take(line, 'dateline+paragraph', 'begins with a place and a dash')
}

/** A word that a page left above the text. */
function isScrap(paragraph: string): boolean {
  return paragraph.length <= 12 && !/[^\p{Ll}]/u.test(paragraph)
}

function addParagraph({ notes, paragraphs }: Draft, line: ReadLine): void {
  paragraphs.push(line.text)
  notes.take(line, 'paragraph', 'text below the time')
}

function addCaption({ notes, pictures }: Draft, line: ReadLine, caption: Caption, why: string): void {
  pictures.addCaption(caption)
  notes.take(line, 'caption', why)
}

/** Whether blank lines part the paragraphs, so that a line directly below another belongs to it. */
function areSpaced(lines: readonly ReadLine[]): boolean {
  const gaps = lines.filter((line, index) => index > 0 && line.number > (lines[index - 1]?.number ?? 0) + 1)
  return gaps.length * 2 >= lines.length - 1
}
