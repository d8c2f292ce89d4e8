import type { Caption, Vocabulary } from '../article.ts'
import type { Unclean } from '../clean-article.ts'
import type { Dateline } from '../line/dateline.ts'
import { notePart, type PartNotes } from '../part.ts'
import { collectPictures, type Pictures } from './pictures.ts'
import type { ReadLine } from '../line/read-line.ts'
import type { CleanText } from '../text.ts'

/** What parsing a body needs from the head. */
export interface BodyContext extends Vocabulary {
  isTimed: boolean
  hasTitle: boolean
  /** Line numbers of credits, recognized by a button beside the picture. */
  credits: ReadonlySet<number>
  /** Whether a name is in a picture credit of the article. */
  isPhotographer: (name: string) => boolean
  /** Whether the head names the writer. */
  isSigned: boolean
}

/** The lines directly above and below a line. */
export interface Neighbors {
  above: ReadLine | undefined
  below: ReadLine | undefined
}

/** A body while its lines are being parsed. */
export interface BodyDraft {
  notes: PartNotes
  pictures: Pictures
  bylines: ReadLine[]
  dateline: Dateline | null
  paragraphs: CleanText[]
  breaks: number[]
  /** Whether a line with only a dash was found. */
  hasDash: boolean
  /** The last line that announces a caption. */
  captionHeading: ReadLine | null
}

/** Creates a draft with nothing parsed yet. */
export function emptyDraft(): BodyDraft {
  return {
    notes: notePart(),
    pictures: collectPictures(),
    bylines: [],
    dateline: null,
    paragraphs: [],
    breaks: [],
    hasDash: false,
    captionHeading: null,
  }
}

/** Adds a caption and records the reason. */
export function addCaption({ notes, pictures }: BodyDraft, line: ReadLine, caption: Unclean<Caption>, why: string): void {
  pictures.addCaption(caption)
  notes.take(line, 'caption', why)
}
