import { LRUCache } from 'lru-cache'
import { type Document, sizeOf } from './document.ts'

/** A document, and what it was made of. */
export interface CachedDocument<Source extends object> {
  document: Document
  source: Source
}

/** Documents by key. */
export type DocumentCache<Source extends object> = Pick<LRUCache<string, CachedDocument<Source>>, 'get' | 'set' | 'delete'>

/**
 * Creates a cache of at most `limit` bytes, which drops what was not asked for the longest. A document that is larger than the
 * limit is kept alone. An isolate has 128 MB for everything.
 */
export function createDocumentCache<Source extends object>(limit: number): DocumentCache<Source> {
  return new LRUCache({ maxSize: limit, sizeCalculation: ({ document }) => Math.min(sizeOf(document), limit) })
}
