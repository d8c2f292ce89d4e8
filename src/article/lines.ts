import type { Diagnostic } from './article.ts'
import { diagnosticAt } from './diagnostics.ts'
import { guessEncoding } from './encoding.ts'
import { faultOfSize } from './file.ts'
import { cleanLine, type CleanText, firstIllegal, trim } from './text.ts'

/** A non-blank line of a file. */
export interface Line {
  /** Counts from 1. */
  number: number
  /** The column at which the text starts, counted from 1. */
  column: number
  /** As pasted, trimmed. Offsets within it match columns of the file. */
  raw: string
  /** As published: clean, with single spaces. */
  text: CleanText
}

const strict = new TextDecoder('utf-8', { fatal: true })

/**
 * Decodes a file as UTF-8 without its byte-order mark, with letters and their marks composed.
 * Returns a diagnostic if it is not UTF-8 text.
 */
export function decode(bytes: Uint8Array): string | Diagnostic {
  const oversized = faultOfSize(bytes.length)
  if (oversized !== null) return diagnosticAt('error', null, oversized)
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return refuse('UTF-16; save it again as UTF-8')
  const text = decodeStrictly(bytes)
  if (text === null || text.includes('\0')) return refuseBytes(bytes, text === null)
  // ISO-2022-JP in old mail switches to Japanese with ESC `$`. It is valid UTF-8 but meaningless.
  return text.includes('\x1B$') ? refuse('another encoding (ISO-2022-JP); save it again as UTF-8') : compose(text)
}

/** Letters and their marks apart, as macOS and PDFs have them: `か` and `\u3099` for `が`. */
const apart = /\P{M}[\u0300-\u036F\u3099\u309A]+|[\u1100-\u11FF]+/gu
const part = /[\u0300-\u036F\u3099\u309A\u1100-\u11FF]/

/** Composes only such letters: NFC of the whole text would replace variants of characters in names. */
function compose(text: string): string {
  return part.test(text) ? text.replace(apart, (letter) => letter.normalize('NFC')) : text
}

/** The diagnostic for bytes that are not text, or are text in another encoding. */
function refuseBytes(bytes: Uint8Array, isOther: boolean): Diagnostic {
  const encoding = guessEncoding(bytes)
  if (encoding === null && bytes.includes(0)) return refuse('a binary file; paste the text of the article into a plain text file')
  const lines = isOther ? lineTexts(new TextDecoder('utf-8').decode(bytes.subarray(0, firstWrong(bytes)))) : ['']
  const [number, column] = encoding === 'UTF-16' ? [1, 1] : [lines.length, (lines.at(-1) ?? '').length + 1]
  if (encoding === 'damaged UTF-8') return refuse('UTF-8 with damaged bytes; copy the text again', { number, column })
  return refuse(`another encoding${encoding === null ? '' : ` (${encoding})`}; save it again as UTF-8`, { number, column })
}

function refuse(found: string, at: { number: number; column: number } | null = null): Diagnostic {
  return diagnosticAt('error', at, `expected an article in UTF-8 text, found ${found}`)
}

/**
 * The index of the first byte that is not UTF-8. Decodes leniently, encodes again and compares the
 * bytes.
 */
function firstWrong(bytes: Uint8Array): number {
  const mended = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  return bytes.findIndex((byte, index) => byte !== mended[index])
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}

/**
 * Splits a text into its non-blank lines. `above` is the number of lines of the file above the
 * text. Removes characters that feeds may not contain, with one warning for all.
 */
export function splitLines(text: string, above: number): { lines: Line[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const source = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  const lines: Line[] = []
  const odd: Oddities = { warning: null, damaged: 0, empty: 0 }
  let number = above + 1
  // Avoid `split`: for a megabyte of line ends, it would make a million empty strings.
  for (let start = 0; start < source.length; start += 1) {
    if (source[start] !== '\n') {
      const newline = source.indexOf('\n', start)
      const end = newline === -1 ? source.length : newline
      addLine(lines, source.slice(start, end), number, odd)
      start = end
    }
    number += 1
  }
  const { warning, damaged, empty } = odd
  if (empty > 0) {
    const message = `left out, ${empty} lines that hold only a "-" below another`
    const number = lines.findLast((line) => line.text === '-')?.number ?? 1
    diagnostics.push(diagnosticAt('note', { number, column: 1 }, message))
  }
  if (warning !== null) {
    const others = damaged === 1 ? '' : `, as are those on ${damaged - 1} more lines`
    diagnostics.push({ ...warning, message: warning.message + others })
  }
  return { lines, diagnostics }
}

/**
 * Copies an ASCII line to a new one-byte string. A slice of a text with other characters, such as
 * curly quotes, takes two bytes per character, and patterns take twice as long to match it.
 */
function ownText(line: CleanText): CleanText {
  if (line.length > bytes.length) return line
  return plain.decode(bytes.subarray(0, encoder.encodeInto(line, bytes).written)) as CleanText
}

/** Whether a line is ASCII, without double, leading or trailing spaces. */
function isTidy(line: string): line is CleanText {
  return /^[!-~]+(?: [!-~]+)*$/.test(line)
}

const encoder = new TextEncoder()
const plain = new TextDecoder()
/** Few patterns are matched against longer lines, so those are not copied. */
const bytes = new Uint8Array(600)

/** What is odd about the lines of a text. */
interface Oddities {
  /** The warning for the first line with characters that are left out. */
  warning: Diagnostic | null
  /** The number of such lines. */
  damaged: number
  /** The number of empty list entries that are left out. */
  empty: number
}

/** Adds a line unless it is blank, and counts its oddities. */
function addLine(lines: Line[], whole: string, number: number, odd: Oddities): void {
  // A dash below a dash is an empty list entry. Drop it: a file may hold a megabyte of them.
  if ((whole === '-' || whole === '- ') && lines.at(-1)?.text === '-') {
    odd.empty += 1
    return
  }
  if (isTidy(whole)) {
    const text = ownText(whole)
    lines.push({ number, column: 1, raw: text, text })
    return
  }
  const clean = cleanLine(whole)
  if (clean === whole && !invisible.test(`${whole[0]}${whole.at(-1)}`)) {
    lines.push({ number, column: 1, raw: whole, text: clean })
    return
  }
  const bad = firstIllegal(whole)
  if (bad) {
    const message = `expected printable text, found the character ${bad.name}; it is left out`
    odd.warning ??= diagnosticAt('warning', { number, column: bad.index + 1 }, message)
    odd.damaged += 1
  }
  if (clean === '') return
  const { text: raw, start } = trim(whole, visible)
  lines.push({ number, column: start + 1, raw, text: clean })
}

/** Spaces and invisible characters, such as direction marks, at the ends of a line. */
const invisible = /[\s\p{Cf}]/u
const visible = /^[\s\p{Cf}]*(.*[^\s\p{Cf}])?/su

/** Splits a text into lines, including blank ones, at any kind of line ending. */
export function lineTexts(text: string): string[] {
  return text.split(/\r\n|\n|\r/)
}
