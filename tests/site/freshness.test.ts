import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHandler } from '../../src/app.ts'
import { type DocumentCopies, noCopies } from '../../src/http/document-copies.ts'
import { documentKinds } from '../../src/site/documents.ts'
import { createSite } from '../../src/site/site.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { Store } from '../../src/store/store.ts'
import { createChangingStore, startIsolate, timed } from './changing-store.ts'
import { article, publication, parseResultOf } from '../publication.ts'

const start = Date.parse('2024-11-22T00:00:00Z')
const harbor = article({ slug: 'harbor', title: 'Harbor Reopens' })
const bridge = article({ slug: 'bridge', title: 'Bridge Opens', published: new Date('2024-11-21T05:57:00Z') })
const paths = ['/', '/feed.xml', '/atom.xml', '/feed.json', '/archive/2024-11', '/sitemap.xml', '/feeds.opml']
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
const count = (text: string, part: string): number => text.split(part).length - 1

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: start })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a change made by the same isolate', () => {
  const feed = documentKinds.find(({ pattern }) => pattern === '/feed.xml')
  const startSite = (store: Store) => {
    const pictures = { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) }
    const site = createSite(store, { config: publication, pictures, now: Date.now, copies: noCopies })
    const ask = async (): Promise<string> => {
      const request = new Request('https://news.example/feed.xml')
      const cached = site.cached(request, () => {})
      const response = cached ?? (feed && (await site.respond(request, feed, {}, () => {})))
      return response instanceof Response ? response.text() : ''
    }
    return { site, ask }
  }

  it('is in its next response, even in the same millisecond', async () => {
    const store = createChangingStore([harbor])
    const { site, ask } = startSite(store)
    await ask()
    store.replace([harbor, bridge])
    site.outdate()
    expect(await ask()).toContain('Bridge Opens')
    expect(site.cached(new Request('https://news.example/feed.xml'), () => {})).not.toBeNull()
  })

  it('is in its next response, even if an earlier query of the store ends late', async () => {
    const store = createChangingStore([harbor])
    const { site, ask } = startSite(store)
    await ask()
    await pass(3000)
    store.hang()
    await ask()
    store.replace([harbor, bridge])
    site.outdate()
    store.answer()
    expect(await ask()).toContain('Bridge Opens')
    store.release()
    await pass(0)
    expect(await ask()).toContain('Bridge Opens')
  })
})

describe('a change of the articles', () => {
  it.each([0, 1000, 1999, 2000, 3500, 4999, 5000, 60_000])(
    'is in every document after five seconds and one request, %d ms after the last query',
    async (moment) => {
      const store = createChangingStore([harbor])
      const isolate = startIsolate(store)
      for (const path of paths) await isolate.request(path)
      await pass(moment)
      store.replace([harbor, bridge])
      await pass(5000)
      const texts = await Promise.all(paths.slice(0, 5).map((path) => isolate.text(path)))
      expect(texts.map((text) => text.includes('bridge'))).toEqual([true, true, true, true, true])
      expect((await isolate.request('/articles/bridge')).status).toBe(200)
    },
  )

  it('is found within five seconds under constant requests', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    await isolate.text('/feed.xml')
    await pass(700)
    store.replace([harbor, bridge])
    const seen: number[] = []
    for (let waited = 0; waited <= 5000; waited += 100) {
      if ((await isolate.text('/feed.xml')).includes('Bridge Opens')) seen.push(waited)
      await pass(100)
    }
    // Asked after the response at 1,300 ms, two seconds after the first request.
    expect([seen[0], seen.length]).toEqual([1400, 37])
  })

  it('keeps the ETag of a document that stays the same', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    const first = (await isolate.request('/articles/harbor')).headers.get('ETag') ?? ''
    store.replace([harbor, bridge])
    await pass(5000)
    expect(await isolate.text('/feed.xml')).toContain('Bridge Opens')
    const again = await isolate.request('/articles/harbor', { headers: { 'If-None-Match': first } })
    expect([again.status, again.headers.get('ETag')]).toEqual([304, first])
  })

  it('is rendered with the next revision if it happens during a rendering', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    await isolate.request('/robots.txt')
    store.hang()
    const early = isolate.request('/feed.xml')
    await pass(100)
    store.replace([harbor, bridge])
    store.answer()
    store.release()
    // The revision is the old one, but the content is new.
    expect(await (await early).text()).toContain('Bridge Opens')
    store.replace([harbor])
    await pass(5000)
    expect(await isolate.text('/feed.xml')).not.toContain('Bridge Opens')
  })

  it('is not replaced by a document of an earlier snapshot that is rendered later', async () => {
    const store = createChangingStore([harbor])
    const put: string[] = []
    const copies: DocumentCopies = {
      ...noCopies,
      put: async (_key, { bodies }) => {
        put.push(await bodies.identity.bytes.text())
      },
    }
    const isolate = startIsolate(store, copies)
    await isolate.request('/robots.txt')
    store.hang()
    const slow = isolate.request('/feed.xml')
    await pass(5000)
    store.answer()
    store.replace([harbor, bridge])
    expect(await isolate.text('/feed.xml')).toContain('Bridge Opens')
    store.replace([])
    store.release()
    await slow
    expect(await isolate.text('/feed.xml')).toContain('Bridge Opens')
    expect(put.filter((text) => text.includes('<rss')).map((text) => text.includes('Bridge Opens'))).toEqual([true])
  })
})

