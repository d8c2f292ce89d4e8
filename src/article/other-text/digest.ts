import type { Vocabulary } from '../article.ts'
import { readMarkedCaption } from '../line/caption.ts'
import { findBulletin } from './bulletin.ts'
import { type DigestPart, type DigestText, isHeadline, isWholeSentence, isText, partsOf } from './digest-parts.ts'
import type { Line } from '../lines.ts'
import { meansFurniture } from '../line/masthead.ts'
import { readByline } from '../names/people.ts'
import { type OtherTextFinding, type Pasted, secondArticle } from './pasted.ts'
import { addSharedTimes } from './shared-times.ts'

/**
 * Finds a second article in a text. It has a headline below the first article's text, then a time
 * of its own and text. In a text without times, there are several headlines, each above a paragraph
 * that starts with a dateline. List entries also have a time, but no text.
 */
export function findSecondArticle(pasted: Pasted): OtherTextFinding | null {
  const times = addSharedTimes(pasted)
  // Nearly every text has one time and stops here.
  if (times.size === 1) return findSignedBelow(pasted)
  const lines = withoutFurniture({ ...pasted, times })
  const parts = partsOf({ ...pasted, times, lines })
  const published = parts.flatMap((part, index) => (part === 'time' ? index : []))
  const [first] = published
  if (first === undefined) return findBulletin(lines, parts)
  const text = parts.findIndex((part, index) => index > first && isText(part))
  const instants = lines.map((line) => instantOf(times.get(line)))
  for (const time of text === -1 ? [] : published.filter((each) => each > text)) {
    const another = instants[time] !== instants[first] || isRepeated(lines, text)
    const isLed = leadsArticle(parts, first) && leadsArticle(parts, time)
    const headline =
      findHeadlineAbove(parts, time, another) ??
      (isLed ? time : null) ??
      (another && !sameNumbers(lines[first], lines[time]) ? findEnded(lines, parts, { text, time }) : null)
    const line = headline === null ? undefined : lines[headline]
    if (line !== undefined) return { ...secondArticle, line }
  }
  return null
}

/**
 * Finds a second article by its writer: a headline below a sentence and a blank line, then `By …`
 * on the next line and a sentence.
 */
function findSignedBelow({ lines, times }: Pasted): OtherTextFinding | null {
  const start = lines.findIndex((line) => times.has(line)) + fewestLines
  const at = lines.findIndex(({ number, text }, index) => {
    if (index < start || !opensWriter.test(text)) return false
    const [above, headline, below] = [lines[index - 2], lines[index - 1], lines[index + 1]]
    if (above === undefined || headline === undefined || below === undefined) return false
    const isSet = headline.number === number - 1 && headline.number > above.number + 1 && isHeadline(headline.text)
    return (
      isSet &&
      isWholeSentence(above.text) &&
      !isWholeSentence(headline.text) &&
      isWholeSentence(below.text) &&
      readByline(text) !== null
    )
  })
  const line = lines[at - 1]
  return at < 1 || line === undefined ? null : { ...secondArticle, line }
}

/**
 * Two paragraphs of the first article, a headline and its writer. A caption may be above a
 * headline.
 */
const fewestLines = 4
const opensWriter = /^(?:By|BY|Par|Von|Por|Di) \p{Lu}/u

/**
 * Finds the headline of a second article whose time is below its text, of two sentences or more.
 */
function findEnded(
  lines: readonly Line[],
  parts: readonly DigestPart[],
  { text, time }: { text: number; time: number },
): number | null {
  if (parts.slice(time).some(isText)) return null
  let headline = time - 1
  while (headline > text && isText(parts[headline])) headline -= 1
  const isWhole = headline > text && headline < time - 2 && parts[headline] === 'short'
  return isWhole && isText(parts[headline - 1]) && isHeadline(lines[headline]?.text ?? '') ? headline : null
}

