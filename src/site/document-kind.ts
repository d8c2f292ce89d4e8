import type { Publication } from '../config.ts'
import type { CachingPolicy } from '../http/caching.ts'
import type { Snapshot } from '../store/store.ts'

/** What a document is rendered from. */
export interface DocumentContext {
  snapshot: Snapshot
  publication: Publication
  pictures: Pictures
  /** The instant of the request: a sitemap says what is news at it. */
  now: Date
}

/** The pictures of the publication, as PNG. */
export interface Pictures {
  'icon.png': ArrayBuffer
  'favicon.png': ArrayBuffer
}

/** The parameters of a path, decoded. */
export type Params = Readonly<Record<string, string>>

/** A kind of document that is served: where, as what, and how it is made. */
export interface DocumentKind {
  /** The path, with parameters as Hono writes them. */
  pattern: string
  contentType: string
  headers: Record<string, string>
  caching: CachingPolicy
  /** Makes the document; `null` when there is none, `'gone'` when it was withdrawn. */
  render: (context: DocumentContext, params: Params) => Promise<Rendered | 'gone' | null>
  /** The parameters of every document of this kind. */
  list: (context: DocumentContext) => Promise<readonly Params[]>
  /** The parameters of those that search engines should know of. */
  indexed?: (context: DocumentContext) => Promise<readonly Params[]>
  /** What a browser that follows a link to the document is shown instead. */
  preview?: DocumentKind
}

/** A document, with what differs from the usual of its kind. */
export interface Rendered {
  content: string | ArrayBuffer
  headers?: Record<string, string>
  caching?: CachingPolicy
  /** When it last changed, if that was after the snapshot did. */
  modified?: Date
  /** When it changes by itself, if that is before the snapshot does. */
  expires?: Date
}

/** The path of a document, its parameters percent-encoded: the inverse of routing. */
export function documentPath({ pattern }: DocumentKind, params: Params): string {
  return pattern.replace(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}