describe('the store', () => {
  it('is not queried within two seconds', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    await isolate.text('/feed.xml')
    for (const path of [...paths, ...paths]) await isolate.text(path)
    await pass(1999)
    for (const path of [...paths, '/nothing', '/health']) await isolate.request(path)
    expect(store.asked).toEqual([start])
    await pass(1)
    await isolate.text('/feed.xml')
    expect(store.asked).toEqual([start, start + 2000])
  })

  it('is queried after the response from two seconds on, in the background of the request', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    await isolate.text('/feed.xml')
    await pass(2000)
    store.answer(300)
    store.replace([harbor, bridge])
    const before = isolate.background.length
    expect(await timed(isolate.request('/feed.xml'))).toMatchObject({ waited: 0, text: expect.not.stringContaining('Bridge') })
    expect(isolate.background).toHaveLength(before + 1)
    await pass(600)
    await isolate.background.at(-1)
    store.answer()
    expect(await isolate.text('/feed.xml')).toContain('Bridge Opens')
  })

  it('is queried before the response from five seconds on, by a query that outlives its request', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    await isolate.text('/feed.xml')
    await pass(5000)
    store.answer(300)
    const before = isolate.background.length
    expect(await timed(isolate.request('/feed.xml'))).toMatchObject({ waited: 300, status: 200 })
    expect(isolate.background).toHaveLength(before + 1)
  })

  it('gets one query at a time, for any number of requests and however slow it is', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    store.answer(400)
    const waiting: Promise<Response>[] = []
    for (let time = 0; time < 30_000; time += 50) {
      waiting.push(isolate.request(paths[(time / 50) % paths.length] ?? '/'))
      if (time % 3000 === 0) store.replace([harbor, bridge])
      await pass(50)
    }
    await pass(1000)
    expect(new Set((await Promise.all(waiting)).map(({ status }) => status))).toEqual(new Set([200]))
    expect(store.maxConcurrent()).toBe(1)
    // A request for the revision, and mostly one for a snapshot, every two seconds and a bit.
    expect(store.asked.length).toBeLessThanOrEqual(30)
  })

  it('gets one query for the first snapshot, for concurrent first requests', async () => {
    const store = createChangingStore([harbor])
    const isolate = startIsolate(store)
    await Promise.all(Array.from({ length: 20 }, () => isolate.text('/feed.xml')))
    expect(store.asked).toEqual([start])
  })

  it('is never queried for its revision if it is a folder’s', async () => {
    const revision = vi.fn(() => Promise.resolve('2'))
    const store = { ...createMemoryStore([parseResultOf(harbor)], publication, null), revision }
    const isolate = startIsolate(store)
    for (let time = 0; time < 100; time += 1) {
      await isolate.text('/feed.xml')
      await pass(3000)
    }
    expect(revision).not.toHaveBeenCalled()
  })

  it('has a document rendered in the background once for all waiting requests', async () => {
    const put = vi.fn(() => Promise.resolve())
    const isolate = startIsolate(createChangingStore([harbor]), { ...noCopies, put })
    await isolate.request('/robots.txt')
    const before = isolate.background.length
    await Promise.all(Array.from({ length: 20 }, () => isolate.text('/feed.xml')))
    // The document and its copy.
    expect(isolate.background).toHaveLength(before + 2)
    expect(put).toHaveBeenCalledTimes(2)
  })

  it('has its documents copied again after half a day, even if they stay the same', async () => {
    const put = vi.fn(() => Promise.resolve())
    const isolate = startIsolate(createChangingStore([harbor]), { ...noCopies, put })
    await isolate.text('/feed.xml')
    await pass(43_199_999)
    await isolate.text('/feed.xml')
    expect(put).toHaveBeenCalledTimes(1)
    await pass(5000)
    await isolate.text('/feed.xml')
    expect(put).toHaveBeenCalledTimes(2)
  })
})

