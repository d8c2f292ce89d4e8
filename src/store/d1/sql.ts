import { StoreUnavailableError } from '../store.ts'

/** What is used of a D1 database: https://developers.cloudflare.com/d1/worker-api/ */
export interface Database {
  prepare: (sql: string) => PreparedStatement
  /** Runs statements in one transaction: all of them are done, or none. */
  batch: (statements: PreparedStatement[]) => Promise<Result[]>
}

export interface PreparedStatement {
  bind: (...values: Value[]) => PreparedStatement
  all: () => Promise<Result>
}

interface Result {
  results: unknown[]
  /** What the statement cost, by which D1 is paid: https://developers.cloudflare.com/d1/platform/pricing/ */
  meta: { rows_read: number }
}

export type Value = string | number | null

/** A statement with its parameters, and the type of the rows it returns: what the SQL selects, which tests check on the real engine. */
export interface Statement<Row = never> {
  sql: string
  values: readonly Value[]
  /** Never there: it only carries the type. */
  row?: Row
}

/** The rows of each statement of a list. */
export type RowsOf<Statements extends readonly Statement<unknown>[]> = {
  [Index in keyof Statements]: Statements[Index] extends Statement<infer Row> ? Row[] : never
}

/** Makes a statement. A list goes in as one JSON parameter, read by `json_each`: D1 takes at most 100 parameters. */
export function statement<Row = never>(sql: string, ...values: Value[]): Statement<Row> {
  return { sql, values }
}

/** Runs a statement. */
export async function all<Row>(database: Database, { sql, values }: Statement<Row>): Promise<Row[]> {
  const { results } = await answerOf(
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
  const found = await answerOf(database.batch(statements.map(({ sql, values }) => database.prepare(sql).bind(...values))))
  return found.map(({ results }) => results) as RowsOf<Statements>
}

/** What a database says of itself when it fails cannot be told from what it says of a statement: both are failures of the store. */
async function answerOf<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    throw new StoreUnavailableError(String(error), { cause: error })
  }
}
