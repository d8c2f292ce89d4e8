import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { indexNowKind } from './announce/indexnow.ts'
import { type Api, createApi } from './api/api.ts'
import type { ApiOptions } from './api/context.ts'
import type { Access } from './api/tokens.ts'
import { createDeskKinds } from './desk/documents.ts'
import { paths } from './feed/paths.ts'
import type { Background } from './http/background.ts'
import { type CachingPolicy, cacheControl, caching, policyFor } from './http/caching.ts'
import { headers } from './http/headers.ts'
import { isLocal } from './http/local.ts'
import { retryAdvice, retryAfter } from './http/unavailable.ts'
import { type Message, notFound, renderMessage, withdrawn } from './pages/message.tsx'
import { type DocumentKind, page } from './site/document-kind.ts'
import { documentKinds } from './site/documents.ts'
import { loadHealth, loadPublicHealth } from './site/health.ts'
import { redirection, redirects } from './site/redirects.ts'
import type { SiteOptions } from './site/site-snapshot.ts'
import { within } from './site/within.ts'
import { createSite, type Site } from './site/site.ts'
import type { NewsroomStore } from './store/article-files.ts'
import { type Store, StoreUnavailableError } from './store/store.ts'
import type { Hub } from './websub/hub.ts'

const allowedMethods = 'GET, HEAD, OPTIONS'
const preflight = {
  'Access-Control-Allow-Methods': allowedMethods,
  'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since',
}
const notCached = { ...headers.other, 'Cache-Control': cacheControl(caching.noStore, Number.POSITIVE_INFINITY) }

/** Creates the request handler of a store. */
export function createHandler(store: Store, options: SiteOptions): Handler {
  return handlerOf(createSite(store, options), options, { kinds: documentKinds })
}

/** What a newsroom serves besides documents. */
interface NewsroomParts extends Pick<ApiOptions, 'hubStatus' | 'published'> {
  access: Access
  deskScript: ArrayBuffer
  hub: Pick<Hub, 'respond'>
}

/**
 * Creates the request handler of a newsroom: the same documents, the API that takes articles from
 * those with a token, the desk, which is a page for using it, and the hub if it is on.
 */
export function createNewsroomHandler(
  store: NewsroomStore,
  options: SiteOptions,
  { access, deskScript, hub, ...api }: NewsroomParts,
): Handler {
  const site = createSite(store, options)
  const { config, now } = options
  const served = createApi({ ...api, store, site, config, now }, access)
  const kinds = [...documentKinds, ...newsroomKinds(deskScript)]
  return handlerOf(site, options, { kinds, api: served, ...(config.push.hub && { hub }) })
}

/** What a newsroom serves besides the documents of every site. */
export function newsroomKinds(deskScript: ArrayBuffer): readonly DocumentKind[] {
  return [...createDeskKinds(deskScript), indexNowKind]
}

/**
 * Creates a request handler: sends cached documents at once and passes everything else to the
 * router. Code that must see every request belongs here.
 */
function handlerOf(site: Site, { config }: SiteOptions, served: Served): Handler {
  const router = createRouter(site, served, config.origin === null)
  return (request, background) => site.cached(request, background) ?? router.fetch(request, { background })
}

/** What is served. */
interface Served {
  kinds: readonly DocumentKind[]
  api?: Api
  hub?: Pick<Hub, 'respond'>
}

/** Responds to a request. `background` takes work that continues after the response. */
export type Handler = (request: Request, background: Background) => Response | Promise<Response>

/** What the router passes to each request. */
interface Env {
  Bindings: { background: Background }
}

/**
 * Creates the routes. In development, without a configured origin, URLs have the origin of the
 * request.
 */
function createRouter(site: Site, { kinds, api, hub }: Served, isDevelopment: boolean): Hono<Env> {
  const router = new Hono<Env>()
  const cacheHeader = (policy: CachingPolicy, secondsUntilChange = Number.POSITIVE_INFINITY): { 'Cache-Control': string } => ({
    'Cache-Control': cacheControl(policyFor(policy, isDevelopment), secondsUntilChange),
  })
  const messagePage: MessagePage = (c, status, message) => {
    const { publication, secondsUntilChange } = site.known(c.req.raw, c.env.background)
    const contentType = { 'Content-Type': page.contentType }
    const sent = { ...page.headers, ...contentType, ...cacheHeader(caching.error, secondsUntilChange) }
    return c.body(renderMessage(publication, message), status, sent)
  }

  if (isDevelopment) router.use(requireOrigin)
  if (api !== undefined) router.all('/api/*', (c) => api(c.req.raw, c.env.background))
  if (hub !== undefined) router.all(paths.hub, (c) => hub.respond(c.req.raw, c.env.background))
  router.use(allowReading(messagePage, cacheHeader(caching.static)))

  for (const kind of kinds) {
    router.get(kind.pattern, async (c) => {
      const response = await site.respond(c.req.raw, kind, c.req.param(), c.env.background)
      return response === 'gone' ? messagePage(c, 410, withdrawn) : (response ?? c.notFound())
    })
  }
  const { status, ...redirect } = redirection
  for (const { from, to } of redirects) {
    router.get(from, (c) => c.body(null, status, { ...redirect.headers, ...cacheHeader(redirect.caching), Location: to }))
  }
  router.get('/health', (c) => respondHealth(c, site, isDevelopment ? loadHealth : loadPublicHealth))
  router.notFound((c) => messagePage(c, 404, notFound(c.req.path)))
  router.onError(respondError)
  return router
}

/** Responds with a page that says why there is no document. */
type MessagePage = (c: Context<Env>, status: 404 | 405 | 410, message: Message) => Response

/** Refuses requests from other machines, whose host would become the origin of all URLs. */
const requireOrigin: MiddlewareHandler<Env> = async (c, next) => {
  if (isLocal(new URL(c.req.url).hostname)) return next()
  return c.text('ORIGIN is not set in wrangler.toml: set it to the address that readers will use.\n', 503, notCached)
}

/** Responds to OPTIONS, and refuses all methods but GET and HEAD. */
function allowReading(messagePage: MessagePage, preflightCaching: Record<string, string>): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { method } = c.req
    if (method === 'GET' || method === 'HEAD') return next()
    c.header('Allow', allowedMethods)
    if (method === 'OPTIONS') return c.body(null, 204, { ...headers.other, ...preflight, ...preflightCaching })
    const text = `This address supports GET and HEAD, not ${method}.`
    return messagePage(c, 405, { title: 'Method not allowed', text })
  }
}

/** How long `/health` waits for the store, in milliseconds. */
const healthTimeout = 10_000

async function respondHealth(c: Context<Env>, site: Site, load: typeof loadHealth | typeof loadPublicHealth): Promise<Response> {
  const { snapshot } = await site.current(c.req.raw, c.env.background)
  const health = await within(healthTimeout, load(snapshot))
  return c.json(health, health.status === 'down' ? 503 : 200, notCached)
}

/** Responds to a failed request. */
function respondError(error: Error, c: Context<Env>): Response {
  if (error instanceof StoreUnavailableError) {
    const text = `The database is not responding. Try again ${retryAdvice}.\n`
    return c.text(text, 503, { ...notCached, ...retryAfter })
  }
  console.error(error)
  const text = 'Something went wrong on the server. Try again later.\n'
  return c.text(text, 500, notCached)
}
