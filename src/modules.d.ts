declare module 'cloudflare:workers' {
  /** The `[vars]` of wrangler.toml. */
  export const env: Readonly<Record<string, unknown>>
}

declare module '*.png' {
  const bytes: ArrayBuffer
  export default bytes
}

declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it'
  /** `docId` of the environment makes the ids of an article's footnotes its own. */
  const footnote: (markdown: MarkdownIt) => void
  export default footnote
}

interface CacheStorage {
  /** The cache of the data centre. */
  readonly default: Cache
}
