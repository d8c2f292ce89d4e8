import type { Config, Publication } from '../config.ts'
import { caching } from '../http/caching.ts'
import { type Document, makeDocument } from '../http/document.ts'
import { createDocumentCache } from '../http/document-cache.ts'
import type { Snapshot } from '../store/store.ts'
import type { DocumentKind, Params, Pictures, Rendered } from './document-kind.ts'
import { recordArticles, renderingErrors, UnrenderableError } from './unrenderable.ts'

/** What a site needs besides its articles. */
export interface SiteOptions {
  config: Config
  pictures: Pictures
  /** The clock, in milliseconds since the epoch. It decides what is published but sets no dates. */
  now: () => number
}

/** The documents of a snapshot at an origin, each rendered on its first request and then cached. */
export interface Edition {
  publication: Publication
  snapshot: Snapshot
  /** A cached document that has not expired. */
  cached: (key: string, now: number) => Document | undefined
  /**
   * Returns a cached document or renders it; `null` if there is none, `'gone'` if it was withdrawn.
   * Concurrent requests share one rendering. Rejects with an `UnrenderableError` if some of its
   * articles cannot be rendered.
   */
  find: (key: string, kind: DocumentKind, params: Params) => Promise<DocumentResult>
}

export type DocumentResult = Document | 'gone' | null

/**
 * The size of the cache in bytes. The newest feeds and pages take a few hundred kB, an archive of
 * years more.
 */
const cacheLimit = 32 * 1024 * 1024

export function createEdition(snapshot: Snapshot, origin: string, options: SiteOptions): Edition {
  const publication = { ...options.config, origin }
  const documents = createDocumentCache(cacheLimit)
  const pending = new Map<string, Promise<DocumentResult>>()
  const cached: Edition['cached'] = (key, now) => {
    const document = documents.get(key)
    return document !== undefined && now < document.expires ? document : undefined
  }
  const make = async (key: string, kind: DocumentKind, params: Params): Promise<DocumentResult> => {
    try {
      const rendered = await render(snapshot, publication, kind, params, options)
      if (rendered === null || rendered === 'gone') return rendered
      const document = documentOf(kind, rendered, snapshot, options.config)
      documents.set(key, document)
      return document
    } finally {
      pending.delete(key)
    }
  }
  return {
    publication,
    snapshot,
    cached,
    find: (key, kind, params) => {
      const hit = cached(key, options.now())
      if (hit !== undefined) return Promise.resolve(hit)
      const result = pending.get(key) ?? make(key, kind, params)
      pending.set(key, result)
      return result
    },
  }
}

/** Renders a document. If that throws, blames the articles that cannot be rendered alone either. */
async function render(
  snapshot: Snapshot,
  publication: Publication,
  kind: DocumentKind,
  params: Params,
  { pictures, now }: SiteOptions,
): Promise<Rendered | 'gone' | null> {
  const recorded = recordArticles(snapshot)
  try {
    return await kind.render({ snapshot: recorded.snapshot, publication, pictures, now: new Date(now()) }, params)
  } catch (error) {
    const articles = renderingErrors(recorded.returned, publication)
    throw articles.length === 0 ? error : new UnrenderableError(articles, error)
  }
}

function documentOf(kind: DocumentKind, rendered: Rendered, { modified, expires }: Snapshot, { origin }: Config): Document {
  return makeDocument({
    content: rendered.content,
    contentType: kind.contentType,
    headers: { ...kind.headers, ...rendered.headers },
    caching: origin === null ? caching.development : (rendered.caching ?? kind.caching),
    lastModified: rendered.modified !== undefined && rendered.modified > modified ? rendered.modified : modified,
    expires: Math.min(expires.getTime(), rendered.expires?.getTime() ?? Number.POSITIVE_INFINITY),
  })
}
