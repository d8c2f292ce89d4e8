import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Document } from '../../src/http/document.ts'
import type { DocumentCopies } from '../../src/http/document-copies.ts'
import { type Snapshot, type Store, StoreUnavailableError } from '../../src/store/store.ts'
import { createChangingStore, startIsolate, timed } from './changing-store.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { article, publication, parseResultOf } from '../publication.ts'

const start = Date.parse('2024-11-22T00:00:00Z')
const day = 86_400_000
const harbor = article({ slug: 'harbor', title: 'Harbor Reopens' })
const bridge = article({ slug: 'bridge', title: 'Bridge Opens', published: new Date('2024-11-21T05:57:00Z') })
const paths = ['/', '/feed.xml', '/atom.xml', '/feed.json', '/archive/2024-11', '/articles/harbor']
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
const navigation = { headers: { 'Sec-Fetch-Dest': 'document' } }

/** Copies shared by several isolates, like those of a data centre. */
function sharedCopies(): DocumentCopies & { keys: () => string[]; get: ReturnType<typeof vi.fn<DocumentCopies['get']>> } {
  const held = new Map<string, Document>()
  return {
    put: async (key, document) => void held.set(key, document),
    get: vi.fn(async (key: string) => held.get(key) ?? null),
    delete: async (key) => void held.delete(key),
    keys: () => [...held.keys()],
  }
}

const logged = vi.spyOn(console, 'error')
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: start })
  logged.mockReset().mockImplementation(() => {})
})
afterEach(() => {
  vi.useRealTimers()
})

