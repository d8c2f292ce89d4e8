import type { Publication } from '../config.ts'
import { respond } from '../http/document.ts'
import type { Snapshot, Store } from '../store/store.ts'
import { type DocumentKind, documentPath, type Params } from './document-kind.ts'
import { createEdition, type Edition, type Made, type SiteOptions } from './edition.ts'
import { UnrenderableError } from './unrenderable.ts'

/** A publication as it is now. */
export interface Site {
  /**
   * The response to a GET of a cached document, made without waiting; `null` for any other request, and for a browser that follows a
   * link.
   */
  cached: (request: Request) => Response | null
  /** The response to a GET or HEAD of a document; `null` when there is none, `'gone'` when it was withdrawn. */
  respond: (request: Request, kind: DocumentKind, params: Params) => Promise<Response | 'gone' | null>
  /** What is published, and for how many seconds that stays as it is. */
  current: (request: Request) => Promise<{ snapshot: Snapshot; publication: Publication; secondsUntilChange: number }>
}

/** Creates the site of a store. The clock is read only here and for what it renders. */
export function createSite(store: Store, options: SiteOptions): Site {
  const { config, now } = options
  // One edition is kept: in development the origin seldom changes, and no visitor can fill the memory with others.
  let edition: Edition | null = null
  let opening: { origin: string; edition: Promise<Edition> } | null = null

  /** Opens the edition of this moment, once `ready`. Requests that come meanwhile wait for the same one. */
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

  async function find(request: Request, key: string, kind: DocumentKind, params: Params): Promise<Made> {
    const from = await currentEdition(request)
    try {
      return await from.find(key, kind, params)
    } catch (error) {
      if (!(error instanceof UnrenderableError)) throw error
      // Of the requests that meet it, the first has the articles refused, and all try again with those that are left.
      if (edition === from) {
        console.error(error)
        edition = null
        void open(from.publication.origin, refuse(store, error, from.snapshot.revision)).catch(() => {})
      }
      return find(request, key, kind, params)
    }
  }

  return {
    cached: (request) => {
      // In development each request may have another origin.
      if (edition === null || config.origin === null || request.method !== 'GET') return null
      const at = now()
      const document = edition.cached(pathOf(request.url), at)
      return document === undefined || isNavigation(request) ? null : respond(request, document, at)
    },
    respond: async (request, kind, params) => {
      const preview = isNavigation(request) && !new URL(request.url).searchParams.has('raw') ? kind.preview : undefined
      const path = documentPath(kind, params)
      // No path of a request has a space in it.
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

async function refuse(store: Store, { articles }: UnrenderableError, revision: string): Promise<void> {
  for (const { slug, reason } of articles) await store.refuse(slug, reason, revision)
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
