import type { Caption } from '../article.ts'
import type { Unclean } from '../clean-article.ts'
import { addCaption, type BodyContext, type BodyDraft, emptyDraft, type Neighbors } from './body-draft.ts'
import { creditAbove } from './body-pictures.ts'
import { readByKind } from './by-kind.ts'
import { readCaptionLine, readMarkedCaption, readsAsCaption } from '../line/caption.ts'
import type { CaptionLine } from '../line/caption-line.ts'
import { isLabelInCapitals, readDateline, readDatelineAlone, readPlaceAlone } from '../line/dateline.ts'
import { readListMark } from '../line/marks.ts'
import type { Names } from '../names/names.ts'
import type { Part } from '../part.ts'
import { isPictureName } from './pictures.ts'
import { endsSentence } from '../line/prose.ts'
import type { ReadLine } from '../line/read-line.ts'
import { cleanLine, type CleanText } from '../text.ts'

/**
 * What is below the article's time, or below the head if there is no time. Lists are excluded.
 */
export interface Body extends Part {
  bylines: readonly ReadLine[]
  dateline: { text: string; place: string } | null
  /** The agency named in the dateline. */
  agency: string | null
  captions: readonly Unclean<Caption>[]
  paragraphs: readonly CleanText[]
  /** Indices into `paragraphs`. A `***` line precedes each of these. */
  breaks: readonly number[]
}

