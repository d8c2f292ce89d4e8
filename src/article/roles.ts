/** What a line of an article's text can be taken for. */
export type Role =
  | 'front matter'
  | 'Markdown'
  | 'title'
  | 'time'
  | 'update'
  | 'byline'
  | 'section'
  | 'caption'
  | 'credit'
  | 'correction'
  | 'dateline'
  | 'dateline+paragraph'
  | 'paragraph'
  | 'break'
  | 'heading'
  | 'bullet'
  | 'related'
  | 'ranking'
  | 'furniture'
  | 'refused'

/** What a line was taken for, and the rule that says so in a few words. */
export interface Taken {
  role: Role
  why: string
  /** The line, clean. */
  text: string
}

/** What lines were taken for, by their numbers. */
export type Roles = ReadonlyMap<number, Taken>

/** What several parts took their lines for, in one. */
export function joinRoles(parts: readonly Iterable<readonly [number, Taken]>[]): Roles {
  const joined = new Map<number, Taken>()
  for (const roles of parts) for (const [line, taken] of roles) joined.set(line, taken)
  return joined
}

/** Roles with a number in print: `caption 2`, `related 3`. */
const numbered = new Set<Role>(['caption', 'paragraph', 'dateline+paragraph', 'related', 'ranking'])

/** The roles in the order of their lines, in words: `dateline+paragraph 1`. */
export function describeRoles(roles: Roles): ReadonlyMap<number, string> {
  const counts = new Map<string, number>()
  const described = new Map<number, string>()
  for (const [line, { role }] of [...roles].sort(([a], [b]) => a - b)) {
    const counted = role.replace('dateline+', '')
    const count = (counts.get(counted) ?? 0) + 1
    counts.set(counted, count)
    described.set(line, numbered.has(role) ? `${role} ${count}` : role)
  }
  return described
}
