import type { Diagnostic } from './article.ts'
import { diagnosticAt } from './diagnostics.ts'
import type { Line } from './lines.ts'
import type { Names } from './names.ts'
import type { Phrasebook } from './phrases/phrasebook.ts'
import type { Timestamp } from './timestamp.ts'

export interface Pasted {
  text: string
  lines: readonly Line[]
  /** The first lines, above the first time, with what the phrasebook says of them. */
  head: readonly HeadLine[]
  /** The lines that are times. */
  times: ReadonlyMap<Line, Timestamp>
  /** The time of publication in the front matter. */
  published: Date | undefined
  phrases: Phrasebook
  names: Names
}

interface HeadLine {
  line: Line
  kind: OtherTextKind | null
}

export type OtherTextKind = NonNullable<ReturnType<Phrasebook['otherText']>>

/** What a text other than an article is, the line that shows it, and what to do instead. */
export interface OtherTextFinding {
  line: Line
  /** The line to quote, if it is another. */
  shown?: Line
  found: string
  way: string
}

/** Creates the error for a text that is not one article. */
export function refuseOtherText({ line, shown = line, found, way }: OtherTextFinding): Diagnostic {
  const message = `expected the text of one article, found ${found} ("${quote(shown.text)}"); ${way}`
  return diagnosticAt('error', line, message)
}

function quote(line: string): string {
  return line.length > 60 ? `${Array.from(line.slice(0, 60)).slice(0, -1).join('')}…` : line
}

export const secondArticle = { found: 'a second article below the first', way: 'put each into a file of its own' }

/** The number of lines from the top that may tell what a text is. */
const maxHead = 8
/** The maximum length of a line that tells it. */
const longestPhrase = 120

/** Says what a line tells of a text that is not an article. `null` for any other line. */
export function readOtherText(line: string, phrases: Phrasebook): OtherTextKind | null {
  return line.length > longestPhrase ? null : phrases.otherText(line)
}

/** Reads the first lines of a text, above the first time. */
export function readTop({ lines, times, phrases }: Pick<Pasted, 'lines' | 'times' | 'phrases'>): HeadLine[] {
  const top = lines.slice(0, maxHead)
  const time = top.findIndex((line) => times.has(line))
  return (time === -1 ? top : top.slice(0, time)).map((line) => ({ line, kind: readOtherText(line.text, phrases) }))
}
