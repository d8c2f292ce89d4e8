import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { caching } from '../../src/http/caching.ts'
import { makeDocument, respond } from '../../src/http/document.ts'

const parts = {
  content: 'The harbor reopened. '.repeat(100),
  contentType: 'text/plain',
  lastModified: new Date('2024-11-18T05:57:00Z'),
  caching: caching.poll,
  nextChange: Date.parse('2024-11-20T00:00:00Z'),
  headers: { Link: '<https://news.example/feed.xml>; rel="self"' },
}
const document = makeDocument(parts)
/** The instant the given number of seconds before the document may change. */
const before = (seconds: number): number => parts.nextChange - seconds * 1000
const ask = (headers: Record<string, string>, cf?: object): Request =>
  Object.assign(new Request('https://news.example/feed.xml', { headers }), cf && { cf })

describe('a document', () => {
  it('is sent in the client’s preferred encoding, with one ETag for all encodings', async () => {
    const [plain, encoded] = [
      respond(ask({}), document, before(9999)),
      respond(ask({ 'Accept-Encoding': 'br' }), document, before(9999)),
    ]
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
    expect(respond(ask(headers, { clientAcceptEncoding }), document, before(9999)).headers.get('Content-Encoding')).toBe(coding)
  })

  it('is not encoded if it is a picture', () => {
    const picture = makeDocument({ ...parts, content: new ArrayBuffer(1000), contentType: 'image/png', caching: caching.static })
    const response = respond(ask({ 'Accept-Encoding': 'br' }), picture, before(9999))
    expect(response.headers.get('Content-Encoding')).toBeNull()
    expect(response.headers.get('Vary')).toBeNull()
  })

  it('returns 304 when the ETag matches, with the headers that a 304 must have (RFC 9110, section 15.4.5)', async () => {
    const response = respond(ask({ 'If-None-Match': document.etag, 'Accept-Encoding': 'br' }), document, before(9999))
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
    const response = respond(ask({ Range: 'bytes=0-9', 'If-Range': document.etag }), document, before(9999))
    expect([response.status, response.headers.get('Content-Range')]).toEqual([200, null])
    expect(await response.text()).toHaveLength(2100)
  })

  it('keeps the max-age of an immutable document before a change', () => {
    const forever = makeDocument({ ...parts, content: 'a', contentType: 'text/css', caching: caching.immutable })
    expect(respond(ask({}), forever, before(10)).headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  })

  it('limits max-age to the time until the next change', () => {
    expect(respond(ask({}), document, before(10)).headers.get('Cache-Control')).toBe('public, max-age=10')
    expect(respond(ask({}), document, before(-1)).headers.get('Cache-Control')).toBe('public, max-age=0')
    expect(respond(ask({}), document, before(900)).headers.get('Cache-Control')).toBe('public, max-age=900')
    expect(respond(ask({}), document, before(899.001)).headers.get('Cache-Control')).toBe('public, max-age=899')
  })

  it('limits the max-age of a 304 too', () => {
    const response = respond(ask({ 'If-None-Match': document.etag }), document, before(10))
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([304, 'public, max-age=10'])
  })

  it('has the same ETag for the same bytes, and another for others', () => {
    const again = makeDocument({ ...parts, lastModified: new Date(0), caching: caching.day, headers: {} })
    expect(again.etag).toBe(document.etag)
    expect(makeDocument({ ...parts, content: 'The harbor closed.' }).etag).not.toBe(document.etag)
    expect(document.etag).toMatch(/^W\/"[\w-]{22}"$/)
  })
})
