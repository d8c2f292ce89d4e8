/** The roles a line can have. */
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

/** The role of a line, with the rule for it in a few words. */
export interface Taken {
  role: Role
  why: string
  /** The cleaned line. */
  text: string
}

/** The roles of lines, by line number. */
export type Roles = ReadonlyMap<number, Taken>

/** Merges the roles from several parts. Later parts win. */
export function joinRoles(parts: readonly Iterable<readonly [number, Taken]>[]): Roles {
  const joined = new Map<number, Taken>()
  for (const roles of parts) for (const [line, taken] of roles) joined.set(line, taken)
  return joined
}

/** Roles that are printed with a number: `caption 2`, `related 3`. */
const numbered = new Set<Role>(['caption', 'paragraph', 'dateline+paragraph', 'related', 'ranking'])

/** Describes the roles in line order: `dateline+paragraph 1`. */
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
