import type { Pictures } from '../body/pictures.ts'
import type { PartNotes } from '../part.ts'
import type { CleanText } from '../text.ts'
import type { HeadLine } from './head-line.ts'

/** A head while its lines are being parsed. */
export interface HeadDraft {
  section: string | null
  correction: string | null
  bylines: HeadLine[]
  paragraphs: CleanText[]
  notes: PartNotes
  pictures: Pictures
  /** The number of the last line of a caption with its credit. */
  captioned: number
}

export function addStandfirst({ paragraphs, notes }: HeadDraft, line: HeadLine, why: string): void {
  paragraphs.push(line.text)
  notes.take(line, 'paragraph', why)
}

export function addByline({ bylines, notes }: HeadDraft, line: HeadLine, why: string): void {
  bylines.push({ ...line, value: line.says })
  notes.take(line, 'byline', why)
}