/** Parses the byline, dateline, paragraphs, and the pictures among and after them. */
export function readBody(lines: readonly ReadLine[], context: BodyContext): Body {
  const draft = emptyDraft()
  const isSpaced = areSpaced(lines)
  const lastText = lines.findLastIndex(({ kind }) => kind === 'text')
  for (const [index, line] of lines.entries()) {
    const neighbors = { above: lines[index - 1], below: lines[index + 1] }
    if (line.times !== null || readByKind(draft, line, neighbors, context)) continue
    if (readCaption(draft, line, neighbors, context)) continue
    const isCaptioned =
      draft.pictures.isCredited() && (isSpaced ? isPictureName(neighbors.above, line) : readsAsCaption(line.text))
    if (isCaptioned) addCaption(draft, line, { text: line.text, credit: null }, 'below a credit')
    else readParagraph(draft, line, index < lastText, context.names)
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

/**
 * Parses a line that must be a caption or announces one on the next line. Returns `false` for any
 * other line.
 */
function readCaption(draft: BodyDraft, line: ReadLine, neighbors: Neighbors, context: BodyContext): boolean {
  const { above } = neighbors
  if (line.kind !== 'text') return false
  const { notes, paragraphs } = draft
  // A page may name its pictures twice, so an indented line below is a paragraph.
  const isIndented = line.column > 1 && above?.column === 1 && line.endsSentence
  if (
    context.credits.has(line.number) &&
    above !== undefined &&
    creditAbove(draft, line, neighbors, { ...context, credit: line.text })
  ) {
    notes.take(line, 'credit', 'above a button of its picture')
    return true
  }
  const isCaptionHeading = line.phrase.meanings.includes('caption heading')
  if (above !== undefined && above === draft.captionHeading && !isIndented && !isCaptionHeading) {
    addCaption(draft, line, { text: line.text, credit: null }, 'below the mark of a caption')
    return true
  }
  // A long sentence among others cannot be told apart, and most lines of an article are one.
  if (paragraphs.length > 0 && line.text.length > longestCaption && line.endsSentence) return false
  // Among paragraphs, and in a sentence, only what is certain counts.
  const isDoubtful = paragraphs.length > 0 || line.endsSentence
  const caption = (isDoubtful ? readMarkedCaption : readCaptionLine)(line.text, context, line.phrase)
  if (caption?.credit === null && isListed(line, neighbors)) return false
  // An agency in brackets may also sign the last paragraph.
  if (caption === null || (paragraphs.length > 0 && signedSentence.test(line.text) && !isWithPaper(line.text, neighbors)))
    return false
  // Above the text, a line that is not a sentence needs less to be a caption.
  if (!caption.isCertain && isDoubtful) return false
  takeCaption(draft, line, neighbors, caption, context)
  return true
}

/** Takes a line as the heading, the credit or the caption that it reads as. */
function takeCaption(draft: BodyDraft, line: ReadLine, neighbors: Neighbors, caption: CaptionLine, context: BodyContext): void {
  const { notes, pictures } = draft
  if (caption.kind === 'caption heading') {
    draft.captionHeading = line
    notes.leaveOut(line, caption.why)
  } else if (caption.text === null) {
    if (!creditAbove(draft, line, neighbors, { ...context, credit: caption.credit ?? line.text }))
      pictures.addCredit(caption.credit)
    notes.take(line, 'credit', caption.why)
  } else {
    addCaption(draft, line, { text: caption.text, credit: caption.credit }, caption.why)
  }
}

/** Bullets that also begin captions. */
const captionBullets = '▲△↑'

/**
 * Whether a line is an entry of a list in the text, whose bullet also opens captions: `▲ 대상 …`
 * above `▲ 금상 …`, or a row of them.
 */
function isListed(line: ReadLine, { above, below }: Neighbors): boolean {
  const { text } = line
  const sign = text.charAt(0)
  if (line.endsSentence || (readListMark(text) === null && !captionBullets.includes(sign))) return false
  if (captionBullets.includes(sign) && text.includes(sign, 1)) return true
  return [above, below].some((other) => other !== undefined && !other.endsSentence && other.text.startsWith(sign))
}

/** Matches a sentence that ends with something in brackets. */
const signedSentence = /[.。]["”’」]* ?(?:[(（][^()（）]*[)）]|[A-Z][a-z][^./]{0,40}\/[^./]{1,40})$/
const longestCaption = 200

/** Whether a photographer and a newspaper in brackets end a line above more text. */
function isWithPaper(text: string, { below }: Neighbors): boolean {
  return (
    below !== undefined &&
    /[(]\p{Lu}[\p{L}&. ]{1,30}: \p{Lu}[\p{L}.’' -]{2,40}[)]$|[(]\p{Lu}[\p{L}.’'-]{1,20} [^()/]{1,40}[/][^()/]{1,40}[)]$/u.test(
      text,
    )
  )
}

/**
 * Parses a paragraph. The first may be a place on its own or start with a dateline. If others
 * follow, it may be a caption.
 */
function readParagraph(draft: BodyDraft, line: ReadLine, hasOthers: boolean, names: Names): void {
  const { notes, pictures, paragraphs } = draft
  const { text } = line
  pictures.addCredit(null)
  if (paragraphs.length > maxAbove || draft.dateline !== null || !paragraphs.every(isHeading)) return addParagraph(draft, line)
  if (paragraphs.length > 1 || !paragraphs.every((each) => isLabelInCapitals(each) || isStrayWord(each)))
    return openParagraph(draft, line, names)
  const captioned = hasOthers ? names.readBracketedCredit(text) : null
  if (captioned !== null) return addCaption(draft, line, captioned, 'ends with a credit')
  const alone = readDatelineAlone(text, names) ?? readPlaceAlone(text, names)
  if (alone !== null) {
    draft.dateline = alone
    return notes.take(line, 'dateline', 'a place alone above the text')
  }
  openParagraph(draft, line, names)
}

/** Parses a paragraph that may start with the dateline. */
function openParagraph(draft: BodyDraft, line: ReadLine, names: Names): void {
  const { notes, paragraphs } = draft
  draft.dateline = readDateline(line.text, names)
  if (draft.dateline === null) return addParagraph(draft, line)
  paragraphs.push(cleanLine(draft.dateline.rest))
  notes.take(line, 'dateline+paragraph', 'begins with a place and a dash')
}

/** The most short lines that may be above a dateline. */
const maxAbove = 6

/** Whether a paragraph above the text is not a sentence, such as a standfirst or a topic. */
function isHeading(paragraph: string): boolean {
  return paragraph.length <= 120 && !endsSentence(paragraph)
}

/** Whether a paragraph is a stray word that the page left above the text. */
function isStrayWord(paragraph: string): boolean {
  return paragraph.length <= 12 && !/[^\p{Ll}]/u.test(paragraph)
}

function addParagraph({ notes, paragraphs }: BodyDraft, line: ReadLine): void {
  paragraphs.push(line.text)
  notes.take(line, 'paragraph', 'text below the time')
}

/**
 * Whether blank lines separate the paragraphs. If so, a line directly below another belongs to it.
 */
function areSpaced(lines: readonly ReadLine[]): boolean {
  const gaps = lines.filter((line, index) => index > 0 && line.number > (lines[index - 1]?.number ?? 0) + 1)
  return gaps.length * 2 >= lines.length - 1
}
