import type { Publication } from '../config.ts'
import { respond } from '../http/document.ts'
import type { Snapshot, Store } from '../store/store.ts'
import { type DocumentKind, documentPath, type Params } from './document-kind.ts'
import { createEdition, type DocumentResult, type Edition, type SiteOptions } from './edition.ts'
import { UnrenderableError } from './unrenderable.ts'

/** Responds with the documents that are published now. */
export interface Site {
  /**
   * Responds to a GET of a cached document synchronously; `null` for any other request and for
   * browser navigation.
   */
  cached: (request: Request) => Response | null
  /**
   * Responds to a GET or HEAD of a document; `null` if there is none, `'gone'` if it was withdrawn.
   */
  respond: (request: Request, kind: DocumentKind, params: Params) => Promise<Response | 'gone' | null>
  /** The current snapshot and the number of seconds until it may change. */
  current: (request: Request) => Promise<{ snapshot: Snapshot; publication: Publication; secondsUntilChange: number }>
}

/** Creates the site of a store. */
export function createSite(store: Store, options: SiteOptions): Site {
  const { config, now } = options
  // Only one edition, so that development requests for many origins cannot fill the memory.
  let edition: Edition | null = null
  let opening: { origin: string; edition: Promise<Edition> } | null = null

  /**
   * Opens an edition of the current snapshot once `ready` resolves. Concurrent requests share it.
   */
  function open(origin: string, ready: Promise<void>): Promise<Edition> {
    const opened = ready
      .then(() => store.snapshot(new Date(now())))
      .then((snapshot) => (edition = createEdition(snapshot, origin, options)))
      .finally(() => (opening = null))
    opening = { origin, edition: opened }
    return opened
  }

  async function currentEdition({ url }: Request): Promise<Edition> {
    const origin = config.origin ?? new URL(url).origin
    if (edition?.publication.origin === origin && now() < edition.snapshot.expires.getTime()) return edition
    return opening?.origin === origin ? opening.edition : open(origin, Promise.resolve())
  }

  async function find(request: Request, key: string, kind: DocumentKind, params: Params): Promise<DocumentResult> {
    const current = await currentEdition(request)
    try {
      return await current.find(key, kind, params)
    } catch (error) {
      if (!(error instanceof UnrenderableError)) throw error
      // The first request to fail has the articles refused. All of them retry without those
      // articles.
      if (edition === current) {
        console.error(error)
        edition = null
        void open(current.publication.origin, refuse(store, error)).catch(() => {})
      }
      return find(request, key, kind, params)
    }
  }

  return {
    cached: (request) => {
      // In development, requests may have different origins.
      if (edition === null || config.origin === null || request.method !== 'GET') return null
      const time = now()
      const document = edition.cached(pathOf(request.url), time)
      return document === undefined || isNavigation(request) ? null : respond(request, document, time)
    },
    respond: async (request, kind, params) => {
      const preview = isNavigation(request) && !new URL(request.url).searchParams.has('raw') ? kind.preview : undefined
      const path = documentPath(kind, params)
      // The space keeps it apart from paths.
      const key = preview === undefined ? path : `preview ${path}`
      const document = await find(request, key, preview ?? kind, params)
      return document === null || document === 'gone' ? document : respond(request, document, now())
    },
    current: async (request) => {
      const { snapshot, publication } = await currentEdition(request)
      return { snapshot, publication, secondsUntilChange: Math.max(Math.floor((snapshot.expires.getTime() - now()) / 1000), 0) }
    },
  }
}

async function refuse(store: Store, { articles }: UnrenderableError): Promise<void> {
  for (const { slug, reason } of articles) await store.refuse(slug, reason)
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
