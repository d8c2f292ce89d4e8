import type { Problem } from './article.ts'
import { cleanLine, firstIllegal } from './text.ts'

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
 * The lines of a text that are not blank; `above` lines of the file stand above it. A character that no feed may carry is left out
 * of its line, with a warning.
 */
export function splitLines(text: string, above: number, problems: Problem[]): Line[] {
  const lines: Line[] = []
  for (const [index, whole] of text.split(lineEnd).entries()) {
    const number = above + index + 1
    const bad = firstIllegal(whole)
    if (bad) {
      const message = `expected printable text, found the character ${bad.name}; it is left out`
      problems.push({ severity: 'warning', line: number, column: bad.index + 1, message })
    }
    const clean = cleanLine(whole)
    if (clean !== '') lines.push({ number, column: whole.search(/\S/) + 1, raw: whole.trim(), text: clean })
  }
  return lines
}

const lineEnd = /\r\n|\n|\r/
