import type { HeadContext, HeadLine } from './head-lines.ts'
import { type Doubt, doubtHeadline, isHeadlineCase } from './headline.ts'
import { readTitleLine, type TitleLine, wide } from './title-line.ts'
import { plainTitle, repeatsPlain } from './window-title.ts'

/** A line that may be the headline. */
export interface Candidate extends TitleLine {
  line: HeadLine
  /** What the line reads as, when that is no headline. */
  doubt: Doubt | null
  /** Whether it is set as headlines in English are. */
  isSet: boolean
  isFirst: boolean
  /** Whether a blank line stands above it and below it. */
  isApart: boolean
  /** Whether nothing but names stands between it and the time. */
  isLast: boolean
  /** How many lines of the head say the same. */
  copies: number
}

/** No head has more lines that may be the headline, nor more lines in all: what has is the text, above the time. */
const mostCandidates = 30
const mostLines = 100

/** The lines of a head that may be the headline, with what tells one from another. */
export function findCandidates(lines: readonly HeadLine[], context: HeadContext): Candidate[] {
  const numbers = new Set([...lines, ...(context.time === null ? [] : [context.time])].map(({ number }) => number))
  const isApart = ({ number }: HeadLine): boolean => !numbers.has(number - 1) && !numbers.has(number + 1)
  const candidates = findTitles(lines, isApart, context)
  const first = findFirst(candidates, lines)
  const last = lines.findLast(({ mark }) => !['time', 'byline', 'name', 'page', 'correction'].includes(mark))
  const others = lines.slice(0, mostLines).map(({ text }) => ({ text, plain: plainTitle(text) }))
  return candidates.map((candidate) => {
    const { line, title } = candidate
    return {
      ...candidate,
      isSet: isHeadlineCase(title),
      isFirst: line === first,
      isApart: isApart(line),
      isLast: line === last,
      copies: countCopies(line.text, title, others),
    }
  })
}

type Title = TitleLine & Pick<Candidate, 'line' | 'doubt'>

/** The titles in open lines, but for those below a credit that may be captions. */
function findTitles(lines: readonly HeadLine[], isApart: (line: HeadLine) => boolean, context: HeadContext): Title[] {
  const { options, sections, time } = context
  const open = lines.filter(({ mark }) => mark === 'open').slice(0, mostCandidates)
  return open.flatMap((line) => {
    const parts = readTitleLine(line.text, options)
    const { title } = parts
    const mayCaption = isBelowCredit(line, lines) && line.number <= (time?.number ?? Infinity)
    if (mayCaption && !isHeadlineCase(title) && !(wide.test(title) && isApart(line))) return []
    return [{ ...parts, line, doubt: sections.has(title) ? listSection : doubtHeadline(title, options.names) }]
  })
}

function countCopies(line: string, title: string, others: readonly { text: string; plain: string | null }[]): number {
  const words = title === '' ? null : plainTitle(title)
  return others.filter(({ text, plain }) => text === line || repeatsPlain(plain, words) !== null).length
}

/** Whether a credit stands above a line, which then is a caption, unless it is set as no caption is. */
function isBelowCredit({ number }: HeadLine, lines: readonly HeadLine[]): boolean {
  return lines.some((line) => line.number < number && (line.mark === 'credit' || line.mark === 'name'))
}

/** The first line that may be the headline: below the last kicker or section, which stand above headlines, if any line is there. */
function findFirst(candidates: readonly Pick<Candidate, 'line' | 'doubt'>[], lines: readonly HeadLine[]): HeadLine | undefined {
  const sound = candidates.filter(({ doubt }) => doubt === null)
  const above = lines.findLast(
    ({ mark, number }) => (mark === 'kicker' || mark === 'section') && sound.some(({ line }) => line.number > number),
  )
  return sound.find(({ line }) => line.number > (above?.number ?? 0))?.line
}

/** What the section of a list below reads as. */
const listSection: Doubt = { kind: 'other', reads: 'the section of the list below' }
