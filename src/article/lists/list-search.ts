import type { Diagnostic, Vocabulary } from '../article.ts'
import type { DatedLine } from '../line/dated-line.ts'
import type { Line } from '../lines.ts'
import type { Look } from './looks.ts'
import type { Role, Roles, Taken } from '../roles.ts'

/** The maximum number of headlines in a list. Newspapers do not print longer lists. */
export const mostHeadlines = 100

/** The lists below the headline and the time of an article. */
export interface Lists {
  related: string[]
  ranking: string[]
  /** Addresses given with related headlines. */
  links: { headline: string; url: string }[]
  /** The section named by a heading of related headlines. */
  section: string | null
  /** The lines of the lists and of the page. All other lines are text. */
  roles: Roles
  diagnostics: Diagnostic[]
}

export interface ListOptions extends Vocabulary {
  /** The article's own headline, which is left out of its related headlines. */
  title: string | null
}

/** The state of the search for an article's lists. */
export interface Search {
  looks: readonly Look[]
  options: ListOptions
  lists: Omit<Lists, 'roles'> & { roles: Map<number, Taken> }
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
export function refuse(search: Search, look: Look): void {
  setRole(search, look.line, 'refused', 'text below the end of the article')
  report(search, 'error', look, `${nothingElse}, found "${look.line.text}"; move it up, or take it out`)
}

/** Takes a line out of the text without a diagnostic. */
export function setRole({ lists }: Search, { number, text }: Line, role: Role, why: string): void {
  lists.roles.set(number, { role, why, text })
}

/** Takes a line out of the text and adds a note. */
export function leaveOut(search: Search, look: Look, why: string, reason = 'it is not part of the article'): void {
  setRole(search, look.line, 'furniture', why)
  report(search, 'note', look, `left out, ${reason}: "${look.line.text}"`)
}

/** Warns of a line, with what was expected in its place and how it is read. */
export function warn(search: Search, look: Look, expected: string, read: string): void {
  report(search, 'warning', look, `expected ${expected}, found "${look.line.text}"${read}`)
}

export function report({ lists }: Search, severity: Diagnostic['severity'], { line }: Look, message: string): void {
  lists.diagnostics.push({ severity, line: line.number, column: line.column, message })
}
