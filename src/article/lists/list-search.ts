import type { Vocabulary } from '../article.ts'
import { diagnosticAt } from '../diagnostics.ts'
import type { DatedLine } from '../line/dated-line.ts'
import type { Look } from './looks.ts'
import type { Part, PartNotes } from '../part.ts'

/** The maximum number of headlines in a list. Newspapers do not print longer lists. */
export const mostHeadlines = 100

/** The lists below the headline and the time of an article. Lines without a role are text. */
export interface Lists extends Part {
  related: string[]
  ranking: string[]
  /** Addresses given with related headlines. */
  links: { headline: string; url: string }[]
  /** The section named by a heading of related headlines. */
  section: string | null
}

export interface ListOptions extends Vocabulary {
  /** The article's own headline, which is left out of its related headlines. */
  title: string | null
}

/** The state of the search for an article's lists. */
export interface Search {
  looks: readonly Look[]
  options: ListOptions
  lists: Omit<Lists, keyof Part>
  notes: PartNotes
  /**
   * Whether a sentence of the text is at an index or below. A list above it is in the middle of
   * the text.
   */
  isAboveText: (index: number) => boolean
  /** Whether the search has passed a list or line that ends the text. */
  closed: boolean
  /** Whether the search has passed a list with a heading. */
  listed: boolean
}

/** Whether a line gives a time of publication. */
export function isTime({ raw, time }: DatedLine): boolean {
  return raw.length <= 80 && time?.label === 'published'
}

export const nothingElse = 'expected nothing but lists below the end of the article'

/** Refuses a line that reads as article text or an article's time below the end of the article. */
export function refuse({ notes }: Search, { line }: Look): void {
  notes.take(line, 'refused', 'text below the end of the article')
  notes.report(diagnosticAt('error', line, `${nothingElse}, found "${line.text}"; move it up, or take it out`))
}

/** Warns of a line, with what was expected in its place and how it is read. */
export function warn({ notes }: Search, { line }: Look, expected: string, read: string): void {
  notes.report(diagnosticAt('warning', line, `expected ${expected}, found "${line.text}"${read}`))
}
