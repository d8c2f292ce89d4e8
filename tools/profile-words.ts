import { readsAsPerson } from '../src/article/names/people.ts'
import { endsSentence } from '../src/article/line/prose.ts'
import type { Role, Roles } from '../src/article/roles.ts'
import { templatesOf } from './heading-templates.ts'

/** A pasted article, and what its lines were taken for. */
export interface PastedArticle {
  file: string
  roles: Roles
}

/** A setting in `wrangler.toml` for a newsroom's own words. */
export type Setting = 'RELATED_HEADINGS' | 'RANKING_HEADINGS' | 'FURNITURE'

/** A line that several articles share. `{section}` stands for a different section in each. */
export interface RecurringWords {
  text: string
  articles: number
  /** The roles it was taken for, such as `furniture`. */
  takenFor: Role[]
  /** The setting that would make it known; `null` if it is known already. */
  setting: Setting | null
}

/** A line of an article. */
interface PageLine {
  /** The text, or its template with `{section}`. */
  text: string
  role: Role
  /** Whether it is below the time and the first paragraph. */
  isBelow: boolean
}

/**
 * Roles that mean a recurring line was recognised. Titles, captions and paragraphs do not recur.
 */
const recognised = new Set<Role>(['furniture', 'heading', 'byline', 'credit', 'section', 'break', 'dateline', 'time', 'update'])

/**
 * The share of articles that have a line of the page. Ranked headlines, sections and writers recur
 * less.
 */
const recurringShare = 0.4

/**
 * Finds the lines that recur in articles of one newspaper. A recurring line above headlines is the
 * heading of a list: of a ranking if the headlines recur or are numbered.
 */
export function findRecurringWords(articles: readonly PastedArticle[]): RecurringWords[] {
  const pages = withTemplates(articles.map(({ roles }) => linesOf(roles)))
  const counts = pagesByLine(pages)
  const fixed = new Set(
    [...counts].filter(([text, { size }]) => size >= minPages(pages) && /\p{L}/u.test(text)).map(([text]) => text),
  )
  for (const text of counts.keys()) if (text.includes('{section}')) fixed.add(text)
  const words = [...fixed]
    .map((text): RecurringWords => {
      const lines = pages.flatMap((page) => page.find((line) => line.text === text) ?? [])
      const takenFor = [...new Set(lines.map(({ role }) => role))]
      const isKnown = takenFor.every((role) => recognised.has(role)) || pages.some((page) => isWriter(page, text))
      return { text, articles: lines.length, takenFor, setting: isKnown ? null : settingFor(text, pages, counts) }
    })
    .sort((a, b) => b.articles - a.articles)
  return withoutEntries(words, pages)
}

/** Whether the line is a short name beside the time: one writer may have written many articles. */
function isWriter(page: readonly PageLine[], text: string): boolean {
  const at = page.findIndex((line) => line.text === text)
  const isBeside = [page[at - 1], page[at + 1]].some((line) => line?.role === 'time')
  return (
    isBeside &&
    (readsAsPerson(text) || /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000 ]{2,8}$/u.test(text))
  )
}

/**
 * Leaves out ranked headlines, which are below a heading and in fewer articles than the heading.
 */
function withoutEntries(words: readonly RecurringWords[], pages: readonly PageLine[][]): RecurringWords[] {
  const kept: RecurringWords[] = []
  for (const each of words) {
    const above = pages.flatMap((page) => {
      const at = page.findIndex(({ text }) => text === each.text)
      const line = page.slice(0, Math.max(at, 0)).findLast(({ text }) => kept.some((known) => known.text === text))
      return at === -1 ? [] : [kept.find(({ text }) => text === line?.text)]
    })
    const isEntry = above.every((word) => word?.setting?.endsWith('HEADINGS') && word.articles > each.articles)
    if (each.setting === null || !isEntry) kept.push(each)
  }
  return kept
}

/** The number of pages that must share a line of the page. */
export function minPages({ length }: readonly unknown[]): number {
  return Math.max(2, Math.ceil(length * recurringShare))
}

function linesOf(roles: Roles): PageLine[] {
  const lines = [...roles].sort(([a], [b]) => a - b).map(([, taken]) => taken)
  const time = lines.findLastIndex(({ role }) => role === 'time')
  const body = lines.findIndex(({ role, text }, index) => index > time && role.endsWith('paragraph') && endsSentence(text))
  return lines
    .map(({ text, role }, index) => ({ text, role, isBelow: index > body }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

/** Maps each line to the indices of its articles. */
function pagesByLine(pages: readonly PageLine[][]): Map<string, Set<number>> {
  const counts = new Map<string, Set<number>>()
  for (const [index, page] of pages.entries())
    for (const { text } of page) counts.set(text, (counts.get(text) ?? new Set()).add(index))
  return counts
}

/** Replaces headings that differ only in a name by a template with `{section}`. */
function withTemplates(pages: readonly PageLine[][]): PageLine[][] {
  const found = new Map<string, { names: Set<string>; pages: Set<number> }>()
  for (const [index, page] of pages.entries()) {
    for (const line of page.filter(isUnknownBelow)) {
      for (const [template, name] of templatesOf(line.text)) {
        const entry = found.get(template) ?? { names: new Set(), pages: new Set() }
        found.set(template, { names: entry.names.add(name), pages: entry.pages.add(index) })
      }
    }
  }
  const templates = new Set(
    [...found].filter(([, each]) => each.names.size > 1 && each.pages.size >= minPages(pages)).map(([template]) => template),
  )
  return pages.map((page) =>
    page.map((line) => {
      const template = isUnknownBelow(line) ? templatesOf(line.text).find(([each]) => templates.has(each)) : undefined
      return template === undefined ? line : { ...line, text: template[0] }
    }),
  )
}

function isUnknownBelow({ text, role, isBelow }: PageLine): boolean {
  return isBelow && !recognised.has(role) && !endsSentence(text)
}

const number = /^(?:[0-9０-９①-⑳]|[一二三四五六七八九十][\u3000 ]|第)/
const popular =
  /rank|most|popular|trending|top \d|ランキング|人気|アクセス|よく読まれ|많이|热门|熱門|plus lus|meistgelesen|más leíd/i

/** Lines of the page recur about equally often; ranked headlines recur less. */
const similarShare = 0.8

/** The setting for a line that was taken for text. */
function settingFor(text: string, pages: readonly PageLine[][], counts: ReadonlyMap<string, Set<number>>): Setting {
  const sizeOf = (line: string): number => counts.get(line)?.size ?? 0
  const blocks = pages.flatMap((page) => {
    const start = page.findIndex((line) => line.text === text)
    if (start === -1 || page[start]?.isBelow !== true) return []
    const below = page.slice(start + 1)
    const end = below.findIndex((line) => /\p{L}/u.test(line.text) && sizeOf(line.text) >= sizeOf(text) * similarShare)
    return [below.slice(0, end === -1 ? below.length : end)]
  })
  const entries = blocks.flat().map((line) => line.text)
  const areHeadlines = blocks.filter((block) => block.length > 0 && !block.some((line) => endsSentence(line.text)))
  if (areHeadlines.length * 2 <= blocks.length || new Set(entries).size < 2) return 'FURNITURE'
  const again = entries.filter((entry) => sizeOf(entry) > 1)
  const numbers = entries.filter((entry) => number.test(entry)).length
  // The number is in the line of the headline or in the line above.
  const isNumbered = numbers * 2 >= entries.length
  return isNumbered || popular.test(text) || again.length * 2 > entries.length ? 'RANKING_HEADINGS' : 'RELATED_HEADINGS'
}
