import type { Diagnostic, Vocabulary } from '../article.ts'
import type { DatedLine } from '../line/dated-line.ts'
import { findBriefs, findHeadlinesAlone } from './bulletin.ts'
import { findDatedArticle, findSecondArticle } from './digest.ts'
import type { Line } from '../lines.ts'
import { findLive, findTeasers } from './live-page.ts'
import { findMail } from './mail.ts'
import { aboveTime, type OtherTextFinding, type Pasted, refuseOtherText } from './pasted.ts'
import type { Phrasebook } from '../phrases/phrasebook.ts'
import type { Timestamp } from '../time/timestamp.ts'
import { eastAsian } from '../phrases/fold.ts'

const findings = [findMarkup, findData, findLog, findMail]
const datedFindings = [...findings, findDatedArticle]
const undatedFindings = [...findings, findPage, findLive, findTeasers, findSecondArticle, findBriefs, findHeadlinesAlone]

/** What is known of a text from its front matter and the settings. */
export interface OtherTextContext extends Vocabulary {
  /** The time of publication in the front matter. */
  published: Date | undefined
  /** Whether the text may lack what an article needs. It is refused only for a second article. */
  isExcused: boolean
}

/**
 * Returns a single error for a text that is not one article: source, data, a log, an email, a page
 * that a site shows instead of an article, several articles, a list of headlines. `null` for an
 * article, and in case of doubt. `text` is the file below its front matter. `lines` are its
 * non-blank lines, perhaps without the lists below the article. If the front matter has the time,
 * `published`, the text is refused only for its format or a second article with a time of its own.
 */
export function findOtherText(
  text: string,
  lines: readonly DatedLine[],
  { phrases, names, published, isExcused }: OtherTextContext,
): Diagnostic | null {
  const pasted = { text, lines, times: findTimes(lines), published, phrases, names }
  for (const find of findersFor(published, isExcused)) {
    const other = find(pasted)
    if (other !== null) return refuseOtherText(other)
  }
  return null
}

function findersFor(published: Date | undefined, isExcused: boolean): readonly ((pasted: Pasted) => OtherTextFinding | null)[] {
  if (published !== undefined) return isExcused ? [findDatedArticle] : datedFindings
  return isExcused ? [findSecondArticle] : undatedFindings
}

function findTimes(lines: readonly DatedLine[]): Map<Line, Timestamp> {
  const times = new Map<Line, Timestamp>()
  for (const line of lines) {
    // `Published: …, Updated: …` has two.
    const time = line.time ?? line.said.find(({ label }) => label === 'published')
    if (time !== undefined) times.set(line, time)
  }
  return times
}

const copyText = 'open it where it is shown as text, and paste what you see'

/** A tag of a block or of a page's head. A text about web pages may mention `<b>`. */
const tag =
  /^<(?:!doctype\b|!--|\?xml\b|\/?(?:html|head|body|article|section|main|header|footer|aside|nav|div|span|p|h[1-6]|ul|ol|li|table|tr|td|figure|figcaption|img|a|br|hr|meta|link|script|style|title|time|rss|channel|item|feed|entry)\b)/i

const endTag = /<(?:br ?\/?|\/(?:p|div|li|h[1-6]|td|span))>$/i

/** The number of lines with tags that no article quotes. */
const mostTagged = 6

/**
 * Finds HTML, XML or RTF: the first line begins with a tag, or half of the lines or many have tags.
 */
function findMarkup({ lines }: Pasted): OtherTextFinding | null {
  const [first] = lines
  if (first === undefined) return null
  if (first.raw.startsWith('{\\rtf')) return { line: first, found: 'RTF', way: 'save it as plain text' }
  const tagged = lines.filter(({ raw }) => (raw.startsWith('<') && tag.test(raw)) || (raw.endsWith('>') && endTag.test(raw)))
  const [shown] = tagged
  if (shown === undefined) return null
  const isWhole = shown === first && (tagged.length > 1 || /<\/|\/>/.test(first.raw) || /^<(?:!doctype|\?xml)/i.test(first.raw))
  if (!isWhole && tagged.length < mostTagged && (tagged.length < 2 || tagged.length * 2 < lines.length)) return null
  const isXml = /^<(?:\?xml|rss|feed)\b/i.test(first.raw)
  return { line: shown, found: isXml ? 'the source of an XML document' : 'the source of a page (HTML)', way: copyText }
}

