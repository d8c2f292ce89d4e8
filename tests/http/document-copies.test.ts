import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestHarness } from 'wrangler'
import { caching } from '../../src/http/caching.ts'
import { makeDocument } from '../../src/http/document.ts'
import { createDocumentCopies, noCopies } from '../../src/http/document-copies.ts'
import { compatibilityDate } from '../../tools/bench/bundle.ts'

/** A Cache API in memory: one response per URL, cloned for each match. */
function cacheInMemory() {
  const held = new Map<string, Response>()
  return {
    put: async (address: unknown, response: Response) => void held.set(String(address), response),
    match: async (address: unknown) => held.get(String(address))?.clone(),
    delete: async (address: unknown) => held.delete(String(address)),
    held,
  }
}

const feed = makeDocument({
  content: '<rss>橋が開通</rss>',
  contentType: 'application/rss+xml; charset=utf-8',
  lastModified: new Date('2024-11-18T05:57:00Z'),
  caching: caching.poll,
  nextChange: Date.parse('2024-11-20T00:00:00Z'),
  headers: { Vary: 'Sec-Fetch-Dest', 'Access-Control-Allow-Origin': '*', Link: '</feed.xml>; rel="self"' },
})

describe('a copy of a document', () => {
  it('has the bytes, validators and headers of the document, and may be cached for a minute', async () => {
    const copies = createDocumentCopies(cacheInMemory())
    await copies.put('https://news.example/feed.xml', feed)
    const copy = await copies.get('https://news.example/feed.xml')
    expect(await copy?.bodies.identity.bytes.text()).toBe('<rss>橋が開通</rss>')
    expect(Object.keys(copy?.bodies ?? {})).toEqual(['br', 'gzip', 'identity'])
    expect([copy?.etag, copy?.lastModified, copy?.caching]).toEqual([
      feed.etag,
      new Date('2024-11-18T05:57:00Z'),
      { maxAge: 60, countdown: 60 },
    ])
    expect(Object.fromEntries(copy?.bodies.identity.template.headers ?? [])).toEqual({
      ...Object.fromEntries(feed.bodies.identity.template.headers),
      'cache-control': 'public, max-age=60',
    })
  })

  it('has the bytes of a picture', async () => {
    const copies = createDocumentCopies(cacheInMemory())
    const content = new Uint8Array([0x89, 0x50, 0, 0xff]).buffer
    const { etag, lastModified, ...parts } = feed
    const picture = makeDocument({ ...parts, lastModified, content, contentType: 'image/png', headers: {} })
    await copies.put('/icon.png', picture)
    const copy = await copies.get('/icon.png')
    expect(await copy?.bodies.identity.bytes.bytes()).toEqual(new Uint8Array([0x89, 0x50, 0, 0xff]))
    expect([copy?.etag === etag, copy?.etag === picture.etag]).toEqual([false, true])
  })

  it('keeps the policy of a document that browsers must revalidate', async () => {
    const copies = createDocumentCopies(cacheInMemory())
    const { lastModified, nextChange } = feed
    const page = { lastModified, nextChange, content: '<!doctype html>', contentType: 'text/html; charset=utf-8', headers: {} }
    await copies.put('/desk', makeDocument({ ...page, caching: caching.revalidate }))
    const copy = await copies.get('/desk')
    expect(Object.fromEntries(copy?.bodies.identity.template.headers ?? [])).toEqual({
      'cache-control': 'no-cache',
      'content-type': 'text/html; charset=utf-8',
      etag: copy?.etag,
      'last-modified': 'Mon, 18 Nov 2024 05:57:00 GMT',
      vary: 'Accept-Encoding',
    })
  })

  it('is kept for a day, without a Vary that the cache would obey', async () => {
    const cache = cacheInMemory()
    await createDocumentCopies(cache).put('preview /feed.xml', feed)
    const [[address, response] = []] = cache.held
    expect(address).toBe('https://copies.invalid/preview%20%2Ffeed.xml')
    expect(response?.headers.get('Cache-Control')).toBe('public, max-age=86400')
    expect(response?.headers.get('Vary')).toBeNull()
  })

  it('is missing for another key, and after it was deleted', async () => {
    const copies = createDocumentCopies(cacheInMemory())
    await copies.put('/feed.xml', feed)
    expect(await copies.get('/atom.xml')).toBeNull()
    await copies.delete('/feed.xml')
    expect(await copies.get('/feed.xml')).toBeNull()
  })

  it('is ignored if it is truncated', async () => {
    const cache = cacheInMemory()
    const copies = createDocumentCopies(cache)
    await copies.put('/feed.xml', feed)
    for (const [address, { headers }] of cache.held) cache.held.set(address, new Response('<rss>橋が', { headers }))
    expect(await copies.get('/feed.xml')).toBeNull()
  })

  it('is never made for a store that always answers', async () => {
    await noCopies.put('/feed.xml', feed)
    expect(await noCopies.get('/feed.xml')).toBeNull()
  })
})

describe('a silent store in the real runtime', () => {
  const server = createTestHarness({
    root: 'tests/http',
    workers: [
      {
        config: {
          name: 'copies',
          main: 'copies-worker.ts',
          compatibility_date: compatibilityDate,
          rules: [{ type: 'Data', globs: ['**/*.png'], fallthrough: false }],
        },
      },
    ],
  })
  const ask = async (path: string, init?: { headers: Record<string, string> }) => {
    const response = await server.fetch(path, init)
    const { status, headers } = response
    return {
      status,
      text: await response.text(),
      headers,
      waits: headers.get('X-Test-Waits'),
      copies: headers.get('X-Test-Copies'),
    }
  }
  beforeAll(async () => {
    await server.listen()
  }, 60_000)
  afterAll(() => server.close())

  it('makes the first request wait a second, and sends the last bytes to it and, at once, to others', async () => {
    const { status, text } = await ask('/feed.xml')
    expect([status, text.includes('Harbor Reopens')]).toEqual([200, true])
    await server.fetch('/test/hang')
    await server.fetch('/test/pass/5000')
    expect(await ask('/feed.xml')).toMatchObject({ status: 200, text, waits: '1', copies: '0' })
    const others = await Promise.all(Array.from({ length: 10 }, () => ask('/feed.xml')))
    for (const other of others) expect(other).toMatchObject({ status: 200, text, waits: '0', copies: '0' })
    await server.fetch('/test/answer')
    await server.fetch('/test/pass/10000')
  })

  it('sends the copy in an isolate without bytes, and new documents once the store answers', async () => {
    const { text, headers } = await ask('/feed.xml')
    await server.fetch('/test/hang')
    await server.fetch('/test/isolate')
    const copy = await ask('/feed.xml')
    expect(copy).toMatchObject({ status: 200, text, copies: '1' })
    expect(copy.headers.get('ETag')).toBe(headers.get('ETag'))
    const same = await ask('/feed.xml', { headers: { 'If-None-Match': headers.get('ETag') ?? '' } })
    expect(same).toMatchObject({ status: 304, waits: '0', copies: '0' })
    const none = await ask('/atom.xml')
    expect([none.status, none.headers.get('Retry-After')]).toEqual([503, '30'])

    await server.fetch('/test/answer')
    await server.fetch('/test/pass/10000')
    expect(await ask('/atom.xml')).toMatchObject({ status: 200 })
    expect(await ask('/feed.xml')).toMatchObject({ status: 200, text, copies: '0' })
  })
})
