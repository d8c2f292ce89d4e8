import { isMonth, nextMonth } from '../store/month.ts'
import type { MonthCount } from '../store/store.ts'
import type { ArchiveLinks, FeedName } from './feed.ts'

/** The archive links of a feed without an archive, such as that of a topic. */
export const noArchive: ArchiveLinks = { isClosed: false, current: null, previous: null, next: null }

/**
 * The archive links of a feed with this number of articles; `null` for a month before the first
 * article or after `currentMonth`. `months` are those with articles, newest first. `next` is the
 * next calendar month even if it has no articles: otherwise a closed month would change when a
 * later month gets its first article.
 */
export function archiveLinks(
  months: readonly MonthCount[],
  currentMonth: string,
  name: Exclude<FeedName, { kind: 'topic' }>,
  articles: number,
): ArchiveLinks | null {
  if (name.kind === 'all') {
    return { ...noArchive, previous: monthBefore(months, monthAfterPrevious(months, currentMonth, articles)) }
  }
  const { month } = name
  const first = months.at(-1)?.month ?? currentMonth
  if (!isMonth(month) || month < first || month > currentMonth) return null
  const isClosed = month < currentMonth
  return {
    isClosed,
    current: { kind: 'all' },
    previous: monthBefore(months, month),
    next: isClosed ? { kind: 'month', month: nextMonth(month) } : null,
  }
}

/**
 * The month whose predecessor the newest feed links to. The open month still changes, so the feed
 * links to it only when it does not carry all of its articles.
 */
function monthAfterPrevious(months: readonly MonthCount[], month: string, articles: number): string {
  const inOpenMonth = months.find((other) => other.month === month)?.articles ?? 0
  return inOpenMonth <= articles ? month : nextMonth(month)
}

/** The last month with articles before `month`. */
function monthBefore(months: readonly MonthCount[], month: string): FeedName | null {
  const before = months.find((other) => other.month < month)
  return before === undefined ? null : { kind: 'month', month: before.month }
}
