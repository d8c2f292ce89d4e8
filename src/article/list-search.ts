import type { Diagnostic } from './article.ts'
import type { DatedLine } from './dated-line.ts'
import type { Line } from './lines.ts'
import type { Look } from './looks.ts'
import type { Names } from './names.ts'
import type { Phrasebook } from './phrases/phrasebook.ts'
import type { Role, Roles, Taken } from './roles.ts'

/** A list with more headlines is none that a newspaper prints. */
export const mostHeadlines = 100

/** The lists below the headline and the time of an article. */
export interface Lists {
  related: string[]
  ranking: string[]
  /** Addresses that stand beside related headlines. */
  links: { headline: string; url: string }[]
  /** The section that a heading of related headlines names. */
  section: string | null
  /** The lines of the lists, and those of the page. All others are of the text. */
  roles: Roles
  problems: Diagnostic[]
}

export interface ListOptions {
  phrases: Phrasebook
  names: Names
  /** The article's own headline, which is none of its related ones. */
  title: string | null
}

/** The lists of an article while they are found. */
export interface Search {
  looks: readonly Look[]
  options: ListOptions
  lists: Omit<Lists, 'roles'> & { roles: Map<number, Taken> }
  /** The index of the last sentence of the text: a list above it stands in the middle. */
  lastProse: number
  /** Whether a list or a line was met below which no text goes on. */
  closed: boolean
  /** Whether a list with a heading was met. */
  listed: boolean
}

/** Whether a line is when something was published. */
export function isTime({ raw, time }: DatedLine): boolean {
  return raw.length <= 80 && time?.label === 'published'
}

export const nothingElse = 'expected nothing but lists below the end of the article'

/** Refuses a line that reads as the text or the time of an article where none may stand. */
export function refuse(search: Search, look: Look): void {
  setRole(search, look.line, 'refused', 'text below the end of the article')
  report(search, 'error', look, `${nothingElse}, found "${look.line.text}"; move it up, or take it out`)
}

/** Takes a line from the text without a word. */
export function setRole({ lists }: Search, { number, text }: Line, role: Role, why: string): void {
  lists.roles.set(number, { role, why, text })
}

/** Takes a line from the text and notes it. */
export function leaveOut(search: Search, look: Look, why: string, reason = 'it is not part of the article'): void {
  setRole(search, look.line, 'furniture', why)
  report(search, 'note', look, `left out, ${reason}: "${look.line.text}"`)
}

export function report({ lists }: Search, severity: Diagnostic['severity'], { line }: Look, message: string): void {
  lists.problems.push({ severity, line: line.number, column: line.column, message })
}
