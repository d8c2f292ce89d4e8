import type { Article } from '../article/article.ts'
import { type Holdings, nextMonth } from './holdings.ts'
import { type Topic, topicsOf } from './topics.ts'

/** One feed, before anything is written: which articles it carries, and where it stands among the others. */
export interface Channel {
  /** Where its documents are below the origin: `''` for the whole publication, `sections/politics`, `archive/2024-11`. */
  folder: string
  title: string
  /** What its id ends in: the months of an archive are one feed with the newest articles (RFC 5005, section 4). */
  name: string
  /** Newest first. */
  articles: readonly Article[]
  /** Withdrawn articles that would be among them. */
  withdrawn: readonly Article[]
  /** The folders of its neighbours in the archive, `null` where there is none, and whether it is a month that is over. */
  archive: { isOver: boolean; current: string | null; previous: string | null; next: string | null }
}

const alone: Channel['archive'] = { isOver: false, current: null, previous: null, next: null }

/** The newest articles of the whole publication, which lead to the archive. */
export function newestChannel(holdings: Holdings): Channel {
  const { publication, articles, month } = holdings
  const newest = articles.slice(0, publication.itemsPerFeed)
  // A month that is not over yet would change: it is led to only when not all of its articles are here.
  const isCovered = (holdings.months().get(month)?.length ?? 0) <= newest.length
  const previous = monthBefore(holdings, isCovered ? month : nextMonth(month))
  return {
    folder: '',
    title: publication.title,
    name: 'feed',
    articles: newest,
    withdrawn: stillListed(holdings, articles, () => true),
    archive: { ...alone, previous },
  }
}

/** The newest articles of a topic. */
export function topicChannel(holdings: Holdings, { folder, kind, name, articles }: Topic): Channel {
  const { title, itemsPerFeed } = holdings.publication
  return {
    folder,
    title: `${title}: ${name}`,
    name: folder.split('/').map(encodeURIComponent).join('/'),
    articles: articles.slice(0, itemsPerFeed),
    withdrawn: stillListed(holdings, articles, (article) => topicsOf(article, kind).includes(folder)),
    archive: alone,
  }
}

/**
 * All articles of a month (RFC 5005, section 4); `null` for what is no month, or one before the first article or after this one. The
 * next one is the next of the calendar, with or without articles, so that a month that is over does not change when a later one
 * gets its first.
 */
export function monthChannel(holdings: Holdings, month: string): Channel | null {
  const { publication, withdrawn } = holdings
  const first = [...holdings.months().keys()].at(-1) ?? holdings.month
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) || month < first || month > holdings.month) return null
  const articles = holdings.months().get(month) ?? []
  return {
    folder: monthFolder(month),
    title: `${publication.title} (${month})`,
    name: 'feed',
    articles,
    withdrawn: withdrawn.filter((article) => holdings.monthOf(article) === month),
    archive: {
      isOver: month < holdings.month,
      current: '',
      previous: monthBefore(holdings, month),
      next: month < holdings.month ? monthFolder(nextMonth(month)) : null,
    },
  }
}

/** The folder of the last month with articles before another. */
function monthBefore(holdings: Holdings, month: string): string | null {
  const before = [...holdings.months().keys()].find((other) => other < month)
  return before === undefined ? null : monthFolder(before)
}

export function monthFolder(month: string): string {
  return `archive/${month}`
}

/** The withdrawn articles that would be among the newest of some: as many as a feed carries are newer than the others. */
function stillListed(
  { publication, withdrawn }: Holdings,
  articles: readonly Article[],
  belongs: (article: Article) => boolean,
): Article[] {
  const oldest = articles[publication.itemsPerFeed - 1]
  return withdrawn.filter((article) => belongs(article) && (oldest === undefined || article.published > oldest.published))
}
