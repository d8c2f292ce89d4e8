import type { Publication } from '../config.ts'
import { type Document, respond } from '../http/document.ts'
import { createDocumentCache } from '../http/document-cache.ts'
import { type Snapshot, type Store, StoreUnavailableError } from '../store/store.ts'
import { type DocumentKind, documentPath, type Params } from './document-kind.ts'
import type { Edition, Made, SiteOptions } from './edition.ts'
import { type Background, createEditions, within } from './editions.ts'
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

/** As many bytes of documents are cached: the newest feeds and pages are a few hundred kB, an archive of years is more. */
const cacheLimit = 32 * 1024 * 1024
/** For so long documents of a store that does not answer are sent, in milliseconds. */
const day = 86_400_000
/** A document is made in so many milliseconds, or the store is taken to be silent. */
const patience = 10_000

/** Creates the site of a store. The clock is read only here, for editions and for what is rendered. */
export function createSite(store: Store, options: SiteOptions): Site {
  const { config, now, copies } = options
  const editions = createEditions(store, options)
  // Documents of earlier editions stay until they are made anew: they are what is left when the store falls silent.
  const documents = createDocumentCache<Snapshot>(cacheLimit)
  const originOf = ({ url }: Request): string => config.origin ?? new URL(url).origin
  const cachedIn = ({ snapshot }: Edition, key: string): Document | null => {
    const cached = documents.get(key)
    return cached?.source === snapshot && now() < cached.document.expires ? cached.document : null
  }

  async function find(origin: string, wanted: Wanted, background: Background): Promise<Made> {
    const from = await editions.current(origin, background)
    const cached = cachedIn(from, wanted.key)
    if (cached !== null) return cached
    try {
      const made = await within(patience, from.make(wanted.key, wanted.kind, wanted.params))
      if (made === null || made === 'gone') return made
      documents.set(wanted.key, { document: made, source: from.snapshot })
      background(copies.put(origin + wanted.key, made))
      return made
    } catch (error) {
      if (!(error instanceof UnrenderableError)) throw error
      // Of the requests that meet it, the first has the articles refused, and all try again with those that are left.
      console.error(error)
      editions.renew(from, refuse(store, error))
      return find(origin, wanted, background)
    }
  }

  /** The last bytes of a document that the store cannot give now. */
  async function findLast(origin: string, { key }: Wanted, error: unknown): Promise<Made> {
    if (!(error instanceof StoreUnavailableError)) throw error
    console.error(error)
    const last = editions.age() < day ? documents.get(key)?.document : undefined
    const found = last ?? (await copies.get(origin + key))
    if (found === null) throw error
    return found
  }

  return {
    cached: (request, background) => {
      // In development each request may have another origin.
      if (config.origin === null || request.method !== 'GET') return null
      const edition = editions.fresh(config.origin, background)
      const document = edition === null ? null : cachedIn(edition, pathOf(request.url))
      return document === null || isNavigation(request) ? null : respond(request, document, now())
    },
    respond: async (request, kind, params, background) => {
      const wanted = wantedFrom(request, kind, params)
      const origin = originOf(request)
      const document = await find(origin, wanted, background).catch((error) => findLast(origin, wanted, error))
      return document === null || document === 'gone' ? document : respond(request, document, now())
    },
    outdate: editions.outdate,
    current: async (request, background) => {
      const { snapshot, publication } = await editions.current(originOf(request), background)
      return { snapshot, publication, secondsUntilChange: Math.max(Math.floor((snapshot.expires.getTime() - now()) / 1000), 0) }
    },
  }
}

/** A document that is asked for: its key in caches, and how it is made. */
interface Wanted {
  key: string
  kind: DocumentKind
  params: Params
}

/** What a request asks for: at the address of a feed, a browser that follows a link gets the preview, or with `?raw` the feed. */
function wantedFrom(request: Request, kind: DocumentKind, params: Params): Wanted {
  const preview = isNavigation(request) && !new URL(request.url).searchParams.has('raw') ? kind.preview : undefined
  const path = documentPath(kind, params)
  // No path of a request has a space in it.
  return preview === undefined ? { key: path, kind, params } : { key: `preview ${path}`, kind: preview, params }
}

async function refuse(store: Store, { articles }: UnrenderableError): Promise<void> {
  for (const { slug, reason } of articles) await store.refuse(slug, reason)
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
