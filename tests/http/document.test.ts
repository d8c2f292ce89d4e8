import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { makeDocument, respond, sizeOf } from '../../src/http/document.ts'
import { createShelf } from '../../src/http/shelf.ts'

const modified = new Date('2024-11-18T05:57:00Z')
const stated = { 'Cache-Control': 'public, max-age=900', Link: '<https://news.example/feed.xml>; rel="self"' }
const document = makeDocument('The harbor reopened. '.repeat(100), 'text/plain', modified, stated, 900)
const ask = (headers: Record<string, string>, cf?: object): Request =>
  Object.assign(new Request('https://news.example/feed.xml', { headers }), cf && { cf })

describe('a document', () => {
  it('is sent in the client’s preferred encoding, with one ETag for all encodings', async () => {
    const [plain, encoded] = [respond(ask({}), document, 9999), respond(ask({ 'Accept-Encoding': 'br' }), document, 9999)]
    expect(plain.headers.get('Content-Encoding')).toBeNull()
    expect(encoded.headers.get('Content-Encoding')).toBe('br')
    expect(encoded.headers.get('ETag')).toBe(plain.headers.get('ETag'))
    expect(encoded.headers.get('Vary')).toBe('Accept-Encoding')
    expect(brotliDecompressSync(await encoded.arrayBuffer()).toString()).toBe(await plain.text())
  })

  it.each([
    ['the client’s encoding, when the edge has changed the header', { 'Accept-Encoding': 'gzip, br' }, 'gzip', 'gzip'],
    ['no encoding, when the client sent the edge no header', { 'Accept-Encoding': 'gzip, br' }, '', null],
    ['the header’s encoding, when the edge says nothing', { 'Accept-Encoding': 'gzip' }, undefined, 'gzip'],
  ])('is sent in %s', (_name, headers, clientAcceptEncoding, coding) => {
    expect(respond(ask(headers, { clientAcceptEncoding }), document, 9999).headers.get('Content-Encoding')).toBe(coding)
  })

  it('is not encoded if it is a picture', () => {
    const picture = makeDocument(new ArrayBuffer(1000), 'image/png', modified, stated, 0)
    const response = respond(ask({ 'Accept-Encoding': 'br' }), picture, 9999)
    expect(response.headers.get('Content-Encoding')).toBeNull()
    expect(response.headers.get('Vary')).toBeNull()
  })

  it('returns 304 when the ETag matches, with the headers that a 304 must have (RFC 9110, section 15.4.5)', async () => {
    const response = respond(ask({ 'If-None-Match': document.etag, 'Accept-Encoding': 'br' }), document, 9999)
    expect(response.status).toBe(304)
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'public, max-age=900',
      etag: document.etag,
      'last-modified': 'Mon, 18 Nov 2024 05:57:00 GMT',
      link: '<https://news.example/feed.xml>; rel="self"',
      vary: 'Accept-Encoding',
    })
  })

  it('returns the whole document for a Range request (RFC 9110, section 14.2)', async () => {
    const response = respond(ask({ Range: 'bytes=0-9', 'If-Range': document.etag }), document, 9999)
    expect([response.status, response.headers.get('Content-Range')]).toEqual([200, null])
    expect(await response.text()).toHaveLength(2100)
  })

  it('keeps the max-age of an immutable document before a change', () => {
    const policy = 'public, max-age=31536000, immutable'
    const forever = makeDocument('a', 'text/css', modified, { 'Cache-Control': policy }, 0)
    expect(respond(ask({}), forever, 10).headers.get('Cache-Control')).toBe(policy)
  })

  it('limits max-age to the time until the next change', () => {
    expect(respond(ask({}), document, 10).headers.get('Cache-Control')).toBe('public, max-age=10')
    expect(respond(ask({}), document, -1).headers.get('Cache-Control')).toBe('public, max-age=0')
    expect(respond(ask({}), document, 900).headers.get('Cache-Control')).toBe('public, max-age=900')
  })

  it('has the same ETag for the same bytes, and another for others', () => {
    const again = makeDocument('The harbor reopened. '.repeat(100), 'text/plain', new Date(0), {}, 900)
    expect(again.etag).toBe(document.etag)
    expect(makeDocument('The harbor closed.', 'text/plain', modified, {}, 900).etag).not.toBe(document.etag)
    expect(document.etag).toMatch(/^W\/"[\w-]{22}"$/)
  })
})

describe('a shelf', () => {
  const sized = (length: number) => makeDocument('a'.repeat(length), 'text/plain', modified, {}, 900)

  it('evicts the least recently used document', () => {
    const shelf = createShelf(2.5 * sizeOf(sized(100)))
    for (const path of ['/a', '/b']) shelf.put(path, sized(100))
    expect(shelf.get('/a')).toBeDefined()
    shelf.put('/c', sized(100))
    expect(['/a', '/b', '/c'].map((path) => shelf.get(path) !== undefined)).toEqual([true, false, true])
  })

  it('counts a document in all of its encodings', () => {
    const [large, small] = [sized(200), sized(20)]
    expect(sizeOf(large)).toBeGreaterThan(7168 + 200)
    const shelf = createShelf(sizeOf(large) + sizeOf(small) - 1)
    shelf.put('/large', large)
    shelf.put('/small', small)
    expect(shelf.get('/large')).toBeUndefined()
  })

  it('keeps one document larger than its limit until the next', () => {
    const shelf = createShelf(100)
    shelf.put('/large', sized(1000))
    expect(shelf.get('/large')).toBeDefined()
    shelf.put('/small', sized(50))
    expect(shelf.get('/large')).toBeUndefined()
  })
})