describe.each([
  ['is silent', 'hang'],
  ['fails at once', 'fail'],
] as const)('while the store %s', (_name, stop) => {
  it('sends the last bytes for a day', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    const texts = await Promise.all(paths.map((path) => isolate.text(path)))
    store[stop]()
    store.replace([harbor, bridge])
    for (const age of [1999, 4999, 5000, 60_000, day - 20_000]) {
      vi.setSystemTime(start + age)
      for (const [index, path] of paths.entries()) {
        const { status, text } = await timed(isolate.request(path))
        expect([age, path, status, text === texts[index]]).toEqual([age, path, 200, true])
      }
    }
    vi.setSystemTime(start + day)
    expect(await timed(isolate.request('/feed.xml'))).toMatchObject({ status: 503 })
  })

  it('sends the last bytes of a document that the end of an embargo should have changed', async () => {
    const due = article({ slug: 'bridge', title: 'Bridge Opens', published: new Date(start + 3000) })
    const store = createChangingStore([harbor, due])
    const isolate = startIsolate(store)
    const last = await isolate.text('/feed.xml')
    store[stop]()
    await pass(3000)
    expect(await timed(isolate.request('/feed.xml'))).toMatchObject({ status: 200, text: last })
  })

  it('allows caching the last bytes for a minute', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    const paths = ['/feed.xml', '/feeds.opml', '/icon.png']
    const etags = await Promise.all(paths.map(async (path) => (await isolate.request(path)).headers.get('ETag') ?? ''))
    store[stop]()
    await pass(60_000)
    await timed(isolate.request('/feed.xml'))
    for (const [index, path] of paths.entries()) {
      const [whole, same] = [
        await isolate.request(path),
        await isolate.request(path, { headers: { 'If-None-Match': etags[index] ?? '' } }),
      ]
      expect([path, whole.status, same.status]).toEqual([path, 200, 304])
      for (const { headers } of [whole, same]) expect(headers.get('Cache-Control')).toBe('public, max-age=60')
    }
  })

  it('returns 304 when the ETag matches, and no body for HEAD', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    const etag = (await isolate.request('/feed.xml')).headers.get('ETag') ?? ''
    store[stop]()
    await pass(60_000)
    expect(await timed(isolate.request('/feed.xml', { headers: { 'If-None-Match': etag } }))).toMatchObject({ status: 304 })
    expect(await timed(isolate.request('/feed.xml', { method: 'HEAD' }))).toMatchObject({ status: 200, text: '' })
    expect((await isolate.request('/feed.xml', { method: 'HEAD' })).headers.get('ETag')).toBe(etag)
  })

  it('sends the last preview to a browser that navigates', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    const preview = await (await isolate.request('/feed.xml', navigation)).text()
    await isolate.text('/feed.xml')
    store[stop]()
    await pass(60_000)
    expect(await timed(isolate.request('/feed.xml', navigation))).toMatchObject({ status: 200, text: preview })
    expect(preview).toContain('<html')
  })

  it('sends the copy in an isolate without cached bytes', async () => {
    const [store, copies] = [createChangingStore([harbor]), sharedCopies()]
    const text = await startIsolate(store, copies).text('/feed.xml')
    expect(copies.get).not.toHaveBeenCalled()
    store[stop]()
    const other = startIsolate(store, copies)
    expect(await timed(other.request('/feed.xml'))).toMatchObject({ status: 200, text })
    expect(copies.get.mock.calls).toEqual([['https://news.example/feed.xml']])
  })

  it('reads a copy once a minute', async () => {
    const [store, copies] = [createChangingStore([harbor]), sharedCopies()]
    const text = await startIsolate(store, copies).text('/feed.xml')
    store[stop]()
    const other = startIsolate(store, copies)
    for (const age of [0, 1000, 59_999, 60_000, 119_999]) {
      vi.setSystemTime(start + age)
      expect(await timed(other.request('/feed.xml'))).toMatchObject({ status: 200, text })
    }
    expect(copies.get).toHaveBeenCalledTimes(2)
  })

  it('returns 404 for an unknown address and 405 for a method, also in a new isolate', async () => {
    const store = createChangingStore([harbor])
    store[stop]()
    const isolate = startIsolate(store)
    expect(await timed(isolate.request('/nothing'))).toMatchObject({ status: 404, waited: 0 })
    expect(await timed(isolate.request('/feed.xml', { method: 'POST' }))).toMatchObject({ status: 405, waited: 0 })
    expect((await isolate.request('/nothing')).headers.get('Cache-Control')).toBe('public, max-age=60')
    expect(store.asked).toEqual([])
  })

  it('returns 503 with Retry-After for a document that was never rendered', async () => {
    const [store, copies] = [createChangingStore([harbor]), sharedCopies()]
    const isolate = startIsolate(store, copies)
    await isolate.text('/feed.xml')
    store[stop]()
    await pass(60_000)
    for (const [path, init] of [
      ['/atom.xml', {}],
      ['/atom.xml', { method: 'HEAD' }],
      ['/feed.xml', navigation],
      ['/articles/nothing', {}],
      ['/health', {}],
    ] as const) {
      await timed(isolate.request(path, init))
      const response = await isolate.request(path, init)
      expect([path, response.status, response.headers.get('Retry-After')]).toEqual([path, 503, '30'])
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    }
  })

  it('waits at most a second, then answers at once for nine', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    await isolate.text('/feed.xml')
    store[stop]()
    await pass(5000)
    const { waited } = await timed(isolate.request('/feed.xml'))
    expect(waited).toBe(stop === 'hang' ? 1000 : 0)
    for (let time = 0; time < 8; time += 1) {
      expect(await timed(isolate.request('/feed.xml'))).toMatchObject({ status: 200, waited: 0 })
      await pass(1000)
    }
  })

  it('queries the store no more often than before, and logs each failed query once', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    await isolate.text('/feed.xml')
    store[stop]()
    const answers: Promise<Response>[] = []
    for (let time = 0; time < 60_000; time += 100) {
      answers.push(isolate.request('/feed.xml'))
      await pass(100)
    }
    await pass(1000)
    expect(new Set((await Promise.all(answers)).map(({ status }) => status))).toEqual(new Set([200]))
    const requests = store.asked.slice(1).map((time) => time - start)
    expect(requests.slice(0, 4)).toEqual(stop === 'hang' ? [2000, 12_000, 22_000, 32_000] : [2000, 4000, 6000, 8000])
    expect(requests).toHaveLength(stop === 'hang' ? 6 : 29)
    expect(logged).toHaveBeenCalledTimes(requests.length)
  })

  it('shows the change once the store is back', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    await isolate.text('/feed.xml')
    store[stop]()
    await pass(60_000)
    await timed(isolate.request('/feed.xml'))
    store.replace([harbor, bridge])
    store.answer()
    store.release()
    await pass(2000)
    expect(await isolate.text('/feed.xml')).toContain('Bridge Opens')
    expect(await isolate.text('/articles/bridge')).toContain('Bridge Opens')
  })

  it('shows the articles in an isolate that returned 503 once the store is back', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    store[stop]()
    expect(await timed(isolate.request('/feed.xml'))).toMatchObject({ status: 503 })
    store.answer()
    store.release()
    await pass(2000)
    expect(await isolate.text('/feed.xml')).toContain('Harbor Reopens')
  })
})

