import { describe, expect, it, vi } from 'vitest'
import type { Config } from '../../src/config.ts'
import { formats } from '../../src/feed/formats.ts'
import { createHandler } from '../../src/app.ts'
import { noCopies } from '../../src/http/document-copies.ts'
import { documentKinds } from '../../src/site/documents.ts'
import type { SiteOptions } from '../../src/site/site-snapshot.ts'
import { createSite } from '../../src/site/site.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { Store } from '../../src/store/store.ts'
import { publication, read, serve } from '../publication.ts'

const results = [read('Harbor Reopens\n14:57 JST, November 18, 2024\nSHIOMI — The harbor reopened.')]
const options: SiteOptions = {
  config: publication,
  pictures: { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) },
  now: () => Date.parse('2024-11-22T00:00:00Z'),
  copies: noCopies,
}
const background = (): void => {}
const ask = (path: string, init: RequestInit = {}): Request => new Request(`https://news.example${path}`, init)
const storeOf = (config: Config = publication): Store => createMemoryStore(results, config, null)

/** A site with its newest feeds cached. */
async function withFeed(config: Config = publication) {
  const site = createSite(storeOf(config), { ...options, config })
  for (const { file } of formats) {
    const kind = documentKinds.find(({ pattern }) => pattern === `/${file}`)
    if (kind !== undefined) expect(await site.respond(ask(`/${file}`), kind, {}, background)).toMatchObject({ status: 200 })
  }
  return site
}

/** A store that counts queries for the newest articles. */
function counting(): { store: Store; newest: () => number } {
  const calls = vi.fn()
  const store = storeOf()
  const snapshot: Store['snapshot'] = async (now) => {
    const whole = await store.snapshot(now)
    return {
      ...whole,
      newest: (query) => {
        calls()
        return whole.newest(query)
      },
    }
  }
  return { store: { ...store, snapshot }, newest: () => calls.mock.calls.length }
}

describe('the document cache', () => {
  it('is empty at first', () => {
    expect(createSite(storeOf(), options).cached(ask('/feed.xml'), background)).toBeNull()
  })

  it('returns a cached document for any query', async () => {
    const response = (await withFeed()).cached(ask('/feed.xml?a=1'), background)
    expect(await response?.text()).toBe(await (await serve(results).request('/feed.xml')).text())
  })

  it('returns 304 every time the ETag matches', async () => {
    const site = await withFeed()
    const etag = site.cached(ask('/feed.xml'), background)?.headers.get('ETag') ?? ''
    const [one, other] = [1, 2].map(() => site.cached(ask('/feed.xml', { headers: { 'If-None-Match': etag } }), background))
    expect([one?.status, other?.status, one === other]).toEqual([304, 304, false])
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
  })

  it.each([
    ['a HEAD', '/feed.xml', { method: 'HEAD' }],
    ['another method', '/feed.xml', { method: 'POST' }],
    ['an address that is not cached', '/archive', {}],
    ['a navigating browser, which gets the preview', '/feed.xml', { headers: { 'Sec-Fetch-Dest': 'document' } }],
    [
      'a navigating browser that has the feed (RFC 9110, section 13.2.1)',
      '/feed.xml',
      { headers: { 'Sec-Fetch-Dest': 'document', 'If-None-Match': '*' } },
    ],
  ])('returns null for %s', async (_name, path, init) => {
    expect((await withFeed()).cached(ask(path, init), background)).toBeNull()
  })

  it('returns null in development, where the origin is that of the request', async () => {
    expect((await withFeed({ ...publication, origin: null })).cached(ask('/feed.xml'), background)).toBeNull()
  })

  it('returns null once a document may have changed', async () => {
    let clock = options.now()
    const site = createSite(storeOf(), { ...options, now: () => clock })
    const kind = documentKinds.find(({ pattern }) => pattern === '/feed.xml')
    if (kind !== undefined) await site.respond(ask('/feed.xml'), kind, {}, background)
    // The month ends in Japan at 15:00 UTC.
    clock = Date.parse('2024-11-30T14:59:59.999Z')
    expect(site.cached(ask('/feed.xml'), background)).not.toBeNull()
    clock += 1
    expect(site.cached(ask('/feed.xml'), background)).toBeNull()
  })

  it('returns the preview to a browser that has the feed cached', async () => {
    const app = serve(results)
    const etag = (await app.request('/feed.xml')).headers.get('ETag') ?? ''
    const response = await app.request('/feed.xml', { headers: { 'Sec-Fetch-Dest': 'document', 'If-None-Match': etag } })
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
  })
})

describe('an uncached document', () => {
  it('is rendered once for concurrent requests', async () => {
    const { store, newest } = counting()
    const handler = createHandler(store, options)
    await handler(ask('/robots.txt'), background)
    expect(newest()).toBe(0)
    const responses = await Promise.all(Array.from({ length: 20 }, () => handler(ask('/feed.xml'), background)))
    const texts = await Promise.all(responses.map((response) => response.text()))
    expect(newest()).toBe(1)
    expect(new Set(texts).size).toBe(1)
    expect(texts[0]).toContain('<title>Harbor Reopens</title>')
  })

  // Before the first snapshot, each request could open one of its own.
  it('is rendered once for concurrent first requests', async () => {
    const { store, newest } = counting()
    const handler = createHandler(store, options)
    await Promise.all(Array.from({ length: 20 }, () => handler(ask('/feed.xml'), background)))
    expect(newest()).toBe(1)
  })
})

describe('an unreachable store', () => {
  it('causes a 500 with no-store, and is queried again by the next request', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const whole = storeOf()
    let isReachable = false
    const snapshot: Store['snapshot'] = (now) =>
      isReachable ? whole.snapshot(now) : Promise.reject(new Error('the store cannot be reached'))
    const handler = createHandler({ ...whole, snapshot }, options)
    for (const path of ['/feed.xml', '/health']) {
      const response = await handler(ask(path), background)
      expect([path, response.status, response.headers.get('Cache-Control')]).toEqual([path, 500, 'no-store'])
      expect(await response.text()).not.toContain('reached')
    }
    isReachable = true
    expect((await handler(ask('/feed.xml'), background)).status).toBe(200)
    expect(logged).toHaveBeenCalledTimes(2)
    logged.mockRestore()
  })

  it('is queried again for a document that failed', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const whole = storeOf()
    let isReachable = false
    const snapshot: Store['snapshot'] = async (now) => {
      const of = await whole.snapshot(now)
      return {
        ...of,
        newest: (query) => (isReachable ? of.newest(query) : Promise.reject(new Error('the store cannot be reached'))),
      }
    }
    const handler = createHandler({ ...whole, snapshot }, options)
    const failed = await Promise.all([1, 2].map(() => handler(ask('/feed.xml'), background)))
    expect(failed.map(({ status }) => status)).toEqual([500, 500])
    expect((await handler(ask('/archive'), background)).status).toBe(200)
    isReachable = true
    expect((await handler(ask('/feed.xml'), background)).status).toBe(200)
    logged.mockRestore()
  })
})
