import type { ParseOptions } from './article.ts'
import { type Kind, lineKind, type LineKind } from './line-kinds.ts'
import type { Line } from './lines.ts'
import { readTimestamp, type Timestamp } from './timestamp.ts'

/** A line with what it looks like, and the time it holds if it is a timestamp. */
export interface ReadLine extends Line, LineKind {
  time: Timestamp | null
}

/** Reads each line by its own look and by the line above it. */
export function readEachLine(lines: readonly Line[], { publisher, timeZone }: ParseOptions): ReadLine[] {
  let above: Kind | undefined
  return splitPastedDate(lines).map((line) => {
    const { kind, value } = lineKind(line.text, publisher, above)
    above = kind
    return { ...line, kind, value, time: readTimestamp(line.raw, timeZone) }
  })
}

/** Parts the day from the headline, which some tools of the web paste in front of it: ` date 2025-02-05 Headline`. */
function splitPastedDate(lines: readonly Line[]): readonly Line[] {
  const [first, ...others] = lines
  const [, date = '', rest = ''] = (first && /^date (\d{4}-\d{2}-\d{2})(?: |$)(.*)$/.exec(first.text)) ?? []
  if (first === undefined || date === '') return lines
  const dated = { ...first, raw: date, text: date }
  const headline = { ...first, column: first.column + first.raw.indexOf(rest), raw: rest, text: rest }
  return rest === '' ? [dated, ...others] : [dated, headline, ...others]
}