function sameNumbers(one: Line | undefined, other: Line | undefined): boolean {
  const [first, second] = [one, other].map((line) => line?.text.normalize('NFKC').match(/\d+/g)?.map(Number).join())
  return first === second
}

/** Leaves out the buttons and captions right below times. */
function withoutFurniture({ lines, times, phrases, names }: DigestText): readonly Line[] {
  let isBelowTime = false
  return lines.filter((line) => {
    const isLeftOut = isBelowTime && !times.has(line) && isFurniture(line.text, { phrases, names })
    isBelowTime = isLeftOut || times.has(line)
    return !isLeftOut
  })
}

const longestFurniture = 240

function isFurniture(text: string, vocabulary: Vocabulary): boolean {
  if (text.length > longestFurniture) return false
  const phrase = vocabulary.phrases.find(text)
  return meansFurniture(phrase) || readMarkedCaption(text, vocabulary, phrase) !== null
}

/** Whether the first line of a text recurs below its first paragraph. */
function isRepeated(lines: readonly Line[], text: number): boolean {
  return lines.slice(text).some((line) => line.text === lines[0]?.text)
}

/**
 * Finds a second article below one whose front matter has the time. Such an article may have other
 * times in its text. So the second has two paragraphs and the first one as well, its headline is as
 * long as headlines are, and its time is not the first one's.
 */
export function findDatedArticle(pasted: Pasted): OtherTextFinding | null {
  const { lines, times, published } = pasted
  if (times.size === 0) return null
  const parts = partsOf(pasted)
  for (const [index, time] of lines.entries()) {
    if (parts[index] !== 'time' || instantOf(times.get(time)) === published?.getTime()) continue
    const headline = findHeadlineAbove(parts, index, false)
    const line = headline === null ? undefined : lines[headline]
    if (headline === null || line === undefined || !isHeadline(line.text)) continue
    if (isArticle(parts.slice(0, headline)) && isArticle(parts.slice(index))) return { ...secondArticle, line }
  }
  return null
}

/** Whether there are two paragraphs or more. */
function isArticle(parts: readonly DigestPart[]): boolean {
  return parts.filter(isText).length > 1
}

function instantOf(time: object | undefined): number | null {
  return time !== undefined && 'instant' in time && time.instant instanceof Date ? time.instant.getTime() : null
}

/** Whether a headline and text follow a time. */
function leadsArticle(parts: readonly DigestPart[], time: number): boolean {
  return parts[time + 1] === 'short' && isText(parts[time + 2])
}

/** The most lines between a headline and its time, including the headline. */
const maxBetween = 5
const maxBetweenWithCaptions = 8

/**
 * Returns the index of the headline above a time with text below, where an article starts, or
 * `null`. With `another`, the time is not the first article's and may have captions above it.
 */
function findHeadlineAbove(parts: readonly DigestPart[], time: number, another: boolean): number | null {
  const headline = topOfShort(parts, time, another)
  let below = time + 1
  while (parts[below] === 'update') below += 1
  if (headline === null || !isText(parts[below])) return null
  const above = parts[headline - 1]
  if (isText(above) || above === 'separator') return headline
  // Below other lines, such as a list, two paragraphs show that this is not a list entry.
  return isText(parts[below + 1]) ? headline : null
}

/**
 * Returns the index of the first of the short lines above a time, with bylines, and perhaps
 * captions, between them and the time. Without such lines, returns that of the first byline.
 */
function topOfShort(parts: readonly DigestPart[], time: number, hasCaptions: boolean): number | null {
  let headline: number | null = null
  let signature: number | null = null
  const last = time - (hasCaptions ? maxBetweenWithCaptions : maxBetween)
  for (let index = time - 1; index >= last; index -= 1) {
    const part = parts[index]
    if (part === 'short') headline = index
    else if (headline !== null) break
    else if (part === 'signature') signature = index === time - 1 || signature === index + 1 ? index : signature
    else if (!hasCaptions || !isText(part)) break
  }
  return headline ?? signature
}
