import type { ParseOptions } from '../../src/article/article.ts'
import { endsSentence } from '../../src/article/line/prose.ts'
import type { Role, Roles } from '../../src/article/roles.ts'

/** A pasted article, and what its lines were taken for. */
export interface PastedArticle {
  file: string
  roles: Roles
}

/** A line of a pasted page. */
export interface PageLine {
  /** The text, or its template with `{section}` or `{number}`. */
  text: string
  role: Role
  /** Whether it was recognised by its own words, or as a writer, a time or a credit. */
  isRecognised: boolean
  /**
   * Where it stands: down to the time, down to the first sentence of the text, down to the last one,
   * below it. A sentence that recurs is not of the text.
   */
  part: 'head' | 'start' | 'body' | 'below'
  /** Whether a blank line is above it. */
  isAfterBlank: boolean
}

export type Page = readonly PageLine[]

/** The pages, and what is known of all of them. */
export interface Pages {
  pages: readonly Page[]
  /** The indices of the pages with each line. */
  counts: ReadonlyMap<string, ReadonlySet<number>>
  /** The entries of lists. */
  entries: ReadonlySet<string>
  /** The headings of lists that are the same on every page. */
  headings: ReadonlySet<string>
  options: Pick<ParseOptions, 'phrases'>
}

/** The share of articles that have a line of the page. Sections and writers recur less. */
const recurringShare = 0.4

/** The number of pages that must share a line of the page. */
export function minPages({ length }: readonly unknown[]): number {
  return Math.max(2, Math.ceil(length * recurringShare))
}

/** The share of articles that have a line which is on every page, but for some that were cut. */
const everyShare = 0.8

/** Two lines of the page that are on about as many pages as each other: ranked headlines recur less. */
export const similarShare = 0.8

/** The number of pages that share a line of every page. */
export function minEveryPage({ length }: readonly unknown[]): number {
  return Math.max(2, Math.ceil(length * everyShare))
}

/** Reads the lines of articles, with the parts in which they stand. */
export function readPages(articles: readonly PastedArticle[]): Page[] {
  const counts = new Map<string, number>()
  for (const { roles } of articles)
    for (const text of new Set(Array.from(roles.values(), (taken) => taken.text))) counts.set(text, (counts.get(text) ?? 0) + 1)
  const isOfText = (text: string): boolean => endsSentence(text) && (counts.get(text) ?? 0) < minPages(articles)
  return articles.map(({ roles }) => readPage(roles, isOfText))
}

function readPage(roles: Roles, isOfText: (text: string) => boolean): Page {
  const lines = [...roles].sort(([a], [b]) => a - b).map(([number, taken]) => ({ number, ...taken }))
  const time = lines.findLastIndex(({ role }) => role === 'time')
  const first = lines.findIndex(({ text, role }, at) => at > time && role.endsWith('paragraph') && isOfText(text))
  const last = lines.findLastIndex(({ text, role }) => role.endsWith('paragraph') && isOfText(text))
  const partOf = (at: number): PageLine['part'] => {
    if (at <= time || (time === -1 && at < first)) return 'head'
    return at < first ? 'start' : at <= last ? 'body' : 'below'
  }
  return lines
    .map(({ number, text, role, why }, at) => {
      const isAfterBlank = at > 0 && number > (lines[at - 1]?.number ?? 0) + 1
      return { text, role, isRecognised: recognised.has(role) && !byPlace.has(why), part: partOf(at), isAfterBlank }
    })
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

/** Maps each line to the indices of its pages. */
export function pagesByLine(pages: readonly Page[]): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>()
  for (const [index, page] of pages.entries())
    for (const { text } of page) found.set(text, (found.get(text) ?? new Set()).add(index))
  return found
}

/** Whether enough pages have a line. */
export function isRecurring(text: string, { pages, counts }: Pick<Pages, 'pages' | 'counts'>): boolean {
  return (counts.get(text)?.size ?? 0) >= minPages(pages)
}

/** Roles that mean a recurring line was recognised. Titles, captions and paragraphs do not recur. */
const recognised: ReadonlySet<Role> = new Set([
  ...(['furniture', 'heading', 'bullet', 'byline', 'credit', 'section', 'break', 'dateline', 'time', 'update'] as const),
  ...(['correction', 'front matter'] as const),
])

/** Why a line is left out for its place alone, which may be another one in the next article. */
const byPlace: ReadonlySet<string> = new Set([
  'stands above the headline',
  'a short line in a row of buttons',
  'stands between lines of the page',
])

/** Whether a line is several entries of a menu in a row: `Small ads | Deaths | House rules`. */
export function isRow(text: string): boolean {
  return entriesOf(text).length > 1
}

/** The entries of a menu on one line, or none. */
export function entriesOf(text: string): string[] {
  const entries = text.split(/ ?[|｜] ?| [·•/›»>] |\u3000/).filter((entry) => entry !== '')
  const isBarred = / ?[|｜] ?| [·•/›»>] /.test(text)
  return entries.length > 2 || (entries.length === 2 && isBarred) ? entries : []
}
