import { type Statement, statement } from './sql.ts'

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

/** The last change; within a transaction, its own. */
export const lastChange = 'SELECT revision, at FROM change WHERE revision = (SELECT max(revision) FROM change)'
export const lastInstant = `SELECT at FROM (${lastChange})`

/**
 * The time of a change: `at`, or the database's clock if it is `null`; never before an earlier
 * change.
 */
const instantOf = (at: string): string =>
  `max(coalesce(${at}, CAST(unixepoch('subsec') * 1000 AS INTEGER)), coalesce((${lastInstant}), -8.64e15))`

const insertChange = `
  INSERT INTO change (at, file, verb, base, etag, by) VALUES (${instantOf('?1')}, ?2, ?3, ?4, ?5, ?6) RETURNING revision`

/** An article in state `out` that has not changed after a revision. */
export const refusable = `slug = ?1 AND state = 'out' AND revision <= ?2`

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

/** Inserts the refusal of an article into the journal, if it may be refused. */
export function journalRefusal(slug: string, revision: number): Statement<unknown> {
  return statement(insertRefusal, slug, revision)
}
