import type { ParseOptions } from '../../src/article/article.ts'
import { readDateline } from '../../src/article/line/dateline.ts'
import { isSiteName, readKicker, readFurniture } from '../../src/article/line/masthead.ts'
import { createNames } from '../../src/article/names/names.ts'
import { endsSentence } from '../../src/article/line/prose.ts'
import type { Taken } from '../../src/article/roles.ts'
import { entriesOf, minEveryPage, minPages, type PastedArticle } from './pages.ts'

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
  const behindTitles = pages.map((page) => sitesBehindTitle(page, options))
  const lines = count(pages.map((page) => page.map(({ text }) => text)))
  const elsewhere = [...behindTitles.flat(), ...[...lines].flatMap(([text, each]) => (each >= minPages(pages) ? text : []))]
  const onOne = new Set([...lines].flatMap(([text, each]) => (each === 1 ? text : [])))
  const menu = new Set([...lines].flatMap(([text, each]) => (each >= minPages(pages) ? entriesOf(text) : [])))
  const onEvery = new Set([...lines].flatMap(([text, each]) => (each >= minEveryPage(pages) ? text : [])))
  const sites = count(
    pages.map((page, index) => [
      ...(behindTitles[index] ?? []),
      ...siteAbove(page, { elsewhere, onEvery, onOne, menu }, options),
    ]),
  )
  return [
    ...namesIn(agencies, minAgencyArticles, 'AGENCIES'),
    ...namesIn(sites, minPages(pages), 'SITE_NAMES').filter(({ name }) => !agencies.has(name)),
  ]
}

