import type { Diagnostic } from './article.ts'
import type { Line } from './lines.ts'
import { leftOut } from './diagnostics.ts'
import type { Role, Roles, Taken } from './roles.ts'

/** What every part of an article says of its lines. */
export interface Part {
  roles: Roles
  problems: readonly Diagnostic[]
}

/** The roles and problems of a part while its lines are read. */
export interface PartNotes extends Part {
  take: (line: Line, role: Role, why: string) => void
  /** Takes a line for the page's and not the article's, with a note. */
  leaveOut: (line: Line, why: string) => void
  report: (...problems: readonly Diagnostic[]) => void
}

export function notePart(): PartNotes {
  const roles = new Map<number, Taken>()
  const problems: Diagnostic[] = []
  const take = (line: Line, role: Role, why: string): void => void roles.set(line.number, { role, why, text: line.text })
  return {
    roles,
    problems,
    take,
    leaveOut: (line, why) => {
      problems.push(leftOut(line))
      take(line, 'furniture', why)
    },
    report: (...found) => void problems.push(...found),
  }
}
