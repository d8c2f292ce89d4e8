import { nextMonth } from '../store/month.ts'
import type { MonthCount, Snapshot } from '../store/store.ts'
import type { ArchiveLinks, FeedName } from './feed.ts'

const none: ArchiveLinks = { isClosed: false, current: null, previous: null, next: null }

/**
 * Where a feed stands in the archive; `null` for a month before the first article or after the present one. The next month is that
 * of the calendar, with or without articles, so that a closed month does not change when a later one gets its first article.
 */
export async function archiveLinks(snapshot: Snapshot, name: FeedName, articles: number): Promise<ArchiveLinks | null> {
  if (name.kind === 'topic') return none
  const months = await snapshot.months()
  if (name.kind === 'all') return { ...none, previous: monthBefore(months, firstLeftOut(months, snapshot.month, articles)) }
  const { month } = name
  const first = months.at(-1)?.month ?? snapshot.month
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) || month < first || month > snapshot.month) return null
  const isClosed = month < snapshot.month
  return {
    isClosed,
    current: { kind: 'all' },
    previous: monthBefore(months, month),
    next: isClosed ? { kind: 'month', month: nextMonth(month) } : null,
  }
}

/**
 * The month whose predecessor the newest feed leads to. An open month would still change: the feed leads to it only when it does
 * not carry all its articles.
 */
function firstLeftOut(months: readonly MonthCount[], month: string, articles: number): string {
  const open = months.find((each) => each.month === month)?.articles ?? 0
  return open <= articles ? month : nextMonth(month)
}

/** The last month with articles before another. */
function monthBefore(months: readonly MonthCount[], month: string): FeedName | null {
  const before = months.find((other) => other.month < month)
  return before === undefined ? null : { kind: 'month', month: before.month }
}
