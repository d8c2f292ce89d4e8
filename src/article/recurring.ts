import type { Role, Roles } from './roles.ts'

/** A line that several articles have, and what it was taken for in them. */
export interface RecurringLine {
  text: string
  /** The first article that has it, and where. */
  file: string
  line: number
  /** How many articles have it. */
  articles: number
  /** What it was taken for, with the number of articles. */
  roles: ReadonlyMap<Role, number>
}

/** Counts the lines of articles, one article after the other. */
export interface LineCounter {
  add: (file: string, roles: Roles) => void
  /** The lines that at least so many articles have, those of most articles first. */
  recurring: (articles: number) => RecurringLine[]
}

/** A line of the page is short; a paragraph is not looked at. */
const longest = 80

/** As many different lines are remembered. Beyond that, those met once are forgotten: a line of the page has come again by then. */
const mostLines = 100_000

/** Counts lines that `isCounted` asks for, in memory that does not grow with the number of articles. */
export function countLines(isCounted: (role: Role) => boolean = () => true): LineCounter {
  const counted = new Map<string, RecurringLine & { roles: Map<Role, number> }>()
  const add = (file: string, roles: Roles): void => {
    const seen = new Set<string>()
    for (const [number, { role, text }] of roles) {
      if (text.length > longest || seen.has(text) || !isCounted(role)) continue
      seen.add(text)
      const known = counted.get(text) ?? { text, file, line: number, articles: 0, roles: new Map() }
      known.articles += 1
      known.roles.set(role, (known.roles.get(role) ?? 0) + 1)
      counted.set(text, known)
    }
    if (counted.size <= mostLines) return
    for (const [text, { articles }] of counted) if (articles === 1) counted.delete(text)
  }
  const recurring = (articles: number): RecurringLine[] =>
    [...counted.values()].filter((line) => line.articles >= articles).sort((a, b) => b.articles - a.articles)
  return { add, recurring }
}