describe('a query that is never answered', () => {
  it('is abandoned after ten seconds, and its late answer does not replace a later one', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    store.hang()
    const early = timed(isolate.request('/feed.xml'))
    expect(await early).toMatchObject({ status: 503, waited: 1000 })
    store.answer()
    await pass(8999)
    expect((await isolate.request('/feed.xml')).status).toBe(503)
    await pass(1)
    expect(await isolate.text('/feed.xml')).toContain('Harbor Reopens')
    store.replace([harbor, bridge])
    await pass(5000)
    const requests = store.asked.length
    const text = await isolate.text('/feed.xml')
    store.replace([])
    store.release()
    await pass(100)
    expect(await isolate.text('/feed.xml')).toBe(text)
    expect(store.asked).toHaveLength(requests + 2)
  })

  it('does not delay a store that answers again', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    await isolate.text('/feed.xml')
    store.hang()
    await pass(2000)
    // Asked after this response.
    await isolate.text('/feed.xml')
    store.answer()
    store.replace([harbor, bridge])
    await pass(10_000)
    expect(await isolate.text('/feed.xml')).toContain('Bridge Opens')
  })
})

describe('a store that answers late', () => {
  it('gives the first request the last bytes after a second, and the next one its answer', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    await isolate.text('/feed.xml')
    await pass(5000)
    store.replace([harbor, bridge])
    store.answer(700)
    expect(await timed(isolate.request('/feed.xml'))).toMatchObject({ status: 200, waited: 1000 })
    await pass(400)
    store.answer()
    expect(await isolate.text('/feed.xml')).toContain('Bridge Opens')
  })

  it('waits ten seconds for a rendering, and caches it when it comes late', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    await isolate.request('/robots.txt')
    store.answer(12_000)
    expect(await timed(isolate.request('/feed.xml'))).toMatchObject({ status: 503, waited: 10_000 })
    await pass(15_000)
    store.answer()
    store.hang()
    expect(await timed(isolate.request('/feed.xml'))).toMatchObject({ status: 200, waited: 1000 })
  })
})

describe('a rendering that never ends', () => {
  it('is started again after ten seconds', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    await isolate.request('/robots.txt')
    store.hang()
    const first = timed(isolate.request('/feed.xml'))
    expect(await first).toMatchObject({ status: 503, waited: 10_000 })
    store.answer()
    expect(await isolate.text('/feed.xml')).toContain('Harbor Reopens')
  })

  it('is started again after a wait that timed out, whatever the clock says', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    await isolate.request('/robots.txt')
    store.hang()
    expect(await timed(isolate.request('/feed.xml'))).toMatchObject({ status: 503, waited: 10_000 })
    store.answer()
    vi.setSystemTime(start)
    expect(await isolate.text('/feed.xml')).toContain('Harbor Reopens')
  })
})

describe('/health', () => {
  const withSnapshot = (change: (snapshot: Snapshot) => Partial<Snapshot>): Store => {
    const store = createMemoryStore([parseResultOf(harbor)], publication, null)
    return {
      ...store,
      snapshot: async (now) => {
        const snapshot = await store.snapshot(now)
        return { ...snapshot, ...change(snapshot) }
      },
    }
  }

  it('returns 503 after ten seconds without counts', async () => {
    const isolate = startIsolate(withSnapshot(() => ({ counts: () => new Promise(() => {}) })))
    expect(await timed(isolate.request('/health'))).toMatchObject({ status: 503, waited: 10_000 })
  })

  it('queries only the counts in public', async () => {
    const fail = () => Promise.reject(new Error('asked for more'))
    const isolate = startIsolate(withSnapshot(() => ({ newest: fail, diagnostics: fail, months: fail })))
    expect(await timed(isolate.request('/health'))).toMatchObject({ status: 200 })
  })
})

describe('a store that fails while a document is rendered', () => {
  it('causes a 503, and no article is refused', async () => {
    const broken = {
      ...bridge,
      get paragraphs(): never {
        throw new RangeError('Invalid string length')
      },
    }
    const memory = createMemoryStore([parseResultOf(broken)], publication, null)
    const refuse = vi.fn(() => Promise.resolve())
    const store: Store = {
      ...memory,
      refuse,
      snapshot: async (now) => ({
        ...(await memory.snapshot(now)),
        topicsByName: () => Promise.reject(new StoreUnavailableError('Network connection lost.')),
      }),
    }
    expect(await timed(startIsolate(store).request('/articles/bridge'))).toMatchObject({ status: 503 })
    expect(refuse).not.toHaveBeenCalled()
  })
})

