import { readDateline } from './dateline.ts'
import type { Line } from './lines.ts'
import type { Names } from './names.ts'
import { readByline } from './people.ts'
import { type OtherTextFinding, type Pasted, secondArticle } from './pasted.ts'
import type { Timestamp } from './timestamp.ts'

/** What a line may be in a text with several articles. */
type DigestPart = 'time' | 'update' | 'prose' | 'opening' | 'separator' | 'entry' | 'signature' | 'short'

/**
 * Finds a second article in a text. It has a headline below the first article's text, then a time
 * of its own and text. In a text without times, there are several headlines, each above a paragraph
 * that starts with a dateline. List entries also have a time, but no text.
 */
export function findSecondArticle(pasted: Pasted): OtherTextFinding | null {
  // Nearly every text has one time and stops here.
  const { lines, times } = pasted
  if (times.size === 1) return null
  const parts = partsOf(pasted)
  const published = parts.flatMap((part, index) => (part === 'time' ? index : []))
  const [first] = published
  if (first === undefined) return findBulletin(lines, parts)
  const text = parts.findIndex((part, index) => index > first && isText(part))
  const instants = lines.map((line) => instantOf(times.get(line)))
  for (const time of text === -1 ? [] : published.filter((each) => each > text)) {
    const another = instants[time] !== instants[first] || isRepeated(lines, text)
    const headline =
      findHeadlineAbove(parts, time, another) ?? (leadsArticle(parts, first) && leadsArticle(parts, time) ? time : null)
    const line = headline === null ? undefined : lines[headline]
    if (line !== undefined) return { ...secondArticle, line }
  }
  return null
}

/** Whether the first line of a text stands again below its first paragraph. */
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

function instantOf(time: Timestamp | undefined): number | null {
  return time !== undefined && 'instant' in time ? time.instant.getTime() : null
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

const isText = (part: DigestPart | undefined): boolean => part === 'prose' || part === 'opening'

/**
 * Finds a bulletin: at least two headlines, each above a paragraph with a dateline, or at least
 * three separated by lines of dashes.
 */
function findBulletin(lines: readonly Line[], parts: readonly DigestPart[]): OtherTextFinding | null {
  const openings = lines.filter((_, index) => parts[index] === 'short' && parts[index + 1] === 'opening')
  const parted = lines.filter(
    (_, index) => parts[index - 1] === 'separator' && parts[index] === 'short' && isText(parts[index + 1]),
  )
  const line = openings[1] ?? (parted.length > 2 ? parted[1] : undefined)
  const found = 'several articles, each below its headline'
  return line === undefined ? null : { line, found, way: 'put each into a file of its own, with its time' }
}

/** The fewest lines that count as a list of headlines. */
const fewest = 4

/**
 * Finds a text with only headlines: four or more short lines and no sentence, with no time or with
 * several. With one time, such lines may be results or a poem.
 */
export function findHeadlinesAlone(pasted: Pasted): OtherTextFinding | null {
  const { lines, times } = pasted
  if (lines.length < fewest || times.size === 1 || lines.some(({ text }) => isSentence(text))) return null
  const parts = partsOf(pasted)
  const headlines = lines.filter(({ text }, index) => (parts[index] === 'short' || parts[index] === 'entry') && isHeadline(text))
  const [first] = headlines
  if (first === undefined || headlines.length < fewest || parts.some(isText)) return null
  if (parts.filter((part) => part === 'time').length === 1) return null
  return { line: first, found: 'a list of headlines', way: 'paste the text of one of them' }
}

/** Whether a line is long enough for a headline and not a page label. */
function isHeadline(line: string): boolean {
  const isWide = /[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/.test(line)
  return isWide ? line.length >= 8 : line.length >= 15 && line.split(' ', 3).length > 2
}

/** A longer line is text, whatever it ends in. */
const longestHeadline = 140

function partsOf({ lines, times, phrases, names }: Pasted): DigestPart[] {
  return lines.map((line, index) => {
    const time = times.get(line)
    if (time !== undefined) return time.label === 'updated' ? 'update' : 'time'
    if (isBullet(line) || isBullet(lines[index - 1]) || phrases.heading(line.text)?.certain === true) return 'entry'
    return partOf(line.text, names)
  })
}

/** Whether a line is a bullet alone. Its entry is on the next line. */
function isBullet(line: Line | undefined): boolean {
  return line !== undefined && /^[-–—・•●■]$/.test(line.text)
}

function partOf(line: string, names: Names): DigestPart {
  if (/^[-=*_–—─━＊*※◇]{3,}$/.test(line)) return 'separator'
  if (/^[-–—・•●■◆▽▼▲▶＞→*] ?[^ ]/.test(line)) return 'entry'
  if (readDateline(line, names) !== null) return 'opening'
  if (names.isName(line) || names.isCredit(line) || readByline(line) !== null) return 'signature'
  return isSentence(line) || line.length > longestHeadline ? 'prose' : 'short'
}

/** Whether a line ends like a sentence and is longer than a label. */
function isSentence(line: string): boolean {
  return /[.。．?？!！]["”’」』）)]*$/.test(line) && line.length >= (line.includes('。') ? 5 : 12) && !/(?:\.\.|…)$/.test(line)
}
