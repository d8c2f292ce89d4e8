import type { LineReason } from './masthead.ts'

/** A line that belongs to a picture. */
export interface CaptionLine extends LineReason<'caption' | 'credit' | 'caption heading'> {
  /**
   * What the picture shows. `null` for a credit alone, or for a heading whose caption is the next
   * line.
   */
  text: string | null
  credit: string | null
  /**
   * Whether nothing else looks like this. Other lines are captions only if their position also
   * fits.
   */
  isCertain: boolean
}
