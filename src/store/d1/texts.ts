import { LRUCache } from 'lru-cache'
import { type Article, publishable, type ParseResult } from '../../article/article.ts'
import type { Config } from '../../config.ts'

/** Reads a file: `parseArticle`, or a replacement in tests. */
export type ReadFile = (file: string, bytes: Uint8Array, config: Config) => ParseResult

/** A text as queries select it. */
export interface TextRow {
  file: string
  etag: string
  text: string
}

/** Parses a text; `null` if the current parser refuses it, until it is reindexed. */
export type ReadText = (row: TextRow) => Article | null

/**
 * The maximum number of characters of cached texts: about a thousand articles, which the newest
 * feeds share.
 */
const maxCharacters = 4_000_000

/** Creates a reader that parses each text once for all documents. */
export function createTextReader(config: Config, read: ReadFile): ReadText {
  const encoder = new TextEncoder()
  const cache = new LRUCache<string, { article: Article | null }>({ maxSize: maxCharacters })
  return ({ file, etag, text }) => {
    const key = `${file} ${etag}`
    const entry = cache.get(key) ?? { article: publishable(read(file, encoder.encode(text), config)) }
    cache.set(key, entry, { size: Math.max(text.length, 1) })
    return entry.article
  }
}
