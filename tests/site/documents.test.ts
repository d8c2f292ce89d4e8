import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParseResult } from '../../src/article/article.ts'
import { maxSitemapUrls } from '../../src/catalogue/sitemap.ts'
import { type DocumentContext, type DocumentKind, documentPath } from '../../src/site/document-kind.ts'
import { documentKinds } from '../../src/site/documents.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { articles as anyArticles } from '../feed/generated.ts'
import { article, publication, parseResultOf, serve } from '../publication.ts'

const now = new Date('2024-11-22T00:00:00Z')
const on = (day: string, slug: string, parts: Parameters<typeof article>[0] = {}): ParseResult =>
  parseResultOf(article({ slug, title: `Report ${slug}`, published: new Date(`${day}T12:00:00+09:00`), ...parts }))

/**
 * Topics in many scripts, a month without articles, and one of every kind of unpublished article.
 */
const results = [
  on('2024-08-31', 'august', { section: '“Editorial & Columns”', tags: ['C++', 'C#', '&', 'a/b', '100%'] }),
  on('2024-10-01', 'october-2', { section: '政治・経済', byline: 'Sora Minato and Kai Hama', agency: 'Minato Press' }),
  on('2024-11-05', 'november', { section: 'Ｎｅｗｓ', related: ['Ferry sails', 'Report august'], tags: ['..', 'Éé', 'हिन्दी'] }),
  on('2024-11-20', '20241120-120000', { updated: new Date('2024-11-21T00:00:00Z'), language: 'ja' }),
  on('2024-11-06', 'wrong', { withdrawn: true, section: 'Lonely' }),
  on('2024-11-07', 'draft', { draft: true, section: 'Draft' }),
  on('2024-11-23', 'scheduled', { section: 'Scheduled' }),
]

async function contextOf(all: readonly ParseResult[], at = now): Promise<DocumentContext> {
  const pictures = { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) }
  return { snapshot: await createMemoryStore(all, publication, null).snapshot(at), publication, pictures, now: at }
}

async function pathsOf(kind: DocumentKind, context: DocumentContext): Promise<string[]> {
  return (await kind.list(context)).map((params) => documentPath(kind, params))
}

const context = await contextOf(results)
const site = serve(results, { now: () => now.getTime() })
const listed = await Promise.all(documentKinds.map(async (kind) => ({ kind, paths: await pathsOf(kind, context) })))
const documents = listed.flatMap(({ kind, paths }) => paths.map((path) => ({ path, kind })))

