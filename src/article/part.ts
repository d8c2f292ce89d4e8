import type { Diagnostic } from './article.ts'
import type { Line } from './lines.ts'
import { diagnosticAt } from './diagnostics.ts'
import type { Role, Roles, Taken } from './roles.ts'

/** The result of parsing a part of an article. */
export interface Part {
  roles: Roles
  diagnostics: readonly Diagnostic[]
}

/** Collects the roles and diagnostics of a part while its lines are parsed. */
export interface PartNotes extends Part {
  take: (line: Line, role: Role, why: string) => void
  /** Takes a line as furniture and adds a note, with the reason to tell an editor. */
  leaveOut: (line: Line, why: string, reason?: string) => void
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
    leaveOut: (line, why, reason = 'it is not part of the article') => {
      diagnostics.push(diagnosticAt('note', line, `left out, ${reason}: "${line.text}"`))
      take(line, 'furniture', why)
    },
    report: (...found) => void diagnostics.push(...found),
  }
}
