import type { Config, Publication } from '../config.ts'
import { caching } from '../http/caching.ts'
import { type Document, makeDocument } from '../http/document.ts'
import { createDocumentCache } from '../http/document-cache.ts'
import type { Snapshot } from '../store/store.ts'
import type { DocumentKind, Params, Pictures, Rendered } from './document-kind.ts'
import { recordArticles, renderingErrors, UnrenderableError } from './unrenderable.ts'

/** What a site is made of, beside its articles. */
export interface SiteOptions {
  config: Config
  pictures: Pictures
  /** The clock, in milliseconds since 1970. It decides what is published, and fills no date. */
  now: () => number
}

/** The documents of a snapshot at an origin, each made at the first request for it and cached. */
export interface Edition {
  publication: Publication
  snapshot: Snapshot
  /** A cached document that has not expired. */
  cached: (key: string, now: number) => Document | undefined
  /**
   * A document, cached or made now; `null` when there is none, `'gone'` when it was withdrawn. Requests for a document that is being
   * made wait together. Rejects with an `UnrenderableError` when articles in it cannot be rendered.
   */
  find: (key: string, kind: DocumentKind, params: Params) => Promise<Made>
}

export type Made = Document | 'gone' | null

/** As many bytes of documents are cached: the newest feeds and pages are a few hundred kB, an archive of years is more. */
const cacheLimit = 32 * 1024 * 1024

export function createEdition(snapshot: Snapshot, origin: string, options: SiteOptions): Edition {
  const publication = { ...options.config, origin }
  const documents = createDocumentCache(cacheLimit)
  const pending = new Map<string, Promise<Made>>()
  const cached: Edition['cached'] = (key, now) => {
    const document = documents.get(key)
    return document !== undefined && now < document.expires ? document : undefined
  }
  const make = async (key: string, kind: DocumentKind, params: Params): Promise<Made> => {
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
      const known = cached(key, options.now())
      if (known !== undefined) return Promise.resolve(known)
      const made = pending.get(key) ?? make(key, kind, params)
      pending.set(key, made)
      return made
    },
  }
}

/** Renders a document. When that throws and some of its articles cannot be rendered alone either, they are to blame. */
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
    const articles = renderingErrors(recorded.shown, publication)
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
