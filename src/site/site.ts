import { type Publication, publicationAt } from '../config.ts'
import { type Document, respond } from '../http/document.ts'
import { type Snapshot, type Store, StoreUnavailableError } from '../store/store.ts'
import { type DocumentKind, documentPath, type Params } from './document-kind.ts'
import type { DocumentResult, SiteOptions } from './site-snapshot.ts'
import { createCurrentSnapshot, type CurrentSnapshot } from './current-snapshot.ts'
import { createRenderedDocuments, type DocumentRequest, type RenderedDocuments } from './rendered-documents.ts'
import type { Background } from '../http/background.ts'
import { UnrenderableError } from './unrenderable.ts'

/** Responds with the documents that are published now. */
export interface Site {
  /**
   * Responds to a GET of a cached document synchronously; `null` for any other request and for
   * browser navigation.
   */
  cached: (request: Request, background: Background) => Response | null
  /**
   * Responds to a GET or HEAD of a document; `null` if there is none, `'gone'` if it was withdrawn.
   * While the store does not answer, sends the last bytes for up to a day; rejects with a
   * `StoreUnavailableError` if there are none.
   */
  respond: (request: Request, kind: DocumentKind, params: Params, background: Background) => Promise<Response | 'gone' | null>
  /** Reports that an article has changed, so that the next response includes the change. */
  outdate: () => void
  /** The current snapshot. */
  current: (request: Request, background: Background) => Promise<{ snapshot: Snapshot; publication: Publication }>
  /**
   * The publication, and the number of seconds until a document may change, as far as known. Does
   * not wait for the store.
   */
  known: (request: Request, background: Background) => { publication: Publication; secondsUntilChange: number }
}

/** Creates the site of a store. */
export function createSite(store: Store, options: SiteOptions): Site {
  const { config, now } = options
  const currentSnapshot = createCurrentSnapshot(store, options)
  const documents = createRenderedDocuments(options)
  const sources = { store, currentSnapshot, documents }

  return {
    cached: (request, background) => {
      // In development, requests may have different origins.
      if (config.origin === null || request.method !== 'GET') return null
      const snapshot = currentSnapshot.fresh(config.origin, background)
      const document = snapshot === null ? null : documents.cached(snapshot, pathOf(request.url))
      return document === null || isNavigation(request) ? null : respond(request, document, now())
    },
    respond: async (request, kind, params, background) => {
      const { origin } = publicationAt(config, request)
      const wanted = documentRequest(request, kind, params)
      const document = await findCurrent(sources, origin, wanted, background).catch((error: unknown) =>
        findLast(documents, origin, wanted.key, error),
      )
      return document === null || document === 'gone' ? document : respond(request, document, now())
    },
    outdate: currentSnapshot.outdate,
    current: async (request, background) => {
      const { origin } = publicationAt(config, request)
      const { snapshot, publication } = await currentSnapshot.get(origin, background)
      return { snapshot, publication }
    },
    known: (request, background) => {
      const publication = publicationAt(config, request)
      const nextChange =
        currentSnapshot.fresh(publication.origin, background)?.snapshot.nextChange.getTime() ?? Number.POSITIVE_INFINITY
      return { publication, secondsUntilChange: Math.max(Math.floor((nextChange - now()) / 1000), 0) }
    },
  }
}

/** The number of attempts while articles are refused that cannot be rendered. */
const maxTries = 3

/** What the documents of a site come from. */
interface Sources {
  store: Store
  currentSnapshot: CurrentSnapshot
  documents: RenderedDocuments
}

/** Finds a document of the current snapshot. */
async function findCurrent(
  { store, currentSnapshot, documents }: Sources,
  origin: string,
  request: DocumentRequest,
  background: Background,
  tries = maxTries,
): Promise<DocumentResult> {
  const current = await currentSnapshot.get(origin, background)
  const cached = documents.cached(current, request.key)
  if (cached !== null) return cached
  try {
    return await documents.render(current, request, background)
  } catch (error) {
    if (!(error instanceof UnrenderableError) || tries === 1) throw error
    // Only the first failing request makes the store refuse the articles. All of them retry.
    currentSnapshot.renew(current, () => refuseArticles(store, error, current.snapshot.revision), background)
    return findCurrent({ store, currentSnapshot, documents }, origin, request, background, tries - 1)
  }
}

/** Finds the last bytes of a document if the store is unavailable. */
async function findLast(documents: RenderedDocuments, origin: string, key: string, error: unknown): Promise<Document> {
  const last = error instanceof StoreUnavailableError ? await documents.last(origin, key) : null
  if (last === null) throw error
  return last
}

/**
 * The document that a request asks for. A browser that navigates to a feed gets its preview, or
 * with `?raw` the feed.
 */
function documentRequest(request: Request, kind: DocumentKind, params: Params): DocumentRequest {
  const preview = isNavigation(request) && !new URL(request.url).searchParams.has('raw') ? kind.preview : undefined
  const path = documentPath(kind, params)
  // The space keeps it apart from paths.
  return preview === undefined ? { key: path, kind, params } : { key: `preview ${path}`, kind: preview, params }
}

/** Refuses the articles that cannot be rendered. */
export async function refuseArticles(store: Store, error: UnrenderableError, revision: string): Promise<void> {
  console.error(error)
  for (const { slug, reason } of error.articles) await store.refuse(slug, reason, revision)
}

/** Whether a browser navigates to the document. */
function isNavigation(request: Request): boolean {
  return request.headers.get('Sec-Fetch-Dest') === 'document'
}

/** The raw path of a URL, without the query. */
function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  const query = url.indexOf('?', start)
  return query === -1 ? url.slice(start) : url.slice(start, query)
}
