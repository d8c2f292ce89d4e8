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
  const most = Math.max(2, Math.ceil(articles.length * least))
  const counter = countLines()
  for (const { file, roles } of articles) counter.add(file, roles)
  const followers = followersOf(articles)
  const lines = counter.recurring(most).flatMap(({ text, articles: count, roles }) => {
    const takenFor = [...roles.keys()]
    if (!/\p{L}/u.test(text) || takenFor.every((role) => expected.has(role))) return []
    const isKnown = takenFor.every((role) => recognised.has(role))
    return { text, articles: count, takenFor, setting: isKnown ? null : settingFor(text, followers.get(text) ?? []) }
  })
  return [...lines, ...findTemplates(articles, followers, most)]
}

/** Finds headings that differ in one name alone: `More Sports from the Bay` and `More Politics from the Bay` are `More {section} from the Bay`. */
function findTemplates(articles: readonly Pasted[], followers: Followers, most: number): RecurringWords[] {
  const found = new Map<string, { names: Set<string>; files: Set<string>; followers: string[]; takenFor: Set<Role> }>()
  for (const { file, roles } of articles) {
    for (const { role, text } of roles.values()) {
      if (recognised.has(role) || expected.has(role) || endsSentence(text) || text.length > longest) continue
      for (const [template, name] of templatesOf(text)) {
        const known = found.get(template) ?? { names: new Set(), files: new Set(), followers: [], takenFor: new Set() }
        known.names.add(name)
        known.files.add(file)
        known.takenFor.add(role)
        known.followers.push(...(followers.get(text) ?? []))
        found.set(template, known)
      }
    }
  }
  return [...found].flatMap(([text, { names, files, followers, takenFor }]): RecurringWords[] => {
    const setting = settingFor(text, followers)
    if (names.size < 2 || files.size < most || setting === 'FURNITURE') return []
    return [{ text, articles: files.size, takenFor: [...takenFor], setting }]
  })
}

/** A heading is shorter. */
const longest = 60

/** The templates that a line may be of, with the name that fills each. The words around the name are two or more. */
function templatesOf(text: string): [template: string, name: string][] {
  const quoted = /^(.*["“「『【])([^"”」』】]{1,30})(["”」』】].*)$/.exec(text)
  if (quoted) return [[`${quoted[1]}{section}${quoted[3]}`, quoted[2] ?? '']]
  const japanese = /^([\p{Script=Han}\p{Script=Katakana}ー]{1,8})(の[^の]{3,})$/u.exec(text)
  if (japanese) return [[`{section}${japanese[2]}`, japanese[1] ?? '']]
  const words = text.split(' ')
  return words.flatMap((name, index): [string, string][] =>
    words.length < 3 || !/^\p{Lu}/u.test(name)
      ? []
      : [[words.map((word, at) => (at === index ? '{section}' : word)).join(' '), name]],
  )
}

/** The lines directly below each line of the text and of what follows it, in all articles. */
type Followers = ReadonlyMap<string, readonly string[]>

function followersOf(articles: readonly Pasted[]): Followers {
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
