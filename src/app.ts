import { type Context, Hono } from 'hono'
import type { Reading } from './article/article.ts'
import { keepCurrent, navigates } from './current.ts'
import { formats } from './feed/formats.ts'
import { articlesFolder } from './feed/links.ts'
import { topicKinds } from './feed/topics.ts'
import { publicHealth } from './health.ts'
import { answer, type Document, respond } from './http/document.ts'
import { headersOf } from './http/headers.ts'
import { renderMessage } from './pages/message.tsx'
import { stylePath } from './pages/style.ts'
import type { Setup, Site } from './site.ts'

const allowed = 'GET, HEAD, OPTIONS'

/** The application: what is served at which address. Without a configured origin, each answer has its request's. */
export function createApp(readings: readonly Reading[], setup: Setup): Hono {
  const development = setup.config.origin === null
  const current = keepCurrent(readings, setup)
  const message = (c: Context, status: 404 | 405 | 410, title: string, text: string, headers = {}): Response => {
    const { site, left } = current.siteFor(c.req.url)
    const page = renderMessage(site.holdings.publication, title, text)
    return answer(page, status, { ...headersOf('error', development), ...headers }, left)
  }

  const app = new Hono()
  const get = (path: string, find: (site: Site, c: Context) => Document | null): void => {
    app.get(path, (c) => {
      const { found: document, left } = current.find(c.req.url, (site) => find(site, c))
      return document === null ? c.notFound() : respond(c.req.raw, document, left)
    })
  }
  app.use(async (c, next) => {
    if (development && !isLocal(new URL(c.req.url).hostname)) {
      return c.text(
        'ORIGIN is not set in wrangler.toml: set it to the address that readers will use.\n',
        503,
        headersOf('unkept', true),
      )
    }
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const preflight = {
      Allow: allowed,
      'Access-Control-Allow-Methods': allowed,
      'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since',
    }
    if (c.req.method === 'OPTIONS') return c.body(null, 204, { ...headersOf('file', development), ...preflight })
    const text = `This address can be read, with GET or HEAD. It does not take ${c.req.method}.`
    return message(c, 405, 'Method not allowed', text, { Allow: allowed })
  })

  get('/', (site) => site.home())
  get('/archive', (site) => site.archive())
  const folders = ['archive', ...topicKinds.map(({ folder }) => folder)]
  for (const folder of folders) get(`/${folder}/:name`, (site, c) => site.page(`${folder}/${c.req.param('name')}`))
  for (const format of formats) {
    for (const folder of ['', ...folders]) {
      get(folder === '' ? `/${format.file}` : `/${folder}/:name/${format.file}`, (site, c) => {
        const at = folder === '' ? '' : `${folder}/${c.req.param('name')}`
        // Whoever follows a link in a browser sees what a feed is; `?raw` shows the feed all the same.
        const isLooking = navigates(c.req.raw) && c.req.query('raw') === undefined
        return isLooking ? site.preview(format, at) : site.feed(format, at)
      })
    }
    for (const alias of format.aliases) {
      app.get(`/${alias}`, (c) => c.body(null, 308, { ...headersOf('redirect', development), Location: `/${format.file}` }))
    }
  }
  get(`/${articlesFolder}/:slug`, (site, c) => site.article(c.req.param('slug') ?? ''))
  get('/feeds.opml', (site) => site.opml())
  get('/sitemap.xml', (site) => site.sitemap(current.now()))
  get('/:part{sitemap-[0-9]+\\.xml}', (site, c) => site.sitemapPart(Number(c.req.param('part')?.slice(8, -4)), current.now()))
  get('/robots.txt', (site) => site.robots())
  get('/icon.png', (site) => site.picture('icon.png'))
  get('/favicon.png', (site) => site.picture('favicon.png'))
  get('/favicon.ico', (site) => site.favicon())
  get(stylePath, (site) => site.style())
  app.get('/health', (c) => {
    const { health } = current.siteFor(c.req.url).site
    return c.json(
      development ? health : publicHealth(health),
      health.status === 'down' ? 503 : 200,
      headersOf('unkept', development),
    )
  })

  app.notFound((c) => {
    const slug = /^\/articles\/([^/]+)$/.exec(c.req.path)?.[1]
    if (slug !== undefined && current.siteFor(c.req.url).site.holdings.withdrawnSlugs.has(slug)) {
      return message(c, 410, 'Withdrawn', 'The article that was here has been withdrawn by the newsroom.')
    }
    return message(c, 404, 'Not found', `There is nothing at ${c.req.path}.`)
  })
  app.onError((error, c) => {
    console.error(error)
    return c.text(
      'This address could not be served. It is not your fault; try again later.\n',
      500,
      headersOf('unkept', development),
    )
  })
  // What is kept is answered before the router, with little more work than a worker that holds nothing but the bytes.
  const route = app.fetch
  app.fetch = (request, ...rest) => current.answerKept(request) ?? route(request, ...rest)
  return app
}

/** Whether a host is this machine: only there may a request say what the origin is. */
function isLocal(hostname: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}
