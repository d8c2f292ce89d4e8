import type { ParseResult } from '../../article/article.ts'
import type { Config } from '../../config.ts'
import { journal } from './journal.ts'
import { type ArticleRow, type DiagnosticRow, type ListingRow, type Rows, rowsOf, type TopicRow } from './rows.ts'
import { batch, type Database, statement } from './sql.ts'
import { indexFiles } from './writing.ts'

const selectArticle = `
  SELECT slug, file, state, published, updated, month, title, headline, section, language, id, uri, words, etag
  FROM article WHERE file = ?1`
const selectTopics = `
  SELECT kind, topic, state, published, slug, place, title FROM article_topic WHERE slug = ?1 ORDER BY place`
const selectListings = `SELECT headline, published, slug, place, line, url FROM listing WHERE slug = ?1 ORDER BY place`
const selectDiagnostics = `
  SELECT file, place, severity, line, column, message FROM diagnostic WHERE file = ?1 ORDER BY place`

/**
 * Derives all rows of a file again from the parse result of its text. An article that was refused because
 * it could not be rendered gets another chance.
 */
export async function reindex(
  database: Database,
  config: Config,
  result: ParseResult,
  etag: string,
): Promise<'done' | 'same' | 'outdated'> {
  const { file } = result
  const rows = rowsOf(result, config)
  const [[stored], topics, listings, diagnostics] = await batch(database, [
    statement<ArticleRow & { etag: string }>(selectArticle, file),
    statement<TopicRow>(selectTopics, rows.article.slug),
    statement<ListingRow>(selectListings, rows.article.slug),
    statement<DiagnosticRow>(selectDiagnostics, file),
  ])
  if (stored === undefined || stored.etag !== etag) return 'outdated'
  const { etag: _, ...article } = stored
  if (isSame({ article, topics, listings, diagnostics }, rows)) return 'same'
  try {
    await batch(database, [
      journal({ at: null, file, verb: 'reindex', base: etag, etag, by: 'store' }),
      ...indexFiles([{ ...rows, etag }], false),
    ])
  } catch (error) {
    if (String(error).includes('precondition')) return 'outdated'
    throw error
  }
  return 'done'
}

/** Whether all rows are equal. Their columns are in the same order. */
function isSame(a: Rows, b: Rows): boolean {
  return (
    JSON.stringify([a.article, a.topics, a.listings, a.diagnostics]) ===
    JSON.stringify([b.article, b.topics, b.listings, b.diagnostics])
  )
}
