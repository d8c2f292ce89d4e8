import { readDateline } from './dateline.ts'
import type { Line } from './lines.ts'
import type { Names } from './names.ts'
import type { OtherText, Pasted } from './pasted.ts'
import type { Timestamp } from './timestamp.ts'

/** What a line may be in a text with several articles. */
type Part = 'time' | 'update' | 'prose' | 'opening' | 'separator' | 'entry' | 'short'

/**
 * Finds a second article in a text. It has a headline below the first article's text, then a time
 * of its own and text. In a text without times, there are several headlines, each above a paragraph
 * that starts with a dateline. List entries also have a time, but no text.
 */
export function findSecondArticle(pasted: Pasted): OtherText | null {
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
    const headline =
      findHeadlineAbove(parts, time, instants[time] !== instants[first]) ??
      (leadsArticle(parts, first) && leadsArticle(parts, time) ? time : null)
    const line = headline === null ? undefined : lines[headline]
    if (line !== undefined) return { line, found: 'a second article below the first', way: 'put each into a file of its own' }
  }
  return null
}

function instantOf(time: Timestamp | undefined): number | null {
  return time !== undefined && 'instant' in time ? time.instant.getTime() : null
}

/** Whether a headline and text follow a time. */
function leadsArticle(parts: readonly Part[], time: number): boolean {
  return parts[time + 1] === 'short' && isText(parts[time + 2])
}

/** The most short lines between a headline and its time, including the headline. */
const maxBetween = 4

/**
 * Returns the index of the headline above a time with text below, where an article starts, or
 * `null`. With `another`, the time is not the first article's and may have a caption above it.
 */
function findHeadlineAbove(parts: readonly Part[], time: number, another: boolean): number | null {
  const isCaptioned = another && isText(parts[time - 1]) && parts[time - 2] === 'short'
  const end = isCaptioned ? time - 1 : time
  let headline = end
  while (parts[headline - 1] === 'short' && end - headline <= maxBetween) headline -= 1
  let below = time + 1
  while (parts[below] === 'update') below += 1
  if (headline === end || !isText(parts[below])) return null
  const above = parts[headline - 1]
  if (isText(above) || above === 'separator') return headline
  // Below other lines, such as a list, two paragraphs show that this is not a list entry.
  return isText(parts[below + 1]) ? headline : null
}

const isText = (part: Part | undefined): boolean => part === 'prose' || part === 'opening'

/**
 * Finds a bulletin: at least two headlines, each above a paragraph with a dateline, or at least
 * three separated by lines of dashes.
 */
function findBulletin(lines: readonly Line[], parts: readonly Part[]): OtherText | null {
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
export function findHeadlinesAlone(pasted: Pasted): OtherText | null {
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

function partsOf({ lines, times, names }: Pasted): Part[] {
  return lines.map((line) => {
    const time = times.get(line)
    if (time !== undefined) return time.label === 'updated' ? 'update' : 'time'
    return partOf(line.text, names)
  })
}

function partOf(line: string, names: Names): Part {
  if (/^[-=*_–—─━＊*※◇]{3,}$/.test(line)) return 'separator'
  if (/^[-–—・•●■◆▽▼▲▶＞→*] ?[^ ]/.test(line)) return 'entry'
  if (readDateline(line, names) !== null) return 'opening'
  return isSentence(line) || line.length > longestHeadline ? 'prose' : 'short'
}

/** Whether a line ends like a sentence and is longer than a label. */
function isSentence(line: string): boolean {
  return /[.。．?？!！]["”’」』）)]*$/.test(line) && line.length >= (line.includes('。') ? 5 : 12) && !/(?:\.\.|…)$/.test(line)
}
