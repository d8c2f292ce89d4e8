import type { Line } from './lines.ts'
import { aboveTime, type OtherTextFinding, type Pasted } from './pasted.ts'
import type { Phrasebook } from './phrases/phrasebook.ts'

/** The maximum number of lines above the headers of a forwarded email. */
const maxAbove = 8

/** Finds an email: two headers in a row above the first time, or a text that is mostly quoted. */
export function findMail({ lines, times, phrases }: Pasted): OtherTextFinding | null {
  const way = 'paste the text of the article without the headers and the marks of quotation'
  const head = aboveTime(lines.slice(0, maxAbove), times)
  const forward = head.find(({ text }) => text.length < 60 && phrases.otherText(text) === 'forwarded mail')
  const shown = head.find((_, index) => isMail(headersFrom(lines, index, phrases), phrases))
  if (shown !== undefined) return { line: shown, found: 'a mail with its headers', way }
  if (forward !== undefined) return { line: forward, found: 'a mail that was sent on', way }
  const [first] = lines
  const quoted = lines.filter(({ raw }) => raw.startsWith('>') || raw.startsWith('＞'))
  if (quoted.length < 3 || quoted.length * 2 < lines.length) return null
  const opening = head.find(
    ({ raw }, index) =>
      /(?:wrote|writes|schrieb|écrit|escribió|書きました|のメール|@[\w.-]{1,60}>)[ \u00A0]?[:：]$/.test(raw) &&
      lines[index + 1] === quoted[0],
  )
  const line = opening ?? (first === quoted[0] ? first : undefined)
  return line !== undefined ? { line, found: 'a mail that quotes another', way } : null
}

/** Reads the names and values of consecutive headers, from a given line. */
function headersFrom(lines: readonly Line[], start: number, phrases: Phrasebook): [name: string, value: string][] {
  const found: [string, string][] = []
  for (const { text } of lines.slice(start, start + 20)) {
    const [, name = '', value = ''] = /^([\p{L}][\p{L} -]{0,19})[:：] ?(.*)$/u.exec(text) ?? []
    const small = name.trim().toLowerCase()
    if (!phrases.isWord('mail header', small) && !phrases.isWord('other mail header', small)) break
    found.push([small, value])
  }
  return found
}

/**
 * Whether headers are of an email: at least two, one not used in press releases or with an address.
 */
function isMail(found: readonly [name: string, value: string][], phrases: Phrasebook): boolean {
  const names = new Set(found.map(([name]) => name))
  return names.size > 1 && found.some(([name, value]) => phrases.isWord('mail header', name) || hasAddress(value))
}

/** Whether a text contains an email address. */
function hasAddress(text: string): boolean {
  const at = text.indexOf('@')
  return at > 0 && /^[\w-]+\.\w/.test(text.slice(at + 1))
}
