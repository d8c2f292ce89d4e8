import { notePart, type Part, type PartNotes } from './part.ts'
import { diagnosticAt } from './diagnostics.ts'
import { type ReadLine, saysPublished } from './line/read-line.ts'
import { incompleteTime } from './time/incomplete.ts'
import { exampleTime, type Timestamp } from './time/timestamp.ts'

/** The times of the article, with their line numbers. */
export interface Times extends Part {
  published: Date | null
  updated: Date | null
  publishedLine: number | null
  updatedLine: number | null
}

/** What the time parser needs to know about the rest of the article. */
export interface TimesContext {
  /** The time of publication in the front matter, which overrides the text. */
  given: Date | undefined
  /** Whether a missing time is allowed. */
  isExcused: boolean
  slug: string
  /** The first line of text. A missing time is reported here. */
  textStart: ReadLine | null
}

/**
 * Reads the times of an article from its lines. Different times of publication are an error. The
 * latest update counts.
 */
export function readTimes(lines: readonly ReadLine[], context: TimesContext): Times {
  const times: Times & PartNotes = { ...notePart(), published: null, updated: null, publishedLine: null, updatedLine: null }
  const timed = lines.flatMap((line) => (line.times ?? []).map((time) => ({ line, time })))
  if (context.given !== undefined) {
    // Ignore the time of publication in the text, right or wrong.
    for (const { line, time } of timed) {
      if (time.label === 'updated') readTime(times, line, time)
      else if (isAt(time, context.given)) times.take(line, 'time', 'says the same as the front matter')
      else times.leaveOut(line, 'the front matter has the time')
    }
    return times
  }
  for (const line of lines) if (line.times?.length === 0) times.take(line, 'time', 'a part of the time beside it')
  const isContradicted = timed.map(({ line, time }) => readTime(times, line, time)).includes(false)
  const { published, updated, report } = times
  const [first] = timed
  if (first === undefined) {
    if (!context.isExcused) reportMissing(times, lines, context)
  } else if (published === null && updated !== null) {
    const found = 'found only that of an update; or add "published:" on top'
    report(diagnosticAt('error', first.line, `expected the time of publication, such as ${exampleTime}, ${found}`))
  }
  return isContradicted ? { ...times, published: null } : times
}

function isAt(time: Timestamp, instant: Date): boolean {
  return 'instant' in time && time.instant.getTime() === instant.getTime()
}

/** Reads the time of a line. Returns `false` if it contradicts an earlier one. */
function readTime(times: Times & PartNotes, line: ReadLine, time: Timestamp): boolean {
  times.take(line, time.label === 'updated' ? 'update' : 'time', 'a whole line that says when')
  if ('expected' in time) {
    const { column, expected, found, isIncomplete } = time
    // An incomplete update time beside the time of publication is left out.
    const isLeftOut = isIncomplete === true && time.label === 'updated' && saysPublished(line)
    const message = `expected ${expected}, found ${found}${isLeftOut ? '; it is left out' : ''}`
    times.report({ severity: isLeftOut ? 'warning' : 'error', line: line.number, column: line.column + column - 1, message })
  } else if (time.label === 'updated') {
    if (times.updated === null || times.updated <= time.instant) {
      times.updated = time.instant
      times.updatedLine = line.number
    } else times.report(diagnosticAt('note', line, `left out, a later update is known: "${line.text}"`))
  } else if (times.published === null) {
    times.published = time.instant
    times.publishedLine = line.number
  } else if (times.published.getTime() !== time.instant.getTime()) {
    const way = 'write "Updated:" before it, or take one out'
    times.report(diagnosticAt('error', line, `expected one time of publication, found a second ("${line.text}"); ${way}`))
    return false
  }
  return true
}

/** A year, a numbered month or day, or a clock time. */
const looksLikeTime = /\b(?:19|20)\d{2}\b|(?:19|20)\d{6}|\d月|\d日|\d[:.時]\d{2}|\d時/

function reportMissing({ report }: PartNotes, lines: readonly ReadLine[], { slug, textStart }: TimesContext): void {
  const dated = lines.find((line) => line.kind === 'date')
  const named = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(slug)
  const incomplete = dated && incompleteTime(dated.text)
  const unread = lines.find((line) => line.text.length <= 60 && !line.endsSentence && looksLikeTime.test(line.text))
  const found = incomplete
    ? incomplete.found
    : unread
      ? `"${unread.text}", which cannot be read as one`
      : named
        ? `none (the file's name has a date, ${named[1]}-${named[2]}-${named[3]}, and no time)`
        : 'none'
  const expected = `expected a line with the time above the text, such as ${exampleTime}`
  const line = dated ?? unread ?? textStart ?? lines.at(-1) ?? null
  report(diagnosticAt('error', line, `${expected}, found ${found}; or add "published:" on top`))
}
