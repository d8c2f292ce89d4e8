import type { ReadLine } from '../line/read-line.ts'

/**
 * What a line above the text is on its own. An `open` line may be the headline, a standfirst or a
 * caption.
 */
export type HeadKind =
  | 'time'
  | 'front matter'
  | 'section'
  | 'byline'
  | 'name'
  | 'credit'
  | 'caption heading'
  | 'caption'
  | 'correction'
  | 'standfirst'
  | 'kicker'
  | 'furniture'
  | 'open'

export interface HeadLine extends ReadLine {
  headKind: HeadKind
  /** The rule that matched, in a few words. */
  why: string
  /** The line without its markers: a writer's name, or a caption without its credit. */
  says: string
  /** The credit on a caption's line. */
  credit: string | null
}

/** What a line was found to be. Without `says`, it is the whole line. */
export type Classified = Pick<HeadLine, 'headKind' | 'why'> & Partial<Pick<HeadLine, 'says' | 'credit'>>
