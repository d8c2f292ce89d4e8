import type { Diagnostic } from './article.ts'
import type { Line } from './lines.ts'
import { leftOut } from './diagnostics.ts'
import type { Role, Roles, Taken } from './roles.ts'

/** The result of parsing a part of an article. */
export interface Part {
  roles: Roles
  diagnostics: readonly Diagnostic[]
}

/** Collects the roles and diagnostics of a part while its lines are parsed. */
export interface PartNotes extends Part {
  take: (line: Line, role: Role, why: string) => void
  /** Takes a line as furniture and adds a note. */
  leaveOut: (line: Line, why: string) => void
  report: (...diagnostics: readonly Diagnostic[]) => void
}

export function notePart(): PartNotes {
  const roles = new Map<number, Taken>()
  const diagnostics: Diagnostic[] = []
  const take = (line: Line, role: Role, why: string): void => void roles.set(line.number, { role, why, text: line.text })
  return {
    roles,
    diagnostics,
    take,
    leaveOut: (line, why) => {
      diagnostics.push(leftOut(line))
      take(line, 'furniture', why)
    },
    report: (...found) => void diagnostics.push(...found),
  }
}
