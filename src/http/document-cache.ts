import { LRUCache } from 'lru-cache'
import { type Document, sizeOf } from './document.ts'

/** Documents by key. */
export type DocumentCache = Pick<LRUCache<string, Document>, 'get' | 'set'>

/**
 * Creates a cache of at most `limit` bytes, which drops what was not asked for the longest. A document that is larger than the
 * limit is kept alone. An isolate has 128 MB for everything.
 */
export function createDocumentCache(limit: number): DocumentCache {
  return new LRUCache({ maxSize: limit, sizeCalculation: (document) => Math.min(sizeOf(document), limit) })
}
