import type { Publication } from '../config.ts'
import { type Document, respond } from '../http/document.ts'
import { type Snapshot, type Store, StoreUnavailableError } from '../store/store.ts'
import { type DocumentKind, documentPath, type Params } from './document-kind.ts'
import type { Made, SiteOptions } from './edition.ts'
import { createEditions, type Editions } from './editions.ts'
import { createMadeDocuments, type MadeDocuments, type Wanted } from './made-documents.ts'
import type { Background } from './question.ts'
import { UnrenderableError } from './unrenderable.ts'

/** A publication as it is now. */
export interface Site {
  /**
   * The response to a GET of a cached document, made without waiting; `null` for any other request, and for a browser that follows a
   * link.
   */
  cached: (request: Request, background: Background) => Response | null
  /**
   * The response to a GET or HEAD of a document; `null` when there is none, `'gone'` when it was withdrawn. While the store does not
   * answer, the last bytes are sent for up to a day; rejects with a `StoreUnavailableError` when there are none.
   */
  respond: (request: Request, kind: DocumentKind, params: Params, background: Background) => Promise<Response | 'gone' | null>
  /** Says that an article has changed: the next request is answered with it. */
  outdate: () => void
  /** What is published, and for how many seconds that stays as it is. */
  current: (
    request: Request,
    background: Background,
  ) => Promise<{ snapshot: Snapshot; publication: Publication; secondsUntilChange: number }>
}

/** Creates the site of a store. The clock is read only here, for editions and for what is rendered. */
export function createSite(store: Store, options: SiteOptions): Site {
  const { config, now } = options
  const editions = createEditions(store, options)
  const documents = createMadeDocuments(options)
  const originOf = ({ url }: Request): string => config.origin ?? new URL(url).origin
  const find = createFinder(store, editions, documents)

  return {
    cached: (request, background) => {
      // In development each request may have another origin.
      if (config.origin === null || request.method !== 'GET') return null
      const edition = editions.fresh(config.origin, background)
      const document = edition === null ? null : documents.cached(edition, pathOf(request.url))
      return document === null || isNavigation(request) ? null : respond(request, document, now())
    },
    respond: async (request, kind, params, background) => {
      const wanted = wantedFrom(request, kind, params)
      const origin = originOf(request)
      const document = await find(origin, wanted, background)
      return document === null || document === 'gone' ? document : respond(request, document, now())
    },
    outdate: editions.outdate,
    current: async (request, background) => {
      const { snapshot, publication } = await editions.current(originOf(request), background)
      return { snapshot, publication, secondsUntilChange: Math.max(Math.floor((snapshot.expires.getTime() - now()) / 1000), 0) }
    },
  }
}

/** Finds a document: of the current edition, else its last bytes. */
type Find = (origin: string, wanted: Wanted, background: Background) => Promise<Made>

function createFinder(store: Store, editions: Editions, documents: MadeDocuments): Find {
  const findCurrent: Find = async (origin, wanted, background) => {
    const from = await editions.current(origin, background)
    const cached = documents.cached(from, wanted.key)
    if (cached !== null) return cached
    try {
      return await documents.make(from, wanted, background)
    } catch (error) {
      if (!(error instanceof UnrenderableError)) throw error
      // Of the requests that meet it, the first has the articles refused, and all try again with those that are left.
      editions.renew(from, () => refuse(store, error, from.snapshot.revision), background)
      return findCurrent(origin, wanted, background)
    }
  }

  /** The last bytes of a document that the store cannot give now. */
  async function findLast(origin: string, { key }: Wanted, error: unknown): Promise<Document> {
    const last = error instanceof StoreUnavailableError ? await documents.last(origin, key) : null
    if (last === null) throw error
    return last
  }

  return (origin, wanted, background) =>
    findCurrent(origin, wanted, background).catch((error: unknown) => findLast(origin, wanted, error))
}

/** What a request asks for: at the address of a feed, a browser that follows a link gets the preview, or with `?raw` the feed. */
function wantedFrom(request: Request, kind: DocumentKind, params: Params): Wanted {
  const preview = isNavigation(request) && !new URL(request.url).searchParams.has('raw') ? kind.preview : undefined
  const path = documentPath(kind, params)
  // No path of a request has a space in it.
  return preview === undefined ? { key: path, kind, params } : { key: `preview ${path}`, kind: preview, params }
}

async function refuse(store: Store, error: UnrenderableError, revision: string): Promise<void> {
  console.error(error)
  for (const { slug, reason } of error.articles) await store.refuse(slug, reason, revision)
}

/** Whether a browser follows a link to what a request asks for. */
function isNavigation(request: Request): boolean {
  return request.headers.get('Sec-Fetch-Dest') === 'document'
}

/** The path of an address as it was written, without its query. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  const query = url.indexOf('?', start)
  return query === -1 ? url.slice(start) : url.slice(start, query)
}