/** Lines that may show which one is the name of the site. */
interface Lines {
  /** Recurring lines, and the ends of window titles. */
  elsewhere: readonly string[]
  /** The lines that every page has. */
  onEvery: ReadonlySet<string>
  /** The lines that only one page has. */
  onOne: ReadonlySet<string>
  /** The entries of menus on one line. */
  menu: ReadonlySet<string>
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

/** `【潮見＝北斗電報】`, `（北斗電報）`, `（北斗電報提供）`, `(시오미=바다통신)` */
const asianBrackets =
  /[【（([［](?:[^【】（）()[\]［］]{1,20}[=＝・ \u3000])?([\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]{1,10}(?:電報|通信社?|通讯社|通訊社|통신사?))(?:提供|配信)?[】）)\]］]/gu
/** `SHIOMI (Harbor Wire) — …` */
const bracketed = /^[^()]{2,60}\(([^()]{2,40})\) ?[—―−‒–-]/
/** `Town of Shiomi via Harbor Wire`, `Harbor Wire Photo/Nao Minato`, alone or in brackets */
const credits = [
  /(?:^|\()(?:[^\s()]+ ){1,4}via (\p{Lu}[^().]{1,40})\)?$/u,
  /(?:^|[(.] ?)(\p{Lu}[^().]{1,40}) Photo ?\/ ?\p{Lu}[^().]{1,40}\)?$/u,
]
/** Names that look like an agency's. Required beside the time, where any name may stand. */
const agencyForm =
  /^[A-Z]{2,6}$|^(?:\p{Lu}[\p{L}’'-]* ){1,3}(?:Press|Agency|Wire|Service)$|.(?:電報|通信社?|通讯社|通訊社|통신사?)$/u

function agenciesOf(page: readonly Taken[], { names }: Options): string[] {
  const found = page.flatMap(({ text, role }, index): string[] => {
    if (role === 'related' || role === 'ranking') return []
    const inDateline = bracketed.exec(text)?.[1]?.split('/') ?? []
    if (inDateline.length > 0) return inDateline.filter((name) => opensReport(text, inDateline, name))
    const isBesideTime = page[index - 1]?.role === 'time' || page[index + 1]?.role === 'time'
    if (isBesideTime && agencyForm.test(text)) return [text]
    const inAsianBrackets = Array.from(text.matchAll(asianBrackets), ([, name = '']) => name)
    return text.length > 200 ? inAsianBrackets : [...inAsianBrackets, ...credits.flatMap((form) => form.exec(text)?.[1] ?? [])]
  })
  return found
    .map((name) => name.trim())
    .filter((name) => /\p{L}{2}/u.test(name) && !names.isName(name) && !/^\p{Ll}/u.test(name))
}

/** Whether the line begins with a dateline if the names in its brackets are agencies. */
function opensReport(line: string, inBrackets: readonly string[], name: string): boolean {
  const names = createNames({ publisher: '', agencies: inBrackets, siteNames: [] })
  return readDateline(line, names)?.agency?.split('/').includes(name) ?? false
}

/** The separators between headline and site name in a window title. */
const separators = / [|–—-] | ?[｜：] ?|[|]/

function sitesBehindTitle(page: readonly Taken[], { names, phrases }: Options): string[] {
  const time = page.findIndex(({ role }) => role === 'time')
  const head = page.slice(0, Math.max(0, time))
  const title = page.find(({ role }) => role === 'title') ?? titleIn(head)
  const titles = title === undefined ? [] : head.filter((line) => line === title || repeats(line.text, title.text))
  const found = titles.flatMap(({ text }) => {
    const parts = text.split(separators)
    const [first = ''] = parts
    return parts.length < 2 ? [] : [parts.at(-1) ?? '', /^ ?[|｜]/.test(text.slice(first.length)) ? first : '']
  })
  const isNew = (name: string): boolean => name.length <= 60 && /\p{L}{2}/u.test(name) && !isSiteName(name, names)
  return found.filter((name) => isNew(name) && !phrases.means('section', name))
}

/** The headline of a refused article: the line that another one has before the name of the site. */
function titleIn(head: readonly Taken[]): Taken | undefined {
  const isBefore = (title: string, line: string): boolean =>
    title.length >= 8 && line.startsWith(title) && separators.exec(line.slice(title.length))?.index === 0
  return head.find(({ text }) => head.some((line) => isBefore(text, line.text)))
}

/** Whether one line starts with the other. */
function repeats(line: string, title: string): boolean {
  return line.length < 300 && (line.startsWith(title) || title.startsWith(line))
}

/**
 * The site name on its own line above the headline: the first line that looks like one and is named
 * elsewhere on the pages, or else the first of several words.
 */
function siteAbove(page: readonly Taken[], { elsewhere, onEvery, onOne, menu }: Lines, options: Options): string[] {
  const head = page.slice(0, endOfHead(page, onOne)).filter(({ text }) => readsAsSite(text) && !menu.has(text))
  const isNamed = ({ text }: Taken): boolean => elsewhere.some((line) => names(line, text))
  const line = head.find(isNamed) ?? head.find(({ text }) => readsAsSiteAlone(text) && onEvery.has(text))
  if (line === undefined || options.names.isSite(line.text)) return []
  // Above a headline, the parser takes the publisher's name for a credit.
  if (options.names.isOwn(line.text)) return line.role === 'credit' ? [line.text] : []
  const { phrases } = options
  const isKnown =
    readFurniture(line.text, options) !== null || readKicker(line.text, null, phrases, phrases.find(line.text)) !== null
  return isKnown ? [] : [line.text]
}

/**
 * Where the headline is. Without one, the first line that no other page has may be it, and the line
 * right above the time the writer.
 */
function endOfHead(page: readonly Taken[], onOne: ReadonlySet<string>): number {
  const title = page.findIndex(({ role }) => role === 'title')
  if (title !== -1) return title
  const [time, own] = [page.findIndex(({ role }) => role === 'time'), page.findIndex(({ text }) => onOne.has(text))]
  return Math.max(1, Math.min(time - 1, own === -1 ? time : own))
}

/** Whether another line has the name, but not in a menu. */
function names(line: string, name: string): boolean {
  const [outer, inner] = [line.toLowerCase(), name.toLowerCase()]
  return outer !== inner && outer.includes(inner) && entriesOf(line).length < 3
}

/** Whether a line is a few capitalised words, or a few characters in a script without capitals. */
function readsAsSite(text: string): boolean {
  if (/\d/.test(text) || endsSentence(text) || request.test(text)) return false
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{2,12}$/u.test(text))
    return (
      !/[をがはへに]|まで|から|より/.test(text) && !(/\p{Script=Han}/u.test(text) && /[うくぐすつぬぶむるいたて]$/.test(text))
    )
  return text.split(' ').length <= 4 && /^\p{Lu}[\p{L}’'&-]*(?: (?:of |the |& )*\p{Lu}[\p{L}’'&-]*)*$/u.test(text)
}

/** Whether a line is likely the name of a site if nothing else on the pages has it. */
function readsAsSiteAlone(text: string): boolean {
  return text.includes(' ') && !/[\u3000-\u9FFF\uAC00-\uD7AF]/.test(text)
}

/** What a page asks its readers to do. */
const request =
  /^(?:back|become|buy|close|donate|enter|find|follow|get|go|join|jump|listen|log|open|pass|press|print|read|register|renew|save|search|send|share|show|sign|skip|start|stay|subscribe|support|take|tell|trim|try|view|visit|watch|write)\b|\b(?:here|my|now|our|us|you|your)\b/i
