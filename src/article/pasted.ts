import type { Line } from './lines.ts'
import type { Names } from './names.ts'
import type { Phrasebook } from './phrases/phrasebook.ts'
import type { Timestamp } from './timestamp.ts'

export interface Pasted {
  text: string
  lines: readonly Line[]
  /** The lines that are times. */
  times: ReadonlyMap<Line, Timestamp>
  phrases: Phrasebook
  names: Names
}

/** What a text other than an article is, the line that shows it, and what to do instead. */
export interface OtherText {
  line: Line
  found: string
  way: string
}
