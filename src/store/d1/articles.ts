import type { Article } from '../../article/article.ts'
import type { CleanText } from '../../article/text.ts'
import { isMonth, nextMonth, startOfMonth } from '../month.ts'
import type { ArticleEntry, Snapshot } from '../store.ts'
import type { SnapshotContext } from './queries.ts'
import { statement } from './sql.ts'
import type { TextRow } from './texts.ts'

interface EntryRow {
  slug: string
  title: CleanText
  published: number
  updated: number | null
  language: string | null
}

interface MonthRow extends TextRow {
  published: number
  slug: string
}

const newest = `
  SELECT file, etag, text FROM article CROSS JOIN text USING (number)
  WHERE state = 'out' AND published <= ?1 ORDER BY published DESC, slug LIMIT ?2`

const newestOfTopic = `
  SELECT file, etag, text FROM article_topic
  CROSS JOIN article USING (slug) CROSS JOIN text USING (number)
  WHERE kind = ?3 AND topic = ?4 AND article_topic.state = 'out' AND article_topic.published <= ?1
  ORDER BY article_topic.published DESC, article_topic.slug LIMIT ?2`

/** The number of texts in a result. */
const pageSize = 200

/** From an instant back to another, and at the first of them, after a slug. */
const inMonth = `
  SELECT file, etag, text, published, slug FROM article CROSS JOIN text USING (number)
  WHERE state = 'out' AND published BETWEEN ?1 AND ?2 AND (published < ?2 OR slug > ?3)
  ORDER BY published DESC, slug LIMIT ${pageSize}`

const entriesInMonth = `
  SELECT slug, title, published, updated, language FROM article
  WHERE state = 'out' AND published BETWEEN ?1 AND ?2 ORDER BY published DESC, slug`

const bySlug = `
  SELECT file, etag, text, state FROM article CROSS JOIN text USING (number)
  WHERE slug = ?1 AND state IN ('out', 'withdrawn') AND (published IS NULL OR published <= ?2)`

/** The queries for articles. */
export function articleQueries(context: SnapshotContext): Pick<Snapshot, 'newest' | 'inMonth' | 'entriesInMonth' | 'bySlug'> {
  const { ask, now, config } = context
  return {
    newest: async ({ limit, topic }) => {
      const rows = await (topic === undefined
        ? ask(statement<TextRow>(newest, now, limit))
        : ask(statement<TextRow>(newestOfTopic, now, limit, topic.kind, topic.slug)))
      return rows.flatMap((row) => readRow(row, context) ?? [])
    },
    inMonth: async (month) => {
      const range = rangeOfMonth(month, config.timeZone, now)
      if (range === null) return []
      return readMonth(context, range)
    },
    entriesInMonth: async (month) => {
      const range = rangeOfMonth(month, config.timeZone, now)
      if (range === null) return []
      const rows = await ask(statement<EntryRow>(entriesInMonth, range.from, range.to))
      return rows.map((row) => entryOf(row, now))
    },
    bySlug: async (slug) => {
      const [row] = await ask(statement<TextRow & { state: 'out' | 'withdrawn' }>(bySlug, slug, now))
      if (row === undefined) return null
      return row.state === 'withdrawn' ? 'withdrawn' : readRow(row, context)
    },
  }
}

/** Reads the articles of a month page by page, so that no result has all of its texts. */
async function readMonth(context: SnapshotContext, { from, to }: { from: number; to: number }): Promise<Article[]> {
  const articles: Article[] = []
  for (let next: { published: number; slug: string } | undefined = { published: to, slug: '' }; next !== undefined;) {
    const rows: MonthRow[] = await context.ask(statement<MonthRow>(inMonth, from, next.published, next.slug))
    articles.push(...rows.flatMap((row) => readRow(row, context) ?? []))
    next = rows[pageSize - 1]
  }
  return articles
}

/** The first and last millisecond of a month, up to `now`; `null` for an invalid month. */
export function rangeOfMonth(month: string, timeZone: string, now: number): { from: number; to: number } | null {
  if (!isMonth(month)) return null
  const end = startOfMonth(nextMonth(month), timeZone).getTime()
  return { from: startOfMonth(month, timeZone).getTime(), to: Math.min(end - 1, now) }
}

/** The time of an update, unless it is still in the future. */
export function updatedAt(updated: number | null, now: number): Date | null {
  return updated === null || updated > now ? null : new Date(updated)
}

function readRow(row: TextRow, { read, now }: SnapshotContext): Article | null {
  const article = read(row)
  return article && { ...article, updated: updatedAt(article.updated?.getTime() ?? null, now) }
}

function entryOf({ slug, title, published, updated, language }: EntryRow, now: number): ArticleEntry {
  return { slug, title, published: new Date(published), updated: updatedAt(updated, now), language }
}
