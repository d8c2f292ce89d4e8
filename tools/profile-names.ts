import type { ParseOptions } from '../src/article/article.ts'
import { readDateline } from '../src/article/line/dateline.ts'
import { isSiteName, readKicker, readFurniture } from '../src/article/line/masthead.ts'
import { createNames } from '../src/article/names/names.ts'
import { endsSentence } from '../src/article/line/prose.ts'
import type { Taken } from '../src/article/roles.ts'
import { minPages, type PastedArticle } from './profile-words.ts'

/** A setting of `wrangler.toml` that holds names. */
export type NameSetting = 'AGENCIES' | 'SITE_NAMES'

/** An unknown name that several articles have in the place of an agency or of the site. */
export interface RecurringName {
  name: string
  articles: number
  setting: NameSetting
}

type Options = Pick<ParseOptions, 'names' | 'phrases'>

/** The articles that must share an agency. Low, since few articles come from an agency. */
const minAgencyArticles = 2

/** Finds the names of agencies and of the site in articles of one newspaper. */
export function findRecurringNames(articles: readonly PastedArticle[], options: Options): RecurringName[] {
  const pages = articles.map(({ roles }) => [...roles].sort(([a], [b]) => a - b).map(([, taken]) => taken))
  const agencies = count(pages.map((page) => agenciesOf(page, options)))
  const sites = count(pages.map((page) => [...sitesBehindTitle(page, options), ...siteAbove(page, options)]))
  return [
    ...namesIn(agencies, minAgencyArticles, 'AGENCIES'),
    ...namesIn(sites, minPages(pages), 'SITE_NAMES').filter(({ name }) => !agencies.has(name)),
  ]
}

/** Counts the pages with each name. */
function count(pages: readonly string[][]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const names of pages) for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function namesIn(counts: ReadonlyMap<string, number>, least: number, setting: NameSetting): RecurringName[] {
  const names = [...counts].map(([name, articles]): RecurringName => ({ name, articles, setting }))
  return names.filter(({ articles }) => articles >= least).sort((a, b) => b.articles - a.articles)
}

/** `SHIOMI (Harbor Wire) — …` */
const bracketed = /^[^()]{2,60}\(([^()]{2,40})\) ?[—―−‒–-]/
/** `Town of Shiomi via Harbor Wire`, `Harbor Wire Photo/Nao Minato`, alone or in brackets */
const credits = [
  /(?:^|\()(?:[^\s()]+ ){1,4}via (\p{Lu}[^().]{1,40})\)?$/u,
  /(?:^|[(.] ?)(\p{Lu}[^().]{1,40}) Photo ?\/ ?\p{Lu}[^().]{1,40}\)?$/u,
]
/** Names that look like an agency's. Required beside the time, where any name may stand. */
const agencyForm = /^[A-Z]{2,6}$|^(?:\p{Lu}[\p{L}’'-]* ){1,3}(?:Press|Agency|Wire|Service)$|.(?:通信社?|通讯社|通訊社|통신)$/u

function agenciesOf(page: readonly Taken[], { names }: Options): string[] {
  const found = page.flatMap(({ text, role }, index): string[] => {
    if (role === 'related' || role === 'ranking') return []
    const inDateline = bracketed.exec(text)?.[1]?.split('/') ?? []
    if (inDateline.length > 0) return inDateline.filter((name) => opensReport(text, inDateline, name))
    const isBesideTime = page[index - 1]?.role === 'time' || page[index + 1]?.role === 'time'
    if (isBesideTime && agencyForm.test(text)) return [text]
    return text.length > 200 ? [] : credits.flatMap((form) => form.exec(text)?.[1] ?? [])
  })
  return found.map((name) => name.trim()).filter((name) => /\p{L}{2}/u.test(name) && !names.isName(name))
}

/** Whether the line begins with a dateline if the names in its brackets are agencies. */
function opensReport(line: string, inBrackets: readonly string[], name: string): boolean {
  const names = createNames({ publisher: '', agencies: inBrackets, siteNames: [] })
  return readDateline(line, names)?.agency?.split('/').includes(name) ?? false
}

/** The separators between headline and site name in a window title. */
const separators = / [|–—-] | ?[｜：] ?|[|]/

function sitesBehindTitle(page: readonly Taken[], { names, phrases }: Options): string[] {
  const title = page.find(({ role }) => role === 'title')
  const head = page.slice(
    0,
    Math.max(
      0,
      page.findIndex(({ role }) => role === 'time'),
    ),
  )
  const titles = title === undefined ? [] : head.filter((line) => line === title || repeats(line.text, title.text))
  const found = titles.flatMap(({ text }) => {
    const parts = text.split(separators)
    const [first = ''] = parts
    return parts.length < 2 ? [] : [parts.at(-1) ?? '', /^ ?[|｜]/.test(text.slice(first.length)) ? first : '']
  })
  const isNew = (name: string): boolean => name.length <= 60 && /\p{L}{2}/u.test(name) && !isSiteName(name, names)
  return found.filter((name) => isNew(name) && !phrases.means('section', name))
}

/** Whether one line starts with the other. */
function repeats(line: string, title: string): boolean {
  return line.length < 300 && (line.startsWith(title) || title.startsWith(line))
}

/** The site name on its own line above the headline: the first line that looks like one. */
function siteAbove(page: readonly Taken[], options: Options): string[] {
  const title = page.findIndex(({ role }) => role === 'title')
  const head = page.slice(0, title === -1 ? 1 : title)
  const line = head.find(({ text }) => readsAsSite(text))
  if (line === undefined || options.names.isSite(line.text)) return []
  // Above a headline, the parser takes the publisher's name for a credit.
  if (options.names.isOwn(line.text)) return line.role === 'credit' ? [line.text] : []
  const { phrases } = options
  const isKnown =
    readFurniture(line.text, options) !== null || readKicker(line.text, null, phrases, phrases.find(line.text)) !== null
  return isKnown ? [] : [line.text]
}

/** Whether a line is a few capitalised words, or a few characters in a script without capitals. */
function readsAsSite(text: string): boolean {
  if (/\d/.test(text) || endsSentence(text)) return false
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{2,12}$/u.test(text))
    return !/[をがはへに]/.test(text)
  return text.split(' ').length <= 4 && /^\p{Lu}[\p{L}’'&-]*(?: (?:of |the |& )*\p{Lu}[\p{L}’'&-]*)*$/u.test(text)
}
