import type { Line } from './lines.ts'
import { onlyTime, readTimestamps, type Timestamp } from './timestamp.ts'

/** A line with the times that it says as a whole, by itself: every stage reads them here. */
export interface DatedLine extends Line {
  said: readonly Timestamp[]
  /** The only one of them; `null` when it says none, or two. */
  time: Timestamp | null
}

/** Reads each line as a time. */
export function readTimesOf(lines: readonly Line[], timeZone: string): DatedLine[] {
  return lines.map((line) => dateLine(line, timeZone))
}

/** Reads one line as a time. */
export function dateLine({ number, column, raw, text }: Line, timeZone: string): DatedLine {
  const said = readTimestamps(raw, timeZone)
  return { number, column, raw, text, said, time: onlyTime(said) }
}
