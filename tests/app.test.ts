import { describe, expect, it } from 'vitest'
import type { ParseResult } from '../src/article/article.ts'
import { withDuplicates } from '../src/article/duplicates.ts'
import type { Config } from '../src/config.ts'
import { formats } from '../src/feed/formats.ts'
import { publication, read, serve } from './publication.ts'

const text = `Harbor Reopens; Ferry <Sails> & “Sings”

A ferry leaves Shiomi on Sunday.
14:57 JST, November 18, 2024
SHIOMI — The harbor reopened.
"Politics" POPULAR ARTICLE
-
Bridge Opens
-
Lighthouse Gets Keeper
JN ACCESS RANKING
- Bridge Opens`
const results = [read(text, 'harbor.txt'), read('Harbor Reopens to Ships', 'broken.txt')]
const deployed = new Date('2024-11-20T00:00:00Z')
const local = { ...publication, origin: null }
const app = serve(results, { deployed })

const feeds = formats.map(({ file, mediaType }) => [`/${file}`, mediaType] as const)

describe.each(feeds)('%s', (path, mediaType) => {
  it('returns its exact media type', async () => {
    const response = await app.request(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe(`${mediaType}; charset=utf-8`)
  })

  it('returns 304 when the ETag matches, with the headers of the 200 and no body', async () => {
    const whole = await app.request(path)
    const etag = whole.headers.get('ETag') ?? ''
    const again = await app.request(path, { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    for (const name of ['ETag', 'Last-Modified', 'Cache-Control', 'Link', 'Access-Control-Allow-Origin']) {
      expect(again.headers.get(name)).toBe(whole.headers.get(name))
    }
    expect(again.headers.get('Content-Type')).toBeNull()
  })

  it('ignores the query', async () => {
    const [plain, asked] = await Promise.all([app.request(path), app.request(`${path}?a=1`)])
    expect(await asked.text()).toBe(await plain.text())
  })

  it('returns the headers of a GET for a HEAD, and no body', async () => {
    const [get, head] = await Promise.all([app.request(path), app.request(path, { method: 'HEAD' })])
    expect(head.status).toBe(200)
    expect([...head.headers]).toEqual([...get.headers])
    expect(await head.text()).toBe('')
  })

  it('lists itself and the other formats in its Link header, with each type first', async () => {
    const link = (await app.request(path)).headers.get('Link') ?? ''
    expect(link.split(', ')).toHaveLength(3)
    expect(link).toContain(`<https://news.example${path}>; type="${mediaType}"; rel="self"`)
  })

  it('forbids scripts and loading in a browser, and allows any origin to read it', async () => {
    const { headers } = await app.request(path)
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox")
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
  })
})

describe('guessed addresses of feeds', () => {
  it.each([
    ['/rss.xml', '/feed.xml'],
    ['/rss', '/feed.xml'],
    ['/feed', '/feed.xml'],
    ['/feed/', '/feed.xml'],
    ['/index.xml', '/feed.xml'],
    ['/atom', '/atom.xml'],
  ])('redirects %s to %s permanently', async (path, target) => {
    const response = await app.request(path)
    expect(response.status).toBe(308)
    expect(response.headers.get('Location')).toBe(target)
  })
})

describe('pages', () => {
  it('link every feed, visibly and for autodiscovery', async () => {
    for (const path of ['/', '/articles/harbor', '/nowhere']) {
      const html = await (await app.request(path)).text()
      for (const [file, mediaType] of feeds) {
        expect(html).toContain(`<link rel="alternate" href="https://news.example${file}" type="${mediaType}"`)
      }
    }
    const home = await (await app.request('/')).text()
    expect(home).toContain('<code>https://news.example/atom.xml</code>')
    expect(home).toContain('<a href="feed:https://news.example/atom.xml">')
  })

  it('show the whole article, with an anchor for each related headline', async () => {
    const response = await app.request('/articles/harbor')
    const html = await response.text()
    expect(response.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(html).toContain('<h1 dir="auto">Harbor Reopens; Ferry &lt;Sails&gt; &amp; “Sings”</h1>')
    expect(html).toContain('<time datetime="2024-11-18T14:57:00+09:00">14:57 JST, November 18, 2024</time>')
    expect(html).toContain('<p>SHIOMI — The harbor reopened.</p>')
    expect(html).toContain(
      '<li id="related-1" dir="auto">Bridge Opens</li><li id="related-2" dir="auto">Lighthouse Gets Keeper</li>',
    )
    expect(html).toContain('<li id="ranking-1" dir="auto">Bridge Opens</li>')
  })

  it('contain no script and forbid scripts', async () => {
    const response = await app.request('/')
    expect(await response.text()).not.toMatch(/<script|<style|style=|onclick/)
    expect(response.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; style-src 'self'; img-src 'self'/)
  })
})

describe('unknown addresses and methods', () => {
  it.each([
    '/nowhere',
    '/articles/',
    '/articles/broken',
    '/articles/..%2f..%2fetc%2fpasswd',
    '/articles/%00',
    '/%ff',
    '/feed.xml/',
  ])('returns 404 for %s, with links to the feeds', async (path) => {
    const response = await app.request(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=60')
    expect(await response.text()).toContain('https://news.example/feed.xml')
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND'])('returns 405 for %s, with the allowed methods', async (method) => {
    const response = await app.request('/feed.xml', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
    expect(await response.text()).toContain(`, not ${method}.`)
  })

  it('returns the allowed CORS headers for OPTIONS', async () => {
    const response = await app.request('/feed.xml', { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('If-None-Match, If-Modified-Since')
  })
})

describe('/health', () => {
  const ask = (all: ParseResult[], config: Config = local) => serve(all, { config, deployed }).request('/health')

  it('is degraded when an article is left out, and gives the reason in development', async () => {
    const response = await ask(results)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      status: 'degraded',
      articles: { served: 1, scheduled: 0, refused: 1 },
      newest: { slug: 'harbor', published: '2024-11-18T05:57:00.000Z' },
      problems: [
        {
          file: 'broken.txt',
          severity: 'error',
          line: 1,
          column: 1,
          message:
            'expected a line with the time above the text, such as "14:57 JST, November 18, 2024", found none; or add "published:" on top',
        },
      ],
    })
  })

  it('is ok when all articles are served, and down when none is', async () => {
    const ok = await ask([read(text)])
    expect([ok.status, await ok.json()]).toMatchObject([200, { status: 'ok', problems: [] }])
    const down = await ask([])
    expect([down.status, await down.json()]).toMatchObject([503, { status: 'down', newest: null }])
  })

  it('shows the public only the status and the number of published articles', async () => {
    const unpublished = [
      read('draft: yes\nSecret One', 'secret-draft.txt'),
      read('---\ndraft: [true\n---\nSecret Two\nA secret sentence.', 'secret-broken.txt'),
      read('Secret Three\n14:57 JST, Friday, November 18, 2030\nA secret sentence.', 'secret-weekday.txt'),
      read('withdrawn: true\ntitel: x\nSecret Four', 'secret-withdrawn.txt'),
      read(text.replace('2024', '2030'), 'secret-scheduled.txt'),
    ]
    const response = await ask(withDuplicates([read(text), ...unpublished], publication), publication)
    expect([response.status, await response.json()]).toEqual([200, { status: 'degraded', articles: { served: 1 } }])
    expect(await (await ask([], publication)).json()).toEqual({ status: 'down', articles: { served: 0 } })
  })
})

describe('the origin', () => {
  it('is the configured one, whatever the headers of the request', async () => {
    const response = await app.request('http://elsewhere.example/feed.xml', {
      headers: { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' },
    })
    const feed = await response.text()
    expect(feed).toContain('href="https://news.example/feed.xml"')
    expect(feed).not.toContain('evil')
    expect(feed).not.toContain('elsewhere')
  })

  it('is that of the request if none is configured', async () => {
    const development = serve(results, { config: local, deployed })
    for (const origin of ['http://localhost:8787', 'http://127.0.0.1:8850']) {
      expect(await (await development.request(`${origin}/feed.xml`)).text()).toContain(
        `<atom:link rel="self" href="${origin}/feed.xml"`,
      )
    }
  })
})

describe('in development, without a configured origin', () => {
  const development = serve(results, { config: local, deployed })

  it.each(['localhost:8787', 'feeds.localhost', '127.0.0.1:8850', '[::1]:8850'])('serves %s', async (host) => {
    expect((await development.request(`http://${host}/feed.xml`)).status).toBe(200)
  })

  it.each(['news.example', 'localhost.news.example', '10.0.0.1'])('returns 503 and asks for ORIGIN at %s', async (host) => {
    const response = await development.request(`https://${host}/feed.xml`)
    expect(response.status).toBe(503)
    expect(await response.text()).toBe('ORIGIN is not set in wrangler.toml: set it to the address that readers will use.\n')
  })

  it('sends no-cache, so that an editor sees each change', async () => {
    for (const path of ['/', '/feed.xml', '/articles/harbor', '/feeds.opml', '/rss']) {
      expect((await development.request(`http://localhost${path}`)).headers.get('Cache-Control')).toBe('no-cache')
    }
  })
})

describe('Last-Modified', () => {
  it('is the time of the deployment', async () => {
    for (const path of ['/', '/feed.xml', '/articles/harbor', '/icon.png']) {
      expect((await app.request(path)).headers.get('Last-Modified')).toBe('Wed, 20 Nov 2024 00:00:00 GMT')
    }
  })

  it('changes with a deployment that corrects an article without changing its time', async () => {
    const corrected = serve([read(text.replace('reopened', 'opened again'))], { deployed: new Date('2024-11-21T00:00:00Z') })
    const response = await corrected.request('/feed.xml', { headers: { 'If-Modified-Since': 'Wed, 20 Nov 2024 00:00:00 GMT' } })
    expect(response.status).toBe(200)
    expect(
      (await corrected.request('/feed.xml', { headers: { 'If-Modified-Since': 'Thu, 21 Nov 2024 00:00:00 GMT' } })).status,
    ).toBe(304)
  })
})

it('leaves out an article with an error, though it has a headline and a time', async () => {
  const wrong = read(
    `${text}\nUpdated: 9:30 JST, November 17, 2024`.replace('SHIOMI', 'Updated: 9:30 JST, November 17, 2024\nSHIOMI'),
    'wrong.txt',
  )
  expect(wrong.article).toMatchObject({
    title: 'Harbor Reopens; Ferry <Sails> & “Sings”',
    published: new Date('2024-11-18T05:57:00Z'),
  })
  const both = serve([...results, wrong], { deployed })
  expect((await both.request('/articles/wrong')).status).toBe(404)
  expect(await (await both.request('/feed.xml')).text()).toBe(await (await app.request('/feed.xml')).text())
})

it('sends the health with no-store and without notes', async () => {
  const noted = read(text.replace('"Politics"', 'Read more\n"Politics"'))
  const response = await serve([noted], { config: local }).request('/health')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(await response.json()).toMatchObject({ problems: [] })
})

it('publishes no drafts and no withdrawn articles', async () => {
  const secret = ['draft', 'withdrawn'].map((key) => read(`${key}: true\nSecret Four`, `${key}.txt`))
  const both = serve([read(text), ...secret], { deployed })
  expect(await (await both.request('/health')).json()).toEqual({ status: 'ok', articles: { served: 1 } })
  for (const path of ['/', '/feed.xml', '/atom.xml', '/feed.json'])
    expect(await (await both.request(path)).text()).not.toContain('Secret')
  expect((await both.request('/articles/draft')).status).toBe(404)
  expect((await both.request('/articles/withdrawn')).status).toBe(410)
})

it('lists the newest 20 articles on the home page', async () => {
  const many = Array.from({ length: 25 }, (_, index) => read(text.replace('14:57', `14:${10 + index}`), `harbor-${index}.txt`))
  const html = await (await serve(many, { deployed }).request('/')).text()
  expect(html.match(/<a href="\/articles\/harbor-\d+">/g)).toHaveLength(20)
  expect(html.indexOf('harbor-24')).toBeLessThan(html.indexOf('harbor-23'))
})

it('serves the same feeds with a broken article as without it', async () => {
  const alone = serve([read(text)], { deployed })
  for (const [path] of feeds) {
    expect(await (await app.request(path)).text()).toBe(await (await alone.request(path)).text())
  }
})

it.each(['/icon.png', '/favicon.png', '/favicon.ico', '/robots.txt', '/feeds.opml'])(
  'allows caching %s for a day',
  async (path) => {
    const response = await app.request(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=86400')
  },
)
