import { type Statement, statement } from './sql.ts'

/** A change of a file, as the journal has it. */
interface JournalEntry {
  at: number | null
  file: string
  verb: 'put' | 'withdraw' | 'remove' | 'reindex'
  /** The etag that the file must have; `null` when there must be no such file. */
  base: string | null
  etag: string | null
  by: string
}

/** The last change: within a transaction, its own. */
export const lastChange = 'SELECT revision, at FROM change WHERE revision = (SELECT max(revision) FROM change)'
export const lastInstant = `SELECT at FROM (${lastChange})`

/** The instant of a change: `at`, or by the database's clock when it is `null`, and never before that of an earlier change. */
const instantOf = (at: string): string =>
  `max(coalesce(${at}, CAST(unixepoch('subsec') * 1000 AS INTEGER)), coalesce((${lastInstant}), -8.64e15))`

const insertChange = `
  INSERT INTO change (at, file, verb, base, etag, by) VALUES (${instantOf('?1')}, ?2, ?3, ?4, ?5, ?6) RETURNING revision`

/** An article that is out, and was not changed after a revision. */
export const refusable = `slug = ?1 AND state = 'out' AND revision <= ?2`

const insertRefusal = `
  INSERT INTO change (at, file, verb, base, etag, by)
  SELECT ${instantOf('NULL')}, file, 'refuse', etag, etag, 'store' FROM article WHERE ${refusable}`

/**
 * Writes a change into the journal: the first statement of a transaction, which the triggers on `change` end when the precondition
 * does not hold.
 */
export function journal({ at, file, verb, base, etag, by }: JournalEntry): Statement<{ revision: number }> {
  return statement(insertChange, at, file, verb, base, etag, by)
}

/** Writes down that the store takes out an article, if it may. */
export function journalRefusal(slug: string, revision: number): Statement<unknown> {
  return statement(insertRefusal, slug, revision)
}
