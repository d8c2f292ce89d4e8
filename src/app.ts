import { type Context, Hono } from 'hono'
import { publishable, type Reading } from './article/article.ts'
import { formats } from './feed/formats.ts'
import { buildHealth } from './health.ts'
import { respond } from './http/document.ts'
import { headersOf } from './http/headers.ts'
import { renderMessage } from './pages/message.tsx'
import { openSite, type Setup, type Site } from './site.ts'

const allowed = 'GET, HEAD, OPTIONS'

/** The application: what is served at which address. Without a configured origin, each answer has its request's. */
export function createApp(readings: readonly Reading[], setup: Setup): Hono {
  const { origin: configured } = setup.config
  const development = configured === null
  const articles = readings.flatMap((reading) => publishable(reading) ?? [])
  const health = buildHealth(readings)
  let site: Site | null = null
  const siteOf = (c: Context): Site => {
    const origin = configured ?? new URL(c.req.url).origin
    // One site is kept: in development the origin seldom changes, and a visitor must not be able to fill the memory with them.
    if (site?.publication.origin !== origin) site = openSite(articles, setup, origin)
    return site
  }
  const message = (c: Context, status: 404 | 405, title: string, text: string): Response =>
    c.html(renderMessage(siteOf(c).publication, title, text), status, headersOf('error', development))

  const app = new Hono()
  app.use(async (c, next) => {
    if (development && !isLocal(new URL(c.req.url).hostname)) {
      return c.text(
        'ORIGIN is not set in wrangler.toml: set it to the address that readers will use.\n',
        503,
        headersOf('health', true),
      )
    }
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const preflight = {
      Allow: allowed,
      'Access-Control-Allow-Methods': allowed,
      'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since',
    }
    if (c.req.method === 'OPTIONS') return c.body(null, 204, { ...headersOf('file', development), ...preflight })
    c.header('Allow', allowed)
    return message(c, 405, 'Method not allowed', `This address can be read, with GET or HEAD. It does not take ${c.req.method}.`)
  })

  app.get('/', (c) => respond(c.req.raw, siteOf(c).home()))
  for (const format of formats) {
    app.get(`/${format.file}`, (c) => respond(c.req.raw, siteOf(c).feed(format)))
    for (const alias of format.aliases) {
      app.get(`/${alias}`, (c) => c.body(null, 308, { ...headersOf('redirect', development), Location: `/${format.file}` }))
    }
  }
  app.get('/articles/:slug', (c) => {
    const page = siteOf(c).article(c.req.param('slug'))
    return page === null ? c.notFound() : respond(c.req.raw, page)
  })
  app.get('/icon.png', (c) => respond(c.req.raw, siteOf(c).picture('icon.png')))
  app.get('/favicon.png', (c) => respond(c.req.raw, siteOf(c).picture('favicon.png')))
  app.get('/style.css', (c) => respond(c.req.raw, siteOf(c).style()))
  app.get('/health', (c) => c.json(health, health.status === 'down' ? 503 : 200, headersOf('health', development)))

  app.notFound((c) => message(c, 404, 'Not found', `There is nothing at ${c.req.path}.`))
  app.onError((error, c) => {
    console.error(error)
    return c.text(
      'This address could not be served. It is not your fault; try again later.\n',
      500,
      headersOf('health', development),
    )
  })
  return app
}

/** Whether a host is this machine: only there may a request say what the origin is. */
function isLocal(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}
