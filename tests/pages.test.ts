import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { parse } from 'parse5'
import { describe, expect, it } from 'vitest'
import type { Article } from '../src/article/article.ts'
import { formats } from '../src/feed/formats.ts'
import { style, stylePath } from '../src/pages/style.ts'
import { articles } from './feed/generated.ts'
import { article, parseResultOf, serve } from './publication.ts'

const harbor = article({
  title: 'Harbor <Reopens> & “Sings”',
  section: 'Science & Nature',
  byline: 'Sora Minato',
  language: 'ja',
  updated: new Date('2024-11-19T00:00:00Z'),
  correction: 'It is 40 meters long.',
  image: { url: 'https://a.example/b.jpg', alt: 'A "bridge"', credit: 'Kai Hama', width: 1200, height: 800, length: 1234 },
})
const siteOf = (some: readonly Article[]) => serve(some.map(parseResultOf), { now: () => Date.parse('2031-01-01T00:00:00Z') })
const app = siteOf([harbor])
const browser = { headers: { 'Sec-Fetch-Dest': 'document' } }
const textOf = async (path: string, init = {}): Promise<string> => (await app.request(path, init)).text()

/** The errors an HTML parser finds in a page. */
function faults(html: string): string[] {
  const found: string[] = []
  parse(html, { onParseError: ({ code }) => found.push(code) })
  return found
}

