import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentPath } from '../../src/site/document-kind.ts'
import { documentKinds } from '../../src/site/documents.ts'
import { createD1Store } from '../../src/store/d1/store.ts'
import type { Database } from '../../src/store/d1/sql.ts'
import { publication, read } from '../publication.ts'
import { openDatabase } from './database.ts'

/*
 * How a snapshot asks its database.
 */

const { database, close } = await openDatabase()
afterAll(close)

const now = new Date('2024-11-20T00:00:00Z')
const text =
  'Harbor Reopens at Last\n14:57 JST, November 18, 2024\nSHIOMI — The harbor reopened.\n"Politics" POPULAR ARTICLE\n-\nBridge Opens\n'

beforeAll(async () => {
  const change = { text, etag: 'a', verb: 'put', base: null, by: 'desk', at: now } as const
  await createD1Store(database, publication).write({ result: read(text), ...change })
})

/** A database that counts its batches, and fails on demand. */
function counting(): { counted: Database; batches: () => number; fail: (isFailing: boolean) => void } {
  let batches = 0
  let isFailing = false
  const counted: Database = {
    prepare: (sql) => database.prepare(sql),
    batch: (statements) => {
      batches += 1
      return isFailing ? Promise.reject(new Error('D1_ERROR: Network connection lost.')) : database.batch(statements)
    },
  }
  return { counted, batches: () => batches, fail: (failing) => (isFailing = failing) }
}

describe('a snapshot of the D1 store', () => {
  it('has no last change before the deployment', async () => {
    const lastChangeAt = async (deployed: string): Promise<Date> =>
      (await createD1Store(database, publication, { deployed: new Date(deployed) }).snapshot(now)).lastChange
    expect(await lastChangeAt('2024-11-25T00:00:00Z')).toEqual(new Date('2024-11-25T00:00:00Z'))
    expect(await lastChangeAt('2024-11-01T00:00:00Z')).toEqual(now)
  })

  it('sends concurrent queries as one batch', async () => {
    const { counted, batches } = counting()
    const snapshot = await createD1Store(counted, publication).snapshot(now)
    await Promise.all([snapshot.months(), snapshot.counts(), snapshot.newest({ limit: 1 }), snapshot.topics({ limit: 1 })])
    expect(batches()).toBe(1)
    await snapshot.months()
    expect(batches()).toBe(2)
  })

  it.each([
    ['/feed.xml', {}, 2],
    ['/sections/politics/atom.xml', { kind: 'sections', slug: 'politics' }, 2],
    ['/archive/2024-11/feed.json', { month: '2024-11' }, 2],
    ['/', {}, 1],
    ['/sections/politics', { kind: 'sections', slug: 'politics' }, 1],
    ['/archive/2024-11', { month: '2024-11' }, 1],
    ['/articles/harbor', { slug: 'harbor' }, 2],
  ])('sends the queries of %s in as few batches as possible', async (path, params, expected) => {
    const { counted, batches } = counting()
    const snapshot = await createD1Store(counted, publication).snapshot(now)
    const pictures = { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) }
    const kind = documentKinds.find((each) => documentPath(each, params) === path)
    const document = await kind?.render({ snapshot, publication, pictures, now }, params)
    expect(document).toHaveProperty('content', expect.stringContaining('Harbor Reopens at Last'))
    expect(batches()).toBe(expected)
  })

  it('sends no query for empty lists and for an invalid month', async () => {
    const { counted, batches } = counting()
    const snapshot = await createD1Store(counted, publication).snapshot(now)
    await Promise.all([
      snapshot.byHeadlines([]),
      snapshot.firstListings([]),
      snapshot.topicsByName([]),
      snapshot.inMonth('2024-13'),
    ])
    expect(batches()).toBe(0)
  })

  it('rejects all queries of a failed batch, and sends later ones', async () => {
    const { counted, fail } = counting()
    const snapshot = await createD1Store(counted, publication).snapshot(now)
    fail(true)
    const asked = await Promise.allSettled([snapshot.months(), snapshot.counts()])
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    fail(false)
    expect(await snapshot.months()).toEqual([{ month: '2024-11', articles: 1 }])
  })

  it('parses a text once for all documents', async () => {
    let times = 0
    const store = createD1Store(database, publication, {
      read: (file, bytes) => {
        times += 1
        return read(bytes, file)
      },
    })
    const snapshot = await store.snapshot(now)
    const [newest] = await snapshot.newest({ limit: 1 })
    expect(await snapshot.bySlug('harbor')).toEqual(newest)
    await (await store.snapshot(now)).inMonth('2024-11')
    expect(times).toBe(1)
  })

  it('leaves out texts that the parser now refuses', async () => {
    const store = createD1Store(database, publication, { read: (file) => read('', file) })
    const snapshot = await store.snapshot(now)
    expect(await snapshot.newest({ limit: 1 })).toEqual([])
    expect(await snapshot.bySlug('harbor')).toBeNull()
  })
})
