import { endsSentence } from '../src/article/prose.ts'
import { countLines } from '../src/article/recurring.ts'
import type { Role, Roles } from '../src/article/roles.ts'

/** An article as it was pasted, and what its lines were taken for. */
export interface Pasted {
  file: string
  roles: Roles
}

/** A setting of `wrangler.toml` that holds words of a newsroom. */
export type Setting = 'RELATED_HEADINGS' | 'RANKING_HEADINGS' | 'FURNITURE'

/** A line that several articles have. */
export interface RecurringWords {
  text: string
  articles: number
  /** What it was taken for, such as `furniture`. */
  takenFor: Role[]
  /** The setting that would tell what it is; `null` where that is known. */
  setting: Setting | null
}

/** Roles in which a line that recurs was recognised. As a title, a caption or a paragraph it was not. */
const recognised = new Set<Role>(['furniture', 'heading', 'byline', 'credit', 'section', 'break', 'dateline', 'time'])

/** Roles of lines that are often the same in several articles, since they are what articles say. */
const expected = new Set<Role>(['related', 'ranking'])

/** A line of the page is in so many of the articles; one in fewer may be two versions of one article. */
const least = 0.2

/** Finds the lines that at least two articles have, and a fifth of them. Headlines in lists do not count, nor signs alone. */
export function findRecurringWords(articles: readonly Pasted[]): RecurringWords[] {
  const counter = countLines()
  for (const { file, roles } of articles) counter.add(file, roles)
  const followers = followersOf(articles)
  const most = Math.max(2, Math.ceil(articles.length * least))
  return counter.recurring(most).flatMap(({ text, articles: count, roles }) => {
    const takenFor = [...roles.keys()]
    if (!/\p{L}/u.test(text) || takenFor.every((role) => expected.has(role))) return []
    const isKnown = takenFor.every((role) => recognised.has(role))
    return { text, articles: count, takenFor, setting: isKnown ? null : settingFor(text, followers.get(text) ?? []) }
  })
}

/** The lines directly below each line of the text and of what follows it, in all articles. */
function followersOf(articles: readonly Pasted[]): Map<string, string[]> {
  const followers = new Map<string, string[]>()
  for (const { roles } of articles) {
    const lines = [...roles].sort(([a], [b]) => a - b).map(([, taken]) => taken)
    const body = lines.findIndex(({ role }) => role === 'time' || role.endsWith('paragraph'))
    for (const [index, { text }] of lines.entries()) {
      const next = lines[index + 1]
      if (index > body && next !== undefined) followers.set(text, [...(followers.get(text) ?? []), next.text])
    }
  }
  return followers
}

const bullet = /^[-–—・•●■◆▽▼▶＞>»*※→]/
const number = /^[0-9０-９①-⑳]/
const popular =
  /rank|most|popular|trending|top \d|ランキング|人気|アクセス|よく読まれ|많이|热门|熱門|plus lus|meistgelesen|más leíd/i

/** A heading has another headline below it in each article. What is the same below it is a row of buttons, and what is text a label. */
function settingFor(text: string, followers: readonly string[]): Setting {
  const headlines = new Set(followers.filter((line) => bullet.test(line) || number.test(line) || !endsSentence(line)))
  const isHeading = headlines.size > 1 && headlines.size * 2 > followers.length
  if (!isHeading) return 'FURNITURE'
  return popular.test(text) || [...headlines].every((line) => number.test(line)) ? 'RANKING_HEADINGS' : 'RELATED_HEADINGS'
}
