import type { ParseOptions } from '../../src/article/article.ts'
import type { Role } from '../../src/article/roles.ts'
import { listBelow } from './headings.ts'
import { findEntries, findStaticLists } from './lists.ts'
import { isOfPage } from './of-page.ts'
import { minEveryPage, minPages, type Page, type Pages, pagesByLine, type PastedArticle, readPages } from './pages.ts'
import { findSections } from './sections.ts'
import { withTemplates } from './templates.ts'

/** A setting in `wrangler.toml` for a newsroom's own words. */
export type Setting = 'RELATED_HEADINGS' | 'RANKING_HEADINGS' | 'FURNITURE'

/** A line that several articles share. `{section}` stands for a different section in each. */
export interface RecurringWords {
  text: string
  articles: number
  /** The roles it was taken for, such as `furniture`. */
  takenFor: Role[]
  /** Whether every article has it taken for a line of the page. */
  isKnown: boolean
  /**
   * The setting that would make it known. `null` if it is known, or if it may be part of the
   * articles: a writer, a caption, a sentence, a headline.
   */
  setting: Setting | null
}

/**
 * Finds the lines that recur in articles of one newspaper. A recurring line above headlines is the
 * heading of a list: of a ranking if the headlines recur or are numbered. The headlines themselves
 * are left out.
 */
export function findRecurringWords(articles: readonly PastedArticle[], options: Pick<ParseOptions, 'phrases'>): RecurringWords[] {
  const all = readAll(articles, options)
  const { pages, counts, entries } = all
  const sections = findSections(all)
  const texts = [...counts].filter(([text, { size }]) => size >= minPages(pages) || sections.has(text))
  const words = texts
    .filter(([text]) => /\p{L}/u.test(text) && !entries.has(text))
    .map(([text, { size }]) => describe(text, size, sections.has(text), all))
    .sort((a, b) => b.articles - a.articles)
  return withoutEntries(words, pages)
}

function readAll(articles: readonly PastedArticle[], options: Pick<ParseOptions, 'phrases'>): Pages {
  const printed = readPages(articles)
  const entries = findEntries(printed)
  const pages = withTemplates(printed, ({ text }) => entries.has(text))
  const counts = pagesByLine(pages)
  const lists = findStaticLists(pages, (text) => (counts.get(text)?.size ?? 0) >= minEveryPage(pages) && !entries.has(text))
  for (const list of lists.values()) for (const text of list) entries.add(text)
  return { pages, counts, entries, headings: new Set(lists.keys()), options }
}

function describe(text: string, articles: number, isSection: boolean, all: Pages): RecurringWords {
  const lines = all.pages.flatMap((page) => page.find((line) => line.text === text) ?? [])
  const takenFor = [...new Set(lines.map(({ role }) => role))]
  const isKnown = lines.every(({ isRecognised }) => isRecognised)
  const list = isKnown ? null : listBelow(text, all)
  const setting = isKnown ? null : (list ?? (isSection || isOfPage(text, lines, all) ? 'FURNITURE' : null))
  return { text, articles, takenFor, isKnown, setting }
}

/**
 * Leaves out ranked headlines, which are below a heading and in fewer articles than the heading.
 */
function withoutEntries(words: readonly RecurringWords[], pages: readonly Page[]): RecurringWords[] {
  const kept: RecurringWords[] = []
  for (const each of words) {
    const above = pages.flatMap((page) => {
      const at = page.findIndex(({ text }) => text === each.text)
      const line = page.slice(0, Math.max(at, 0)).findLast(({ text }) => kept.some((known) => known.text === text))
      return at === -1 ? [] : [kept.find(({ text }) => text === line?.text)]
    })
    const isEntry = above.every((word) => word?.setting?.endsWith('HEADINGS') && word.articles > each.articles)
    if (each.isKnown || !isEntry) kept.push(each)
  }
  return kept
}
