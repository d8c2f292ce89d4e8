import { describe, expect, it } from 'vitest'
import { caching } from '../../src/http/caching.ts'
import { makeDocument, sizeOf } from '../../src/http/document.ts'
import { createDocumentCache } from '../../src/http/document-cache.ts'

const sized = (length: number) => ({
  document: makeDocument({
    content: 'a'.repeat(length),
    contentType: 'text/plain',
    lastModified: new Date('2024-11-18T05:57:00Z'),
    caching: caching.poll,
    nextChange: Date.parse('2024-11-20T00:00:00Z'),
    headers: {},
  }),
  source: {},
})
const sizeOfSized = (length: number): number => sizeOf(sized(length).document)

describe('a document cache', () => {
  it('returns the entry set at a key, and nothing for other keys', () => {
    const cache = createDocumentCache(1_000_000)
    const cached = sized(100)
    cache.set('/a', cached)
    expect(cache.get('/a')).toBe(cached)
    expect(cache.get('/b')).toBeUndefined()
  })

  it('replaces the document at a key, and counts only the new one', () => {
    const cache = createDocumentCache(2.5 * sizeOfSized(100))
    const newer = sized(100)
    for (const cached of [sized(100), sized(100), newer]) cache.set('/a', cached)
    cache.set('/b', sized(100))
    expect(cache.get('/a')).toBe(newer)
  })

  it('evicts the least recently used document', () => {
    const cache = createDocumentCache(2.5 * sizeOfSized(100))
    for (const path of ['/a', '/b']) cache.set(path, sized(100))
    expect(cache.get('/a')).toBeDefined()
    cache.set('/c', sized(100))
    expect(['/a', '/b', '/c'].map((path) => cache.get(path) !== undefined)).toEqual([true, false, true])
  })

  it('counts a document in all of its encodings', () => {
    const [large, small] = [sized(200), sized(20)]
    expect(sizeOf(large.document)).toBeGreaterThan(7168 + 200)
    const cache = createDocumentCache(sizeOf(large.document) + sizeOf(small.document) - 1)
    cache.set('/large', large)
    cache.set('/small', small)
    expect(cache.get('/large')).toBeUndefined()
  })

  it('keeps one document larger than its limit until the next is set', () => {
    const cache = createDocumentCache(100)
    cache.set('/large', sized(1000))
    expect(cache.get('/large')).toBeDefined()
    cache.set('/small', sized(50))
    expect(cache.get('/large')).toBeUndefined()
  })

  it('drops a document that is deleted', () => {
    const cache = createDocumentCache(1_000_000)
    cache.set('/a', sized(100))
    cache.delete('/a')
    expect(cache.get('/a')).toBeUndefined()
  })
})
