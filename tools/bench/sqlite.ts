import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { Database, PreparedStatement, Value } from '../../src/store/d1/sql.ts'

/** The file of a local D1, for filling it faster than through a Worker. Nothing else may have it open. */
export interface DatabaseFile {
  database: Database
  /** Runs some work in one transaction. */
  transaction: (work: () => Promise<void>) => Promise<void>
  /** Makes everything durable and closes the file. */
  close: () => void
}

/** Opens the file of a local D1. A crash before `close` leaves it unusable. */
export function openDatabaseFile(path: string): DatabaseFile {
  const sqlite = new DatabaseSync(path)
  sqlite.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -4000000')
  return {
    database: createDatabase(sqlite),
    transaction: async (work) => {
      sqlite.exec('BEGIN')
      await work()
      sqlite.exec('COMMIT')
    },
    close: () => {
      // The mode of a local D1.
      sqlite.exec('PRAGMA journal_mode = WAL')
      sqlite.close()
    },
  }
}

/** Runs the statements of our store. Their transactions are those of {@link DatabaseFile}. */
function createDatabase(sqlite: DatabaseSync): Database {
  const compiled = new Map<string, StatementSync>()
  const compile = (sql: string): StatementSync => {
    const known = compiled.get(sql) ?? sqlite.prepare(sql)
    compiled.set(sql, known)
    return known
  }
  const prepare = (sql: string, values: readonly Value[]): PreparedStatement => ({
    bind: (...bound) => prepare(sql, bound),
    all: () => Promise.resolve({ results: compile(sql).all(...values), meta: { rows_read: 0 } }),
  })
  return {
    prepare: (sql) => prepare(sql, []),
    batch: async (statements) => {
      const results = []
      for (const statement of statements) results.push(await statement.all())
      return results
    },
  }
}
