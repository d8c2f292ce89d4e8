import type { Line } from '../lines.ts'
import { onlyTime, readTimestamps, type Timestamp } from '../time/timestamp.ts'

/** A line with the times it states as a whole, on its own. Every stage reads times here. */
export interface DatedLine extends Line {
  said: readonly Timestamp[]
  /** The only time, or `null` if there are none or two. */
  time: Timestamp | null
}

/** Parses each line as a time. */
export function readTimesOf(lines: readonly Line[], timeZone: string): DatedLine[] {
  return lines.map((line) => dateLine(line, timeZone))
}

/** Parses one line as a time. */
export function dateLine({ number, column, raw, text }: Line, timeZone: string): DatedLine {
  const said = readTimestamps(raw, timeZone)
  return { number, column, raw, text, said, time: onlyTime(said) }
}
