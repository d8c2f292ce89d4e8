import type { Database, PreparedStatement, Value } from '../../src/store/d1/sql.ts'

/** A statement with the number of rows it read. */
export interface Sent {
  sql: string
  values: readonly Value[]
  rowsRead: number
}

/** A database that records its statements. */
export function measured(database: Database): { database: Database; sent: Sent[] } {
  const sent: Sent[] = []
  const prepared = new Map<PreparedStatement, { inner: PreparedStatement; sql: string; values: readonly Value[] }>()
  const prepare = (inner: PreparedStatement, sql: string, values: readonly Value[]): PreparedStatement => {
    const outer: PreparedStatement = {
      bind: (...bound) => prepare(inner.bind(...bound), sql, bound),
      all: async () => {
        const result = await inner.all()
        sent.push({ sql, values, rowsRead: result.meta.rows_read })
        return result
      },
    }
    prepared.set(outer, { inner, sql, values })
    return outer
  }
  return {
    sent,
    database: {
      prepare: (sql) => prepare(database.prepare(sql), sql, []),
      batch: async (statements) => {
        const asked = statements.flatMap((statement) => prepared.get(statement) ?? [])
        const results = await database.batch(asked.map(({ inner }) => inner))
        for (const [index, { sql, values }] of asked.entries())
          sent.push({ sql, values, rowsRead: results[index]?.meta.rows_read ?? 0 })
        return results
      },
    },
  }
}