describe('the list of all documents', () => {
  it('has every document once', () => {
    const topics = [
      'sections/news',
      'sections/%E6%94%BF%E6%B2%BB-%E7%B5%8C%E6%B8%88',
      'sections/editorial-columns',
      'agencies/minato-press',
      'tags/5ec1f7e7',
      'tags/%C3%A9%C3%A9',
      'tags/%E0%A4%B9%E0%A4%BF%E0%A4%A8%E0%A5%8D%E0%A4%A6%E0%A5%80',
      'tags/c-plus-plus',
      'tags/c-sharp',
      'tags/951dcee3',
      'tags/a-b',
      'tags/100',
      'bylines/sora-minato',
      'bylines/kai-hama',
    ]
    const months = ['2024-11', '2024-10', '2024-09', '2024-08'].map((month) => `archive/${month}`)
    const carried = [...topics, ...months]
    const feeds = ['feed.xml', 'atom.xml', 'feed.json'].flatMap((file) => [file, ...carried.map((each) => `${each}/${file}`)])
    const slugs = ['20241120-120000', 'november', 'october-2', 'august'].map((slug) => `articles/${slug}`)
    const files = ['feeds.opml', 'sitemap.xml', 'robots.txt', 'icon.png', 'favicon.png', 'favicon.ico']
    const paths = documents.map(({ path }) => path)
    const stylesheets = paths.filter((path) => path.endsWith('.css'))
    expect(stylesheets).toHaveLength(1)
    expect(paths.filter((path) => !path.endsWith('.css')).sort()).toEqual(
      ['', ...feeds, ...carried, 'archive', ...slugs, ...files].map((path) => `/${path}`).sort(),
    )
  })

  it.each(documents)('serves $path with 200 and its content type', async ({ path, kind }) => {
    const response = await site.request(path)
    expect([response.status, response.headers.get('Location')]).toEqual([200, null])
    expect(response.headers.get('Content-Type')).toBe(kind.contentType)
    expect(response.headers.get('ETag')).toMatch(/^W\/"/)
    const text = await response.text()
    // Pages and feeds contain their own URL.
    if (kind.contentType.startsWith('text/html'))
      expect(text).toContain(`<link rel="canonical" href="https://news.example${path}"`)
    if (kind.preview !== undefined) expect(text).toContain(`https://news.example${path}`)
  })

  it.each(documents.filter(({ kind }) => kind.preview !== undefined))('serves a browser a preview of $path', async ({ path }) => {
    const response = await site.request(path, { headers: { 'Sec-Fetch-Dest': 'document' } })
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
  })

  it('has a way to render an article alone for every page and every format that shows its text', async () => {
    const showing = new Set<DocumentKind>()
    for (const { path, kind } of documents) {
      if ((await (await site.request(path)).text()).includes('The harbor reopened.')) showing.add(kind)
    }
    const alone = documentKinds.filter(({ renderAlone }) => renderAlone !== undefined)
    // The feeds of a format show articles alike.
    const isCovered = (kind: DocumentKind): boolean =>
      alone.some((other) => other === kind || (kind.preview !== undefined && other.contentType === kind.contentType))
    expect(showing.size).toBe(4 + 9)
    expect([...showing].filter((kind) => !isCovered(kind)).map(({ pattern }) => pattern)).toEqual([])
    for (const kind of alone) expect(() => kind.renderAlone?.(publication, article({ section: 'News' }))).not.toThrow()
  })

  it('has every address of the sitemap', async () => {
    const paths = documents.map(({ path }) => path)
    const text = await (await site.request('/sitemap.xml')).text()
    const locations = [...text.matchAll(/<loc>https:\/\/news\.example([^<]+)<\/loc>/g)].map(([, path]) => path)
    expect(locations).toHaveLength(14 + 3 + 4 + 2)
    for (const location of locations) expect(paths).toContain(location)
  })

  it('has the parts of a split sitemap', async () => {
    const many = Array.from({ length: maxSitemapUrls }, (_, index) => parseResultOf(article({ slug: `a${index}` })))
    const large = await contextOf(many)
    const kinds = documentKinds.filter(({ pattern }) => pattern.includes('sitemap'))
    const paths = await Promise.all(kinds.map((kind) => pathsOf(kind, large)))
    expect(paths.flat()).toEqual(['/sitemap.xml', '/sitemap-pages.xml', '/sitemap-2024-11.xml'])
    const split = serve(many, { now: () => now.getTime() })
    for (const path of paths.flat()) {
      const response = await split.request(path)
      expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/xml; charset=utf-8'])
    }
  })

  it('serves every document without articles', async () => {
    const empty = serve([], { now: () => now.getTime() })
    const all = await Promise.all(documentKinds.map(async (kind) => pathsOf(kind, await contextOf([]))))
    expect(all.flat()).toContain('/archive/2024-11/feed.xml')
    for (const path of all.flat()) expect((await empty.request(path)).status, path).toBe(200)
  })

  it('serves every document for any texts', async () => {
    const late = new Date('2031-01-01T00:00:00Z')
    await fc.assert(
      fc.asyncProperty(anyArticles, async (generated) => {
        const all = generated.map(parseResultOf)
        const any = serve(all, { now: () => late.getTime() })
        const from = await contextOf(all, late)
        for (const kind of documentKinds) {
          // A sample of forty years of months.
          for (const path of (await pathsOf(kind, from)).slice(0, 30)) {
            const response = await any.request(path)
            expect([path, response.status, response.headers.get('Content-Type')]).toEqual([path, 200, kind.contentType])
          }
        }
      }),
      { numRuns: 15 },
    )
  })
})
