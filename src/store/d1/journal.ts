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

/** The instant of the last change: within a transaction, that of its own. */
export const lastInstant = 'SELECT at FROM change WHERE revision = (SELECT max(revision) FROM change)'

/** The instant of a change: `at`, or by the database's clock when it is `null`, and never before that of an earlier change. */
const instantOf = (at: string): string =>
  `max(coalesce(${at}, CAST(unixepoch('subsec') * 1000 AS INTEGER)), coalesce((${lastInstant}), -8.64e15))`

const insertChange = `
  INSERT INTO change (at, file, verb, base, etag, by) VALUES (${instantOf('?1')}, ?2, ?3, ?4, ?5, ?6) RETURNING revision`

const insertRefusal = `
  INSERT INTO change (at, file, verb, base, etag, by)
  SELECT ${instantOf('NULL')}, file, 'refuse', etag, etag, 'store' FROM article WHERE slug = ?1 AND state = 'out'`

/**
 * Writes a change into the journal: the first statement of a transaction, which the triggers on `change` end when the precondition
 * does not hold.
 */
export function journal({ at, file, verb, base, etag, by }: JournalEntry): Statement<{ revision: number }> {
  return statement(insertChange, at, file, verb, base, etag, by)
}

/** Writes down that the store takes out an article; nothing when none of that name is out. */
export function journalRefusal(slug: string): Statement<unknown> {
  return statement(insertRefusal, slug)
}
