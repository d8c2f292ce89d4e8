import type { Diagnostic } from './article.ts'
import { guessEncoding } from './encoding.ts'
import { faultOfSize } from './file.ts'
import { cleanLine, firstIllegal, trim } from './text.ts'

/** A line of a file that is not blank. */
export interface Line {
  /** Counts from 1. */
  number: number
  /** Where the text starts in the line, counted from 1. */
  column: number
  /** As pasted, without the spaces around it: columns within it are columns of the file. */
  raw: string
  /** As published: clean, with single spaces. */
  text: string
}

const strict = new TextDecoder('utf-8', { fatal: true })

/** The text of a file, or the problem that keeps it from being read as text. A byte-order mark is left out. */
export function decode(bytes: Uint8Array): string | Diagnostic {
  const refuse = (found: string, line = 1, column = 1): Diagnostic => ({
    severity: 'error',
    line,
    column,
    message: `expected an article in UTF-8 text, found ${found}`,
  })
  const oversized = faultOfSize(bytes.length)
  if (oversized !== null) return { severity: 'error', line: 1, column: 1, message: oversized }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return refuse('UTF-16; save it again as UTF-8')
  const text = decodeStrictly(bytes)
  if (text === null || text.includes('\0')) return refuseBytes(bytes, text === null, refuse)
  // Old mail switches to Japanese by escape and `$`. It is valid UTF-8, and means nothing in it.
  return text.includes('\x1B$') ? refuse('another encoding (ISO-2022-JP); save it again as UTF-8') : text
}

/** The problem of bytes that are no text, or text in another encoding. */
function refuseBytes(
  bytes: Uint8Array,
  isOther: boolean,
  refuse: (found: string, line: number, column: number) => Diagnostic,
): Diagnostic {
  const encoding = guessEncoding(bytes)
  if (encoding === null && bytes.includes(0))
    return refuse('a binary file; paste the text of the article into a plain text file', 1, 1)
  const lines = isOther ? lineTexts(new TextDecoder('utf-8').decode(bytes.subarray(0, firstWrong(bytes)))) : ['']
  const [line, column] = encoding === 'UTF-16' ? [1, 1] : [lines.length, (lines.at(-1) ?? '').length + 1]
  if (encoding === 'damaged UTF-8') return refuse('UTF-8 with damaged bytes; copy the text again', line, column)
  return refuse(`another encoding${encoding === null ? '' : ` (${encoding})`}; save it again as UTF-8`, line, column)
}

/** The index of the first byte that is not UTF-8: there the bytes differ from those of the text they make, mended. */
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
 * The lines of a text that are not blank; `above` lines of the file stand above it. Characters that no feed may carry are left out
 * of their lines, with one warning for all.
 */
export function splitLines(text: string, above: number): { lines: Line[]; problems: Diagnostic[] } {
  const problems: Diagnostic[] = []
  const source = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  const lines: Line[] = []
  const odd = { warning: null as Diagnostic | null, damaged: 0, empty: 0 }
  let number = above + 1
  // Line by line and not by split: a megabyte of line ends is a million strings, none of which is wanted.
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
    problems.push({ severity: 'note', line: lines.findLast((line) => line.text === '-')?.number ?? 1, column: 1, message })
  }
  if (warning !== null) {
    const others = damaged === 1 ? '' : `, as are those on ${damaged - 1} more lines`
    problems.push({ ...warning, message: warning.message + others })
  }
  return { lines, problems }
}

/** Whether a line is of ASCII alone, with single spaces within and none around. */
function isTidy(line: string): boolean {
  return ascii.test(line) && !line.startsWith(' ') && !line.endsWith(' ') && !line.includes('  ')
}

/**
 * A line of ASCII as a string of its own. Cut out of a text that has others, such as quotes, it would have two bytes a character,
 * and every pattern takes twice as long on those.
 */
function ownText(line: string): string {
  if (line.length > bytes.length) return line
  return plain.decode(bytes.subarray(0, encoder.encodeInto(line, bytes).written))
}

const ascii = /^[ -~]*$/
const encoder = new TextEncoder()
const plain = new TextDecoder()
/** Longer lines are looked at by few patterns. */
const bytes = new Uint8Array(600)

/** Adds a line unless it is blank, and counts what is odd about it. */
function addLine(
  lines: Line[],
  whole: string,
  number: number,
  odd: { warning: Diagnostic | null; damaged: number; empty: number },
): void {
  // A dash below a dash is an entry that a list does not have; a megabyte of them is cheaper not kept.
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
    lines.push({ number, column: 1, raw: whole, text: whole })
    return
  }
  const bad = firstIllegal(whole)
  if (bad) {
    const message = `expected printable text, found the character ${bad.name}; it is left out`
    odd.warning ??= { severity: 'warning', line: number, column: bad.index + 1, message }
    odd.damaged += 1
  }
  if (clean === '') return
  const { text: raw, start } = trim(whole, visible)
  lines.push({ number, column: start + 1, raw, text: clean })
}

/** Spaces, and marks such as those of direction, which hide at the ends of a line. */
const invisible = /[\s\p{Cf}]/u
const visible = /^[\s\p{Cf}]*(.*[^\s\p{Cf}])?/su

/** The lines of a text, blank ones included, however they end. */
export function lineTexts(text: string): string[] {
  return text.split(/\r\n|\n|\r/)
}
