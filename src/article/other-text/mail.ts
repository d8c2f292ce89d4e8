import type { Line } from '../lines.ts'
import { aboveTime, type OtherTextFinding, type Pasted } from './pasted.ts'
import type { Phrasebook } from '../phrases/phrasebook.ts'

/** The maximum number of lines above the headers of a forwarded email. */
const maxAbove = 8

/** Finds an email: two headers in a row above the first time, or a text that is mostly quoted. */
export function findMail({ lines, times, phrases }: Pasted): OtherTextFinding | null {
  const way = 'paste the text of the article without the headers and the marks of quotation'
  const head = aboveTime(lines.slice(0, maxAbove), times)
  // The time may be that of a header.
  const at = lines.slice(0, head.length + 1).findIndex((_, index) => isMail(headersFrom(lines, index, phrases), phrases))
  const shown = lines[at]
  if (shown !== undefined) return { line: shown, found: 'an email with its headers', way }
  const forward = head.find(({ text }) => text.length < 60 && phrases.otherText(text) === 'forwarded mail')
  if (forward !== undefined) return { line: forward, found: 'a forwarded email', way }
  const quoted = lines.filter(({ raw }) => raw.startsWith('>') || raw.startsWith('＞'))
  const [first] = quoted
  if (first === undefined || quoted.length < 3 || quoted.length * 2 < lines.length) return null
  const opening = head.find(({ raw }, index) => lines[index + 1] === first && opensQuotation.test(raw))
  const line = opening ?? (lines[0] === first ? first : undefined)
  return line === undefined ? null : { line, found: 'an email that quotes another', way }
}

/** Names whom an email quotes. */
const opensQuotation = /(?:wrote|writes|schrieb|écrit|escribió|書きました|のメール|@[\w.-]{1,60}>)[ \u00A0]?[:：]$/

/** The maximum number of headers, and of letters in the name of one. */
const maxHeaders = 20
const longestName = 20

/** Reads the names and values of consecutive headers, from a given line. */
function headersFrom(lines: readonly Line[], start: number, phrases: Phrasebook): [name: string, value: string][] {
  const found: [string, string][] = []
  for (const { text } of lines.slice(start, start + maxHeaders)) {
    const end = text.slice(0, longestName + 1).search(/[:：]/)
    const name = text.slice(0, Math.max(0, end)).trim().toLowerCase()
    if (!phrases.isWord('mail header', name) && !phrases.isWord('other mail header', name)) break
    found.push([name, text.slice(end + 1).replace(/^ /, '')])
  }
  return found
}

/**
 * Whether headers are of an email: at least two, one not used in press releases or with an address.
 */
function isMail(found: readonly [name: string, value: string][], phrases: Phrasebook): boolean {
  const [first] = found
  if (first === undefined || found.every(([name]) => name === first[0])) return false
  return found.some(([name, value]) => phrases.isWord('mail header', name) || hasAddress(value))
}

/** Whether a text contains an email address. */
function hasAddress(text: string): boolean {
  const at = text.indexOf('@')
  return at > 0 && /^[\w-]+\.\w/.test(text.slice(at + 1))
}