describe('an embargo', () => {
  const due = start + 3000
  const embargoed = article({ slug: 'bridge', title: 'Bridge Opens', published: new Date(due) })

  it('ends at its exact millisecond', async () => {
    const isolate = startIsolate(createChangingStore([harbor, embargoed]))
    for (const path of paths) await isolate.text(path)
    await pass(2999)
    for (const path of paths) expect([path, count(await isolate.text(path), 'Bridge Opens')]).toEqual([path, 0])
    expect((await isolate.request('/articles/bridge')).status).toBe(404)
    await pass(1)
    for (const path of paths.slice(0, 5)) expect(await isolate.text(path)).toContain('Bridge Opens')
    expect((await isolate.request('/articles/bridge')).status).toBe(200)
  })

  it('ends during a query that started earlier', async () => {
    const store = createChangingStore([harbor, embargoed])
    const isolate = startIsolate(store)
    await pass(2900)
    store.answer(200)
    const before = isolate.request('/feed.xml')
    await pass(100)
    const after = isolate.request('/feed.xml')
    await pass(600)
    store.answer()
    await pass(200)
    expect(await (await before).text()).not.toContain('Bridge Opens')
    expect(await (await after).text()).toContain('Bridge Opens')
  })

  it('ends while a background query gets no answer', async () => {
    const store = createChangingStore([harbor, embargoed])
    const isolate = startIsolate(store)
    await isolate.text('/feed.xml')
    await pass(2500)
    store.answer(600)
    await isolate.text('/feed.xml')
    await pass(500)
    const response = isolate.request('/feed.xml')
    await pass(1500)
    expect(await (await response).text()).toContain('Bridge Opens')
  })
})

describe('an article that cannot be rendered', () => {
  const broken = {
    ...bridge,
    get paragraphs(): never {
      throw new RangeError('Invalid string length')
    },
  }

  it('is not brought back by a query that started before it was refused', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const store = createChangingStore([harbor, broken])
    const refuse: typeof store.refuse = async (slug, reason, revision) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await store.refuse(slug, reason, revision)
    }
    const isolate = startIsolate({ ...store, refuse })
    await isolate.request('/robots.txt')
    await pass(2000)
    store.answer(300)
    await isolate.request('/robots.txt')
    store.answer()
    const first = isolate.text('/feed.xml')
    await pass(400)
    const second = isolate.text('/feed.xml')
    await pass(100)
    expect(await second).toBe(await first)
    expect(count(await first, '<item>')).toBe(1)
    expect(logged).toHaveBeenCalledTimes(1)
    logged.mockRestore()
  })

  it('is left out in a store that changes', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const store = createChangingStore([harbor, broken])
    const isolate = startIsolate(store)
    const texts = await Promise.all([1, 2, 3].map(() => isolate.text('/feed.xml')))
    expect(texts.map((text) => [count(text, 'Harbor Reopens'), count(text, 'Bridge Opens')])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ])
    expect(logged).toHaveBeenCalledTimes(1)
    expect(store.maxConcurrent()).toBe(1)
    logged.mockRestore()
  })
})

describe('development, where the origin is that of each request', () => {
  it('keeps the responses of two origins apart', async () => {
    const store = createChangingStore([harbor])
    store.answer(100)
    const handler = createHandler(store, {
      config: { ...publication, origin: null },
      pictures: { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) },
      now: Date.now,
      copies: noCopies,
    })
    const origins = ['http://localhost:8787', 'http://127.0.0.1:8787']
    const asked = origins.map((origin) => handler(new Request(`${origin}/feed.xml`), () => {}))
    await pass(2000)
    for (const [index, response] of (await Promise.all(asked)).entries()) {
      expect(await response.text()).toContain(`${origins[index]}/articles/harbor`)
    }
    store.fail()
    await pass(5000)
    // One document is kept for a path.
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const last = await Promise.all(origins.map((origin) => handler(new Request(`${origin}/feed.xml`), () => {})))
    for (const [index, response] of last.entries()) {
      if (response.status === 200) expect(await response.text()).toContain(`${origins[index]}/articles/harbor`)
    }
    expect(last.map(({ status }) => status).toSorted()).toEqual([200, 503])
    logged.mockRestore()
  })
})
