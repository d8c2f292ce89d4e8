import type { Diagnostic, Vocabulary } from '../article.ts'
import { diagnosticAt } from '../diagnostics.ts'
import type { Line } from '../lines.ts'
import type { Timestamp } from '../time/timestamp.ts'

export interface Pasted extends Vocabulary {
  text: string
  lines: readonly Line[]
  /** The lines that are times. */
  times: ReadonlyMap<Line, Timestamp>
  /** The time of publication in the front matter. */
  published: Date | undefined
}

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

/** The lines above the first time. */
export function aboveTime(lines: readonly Line[], times: Pasted['times']): readonly Line[] {
  const time = lines.findIndex((line) => times.has(line))
  return time === -1 ? lines : lines.slice(0, time)
}
