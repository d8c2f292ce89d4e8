import { nextMonth } from '../store/month.ts'
import type { MonthCount, Snapshot } from '../store/store.ts'
import type { ArchiveLinks, FeedName } from './feed.ts'

const none: ArchiveLinks = { isClosed: false, current: null, previous: null, next: null }

/**
 * The archive links of a feed; `null` for a month before the first article or after the current
 * month. `next` is the next calendar month even if it has no articles: otherwise a closed month
 * would change when a later month gets its first article.
 */
export async function archiveLinks(snapshot: Snapshot, name: FeedName, articles: number): Promise<ArchiveLinks | null> {
  if (name.kind === 'topic') return none
  const months = await snapshot.months()
  if (name.kind === 'all') return { ...none, previous: monthBefore(months, monthAfterPrevious(months, snapshot.month, articles)) }
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
