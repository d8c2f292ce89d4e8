import { type Article, type ArticleText, publishable, type Reading } from '../article/article.ts'
import { articleIds } from '../article/ids.ts'
import { cleanLine } from '../article/text.ts'
import { instantOf, wallClock } from '../article/zone.ts'
import type { Publication } from '../config.ts'
import { heldHeadlines } from './links.ts'
import { normaliseHeadline } from './normalise.ts'
import { groupTopics, type Topic } from './topics.ts'

/** Everything a publication has out at an instant. All documents are made of it, so that none knows more than another. */
export interface Holdings {
  publication: Publication
  /** Newest first. */
  articles: readonly Article[]
  bySlug: ReadonlyMap<string, Article>
  /** Withdrawn articles that say when they were published, newest first. */
  withdrawn: readonly Article[]
  /** The slugs of all withdrawn articles, those without a time included. */
  withdrawnSlugs: ReadonlySet<string>
  /** Whether the time of an article has come, if it has one. */
  isDue: (article: ArticleText) => boolean
  /** The address of each article by its normalised headline; `null` for one that was withdrawn. */
  held: () => ReadonlyMap<string, string | null>
  /** Who listed a related headline first, by the normalised headline. */
  listings: () => ReadonlyMap<string, Listing>
  /** By their folder, such as `sections/politics`. */
  topics: () => ReadonlyMap<string, Topic>
  /** The topics of withdrawn articles, without an article. */
  topicsGone: () => ReadonlyMap<string, Topic>
  /** The months that have articles, such as `2024-11`, newest first, with their articles. */
  months: () => ReadonlyMap<string, readonly Article[]>
  monthOf: (article: Article) => string
  /** The month that it is. */
  month: string
  /** When this last became different by itself: the time of an article or of its update came, or a month began. */
  since: Date
  /** When it next does. */
  until: Date
}

/** Where a headline was listed: the article, and the place in its list, from 1. */
export interface Listing {
  article: Article
  place: number
}

/**
 * What is out at `now`. An article dated ahead is not, until its minute; a draft and an article with an error never are.
 */
export function openHoldings(readings: readonly Reading[], publication: Publication, now: Date): Holdings {
  const { timeZone } = publication
  const isDue = ({ published }: ArticleText): boolean => published === null || published <= now
  // An update whose time has not come is none yet.
  const asOfNow = <Any extends ArticleText>(article: Any): Any =>
    article.updated !== null && article.updated > now ? { ...article, updated: null } : article
  const ready = readings.flatMap((reading) => publishable(reading) ?? [])
  const articles = sortArticles(ready.filter(isDue).map(asOfNow))
  const bySlug = new Map(articles.map((article) => [article.slug, article]))
  const taken = readings.flatMap(({ article }) => (article.withdrawn && !article.draft ? article : []))
  // Of two files with one name, that which is published has it.
  const gone = taken.filter((article) => isDue(article) && !bySlug.has(article.slug)).map(asOfNow)
  // No tombstone for an id that an article still has.
  const ids = new Set(articles.map((article) => articleIds(article, publication).uri))
  const dated = gone.flatMap((article) => (article.published === null ? [] : (article as Article)))
  const withdrawn = sortArticles(dated.filter((article) => !ids.has(articleIds(article, publication).uri)))
  const month = monthOf(now, timeZone)
  const times = [...ready, ...taken].flatMap(({ published, updated }) =>
    [published?.getTime() ?? [], updated?.getTime() ?? []].flat(),
  )
  const changes = [...times, startOf(month, timeZone), startOf(nextMonth(month), timeZone)]
  return {
    publication,
    articles,
    bySlug,
    withdrawn,
    withdrawnSlugs: new Set(gone.map(({ slug }) => slug)),
    isDue,
    held: once(() => heldHeadlines(articles, gone, publication)),
    listings: once(() => firstListings(articles)),
    topics: once(() => groupTopics(articles)),
    months: once(() => groupMonths(articles, timeZone)),
    monthOf: ({ published }) => monthOf(published, timeZone),
    month,
    topicsGone: once(() => new Map([...groupTopics(withdrawn)].map(([folder, topic]) => [folder, { ...topic, articles: [] }]))),
    since: new Date(changes.filter((change) => change <= now.getTime()).reduce((a, b) => Math.max(a, b))),
    until: new Date(changes.filter((change) => change > now.getTime()).reduce((a, b) => Math.min(a, b))),
  }
}

/** Newest first by published instant, then by slug. */
export function sortArticles(articles: readonly Article[]): Article[] {
  return articles.toSorted((a, b) => b.published.getTime() - a.published.getTime() || (a.slug < b.slug ? -1 : 1))
}

/** The oldest listing of each headline, so that its item stays the same whatever is published later. */
function firstListings(articles: readonly Article[]): Map<string, Listing> {
  const listings = new Map<string, Listing>()
  for (const article of articles) {
    // From the last to the first: of two equal headlines in one list, the first one counts.
    for (const [index, headline] of [...article.related.entries()].reverse())
      listings.set(normaliseHeadline(cleanLine(headline)), { article, place: index + 1 })
  }
  return listings
}

function groupMonths(articles: readonly Article[], timeZone: string): Map<string, Article[]> {
  const months = new Map<string, Article[]>()
  let month = ''
  let start = Number.POSITIVE_INFINITY
  for (const article of articles) {
    // Newest first: the zone is asked once a month and not once an article.
    if (article.published.getTime() < start) {
      month = monthOf(article.published, timeZone)
      start = startOf(month, timeZone)
      months.set(month, [])
    }
    months.get(month)?.push(article)
  }
  return months
}

/** The month that clocks in a zone show at an instant: `2024-11`. */
function monthOf(instant: Date, timeZone: string): string {
  return wallClock(instant, timeZone).toISOString().slice(0, 7)
}

export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7)
}

/** The instant at which a month begins in a zone; an hour later where summer time leaves that midnight out. */
function startOf(month: string, timeZone: string): number {
  const midnight = new Date(`${month}-01T00:00:00Z`)
  return (instantOf(midnight, timeZone) ?? instantOf(new Date(`${month}-01T01:00:00Z`), timeZone) ?? midnight).getTime()
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null
  return () => (made ??= { value: make() }).value
}
