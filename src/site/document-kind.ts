import type { Article } from '../article/article.ts'
import type { Publication } from '../config.ts'
import type { loadFeed } from '../feed/load.ts'
import { type CachingPolicy, caching } from '../http/caching.ts'
import { headers } from '../http/headers.ts'
import type { Snapshot } from '../store/store.ts'
import type { TopicName } from '../store/topics.ts'

/** What a document may be rendered from. */
export interface DocumentContext {
  snapshot: Snapshot
  publication: Publication
  pictures: Pictures
  /** The time of the request, which tells the sitemap what is news. */
  now: Date
  /** Loads feeds. Given by a static build, which loads a feed once for all formats. */
  loadFeed?: typeof loadFeed
  /**
   * The topics of withdrawn articles. Given by a static build, which lists them too: those that have
   * no other articles are served, but nothing leads to them.
   */
  withdrawnTopics?: readonly TopicName[]
}

/** The publication's icons, as PNG. */
export interface Pictures {
  'icon.png': ArrayBuffer
  'favicon.png': ArrayBuffer
}

/** Decoded path parameters. */
export type Params = Readonly<Record<string, string>>

/** A kind of document: where it is served, with which headers, and how it is rendered. */
export interface DocumentKind {
  /** A path pattern in Hono's syntax. */
  pattern: string
  contentType: string
  headers: Record<string, string>
  caching: CachingPolicy
  /** The caching of a month that has ended, if it differs. */
  closedCaching?: CachingPolicy
  /** The Link header (RFC 8288). */
  link?: (publication: Publication, params: Params) => string
  /** Renders the document; `null` if there is none, `'gone'` if it was withdrawn. */
  render: (context: DocumentContext, params: Params) => Promise<Rendered | 'gone' | null>
  /** Lists the parameters of every document of this kind: what a static build writes. */
  list: (context: DocumentContext) => Promise<readonly Params[]>
  /** Lists the parameters of the documents for the sitemap. */
  indexed?: (context: DocumentContext) => Promise<readonly Params[]>
  /**
   * Renders an article without any others; throws if that is impossible. Of kinds that show articles
   * alike, one has it.
   */
  renderAlone?: (publication: Publication, article: Article) => void
  /** Shown instead to a browser that navigates to the document. */
  preview?: DocumentKind
}

/** What most kinds of pages have in common. */
export const page = { contentType: 'text/html; charset=utf-8', headers: headers.page, caching: caching.poll }

/** Lists the only document of a kind without parameters. */
export const single: DocumentKind['list'] = () => Promise.resolve([{}])

/** A rendered document. Other fields override those of its kind or snapshot. */
export interface Rendered {
  content: string | ArrayBuffer
  caching?: CachingPolicy
  /** The last change, if later than the snapshot's. */
  lastChange?: Date
  /** The next change by itself, if earlier than the snapshot's. */
  nextChange?: Date
}

/** The path of a document, with percent-encoded parameters: the inverse of routing. */
export function documentPath({ pattern }: Pick<DocumentKind, 'pattern'>, params: Params): string {
  return pattern
    .split('/')
    .map((segment) => fillSegment(segment, params))
    .join('/')
}

/** Fills a segment, which has at most one parameter. The expression of one may contain braces. */
function fillSegment(segment: string, params: Params): string {
  const start = segment.indexOf(':')
  if (start === -1) return segment
  const [name = ''] = /^\w+/.exec(segment.slice(start + 1)) ?? []
  const rest = segment.slice(start + 1 + name.length)
  const after = rest.startsWith('{') ? rest.slice(rest.lastIndexOf('}') + 1) : rest
  return `${segment.slice(0, start)}${encodeURIComponent(params[name] ?? '')}${after}`
}
