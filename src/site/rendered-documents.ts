import type { Background } from '../http/background.ts'
import { caching } from '../http/caching.ts'
import { type Document, withCaching } from '../http/document.ts'
import { createDocumentCache, type DocumentCache } from '../http/document-cache.ts'
import { type DocumentCopies, maxOutage } from '../http/document-copies.ts'
import type { DocumentKind, Params } from './document-kind.ts'
import type { Validity, SiteSnapshot, DocumentResult, SiteOptions } from './site-snapshot.ts'
import { type SharedRequest, startShared } from './shared-request.ts'
import { within } from './within.ts'

/** A requested document: its key in caches, and what it is rendered from. */
export interface DocumentRequest {
  key: string
  kind: DocumentKind
  params: Params
}

/** The documents rendered so far, in memory and in copies. */
export interface RenderedDocuments {
  /** Returns a cached document of a snapshot, unless it has expired. */
  cached: (snapshot: SiteSnapshot, key: string) => Document | null
  /**
   * Renders a document; `null` if there is none, `'gone'` if it was withdrawn. Concurrent requests
   * share one rendering. Rejects with a `StoreUnavailableError` after ten seconds, and with an
   * `UnrenderableError` if some of its articles cannot be rendered.
   */
  render: (snapshot: SiteSnapshot, request: DocumentRequest, background: Background) => Promise<DocumentResult>
  /**
   * The last bytes of a document, at most a day old, to be cached for a minute; `null` if there are
   * none.
   */
  last: (origin: string, key: string) => Promise<Document | null>
}

/**
 * The size of the cache in bytes. The newest feeds and pages take a few hundred kB, an archive of
 * years more.
 */
const cacheLimit = 32 * 1024 * 1024
/** How long a request waits for a rendering, in milliseconds. */
const renderTimeout = 10_000
/** How long a copy is kept in memory, in milliseconds. */
const copyLifetime = 60_000
/** A copy that takes longer, in milliseconds, is ignored. */
const copyTimeout = 1000

/** Creates the documents of a site. At first there are none, except in copies. */
export function createRenderedDocuments({ now, copies }: SiteOptions): RenderedDocuments {
  // Keeps documents of earlier snapshots until they are rendered again, for when the store does not
  // answer.
  const documents = createDocumentCache<Validity>(cacheLimit)
  const render = createRenderer(documents, copies)
  const pending = new Map<string, { snapshot: SiteSnapshot; result: SharedRequest<DocumentResult> }>()
  return {
    cached: (snapshot, key) => {
      const cached = documents.get(key)
      return cached?.source === snapshot.validity && now() < cached.document.nextChange ? cached.document : null
    },
    render: (snapshot, request, background) => {
      const known = pending.get(request.key)
      if (known?.snapshot === snapshot && known.result.isPending()) return known.result.wait(renderTimeout)
      const done = (): void => {
        if (pending.get(request.key) === rendering) pending.delete(request.key)
      }
      const result = startShared(() => render(snapshot, request, background).finally(done), { now, pause: 0, background })
      const rendering = { snapshot, result }
      pending.set(request.key, rendering)
      // The runtime may cancel a rendering with its request; then `finally` does not run.
      return result.wait(renderTimeout).finally(done)
    },
    last: async (origin, key) => {
      const kept = documents.get(key)
      if (kept?.source.origin === origin && now() - kept.source.confirmedAt < maxOutage * 1000)
        return withCaching(kept.document, caching.error)
      const copy = await within(copyTimeout, copies.get(origin + key)).catch((error: unknown) => {
        console.error(error)
        return null
      })
      // Belongs to no snapshot, and counts as almost too old.
      if (copy !== null)
        documents.set(key, { document: copy, source: { origin, confirmedAt: now() - maxOutage * 1000 + copyLifetime } })
      return copy
    },
  }
}

/** Renders and caches documents. */
function createRenderer(documents: DocumentCache<Validity>, copies: DocumentCopies): RenderedDocuments['render'] {
  return async (snapshot, { key, kind, params }, background) => {
    const document = await snapshot.make(kind, params)
    const { validity, publication } = snapshot
    // Do not replace a document of a later snapshot.
    const kept = documents.get(key)
    if (kept !== undefined && kept.source.confirmedAt > validity.confirmedAt) return document
    const copyKey = publication.origin + key
    if (document === null || document === 'gone') {
      documents.delete(key)
      // Delete the copy of a withdrawn article, so that an outage cannot bring it back. Other
      // missing paths were probably never served.
      if (document === 'gone') background(copies.delete(copyKey).catch(console.error))
    } else {
      documents.set(key, { document, source: validity })
      background(copies.put(copyKey, document).catch(console.error))
    }
    return document
  }
}
