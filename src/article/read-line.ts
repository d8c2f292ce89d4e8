import type { ParseOptions } from './article.ts'
import { type Kind, lineKind, type LineKind } from './line-kinds.ts'
import { type DatedLine, dateLine } from './dated-line.ts'
import type { WholeLine } from './phrases/phrasebook.ts'
import { endsSentence } from './prose.ts'
import type { Timestamp } from './timestamp.ts'

/** A line with what it says and looks like by itself, found once for all stages. */
export interface ReadLine extends DatedLine, LineKind {
  /** What the phrases know it as. */
  phrase: WholeLine
  endsSentence: boolean
  /** The times that a line says, or says a part of together with the line beside it; `null` for a line that is no time. */
  times: readonly Timestamp[] | null
}

/** Reads each line by its own look and by the line above it. Times are read by {@link findTimes}, from all lines together. */
export function readEachLine(lines: readonly DatedLine[], options: ParseOptions): ReadLine[] {
  let above: Kind | undefined
  const [top, rest] = [lines.slice(0, mostDated), lines.slice(mostDated)]
  return [...top.flatMap((line) => splitPastedDate(line, options)), ...rest].map((line) => {
    const { number, column, raw, text, said, time } = line
    const phrase = options.phrases.find(text)
    const { kind, value } = lineKind(line, phrase, options, above)
    above = kind
    return { number, column, raw, text, said, time, phrase, endsSentence: endsSentence(text), kind, value, times: null }
  })
}

/** Whether a line says when the article was published, and not only when it was updated. */
export function saysPublished({ times }: ReadLine): boolean {
  return times?.some(({ label }) => label === 'published') ?? false
}

/** The headline is among the first lines of what such a tool pastes. */
const mostDated = 3

/** Parts the day from the headline, which some tools of the web paste in front of it: ` date 2025-02-05 Headline`. */
function splitPastedDate(line: DatedLine, { timeZone }: ParseOptions): DatedLine[] {
  if (!line.text.startsWith('date ')) return [line]
  const [, date = '', rest = ''] = /^date (\d{4}-\d{2}-\d{2})(?: |$)(.*)$/.exec(line.text) ?? []
  if (date === '') return [line]
  const dated = dateLine({ ...line, raw: date, text: date }, timeZone)
  if (rest === '') return [dated]
  return [dated, dateLine({ ...line, column: line.column + line.raw.indexOf(rest), raw: rest, text: rest }, timeZone)]
}
