import { readCaptionLine } from '../line/caption.ts'
import type { Vocabulary } from '../article.ts'
import { readDateline } from '../line/dateline.ts'
import type { Divided } from '../divide.ts'
import { readWriter } from '../line/head-note.ts'
import { doubtHeadline } from '../line/headline-doubts.ts'
import { isIssuer } from '../names/issuer.ts'
import { isFewWords, isLong } from './kicker-pair.ts'
import { meansFurniture } from '../line/masthead.ts'
import { readsAsPerson } from '../names/people.ts'
import { eastAsian } from '../phrases/fold.ts'
import type { ReadLine } from '../line/read-line.ts'

/** A text with its headline above the time. */
interface WithHeadline extends Divided {
  /** A line below the time that may be the headline instead of the few words above it. */
  rival: ReadLine | null
}

/** The most lines between the time and a headline below it, such as the issuer of a release. */
const maxAbove = 4

/**
 * Takes the headline from below the time if no line above it may be one. The names of the issuer,
 * buttons and counts may be around it. The line must look like a headline, with a sentence or a
 * dateline below it. A line with a full stop is text, and the headline is missing.
 */
export function withHeadline({ head, time, below }: Divided, vocabulary: Vocabulary): WithHeadline {
  const isWhole = ({ text }: ReadLine): boolean => !isFewWords(text)
  // Most texts end here: their headline is above the time.
  const isAbove = head.some((line) => line.kind === 'text' && isWhole(line) && !isFurniture(line))
  const at = isAbove ? -1 : findBelow(below, time === null ? 0 : 1, vocabulary)
  const headline = below[at]
  const whole = { head, time, below, rival: null }
  if (time !== null && below[0] !== time) return whole
  if (headline === undefined) {
    const opening = time === null ? 1 : findOpening(below, vocabulary)
    if (time === null || opening === 1 || !head.every((line) => isFurniture(line) || isWriter(line, vocabulary))) return whole
    return { head: [...head, ...below.slice(1, opening)], time, below: [time, ...below.slice(opening)], rival: null }
  }
  const texts = head.filter((line) => line.kind === 'text' && !isFurniture(line) && !isWriter(line, vocabulary))
  if (texts.length > 0 || time === null) {
    const isRival = texts.every(({ text }) => isShorter(text, headline.text))
    return { head, time, below, rival: isRival ? headline : null }
  }
  const [above, rest] = [below.slice(1, at), below.slice(at + 1)]
  return { head: [...head, ...above, headline], time, below: [time, ...rest], rival: null }
}

/** Returns the index of the line that may be a headline, with text below it, or -1. */
function findBelow(below: readonly ReadLine[], start: number, vocabulary: Vocabulary): number {
  const isPage = (line: ReadLine): boolean => line.kind === 'furniture' || isFurniture(line)
  const at = below.findIndex((line, index) => index >= start && !isPage(line))
  const headline = below[at]
  if (headline === undefined || at > maxAbove + start) return -1
  const rest = below.slice(at + 1, at + 1 + 2 * maxAbove).filter((line) => !isPage(line))
  const text = rest.find((line, index) => index > 0 || !mayBeWriter(line))
  const isText = text !== undefined && (text.endsSentence || readDateline(text.text, vocabulary.names) !== null)
  return isText && readsAsHeadline(headline, vocabulary) ? at : -1
}

/** Whether a line can only name the writer. */
function isWriter({ kind, text }: ReadLine, { phrases }: Vocabulary): boolean {
  return kind === 'byline' || readWriter(text, phrases)?.isCertain === true
}

/** The most lines of a head that is below its time. */
const maxHead = 10

/**
 * Returns the index of the first sentence below a time on top, with the whole head between: a
 * headline, its points or deck, writers. Returns 1 if no headline is there, or too much for a head.
 */
function findOpening(below: readonly ReadLine[], vocabulary: Vocabulary): number {
  const isText = ({ kind, text, endsSentence, phrase }: ReadLine): boolean =>
    kind === 'text' && phrase.meanings.length === 0 && (endsSentence || readDateline(text, vocabulary.names) !== null)
  const opening = below.findIndex((line, index) => index > 0 && isText(line))
  const isHead = opening > 1 && opening <= maxHead && below.slice(1, opening).some((line) => readsAsHeadline(line, vocabulary))
  return isHead ? opening : 1
}

/** Whether a line may name the writer: `By Nao Minato`, `港そら`. */
function mayBeWriter({ kind, text }: ReadLine): boolean {
  return kind === 'byline' || kind === 'name' || readsAsPerson(text) || /^[\p{Script=Han}\p{Script=Hiragana}]{3,7}$/u.test(text)
}

/** Whether a line above is a few words, and the line below as long as headlines mostly are. */
function isShorter(above: string, headline: string): boolean {
  return isFewWords(above) && isLong(headline) && headline.length >= above.length * 1.5
}

/** Whether a line is a button, a count, a label, or the name of who published a release. */
function isFurniture({ text, phrase }: ReadLine): boolean {
  if (!/\p{L}/u.test(text)) return true
  return meansFurniture(phrase) || furnitureMeanings.some((meaning) => phrase.meanings.includes(meaning)) || isIssuer(text)
}

const furnitureMeanings = ['section', 'kicker', 'kicker of an article', 'label'] as const

function readsAsHeadline({ kind, text, times, phrase }: ReadLine, vocabulary: Vocabulary): boolean {
  // A Japanese lede may lack a full stop, but is longer than a headline.
  const [least, most] = eastAsian.test(text) ? [10, 32] : [20, 120]
  const hasLength = text.length >= least && text.length <= most
  const hasSentence = /[.!?。！？]["”’」』]*(?:\s|$)/.test(text)
  if (kind !== 'text' || times !== null || !hasLength || hasSentence) return false
  return doubtHeadline(text, vocabulary.names) === null && readCaptionLine(text, vocabulary, phrase) === null
}
