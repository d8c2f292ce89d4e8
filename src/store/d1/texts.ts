import { LRUCache } from 'lru-cache'
import { type Article, publishable, type Reading } from '../../article/article.ts'
import type { Config } from '../../config.ts'

/** Reads a file: `readArticle`, or what a test has instead. */
export type ReadFile = (file: string, bytes: Uint8Array, config: Config) => Reading

/** A file's text, as queries select it. */
export interface TextRow {
  file: string
  etag: string
  text: string
}

/** The article of a text; `null` for one that today's parser refuses, until the file is indexed anew. */
export type ReadText = (row: TextRow) => Article | null

/** As many characters of texts are kept as they were read: a thousand articles, which the newest feeds have in common. */
const mostCharacters = 4_000_000

/** Reads texts, each once for all the documents that show it. */
export function createTextReader(config: Config, read: ReadFile): ReadText {
  const encoder = new TextEncoder()
  const known = new LRUCache<string, { article: Article | null }>({ maxSize: mostCharacters })
  return ({ file, etag, text }) => {
    const key = `${file} ${etag}`
    const kept = known.get(key) ?? { article: publishable(read(file, encoder.encode(text), config)) }
    known.set(key, kept, { size: Math.max(text.length, 1) })
    return kept.article
  }
}
