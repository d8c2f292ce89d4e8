import { type Article, type ArticleText, isRefused, publishable, type ParseResult } from '../article/article.ts'
import { articleIds } from '../article/ids.ts'
import type { Config } from '../config.ts'
import { monthAt, nextMonth, startOfMonth } from './month.ts'
import type { Counts } from './store.ts'

/** An article with a publication time and possibly no headline. */
type DatedArticle = ArticleText & { published: Date }

/** What is published at an instant. */
export interface Published {
  /** Newest first. */
  articles: readonly Article[]
  /** Withdrawn articles, except those whose slug a published article has. */
  withdrawn: readonly ArticleText[]
  /**
   * Withdrawn articles with a publication time, except those whose id a published article has.
   * Newest first.
   */
  dated: readonly DatedArticle[]
  month: string
  lastChange: Date
  nextChange: Date
  counts: Counts
}

/**
 * Selects what is published at `now`: no drafts, no articles with an error, no scheduled articles.
 */
export function publishedAt(results: readonly ParseResult[], config: Config, now: Date): Published {
  // Published now or later: state `out` in a database.
  const out = results.flatMap((result) => publishable(result) ?? [])
  const articles = sortArticles(out.filter((article) => isDue(article, now)).map((article) => asOf(article, now)))
  const slugs = new Set(articles.map(({ slug }) => slug))
  const ids = new Set(articles.map((article) => articleIds(article, config).uri))
  const withdrawals = results.flatMap(({ article }) => (article.withdrawn && !article.draft ? article : []))
  const withdrawn = withdrawals
    .filter((article) => isDue(article, now) && !slugs.has(article.slug))
    .map((article) => asOf(article, now))
  const dated = withdrawn.filter(hasTime).filter((article) => !ids.has(articleIds(article, config).uri))
  const refused = results.filter((result) => isPublic(result, now) && isRefused(result)).length
  return {
    articles,
    withdrawn,
    dated: sortArticles(dated),
    counts: { published: articles.length, scheduled: out.length - articles.length, refused },
    ...changesAround([...out, ...withdrawals], config.timeZone, now),
  }
}

/** Whether an article should be published: not a draft, not withdrawn, not scheduled. */
export function isPublic({ article }: ParseResult, now: Date): boolean {
  return !article.draft && !article.withdrawn && isDue(article, now)
}

function isDue({ published }: ArticleText, now: Date): boolean {
  return published === null || published <= now
}

/** The article at an instant, without an update that is still in the future. */
function asOf<Any extends ArticleText>(article: Any, now: Date): Any {
  return article.updated !== null && article.updated > now ? { ...article, updated: null } : article
}

function hasTime(article: ArticleText): article is DatedArticle {
  return article.published !== null
}

/** Sorts by publication time, newest first, then by slug. */
function sortArticles<Any extends DatedArticle>(articles: readonly Any[]): Any[] {
  return articles.toSorted((a, b) => b.published.getTime() - a.published.getTime() || (a.slug < b.slug ? -1 : 1))
}

/**
 * The month of `now`, the last change before it and the next after it. Article times and month
 * starts are changes.
 */
function changesAround(
  articles: readonly ArticleText[],
  timeZone: string,
  now: Date,
): Pick<Published, 'month' | 'lastChange' | 'nextChange'> {
  const month = monthAt(now, timeZone)
  let lastChange = startOfMonth(month, timeZone).getTime()
  let nextChange = startOfMonth(nextMonth(month), timeZone).getTime()
  for (const { published, updated } of articles) {
    for (const time of [published?.getTime(), updated?.getTime()]) {
      if (time === undefined) continue
      if (time <= now.getTime()) lastChange = Math.max(lastChange, time)
      else nextChange = Math.min(nextChange, time)
    }
  }
  return { month, lastChange: new Date(lastChange), nextChange: new Date(nextChange) }
}
