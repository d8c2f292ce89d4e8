import { journalRefusal, lastChange, lastInstant, noteVisible, refusable } from './journal.ts'
import type { Rows } from './rows.ts'
import { type Statement, statement } from './sql.ts'

/**
 * Records that readers may have seen an article that was published until this change. Without the
 * `+`, SQLite reads all published articles to find it.
 */
const markSeen = `
  UPDATE article SET was_published = 1
  WHERE slug IN (SELECT value FROM json_each(?1)) AND +state = 'out' AND +published <= (${lastInstant})`

const articleColumns = [
  'slug',
  'file',
  'state',
  'published',
  'updated',
  'month',
  'title',
  'headline',
  'section',
  'language',
  'id',
  'uri',
  'words',
  'etag',
] as const
const each = (column: string): string => `each.value ->> '${column}'`

/** `?2` is 1 for a new text and 0 for reindexing, which is no modification. */
const upsertArticles = `
  INSERT INTO article (${articleColumns.join(', ')}, revision, modified, was_published, listed)
  SELECT ${articleColumns.map(each).join(', ')}, revision, at,
    ${each('state')} IN ('out', 'withdrawn') AND coalesce(${each('published')}, at) <= at, coalesce(${each('published')}, at)
  FROM json_each(?1) AS each CROSS JOIN (${lastChange}) WHERE true
  ON CONFLICT (file) DO UPDATE SET
    ${articleColumns.map((name) => `${name} = excluded.${name}`).join(', ')},
    revision = excluded.revision,
    modified = iif(?2, excluded.modified, modified),
    was_published = was_published OR excluded.was_published,
    listed = coalesce(excluded.published, iif(?2, excluded.modified, modified))`

const insertTopics = `
  INSERT INTO article_topic (kind, topic, state, published, slug, place, title)
  SELECT ${['kind', 'topic', 'state', 'published', 'slug', 'place', 'title'].map(each).join(', ')} FROM json_each(?1) AS each`

const insertListings = `
  INSERT INTO listing (headline, published, slug, place, line, url)
  SELECT ${['headline', 'published', 'slug', 'place', 'line', 'url'].map(each).join(', ')} FROM json_each(?1) AS each`

const insertDiagnostics = `
  INSERT INTO diagnostic (file, place, severity, line, column, message)
  SELECT ${['file', 'place', 'severity', 'line', 'column', 'message'].map(each).join(', ')} FROM json_each(?1) AS each`

const insertWords = `
  INSERT INTO title_words (rowid, words)
  SELECT number, words FROM article WHERE slug IN (SELECT value FROM json_each(?1))`

const deleteTopics = 'DELETE FROM article_topic WHERE slug IN (SELECT value FROM json_each(?1))'
const deleteListings = 'DELETE FROM listing WHERE slug IN (SELECT value FROM json_each(?1))'
const deleteDiagnostics = 'DELETE FROM diagnostic WHERE file IN (SELECT value FROM json_each(?1))'
const deleteWords =
  'DELETE FROM title_words WHERE rowid IN (SELECT number FROM article WHERE slug IN (SELECT value FROM json_each(?1)))'

/**
 * Derives everything from some texts again. `isNewText` is false for reindexing; `isNewFile` spares
 * deleting what no new file has.
 */
export function indexFiles(
  files: readonly (Rows & { etag: string })[],
  isNewText: boolean,
  isNewFile = false,
): Statement<unknown>[] {
  const slugs = JSON.stringify(files.map(({ article }) => article.slug))
  const articles = files.map(({ article, etag }) => ({ ...article, etag }))
  const insert = (sql: string, rows: readonly object[]): Statement<unknown>[] =>
    rows.length === 0 ? [] : [statement(sql, JSON.stringify(rows))]
  return [
    ...(isNewFile ? [] : [statement(markSeen, slugs), ...deleteIndexes(files.map(({ article }) => article))]),
    statement(upsertArticles, JSON.stringify(articles), isNewText ? 1 : 0),
    ...insert(
      insertTopics,
      files.flatMap(({ topics }) => topics),
    ),
    ...insert(
      insertListings,
      files.flatMap(({ listings }) => listings),
    ),
    ...insert(
      insertDiagnostics,
      files.flatMap(({ diagnostics }) => diagnostics),
    ),
    statement(insertWords, slugs),
    noteVisible(slugs),
  ]
}

/** Deletes what is derived from some texts, except their articles. */
function deleteIndexes(articles: readonly { slug: string; file: string }[]): Statement<unknown>[] {
  const slugs = JSON.stringify(articles.map(({ slug }) => slug))
  return [
    statement(deleteWords, slugs),
    statement(deleteTopics, slugs),
    statement(deleteListings, slugs),
    statement(deleteDiagnostics, JSON.stringify(articles.map(({ file }) => file))),
  ]
}

const upsertText = `
  INSERT INTO text (number, text) SELECT number, ?2 FROM article WHERE file = ?1
  ON CONFLICT (number) DO UPDATE SET text = excluded.text`

/** Stores a text. Its article must be stored already. */
export function storeText(file: string, text: string): Statement<unknown> {
  return statement(upsertText, file, text)
}

/** Deletes everything of a file. */
export function deleteFile(file: string, slug: string): Statement<unknown>[] {
  return [
    ...deleteIndexes([{ slug, file }]),
    statement('DELETE FROM text WHERE number = (SELECT number FROM article WHERE file = ?1)', file),
    statement('DELETE FROM article WHERE file = ?1', file),
    noteVisible(JSON.stringify([slug])),
  ]
}

const insertRefusalReason = `
  INSERT INTO diagnostic (file, place, severity, line, column, message)
  SELECT file, coalesce((SELECT min(place) FROM diagnostic WHERE diagnostic.file = article.file), 0) - 1, 'error', 1, 1, ?3
  FROM article WHERE ${refusable}`

const ifRefusable = `slug = ?1 AND EXISTS (SELECT 1 FROM article WHERE ${refusable})`

/**
 * Refuses an article that is out, unless it has changed after a revision. Keeps its words, so that
 * editors can find it.
 */
export function refuseArticle(slug: string, reason: string, revision: number): Statement<unknown>[] {
  return [
    journalRefusal(slug, revision),
    statement(markSeen, JSON.stringify([slug])),
    statement(insertRefusalReason, slug, revision, reason),
    statement(`DELETE FROM article_topic WHERE ${ifRefusable}`, slug, revision),
    statement(`DELETE FROM listing WHERE ${ifRefusable}`, slug, revision),
    statement(`UPDATE article SET state = 'refused' WHERE ${refusable}`, slug, revision),
  ]
}
