declare module 'cloudflare:workers' {
  /** The `[vars]` of wrangler.toml. */
  export const env: Readonly<Record<string, unknown>>
}

declare module '*.png' {
  const bytes: ArrayBuffer
  export default bytes
}

declare module '*.script' {
  const bytes: ArrayBuffer
  export default bytes
}

declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it'
  /** Set `docId` in the environment to make footnote ids unique to an article. */
  const footnote: (markdown: MarkdownIt) => void
  export default footnote
}

interface CacheStorage {
  /** The cache of the data centre. */
  readonly default: Cache
}
