import { type Context, Hono } from 'hono'
import { indexNowKind } from './announce/indexnow.ts'
import { type Api, createApi } from './api/api.ts'
import type { Access } from './api/tokens.ts'
import { createDeskKinds } from './desk/documents.ts'
import { formats } from './feed/formats.ts'
import { hubPath } from './feed/paths.ts'
import { type CachingPolicy, cacheControl, caching } from './http/caching.ts'
import { headers } from './http/headers.ts'
import { isLocal } from './http/local.ts'
import { renderMessage } from './pages/message.tsx'
import type { DocumentKind } from './site/document-kind.ts'
import { documentKinds } from './site/documents.ts'
import { loadHealth, loadPublicHealth } from './site/health.ts'
import type { SiteOptions } from './site/edition.ts'
import { type Background, within } from './site/question.ts'
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
/** How long `/health` waits for the store, in milliseconds. */
const healthTimeout = 10_000

/** Creates the request handler of a store. */
export function createHandler(store: Store, options: SiteOptions): Handler {
  return handlerOf(createSite(store, options), options, { kinds: documentKinds })
}

/**
 * Creates the request handler of a newsroom: the same documents, the API that takes articles from
 * those with a token, the desk, which is a page for using it, and the hub if it is on.
 */
export function createNewsroomHandler(
  store: NewsroomStore,
  options: SiteOptions,
  { access, deskScript, hub }: { access: Access; deskScript: ArrayBuffer; hub?: Hub },
): Handler {
  const site = createSite(store, options)
  const api = createApi({ store, site, config: options.config, now: options.now, ...(hub && { hub }) }, access)
  const kinds = [...documentKinds, ...createDeskKinds(deskScript), indexNowKind]
  return handlerOf(site, options, { kinds, api, ...(options.config.push.hub && hub && { hub }) })
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
  hub?: Hub
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
    'Cache-Control': cacheControl(isDevelopment && policy !== 'no-store' ? caching.revalidate : policy, secondsUntilChange),
  })
  const messagePage = (c: Context<Env>, status: 404 | 405 | 410, title: string, text: string): Response => {
    const { publication, secondsUntilChange } = site.known(c.req.raw, c.env.background)
    const page = renderMessage(publication, title, text)
    const contentType = { 'Content-Type': 'text/html; charset=utf-8' }
    return c.body(page, status, { ...headers.page, ...contentType, ...cacheHeader(caching.error, secondsUntilChange) })
  }

  router.use(async (c, next) => {
    if (!isDevelopment || isLocal(new URL(c.req.url).hostname)) return next()
    return c.text('ORIGIN is not set in wrangler.toml: set it to the address that readers will use.\n', 503, notCached)
  })
  if (api !== undefined) router.all('/api/*', (c) => api(c.req.raw, c.env.background))
  if (hub !== undefined) router.all(hubPath, (c) => hub.respond(c.req.raw, c.env.background))
  router.use(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    c.header('Allow', allowedMethods)
    return c.req.method === 'OPTIONS'
      ? c.body(null, 204, { ...headers.other, ...preflight, ...cacheHeader(caching.static) })
      : messagePage(c, 405, 'Method not allowed', `This address supports GET and HEAD, not ${c.req.method}.`)
  })

  for (const kind of kinds) {
    router.get(kind.pattern, async (c) => {
      const response = await site.respond(c.req.raw, kind, c.req.param(), c.env.background)
      if (response !== 'gone') return response ?? c.notFound()
      return messagePage(c, 410, 'Withdrawn', 'The newsroom has withdrawn this article.')
    })
  }
  for (const { aliases, file } of formats) {
    const redirect = { ...headers.other, ...cacheHeader(caching.static), Location: `/${file}` }
    for (const alias of aliases) router.get(`/${alias}`, (c) => c.body(null, 308, redirect))
  }
  router.get('/health', (c) => respondHealth(c, site, isDevelopment ? loadHealth : loadPublicHealth))
  router.notFound((c) => messagePage(c, 404, 'Not found', `There is nothing at ${c.req.path}.`))
  router.onError(respondError)
  return router
}

async function respondHealth(c: Context<Env>, site: Site, load: typeof loadHealth | typeof loadPublicHealth): Promise<Response> {
  const { snapshot } = await site.current(c.req.raw, c.env.background)
  const health = await within(healthTimeout, load(snapshot))
  return c.json(health, health.status === 'down' ? 503 : 200, notCached)
}

/** Responds to a failed request. */
function respondError(error: Error, c: Context<Env>): Response {
  if (error instanceof StoreUnavailableError) {
    const retry = { 'Retry-After': '30' }
    const text = 'The database is not responding. Try again in 30 seconds.\n'
    return c.text(text, 503, { ...notCached, ...retry })
  }
  console.error(error)
  const text = 'Something went wrong on the server. Try again later.\n'
  return c.text(text, 500, notCached)
}
