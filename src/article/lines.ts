import type { Problem } from './article.ts'
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

/** No article of a newspaper comes near it: a larger file is something else, or has lost its line ends. */
const largest = 1024 * 1024

/** The text of a file, or the problem that keeps it from being read as text. A byte-order mark is left out. */
export function decode(bytes: Uint8Array): string | Problem {
  const refuse = (found: string, line = 1, column = 1): Problem => ({
    severity: 'error',
    line,
    column,
    message: `expected an article in UTF-8 text, found ${found}`,
  })
  if (bytes.length > largest)
    return refuse(`${(bytes.length / largest).toFixed(1)} MB, where 1 MB is the most; is it the right file?`)
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return refuse('UTF-16; save it again as UTF-8')
  if (isIso2022(bytes)) return refuse('another encoding (ISO-2022-JP); save it again as UTF-8')
  if (bytes.includes(0)) return refuse('a binary file; paste the text of the article into a plain text file')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? ''
    const lines = before.split(lineEnd)
    return refuse('another encoding (Shift_JIS, perhaps); save it again as UTF-8', lines.length, (lines.at(-1) ?? '').length + 1)
  }
}

/**
 * The lines of a text that are not blank; `above` lines of the file stand above it. Characters that no feed may carry are left out
 * of their lines, with one warning for all.
 */
export function splitLines(text: string, above: number, problems: Problem[]): Line[] {
  const lines: Line[] = []
  let warning: Problem | null = null
  let damaged = 0
  for (const [index, whole] of text.split(lineEnd).entries()) {
    const number = above + index + 1
    const bad = firstIllegal(whole)
    if (bad) {
      const message = `expected printable text, found the character ${bad.name}; it is left out`
      warning ??= { severity: 'warning', line: number, column: bad.index + 1, message }
      damaged += 1
    }
    const clean = cleanLine(whole)
    if (clean === '') continue
    const { text: raw, start } = trim(whole, invisible)
    lines.push({ number, column: start + 1, raw, text: clean })
  }
  if (warning !== null)
    problems.push(
      damaged === 1 ? warning : { ...warning, message: `${warning.message}, as are those on ${damaged - 1} more lines` },
    )
  return lines
}

/** Spaces, and marks such as those of direction, which hide at the ends of a line. */
const invisible = /[\s\p{Cf}]/u

/** Whether bytes switch to Japanese as old mail does: escape, `$`, then `@` or `B`. They are valid UTF-8, and mean nothing in it. */
function isIso2022(bytes: Uint8Array): boolean {
  const escape = bytes.indexOf(0x1b)
  return escape !== -1 && bytes[escape + 1] === 0x24 && (bytes[escape + 2] === 0x40 || bytes[escape + 2] === 0x42)
}

const lineEnd = /\r\n|\n|\r/
