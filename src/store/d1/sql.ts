import { StoreUnavailableError } from '../store.ts'

/** The parts of D1 in use: https://developers.cloudflare.com/d1/worker-api/ */
export interface Database {
  prepare: (sql: string) => PreparedStatement
  /** Runs statements in one transaction. */
  batch: (statements: PreparedStatement[]) => Promise<Result[]>
}

export interface PreparedStatement {
  bind: (...values: Value[]) => PreparedStatement
  all: () => Promise<Result>
}

interface Result {
  results: unknown[]
  /** The cost of the statement: https://developers.cloudflare.com/d1/platform/pricing/ */
  meta: { rows_read: number }
}

export type Value = string | number | null

/**
 * A statement with its parameters and the type of its rows. Nothing checks that type: it must match
 * the columns that the SQL selects. Texts of articles were cleaned before they were stored: their
 * columns are `CleanText`.
 */
export interface Statement<Row = never> {
  sql: string
  values: readonly Value[]
  /** Never set: only carries the type. */
  row?: Row
}

/** The rows of each statement in a list. */
type RowsOf<Statements extends readonly Statement<unknown>[]> = {
  [Index in keyof Statements]: Statements[Index] extends Statement<infer Row> ? Row[] : never
}

/**
 * Creates a statement. Lists are passed as one JSON parameter and read by `json_each`, because D1
 * accepts at most 100 parameters.
 */
export function statement<Row = never>(sql: string, ...values: Value[]): Statement<Row> {
  return { sql, values }
}

/** Runs a statement. */
export async function all<Row>(database: Database, { sql, values }: Statement<Row>): Promise<Row[]> {
  const { results } = await resultOf(
    database
      .prepare(sql)
      .bind(...values)
      .all(),
  )
  return results as Row[]
}

/** Runs statements in one transaction. */
export async function batch<const Statements extends readonly Statement<unknown>[]>(
  database: Database,
  statements: Statements,
): Promise<RowsOf<Statements>> {
  const found = await resultOf(database.batch(statements.map(({ sql, values }) => database.prepare(sql).bind(...values))))
  return found.map(({ results }) => results) as RowsOf<Statements>
}

/** Turns errors that mean D1 is unavailable into `StoreUnavailableError`. */
async function resultOf<Any>(pending: Promise<Any>): Promise<Any> {
  try {
    return await pending
  } catch (error) {
    throw isUnavailable(String(error)) ? new StoreUnavailableError(String(error), { cause: error }) : error
  }
}

/**
 * Whether an error says that D1 cannot be reached, is overloaded or takes too long:
 * https://developers.cloudflare.com/d1/observability/debug-d1/. Errors of a statement end with the
 * code of SQLite.
 */
function isUnavailable(error: string): boolean {
  const isOfStatement = /SQLITE_(?!BUSY)[A-Z]/.test(error)
  return !isOfStatement && /connection lost|overloaded|timeout|time limit|timed out|reset|transient|SQLITE_BUSY/i.test(error)
}

/** A database and the number of statements that were sent to it. */
export interface CountedDatabase {
  database: Database
  statements: () => number
}

/** Counts the statements that are sent to a database. D1 limits those of each run. */
export function countStatements(database: Database): CountedDatabase {
  let count = 0
  const prepare = (sql: string): PreparedStatement => {
    count += 1
    return database.prepare(sql)
  }
  return { database: { prepare, batch: (statements) => database.batch(statements) }, statements: () => count }
}
