import type { Database, PreparedStatement, Value } from '../../src/store/d1/sql.ts'

/** A statement that was sent, and how many rows it read. */
export interface Sent {
  sql: string
  values: readonly Value[]
  rowsRead: number
}

/** A database that writes down what it is asked. */
export function measured(database: Database): { database: Database; sent: Sent[] } {
  const sent: Sent[] = []
  const known = new Map<PreparedStatement, Pick<Sent, 'sql' | 'values'>>()
  const note = (asked: PreparedStatement, result: unknown): void => {
    const { meta } = result as { meta: { rows_read: number } }
    sent.push({ ...(known.get(asked) ?? { sql: '', values: [] }), rowsRead: meta.rows_read })
  }
  const prepare = (sql: string): PreparedStatement => ({
    bind: (...values) => {
      const bound = database.prepare(sql).bind(...values)
      known.set(bound, { sql, values })
      return {
        ...bound,
        bind: bound.bind,
        all: async () => {
          const result = await bound.all()
          note(bound, result)
          return result
        },
        // What `batch` gets is the statement that the database made.
        bound,
      } as PreparedStatement
    },
    all: () => database.prepare(sql).all(),
  })
  return {
    sent,
    database: {
      prepare,
      batch: async (statements) => {
        const bound = statements.map((each) => (each as PreparedStatement & { bound: PreparedStatement }).bound)
        const results = await database.batch(bound)
        for (const [index, result] of results.entries()) note(bound[index] as PreparedStatement, result)
        return results
      },
    },
  }
}
