import { LRUCache } from 'lru-cache'
import { type Document, sizeOf } from './document.ts'

/** A document and its source. */
interface CachedDocument<Source extends object> {
  document: Document
  source: Source
}

/** Documents by key. */
export type DocumentCache<Source extends object> = Pick<LRUCache<string, CachedDocument<Source>>, 'get' | 'set' | 'delete'>

/**
 * Creates a cache of at most `limit` bytes that evicts the least recently used documents. A
 * document larger than the limit is cached alone. An isolate has 128 MB in total.
 */
export function createDocumentCache<Source extends object>(limit: number): DocumentCache<Source> {
  return new LRUCache({ maxSize: limit, sizeCalculation: ({ document }) => Math.min(sizeOf(document), limit) })
}
