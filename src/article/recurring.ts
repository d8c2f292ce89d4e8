import { endsSentence } from './line/prose.ts'
import type { Role, Roles } from './roles.ts'

/** A line that occurs in several articles, with the roles it was given. */
export interface RecurringLine {
  /** With `{number}` for numbers in which the articles differ. */
  text: string
  /** The first article with this line, and the line number there. */
  file: string
  line: number
  /** The number of articles with this line. */
  articles: number
  /** The roles it was given, with the number of articles for each. */
  roles: ReadonlyMap<Role, number>
}

/** Counts the lines of articles, one article at a time. */
export interface LineCounter {
  add: (file: string, roles: Roles) => void
  /** Returns the lines that occur in at least this many articles, most frequent first. */
  recurring: (articles: number) => RecurringLine[]
}

/** Page furniture is short. Longer lines are not counted. */
const maxLineLength = 80

/**
 * The maximum number of different lines to remember. Above it, lines seen only once are dropped,
 * since page furniture has recurred by then.
 */
const maxLines = 100_000

/**
 * Counts the lines whose role passes `isCounted`. Memory does not grow with the number of articles.
 */
export function countLines(isCounted: (role: Role) => boolean = () => true): LineCounter {
  const counted = new Map<string, RecurringLine & { roles: Map<Role, number> }>()
  const add = (file: string, roles: Roles): void => {
    const seen = new Set<string>()
    for (const [number, { role, text }] of roles) {
      if (text.length > maxLineLength || !isCounted(role) || !/\p{L}/u.test(text)) continue
      const template = templateOf(text)
      if (seen.has(template)) continue
      seen.add(template)
      const known = counted.get(template) ?? { text, file, line: number, articles: 0, roles: new Map() }
      if (known.text !== text) known.text = template
      known.articles += 1
      known.roles.set(role, (known.roles.get(role) ?? 0) + 1)
      counted.set(template, known)
    }
    if (counted.size <= maxLines) return
    for (const [text, { articles }] of counted) if (articles === 1) counted.delete(text)
  }
  const recurring = (articles: number): RecurringLine[] =>
    [...counted.values()].filter((line) => line.articles >= articles).sort((a, b) => b.articles - a.articles)
  return { add, recurring }
}

/** Lines of a page may differ in numbers: `9 neighbours lit this`. So may sentences of articles. */
function templateOf(text: string): string {
  return endsSentence(text) ? text : withoutNumbers(text)
}

/** A line with `{number}` for its numbers. `3:57` and `1,234` are one each. */
export function withoutNumbers(text: string): string {
  return text.replace(/\d+(?:[.,:]\d+)*/g, '{number}')
}