/** Finds JSON: complete, cut off, or one document per line. */
function findData({ lines, text }: Pasted): OtherTextFinding | null {
  const [first, second] = lines
  if (first === undefined || !/^[{[]/.test(first.raw)) return null
  const isCutOff = second !== undefined && /^[{[]+$/.test(first.raw) && /^(?:"[^"]*"\s*:|[{["])/.test(second.raw)
  const isPerLine = second !== undefined && first.raw.startsWith('{"') && second.raw.startsWith('{"')
  if (!isCutOff && !isPerLine && !isJson(text.trim())) return null
  return { line: first, found: 'JSON', way: 'paste the text of the article instead' }
}

function isJson(text: string): boolean {
  if (!/[}\]]$/.test(text.slice(-1))) return false
  try {
    const data: unknown = JSON.parse(text)
    return typeof data === 'object' && data !== null
  } catch {
    return false
  }
}

/**
 * The start of a log entry: a time to the second with more text after it, a level, or an IP
 * address.
 */
const logged =
  /^(?:\[?\d{4}[-/]\d{2}[-/]\d{2}[T ]\d{2}:\d{2}:\d{2}[^\s|]*\s*\S|\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL)\]?[:\s]\S|[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \S+ \S|\d{1,3}(?:\.\d{1,3}){3} \S+ \S+ \[)/

/** Finds a log: three or more entries that make up at least three quarters of the lines. */
function findLog({ lines }: Pasted): OtherTextFinding | null {
  if (lines.length < 3) return null
  // Stop early: most texts exceed this after a few lines.
  const maxOthers = Math.min(lines.length / 4, lines.length - 3)
  let first: Line | null = null
  let others = 0
  for (const line of lines) {
    if (logged.test(line.raw)) first ??= line
    else if ((others += 1) > maxOthers) return null
  }
  if (first === null) return null
  return { line: first, found: 'a log', way: 'paste the text of the article instead' }
}

/** The maximum length of a line that shows that a page is not an article. */
const longestPhrase = 120
/** The number of lines from the top that may tell what a page is. */
const maxHead = 6

/**
 * Finds a page that a site shows instead of an article. A page with a time needs two such lines
 * above the time, since `Page Not Found` may be a headline. A text with three other paragraphs is
 * an article.
 */
function findPage({ lines, times, phrases }: Pasted): OtherTextFinding | null {
  const head = aboveTime(lines.slice(0, maxHead), times)
  const readPage = (line: string): string | null => findPagePhrase(line, phrases)
  const clues = head.length === 1 && times.size > 0 ? [] : head.filter(({ text }) => readPage(text) !== null)
  const [shown] = clues
  if (shown === undefined || (clues.length < 2 && times.size > 0)) return null
  const paragraphs = lines.filter(({ text }) => isParagraph(text) && readPage(text) === null)
  if (paragraphs.length > 2 && readPage(shown.text) !== 'search page') return null
  const article = readPage(shown.text) === 'error page' ? 'an' : 'a'
  return { line: shown, found: `${article} ${readPage(shown.text)}`, way: 'open the article itself, and paste its text' }
}

function findPagePhrase(line: string, phrases: Phrasebook): string | null {
  const [part = ''] = line.split(/ [|–—-] |[|｜]/, 1)
  for (const each of part === line ? [line] : [line, part]) {
    const kind = each.length > longestPhrase ? null : phrases.otherText(each)
    if (kind === null || kind === 'forwarded mail') continue
    // `404` is an error code, `42` is not.
    if (kind !== 'error page' || !/\d/.test(each) || /(?<!\d)[45]\d\d(?!\d)/.test(each)) return kind
  }
  return null
}

function isParagraph(line: string): boolean {
  return line.length > (eastAsian.test(line) ? 40 : 80)
}
