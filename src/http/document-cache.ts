import { LRUCache } from 'lru-cache'
import { type Document, sizeOf } from './document.ts'

/** Documents by key. */
export type DocumentCache = Pick<LRUCache<string, Document>, 'get' | 'set'>

/**
 * Creates a cache of at most `limit` bytes that evicts the least recently used documents. A
 * document larger than the limit is cached alone. An isolate has 128 MB in total.
 */
export function createDocumentCache(limit: number): DocumentCache {
  return new LRUCache({ maxSize: limit, sizeCalculation: (document) => Math.min(sizeOf(document), limit) })
}
