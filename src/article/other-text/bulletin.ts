import { type DigestPart, isHeadline, isWholeSentence, isText, partsOf } from './digest-parts.ts'
import type { Line } from '../lines.ts'
import { isSiteName } from '../line/masthead.ts'
import type { OtherTextFinding, Pasted } from './pasted.ts'

/**
 * Finds a bulletin: at least two headlines, each above a paragraph with a dateline, or at least
 * three separated by lines of dashes.
 */
export function findBulletin(lines: readonly Line[], parts: readonly DigestPart[]): OtherTextFinding | null {
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
  if (lines.length < fewest || times.size === 1 || lines.some(({ text }) => isWholeSentence(text))) return null
  const parts = partsOf(pasted)
  const headlines = lines.filter(({ text }, index) => (parts[index] === 'short' || parts[index] === 'entry') && isHeadline(text))
  const [first] = headlines
  if (first === undefined || headlines.length < fewest || parts.some(isText)) return null
  if (parts.filter((part) => part === 'time').length === 1) return null
  return { line: first, found: 'a list of headlines', way: 'paste the text of one of them' }
}

/** The fewest briefs of a digest. */
const fewestBriefs = 3
/** The lines on top that may hold the title of a digest. */
const maxHead = 5
const longestTitle = 60

/**
 * Finds a digest of briefs: from its first line on, the text is headlines with a paragraph or two
 * each. Its title says so (`News in Brief`, `主なニュース`), or each brief ends in its agency.
 * Subheadings of an article are below an introduction, and tips or rooms have no such title.
 */
export function findBriefs(pasted: Pasted): OtherTextFinding | null {
  const { lines, times, phrases, names } = pasted
  const sentences = lines.map(({ text }) => isWholeSentence(text))
  const listed = findListed(pasted, sentences)
  if (listed !== undefined) return { ...digest, line: listed }
  const first = sentences.indexOf(true)
  const heading = lines[first - 1]
  if (heading === undefined || times.has(heading)) return null
  // Most texts end here.
  if (sentences.filter((isBelow, index) => isBelow && sentences[index - 1] === false).length < fewestBriefs) return null
  const title = lines.slice(0, Math.min(first - 1, maxHead)).find(({ text }, at) => {
    const isTitle = text.length <= longestTitle && phrases.namesDigest(text) && !isSiteName(text, names)
    return isTitle && !isAboveHeadline(pasted, at, first)
  })
  const isSigned = (line: Line | undefined): boolean =>
    names.isAgency(/[(（]([^()（）]{2,30})[)）]$/.exec(line?.text ?? '')?.[1] ?? '')
  if (title === undefined && !lines.slice(first, first + 2).some(isSigned)) return null
  const briefs = pairsOf(lines, partsOf(pasted), first)
  if (briefs === null || briefs.length < fewestBriefs) return null
  if (title === undefined && !briefs.every(({ last }) => isSigned(lines[last]))) return null
  const line = lines[briefs[1]?.head ?? 0] ?? heading
  return { ...digest, line }
}

const digest = { found: 'a digest of several articles', way: 'put each into a file of its own, with its time' }
const bullet = /^[-–・•●■◆▽▼▲▶◎○◇□*] ?\S|^[①-⑳]|^\d{1,2}[.)] \S/

/** Finds the first of several briefs of a line each, below the title of a digest. */
function findListed({ lines, times, phrases }: Pasted, sentences: readonly boolean[]): Line | undefined {
  const briefs = lines.filter(({ text }, index) => sentences[index] === true && bullet.test(text))
  if (briefs.length < fewestBriefs) return undefined
  const title = lines.slice(0, maxHead).find(({ text }) => text.length <= longestTitle && phrases.namesDigest(text))
  if (title === undefined || bullet.test(title.text)) return undefined
  return briefs.length * 3 >= (lines.length - times.size - 1) * 2 ? briefs[0] : undefined
}

/** Whether a line is an entry of the menu: a headline with its time is below it. */
function isAboveHeadline({ lines, times, phrases }: Pasted, at: number, first: number): boolean {
  const below = lines.slice(at + 1, first)
  const time = below.findIndex((line) => times.has(line))
  return below.slice(0, Math.max(0, time)).some(({ text }) => isHeadline(text) && !phrases.namesDigest(text))
}

/** The most paragraphs of a brief. */
const maxParagraphs = 2

/** Splits a text into headlines with a paragraph or two each. `null` if a headline has more. */
function pairsOf(lines: readonly Line[], parts: readonly DigestPart[], first: number): { head: number; last: number }[] | null {
  const pairs: { head: number; last: number }[] = []
  let last: { head: number; last: number } | undefined
  for (let index = first; index < lines.length; index += 1) {
    if (!isText(parts[index])) continue
    const above = parts[index - 1]
    if (above === 'short' || above === 'entry') {
      last = { head: index - 1, last: index }
      pairs.push(last)
    } else if (last !== undefined && isText(above)) {
      last.last = index
      if (index - last.head > maxParagraphs) return null
    }
  }
  return pairs
}