describe('every page', () => {
  const paths = [
    '/',
    '/archive',
    '/archive/2024-11',
    '/sections/science-nature',
    '/bylines/sora-minato',
    '/articles/harbor',
    '/nowhere',
  ]

  it.each([...paths, '/feed.xml'])('%s is valid HTML, runs no script and links one stylesheet', async (path) => {
    const response = await app.request(path, browser)
    const html = await response.text()
    expect(faults(html)).toEqual([])
    expect(html).not.toMatch(/<style| style="| on[a-z]+="|javascript:/)
    expect(html.match(/<script[^>]*>/g) ?? []).toEqual(path === '/articles/harbor' ? ['<script type="application/ld+json">'] : [])
    expect(html.match(/<link rel="stylesheet" href="([^"]+)"/)?.[1]).toBe(stylePath)
    expect(response.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(response.headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin')
  })

  it('has one h1, a title, a language, and unique ids', async () => {
    for (const path of paths) {
      const { document } = new JSDOM(await textOf(path)).window
      expect(document.querySelectorAll('h1'), path).toHaveLength(1)
      expect(document.title, path).toContain('The Kawaraban')
      expect(document.documentElement.lang).toBe('en')
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      expect(new Set(ids).size, path).toBe(ids.length)
    }
  })

  it('has no broken links', async () => {
    for (const path of paths) {
      const { document } = new JSDOM(await textOf(path)).window
      for (const element of document.querySelectorAll('[href]')) {
        const url = new URL(element.getAttribute('href') ?? '', 'https://news.example')
        if (url.origin !== 'https://news.example') continue
        expect((await app.request(url.pathname)).status, `${path} → ${url.pathname}`).toBe(200)
      }
    }
  })

  it('escapes any text, in the page and in its JSON-LD', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (generated) => {
        const any = siteOf(generated)
        for (const { slug, title } of generated) {
          const html = await (await any.request(`/articles/${slug}`)).text()
          const { document } = new JSDOM(html).window
          expect(document.querySelector('h1')?.textContent).toBe(title)
          expect(document.querySelectorAll('script')).toHaveLength(1)
          expect(JSON.parse(document.querySelector('script')?.textContent ?? '').headline).toBe(title)
          expect(document.querySelector('meta[property="og:title"]')?.getAttribute('content')).toBe(title)
        }
        for (const path of ['/', '/feed.xml']) expect(faults(await (await any.request(path, browser)).text())).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})

describe('the page of an article', () => {
  it('carries JSON-LD and Open Graph data that match the article', async () => {
    const { document } = new JSDOM(await textOf('/articles/harbor')).window
    const properties = [...document.querySelectorAll('meta[property]')].map((meta) => [
      meta.getAttribute('property'),
      meta.getAttribute('content'),
    ])
    expect(Object.fromEntries(properties)).toEqual({
      'og:type': 'article',
      'og:site_name': 'The Kawaraban',
      'og:title': 'Harbor <Reopens> & “Sings”',
      'og:description': 'The harbor reopened.',
      'og:url': 'https://news.example/articles/harbor',
      'og:image': 'https://a.example/b.jpg',
      'og:image:alt': 'A "bridge"',
      'og:image:width': '1200',
      'og:image:height': '800',
      'article:published_time': '2024-11-18T14:57:00+09:00',
      'article:modified_time': '2024-11-19T09:00:00+09:00',
      'article:section': 'Science & Nature',
    })
    const organization = { '@type': 'NewsMediaOrganization', name: 'The Kawaraban', url: 'https://news.example/' }
    expect(JSON.parse(document.querySelector('script')?.textContent ?? '')).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Harbor <Reopens> & “Sings”',
      description: 'The harbor reopened.',
      url: 'https://news.example/articles/harbor',
      mainEntityOfPage: 'https://news.example/articles/harbor',
      datePublished: '2024-11-18T14:57:00+09:00',
      dateModified: '2024-11-19T09:00:00+09:00',
      inLanguage: 'ja',
      author: [{ '@type': 'Person', name: 'Sora Minato' }],
      publisher: organization,
      articleSection: 'Science & Nature',
      image: ['https://a.example/b.jpg'],
      correction: 'It is 40 meters long.',
    })
  })

  it('marks a newspaper that signs an article as an Organization', async () => {
    const signed = siteOf([article({ byline: 'The Minato Shimbun' })])
    expect(await (await signed.request('/articles/harbor')).text()).toContain(
      '"author":[{"@type":"Organization","name":"The Minato Shimbun"}]',
    )
  })
})

describe('a feed in a browser', () => {
  it.each(formats)('shows a preview for $file, with a link to the raw feed', async (format) => {
    const shown = await app.request(`/${format.file}`, browser)
    const html = await shown.text()
    expect(shown.headers.get('Content-Type')).toBe('text/html; charset=utf-8')
    expect(html).toContain('This is a feed')
    expect(html).toContain(`<code>https://news.example/${format.file}</code>`)
    expect(html).toContain(`<a href="https://news.example/${format.file}?raw">`)
    const raw = await app.request(`/${format.file}?raw`, browser)
    expect(raw.headers.get('Content-Type')).toBe(`${format.mediaType}; charset=utf-8`)
    expect(await raw.text()).toBe(await textOf(`/${format.file}`))
  })

  it('shows the date of each item, for a headline that of its listing', async () => {
    const listing = siteOf([article({ related: ['Bridge Opens'] })])
    const html = await (await listing.request('/feed.xml', browser)).text()
    expect(html.match(/<time datetime="2024-11-18T14:57:00\+09:00">/g)).toHaveLength(2)
  })

  it('varies on Sec-Fetch-Dest', async () => {
    for (const init of [{}, browser])
      expect((await app.request('/feed.xml', init)).headers.get('Vary')).toBe('Sec-Fetch-Dest, Accept-Encoding')
    const etags = await Promise.all([{}, browser].map(async (init) => (await app.request('/feed.xml', init)).headers.get('ETag')))
    expect(etags[0]).not.toBe(etags[1])
  })

  it('is the feed itself for requests that do not navigate', async () => {
    for (const destination of ['empty', 'iframe', 'image'])
      expect((await app.request('/feed.xml', { headers: { 'Sec-Fetch-Dest': destination } })).headers.get('Content-Type')).toBe(
        'application/rss+xml; charset=utf-8',
      )
  })

  it('works for sections and months', async () => {
    for (const folder of ['sections/science-nature', 'archive/2024-11'])
      expect(await textOf(`/${folder}/atom.xml`, browser)).toContain(`<code>https://news.example/${folder}/atom.xml</code>`)
  })
})

describe('the stylesheet', () => {
  it('is under 10 kB, and immutable at an address with its hash', async () => {
    expect(new TextEncoder().encode(style).length).toBeLessThan(10_000)
    const response = await app.request(stylePath)
    expect(await response.text()).toBe(style)
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect((await app.request('/style.0000000000.css')).status).toBe(404)
  })
})

describe('/favicon.ico', () => {
  it('is an ICO file that holds the PNG', async () => {
    const bytes = new Uint8Array(await (await app.request('/favicon.ico')).arrayBuffer())
    expect(Array.from(bytes.subarray(0, 8))).toEqual([0, 0, 1, 0, 1, 0, 64, 64])
    expect(bytes).toHaveLength(23)
  })
})

describe('/robots.txt', () => {
  it('allows all crawlers and names the sitemap', async () => {
    expect(await textOf('/robots.txt')).toBe('User-agent: *\nAllow: /\n\nSitemap: https://news.example/sitemap.xml\n')
  })
})
