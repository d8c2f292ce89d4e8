import { describe, expect, it } from 'vitest'
import { all, type Database, statement } from '../../src/store/d1/sql.ts'
import { StoreUnavailableError } from '../../src/store/store.ts'

const failing = (message: string): Database => {
  const prepared = { bind: () => prepared, all: () => Promise.reject(new Error(message)) }
  return { prepare: () => prepared, batch: () => Promise.reject(new Error(message)) }
}
const errorOf = (message: string): Promise<unknown> =>
  all(failing(message), statement('SELECT 1')).catch((error: unknown) => error)

describe('an error of D1', () => {
  it.each([
    'D1_ERROR: Network connection lost.',
    'D1_ERROR: D1 DB is overloaded. Too many requests queued.',
    'D1_ERROR: D1 DB is overloaded. Requests queued for too long.',
    'D1_ERROR: D1 DB storage operation exceeded timeout which caused object to be reset.',
    'D1_ERROR: Internal error in D1 DB storage caused object to be reset.',
    'D1_ERROR: D1 DB reset because its code was updated.',
    'D1_ERROR: Cannot resolve D1 DB due to transient issue on remote node.',
    'D1_ERROR: database is locked: SQLITE_BUSY',
  ])('makes the store unavailable when it cannot be reached, is overloaded or too slow: %s', async (message) => {
    expect(await errorOf(message)).toBeInstanceOf(StoreUnavailableError)
  })

  it.each([
    'D1_ERROR: no such column: overloaded: SQLITE_ERROR',
    'D1_ERROR: near "SELCT": syntax error at offset 0: SQLITE_ERROR',
    'D1_ERROR: UNIQUE constraint failed: article.slug: SQLITE_CONSTRAINT',
    'D1_ERROR: string or blob too big: SQLITE_TOOBIG',
    "D1_TYPE_ERROR: Type 'undefined' not supported for value 'undefined'",
  ])('is rethrown when the statement is at fault: %s', async (message) => {
    const error = await errorOf(message)
    expect(error).not.toBeInstanceOf(StoreUnavailableError)
    expect(String(error)).toBe(`Error: ${message}`)
  })
})
