import { type Statement, statement } from './sql.ts'
import { areVisible, nextTimeOfChange } from './visible.ts'

/** An entry of the journal. */
interface JournalEntry {
  at: number | null
  file: string
  verb: 'put' | 'withdraw' | 'remove' | 'reindex'
  /** The etag the file must have; `null` if it must not exist. */
  base: string | null
  etag: string | null
  by: string
}

const isLast = 'revision = (SELECT max(revision) FROM change)'
/** The last change; within a transaction, its own. */
export const lastChange = `SELECT revision, at FROM change WHERE ${isLast}`
export const lastInstant = `SELECT at FROM (${lastChange})`

/**
 * The time of a change: `at`, or the database's clock if it is `null`; never before an earlier
 * change.
 */
const instantOf = (at: string): string =>
  `max(coalesce(${at}, CAST(unixepoch('subsec') * 1000 AS INTEGER)), coalesce((${lastInstant}), -8.64e15))`

const insertChange = `
  INSERT INTO change (at, file, verb, base, etag, by, visible, next)
  SELECT instant, ?2, ?3, ?4, ?5, ?6, ${areVisible('file = ?2', 'instant')}, ${nextTimeOfChange('instant')}
  FROM (SELECT ${instantOf('?1')} AS instant) RETURNING revision`

const updateVisible = `
  UPDATE change SET visible = 1
  WHERE ${isLast} AND visible = 0 AND (
    next <> ${nextTimeOfChange('at')} OR ${areVisible('slug IN (SELECT value FROM json_each(?1))', 'at')}
  )`

/** An article in state `out` that has not changed since a snapshot with this revision. */
export const refusable = `slug = ?1 AND state = 'out' AND NOT EXISTS (
  SELECT 1 FROM change WHERE change.revision = article.revision AND change.revision > ?2 AND visible = 1
)`

const insertRefusal = `
  INSERT INTO change (at, file, verb, base, etag, by)
  SELECT ${instantOf('NULL')}, file, 'refuse', etag, etag, 'store' FROM article WHERE ${refusable}`

/**
 * Inserts a change into the journal. It is the first statement of a transaction: triggers on
 * `change` abort the transaction if the precondition fails.
 */
export function journal({ at, file, verb, base, etag, by }: JournalEntry): Statement<{ revision: number }> {
  return statement(insertChange, at, file, verb, base, etag, by)
}

/**
 * Notes whether readers can see the last change, after it was made. Before, inserting it into the
 * journal did the same. `slugs` is JSON.
 */
export function noteVisible(slugs: string): Statement<unknown> {
  return statement(updateVisible, slugs)
}

/** Inserts the refusal of an article into the journal, if it may be refused. */
export function journalRefusal(slug: string, revision: number): Statement<unknown> {
  return statement(insertRefusal, slug, revision)
}
