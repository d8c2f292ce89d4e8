import { hash } from 'node:crypto'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { createNewsroomHandler } from '../../src/app.ts'
import { noCopies } from '../../src/http/document-copies.ts'
import type { Database, PreparedStatement } from '../../src/store/d1/sql.ts'
import { createD1Store } from '../../src/store/d1/store.ts'
import { nobody, publication } from '../publication.ts'
import { openDatabase } from '../store/database.ts'
import { etagOf, put, textOf, token } from './newsroom.ts'

/* The API over a D1 that hangs, fails and comes back. */

const { database, close } = await openDatabase()
afterAll(close)
afterEach(() => vi.useRealTimers())

type Call = <Answer>(real: () => Promise<Answer>) => Promise<Answer>
/** What the database does with a call. */
let call: Call = (real) => real()

const silent: PreparedStatement = { bind: () => silent, all: () => new Promise(() => {}) }
/** Whether single statements hang as well. */
let isHanging = false

const fragile: Database = {
  prepare: (sql) => (isHanging ? silent : database.prepare(sql)),
  batch: (statements) => call(() => database.batch(statements)),
}
const pictures = { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) }
const handler = createNewsroomHandler(
  createD1Store(fragile, publication),
  { config: publication, pictures, now: Date.now, copies: noCopies },
  { access: { TOKENS: `local:${hash('sha256', token)}` }, deskScript: new ArrayBuffer(1), ...nobody },
)
const ask = async (path: string, { headers, ...init }: RequestInit = {}): Promise<Response> => {
  const request = new Request(`https://news.example${path}`, {
    ...init,
    headers: { ...headers, Authorization: `Bearer ${token}` },
  })
  return handler(request, () => {})
}
const verbs = async (): Promise<string[]> => {
  const { changes } = (await (await ask('/api/changes')).json()) as { changes: { file: string; verb: string }[] }
  return changes.map(({ file, verb }) => `${verb} ${file}`)
}
const harmless = {
  type: 'tag:kawaraban.example,2026:problems/unavailable',
  title: 'Database unavailable',
  status: 503,
  detail: 'the database is not responding: the change may or may not be stored; it is safe to send it again',
}

describe('a write while the database hangs', () => {
  it('returns after ten seconds that the change may be stored, and can be repeated even if it was', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { promise: committed, resolve } = Promise.withResolvers<void>()
    call = async (real) => {
      await real()
      resolve()
      return new Promise(() => {})
    }
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const asked = ask('/api/articles/hung.txt', put(textOf('Shiomi'), { 'If-None-Match': '*' }))
    await committed
    await vi.advanceTimersByTimeAsync(10_000)
    const response = await asked
    expect([response.status, response.headers.get('Retry-After'), await response.json()]).toEqual([503, '30', harmless])
    vi.useRealTimers()
    call = (real) => real()
    const again = await ask('/api/articles/hung.txt', put(textOf('Shiomi'), { 'If-None-Match': '*' }))
    expect([again.status, again.headers.get('ETag')]).toEqual([200, etagOf(textOf('Shiomi'))])
    expect(await verbs()).toEqual(['put hung.txt'])
  })
})

describe('a write while the database fails', () => {
  it('returns the same, and succeeds when the database is back', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    call = () => Promise.reject(new Error('D1_ERROR: Network connection lost.'))
    for (const init of [put(textOf('Minato')), { method: 'DELETE' }] as RequestInit[]) {
      const file = init.method === 'PUT' ? 'failed.txt' : 'hung.txt'
      const response = await ask(`/api/articles/${file}`, init)
      expect([response.status, response.headers.get('Retry-After'), await response.json()]).toEqual([503, '30', harmless])
    }
    call = (real) => real()
    expect((await ask('/api/articles/failed.txt', put(textOf('Minato')))).status).toBe(201)
    expect((await ask('/api/articles/hung.txt', { method: 'DELETE' })).status).toBe(204)
    expect(await verbs()).toEqual(['put hung.txt', 'put failed.txt', 'withdraw hung.txt'])
  })
})

describe('a write with a statement that the database refuses', () => {
  it.each([
    'D1_ERROR: no such table: article: SQLITE_ERROR',
    'D1_ERROR: NOT NULL constraint failed: text.text: SQLITE_CONSTRAINT',
    'D1_ERROR: string or blob too big: SQLITE_TOOBIG',
  ])('returns an internal error: %s', async (message) => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    logged.mockClear()
    call = () => Promise.reject(new Error(message))
    const response = await ask('/api/articles/faulty.txt', put(textOf('Minato')))
    call = (real) => real()
    expect([response.status, response.headers.get('Retry-After'), await response.json()]).toMatchObject([
      500,
      null,
      { type: 'tag:kawaraban.example,2026:problems/internal' },
    ])
    expect(logged.mock.calls.map(([error]) => String(error))).toEqual([`Error: ${message}`])
  })
})

describe('a read while the database hangs', () => {
  it.each([
    ['GET', '/api/articles'],
    ['GET', '/api/articles/hung.txt'],
    ['GET', '/api/changes'],
    ['GET', '/api/health'],
    ['POST', '/api/check?name=a.txt'],
  ])('returns 503 after ten seconds: %s %s', async (method, path) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    isHanging = true
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const asked = ask(path, { method, ...(method === 'POST' && { body: textOf('Shiomi') }) })
    let isAnswered = false
    void asked.then(() => (isAnswered = true))
    for (let waited = 0; waited < 25_000 && !isAnswered; waited += 500) {
      await new Promise((resolve) => setImmediate(resolve))
      await vi.advanceTimersByTimeAsync(500)
    }
    const response = await asked
    isHanging = false
    expect([response.status, response.headers.get('Retry-After'), await response.json()]).toMatchObject([
      503,
      '30',
      { detail: 'the database is not responding; try again in 30 seconds' },
    ])
  })
})