describe('a store that keeps showing an article that it should refuse', () => {
  it('is queried three times, and the response is 500', async () => {
    const broken = {
      ...bridge,
      get paragraphs(): never {
        throw new RangeError('Invalid string length')
      },
    }
    const memory = createMemoryStore([parseResultOf(broken)], publication, null)
    const refuse = vi.fn(() => (refuse.mock.calls.length < 20 ? Promise.resolve() : memory.refuse('bridge', 'enough', '')))
    const isolate = startIsolate({ ...memory, refuse })
    expect((await isolate.request('/feed.xml')).status).toBe(500)
    expect(refuse.mock.calls.length).toBeLessThanOrEqual(3)
  })
})

describe('a withdrawn article', () => {
  it.each([
    ['in the isolate', false],
    ['in another one', true],
  ])('does not come back while the store is silent, %s', async (_name, isOther) => {
    const [store, copies] = [createChangingStore([harbor, bridge]), sharedCopies()]
    const isolate = startIsolate(store, copies)
    await isolate.text('/articles/harbor')
    store.replace([{ ...harbor, withdrawn: true }, bridge])
    await pass(5000)
    expect((await isolate.request('/articles/harbor')).status).toBe(410)
    expect(copies.keys()).toEqual([])
    store.hang()
    await pass(5000)
    const asked = isOther ? startIsolate(store, copies) : isolate
    expect(await timed(asked.request('/articles/harbor'))).toMatchObject({ status: 503 })
  })
})

describe('a document of an earlier snapshot', () => {
  it('is sent for a day after that snapshot was current, not the last one', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    await isolate.text('/atom.xml')
    await pass(5000)
    store.replace([harbor, bridge])
    await isolate.text('/feed.xml')
    await pass(day - 5000)
    await isolate.text('/feed.xml')
    store.hang()
    await pass(5000)
    expect(await timed(isolate.request('/feed.xml'))).toMatchObject({ status: 200 })
    expect(await timed(isolate.request('/atom.xml'))).toMatchObject({ status: 503 })
  })
})

describe('copies that fail', () => {
  const broken: DocumentCopies = {
    put: () => Promise.reject(new Error('no cache to write')),
    get: () => Promise.reject(new Error('no cache to read')),
    delete: () => Promise.reject(new Error('no cache to delete in')),
  }

  it('do not affect documents, and are missing while the store is silent', async () => {
    const store = createChangingStore([harbor, article({ slug: 'gone', withdrawn: true })])
    const isolate = startIsolate(store, broken)
    expect(await isolate.text('/feed.xml')).toContain('Harbor Reopens')
    expect((await isolate.request('/articles/gone')).status).toBe(410)
    expect((await isolate.request('/articles/nothing')).status).toBe(404)
    await Promise.all(isolate.background)
    store.hang()
    await pass(5000)
    expect(await timed(isolate.request('/atom.xml'))).toMatchObject({ status: 503 })
    expect(logged.mock.calls.map(([error]) => String(error))).toEqual([
      'Error: no cache to write',
      'Error: no cache to delete in',
      'Error: no answer within 1000 ms',
      'Error: no cache to read',
    ])
  })

  it('ignores a copy after a second', async () => {
    const store = createChangingStore([harbor])
    store.fail()
    const isolate = startIsolate(store, { ...broken, get: () => new Promise(() => {}) })
    expect(await timed(isolate.request('/feed.xml'))).toMatchObject({ status: 503, waited: 1000 })
  })
})

describe('an error of an available store', () => {
  it('causes a 500, and is logged even if no request waits for it', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    await isolate.text('/feed.xml')
    store.fail(new TypeError('rows is not iterable'))
    await pass(2000)
    await isolate.text('/feed.xml')
    await Promise.all(isolate.background)
    expect(logged.mock.calls.map(([error]) => String(error))).toEqual(['TypeError: rows is not iterable'])
    await pass(5000)
    expect((await isolate.request('/feed.xml')).status).toBe(500)
    expect(logged).toHaveBeenCalledTimes(2)
  })

  it('differs from one of an unreachable store', async () => {
    const store = createChangingStore([harbor])
    store.fail(new StoreUnavailableError('Network connection lost.'))
    expect((await startIsolate(store).request('/feed.xml')).status).toBe(503)
  })
})
