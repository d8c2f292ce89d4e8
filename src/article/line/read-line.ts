import type { ParseOptions } from '../article.ts'
import { type LineKind, lineKind, type ClassifiedLine } from './line-kinds.ts'
import { type DatedLine, dateLine } from './dated-line.ts'
import type { WholeLine } from '../phrases/phrasebook.ts'
import { endsSentence } from './prose.ts'
import { cleanLine } from '../text.ts'
import type { Timestamp } from '../time/timestamp.ts'

/** A line with everything known from the line itself. Computed once for all stages. */
export interface ReadLine extends DatedLine, ClassifiedLine {
  /** What the phrasebook says about the line. */
  phrase: WholeLine
  endsSentence: boolean
  /**
   * The times on the line. Empty if the line is part of a time that another line carries. `null` if
   * the line is not a time.
   */
  times: readonly Timestamp[] | null
}

/**
 * Classifies each line by its own text and by the line above it. {@link findTimes} reads the times
 * later, from all lines together.
 */
export function readEachLine(lines: readonly DatedLine[], options: ParseOptions): ReadLine[] {
  let above: LineKind | undefined
  const [top, rest] = [lines.slice(0, maxDated), lines.slice(maxDated)]
  // Below a dash, it is a headline of a list.
  const split = top.flatMap((line, index) => (top[index - 1]?.text === '-' ? [line] : splitPastedDate(line, options)))
  return [...split, ...rest].map((line) => {
    const { number, column, raw, text, said, time } = line
    const phrase = options.phrases.find(text)
    const { kind, value } = lineKind(line, phrase, options, above)
    above = kind
    return { number, column, raw, text, said, time, phrase, endsSentence: endsSentence(text), kind, value, times: null }
  })
}

/** Whether a line has the time of publication, not only the time of an update. */
export function saysPublished({ times }: ReadLine): boolean {
  return times?.some(({ label }) => label === 'published') ?? false
}

/** The headline is among the first lines of a paste from a tool that adds the date. */
const maxDated = 3

/**
 * Splits off the date that some web tools paste before the headline: ` date 2025-02-05 Headline`.
 */
function splitPastedDate(line: DatedLine, { timeZone }: ParseOptions): DatedLine[] {
  if (!line.text.startsWith('date ')) return [line]
  const [, date = '', rest = ''] = /^date (\d{4}-\d{2}-\d{2})(?: |$)(.*)$/.exec(line.text) ?? []
  if (date === '') return [line]
  const dated = dateLine({ ...line, raw: date, text: cleanLine(date) }, timeZone)
  if (rest === '') return [dated]
  return [dated, dateLine({ ...line, column: line.column + line.raw.indexOf(rest), raw: rest, text: cleanLine(rest) }, timeZone)]
}
