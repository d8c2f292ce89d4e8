import type { Caption, Unclean } from './article.ts'
import type { Dateline } from './dateline.ts'
import type { Names } from './names.ts'
import { notePart, type PartNotes } from './part.ts'
import type { Phrasebook } from './phrases/phrasebook.ts'
import { collectPictures, type Pictures } from './pictures.ts'
import type { ReadLine } from './read-line.ts'

/** What reading a body needs to know of the head. */
export interface BodyContext {
  phrases: Phrasebook
  names: Names
  isTimed: boolean
  hasTitle: boolean
  /** The numbers of lines that a button of a picture shows to be its credit. */
  credits: ReadonlySet<number>
  /** Whether the head names who wrote the article. */
  isSigned: boolean
}

/** A body while its lines are read. */
export interface BodyDraft {
  notes: PartNotes
  pictures: Pictures
  bylines: ReadLine[]
  dateline: Dateline | null
  paragraphs: string[]
  breaks: number[]
  /** Whether a dash alone was met. */
  hasDash: boolean
  /** The last line that says that a caption follows. */
  captionMark: ReadLine | null
}

/** A body of which nothing has been read yet. */
export function emptyDraft(): BodyDraft {
  return {
    notes: notePart(),
    pictures: collectPictures(),
    bylines: [],
    dateline: null,
    paragraphs: [],
    breaks: [],
    hasDash: false,
    captionMark: null,
  }
}

/** Takes a line for a picture's caption, and says why. */
export function addCaption({ notes, pictures }: BodyDraft, line: ReadLine, caption: Unclean<Caption>, why: string): void {
  pictures.addCaption(caption)
  notes.take(line, 'caption', why)
}
