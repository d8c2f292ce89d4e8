import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderOpml } from '../src/catalogue/opml.ts'
import { maxSitemapUrls } from '../src/catalogue/sitemap.ts'
import type { Article } from '../src/article/article.ts'
import { topicKinds } from '../src/store/topics.ts'
import { articles } from './feed/generated.ts'
import { parseXml } from './feed/model.ts'
import { article, publication, parseResultOf, serve, snapshotOf } from './publication.ts'

const harbor = article({ section: 'Science & Nature', byline: 'Sora Minato' })
const opmlOf = async (some: readonly Article[]): Promise<string> =>
  renderOpml(publication, await (await snapshotOf(some)).topics({ limit: 1000 }))
const outlines = (opml: string): Element[] => [...parseXml(opml).querySelectorAll('outline[type=rss]')]

describe('the OPML list of feeds', () => {
  it('lists each feed once, with a title, in groups', async () => {
    expect(await opmlOf([harbor])).toBe(`<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
<head><title>The Kawaraban</title></head>
<body>
<outline type="rss" version="RSS2" text="The Kawaraban" title="The Kawaraban" xmlUrl="https://news.example/feed.xml" htmlUrl="https://news.example/" language="en"/>
<outline text="Sections" title="Sections">
<outline type="rss" version="RSS2" text="The Kawaraban: Science &amp; Nature" title="The Kawaraban: Science &amp; Nature" xmlUrl="https://news.example/sections/science-nature/feed.xml" htmlUrl="https://news.example/sections/science-nature" language="en"/>
</outline>
<outline text="Writers" title="Writers">
<outline type="rss" version="RSS2" text="The Kawaraban: Sora Minato" title="The Kawaraban: Sora Minato" xmlUrl="https://news.example/bylines/sora-minato/feed.xml" htmlUrl="https://news.example/bylines/sora-minato" language="en"/>
</outline>
</body>
</opml>
`)
  })

  it('names every topic, whatever characters are in its title', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (generated) => {
        const topics = await (await snapshotOf(generated)).topics({ limit: 1000 })
        const titles = topicKinds.flatMap(({ name }) => topics.flatMap(({ kind, title }) => (kind === name ? title : [])))
        expect(outlines(await opmlOf(generated)).map((outline) => outline.getAttribute('text'))).toEqual([
          'The Kawaraban',
          ...titles.map((title) => `The Kawaraban: ${title}`),
        ])
      }),
    )
  })
})

describe('the sitemap', () => {
  const now = new Date('2024-11-20T05:57:00Z')
  const siteOf = (some: readonly Article[], at = now) => serve(some.map(parseResultOf), { now: () => at.getTime() })
  const sitemapOf = async (some: readonly Article[], at = now) => (await siteOf(some, at).request('/sitemap.xml')).text()

  it('lists every page, and marks articles of the last two days as news', async () => {
    const old = article({
      slug: 'old',
      title: 'Old',
      published: new Date('2024-11-18T05:57:00Z'),
      updated: new Date('2024-11-19T00:00:00Z'),
    })
    const fresh = article({ slug: 'fresh', title: 'Fresh & “New”', published: new Date('2024-11-18T05:57:01Z'), language: 'ja' })
    expect(await sitemapOf([old, fresh])).toBe(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://news.example/</loc></url>
<url><loc>https://news.example/archive/2024-11</loc></url>
<url><loc>https://news.example/archive</loc></url>
<url><loc>https://news.example/articles/fresh</loc><lastmod>2024-11-18T14:57:01+09:00</lastmod><news:news><news:publication><news:name>The Kawaraban</news:name><news:language>ja</news:language></news:publication><news:publication_date>2024-11-18T14:57:01+09:00</news:publication_date><news:title>Fresh &amp; “New”</news:title></news:news></url>
<url><loc>https://news.example/articles/old</loc><lastmod>2024-11-19T09:00:00+09:00</lastmod></url>
</urlset>
`)
  })

  it('lists the home page, topics, months with articles, the archive, and then articles', async () => {
    const october = article({ slug: 'october', section: 'Politics', published: new Date('2024-09-18T05:57:00Z') })
    const text = await sitemapOf([harbor, october])
    expect([...parseXml(text).querySelectorAll('loc')].map((loc) => loc.textContent)).toEqual([
      'https://news.example/',
      'https://news.example/sections/science-nature',
      'https://news.example/sections/politics',
      'https://news.example/bylines/sora-minato',
      'https://news.example/archive/2024-11',
      'https://news.example/archive/2024-09',
      'https://news.example/archive',
      'https://news.example/articles/harbor',
      'https://news.example/articles/october',
    ])
  })

  it('lists each URL once and each title in full, for any text', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (generated) => {
        const document = parseXml(await sitemapOf(generated, new Date('2030-01-01T00:00:01Z')))
        const locations = [...document.querySelectorAll('loc')].map((loc) => loc.textContent)
        expect(new Set(locations).size).toBe(locations.length)
        for (const { slug } of generated) expect(locations).toContain(`https://news.example/articles/${slug}`)
        const titles = generated.map(({ title }) => title)
        for (const title of document.querySelectorAll('*|title')) expect(titles).toContain(title.textContent)
      }),
    )
  })

  it('becomes an index of months above 50,000 addresses', async () => {
    const september = article({ slug: 'september', published: new Date('2024-09-18T05:57:00Z') })
    const many = Array.from({ length: maxSitemapUrls }, (_, index) => article({ slug: `a${index}` }))
    const site = siteOf([...many, september])
    const index = await site.request('/sitemap.xml')
    expect(index.headers.get('Content-Type')).toBe('application/xml; charset=utf-8')
    expect(await index.text()).toBe(`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://news.example/sitemap-pages.xml</loc></sitemap>
<sitemap><loc>https://news.example/sitemap-2024-11.xml</loc></sitemap>
<sitemap><loc>https://news.example/sitemap-2024-09.xml</loc></sitemap>
</sitemapindex>
`)
    const locations = async (part: string): Promise<string[]> => {
      const text = await (await site.request(`/sitemap-${part}.xml`)).text()
      return [...text.matchAll(/<url><loc>([^<]+)<\/loc>/g)].map(([, location]) => location ?? '')
    }
    expect(await locations('pages')).toEqual([
      'https://news.example/',
      'https://news.example/archive/2024-11',
      'https://news.example/archive/2024-09',
      'https://news.example/archive',
    ])
    expect(await locations('2024-09')).toEqual(['https://news.example/articles/september'])
    const november = await locations('2024-11')
    expect([november.length, new Set(november).size]).toEqual([50_000, 50_000])
    for (const part of ['2024-10', '2024-12', '1', '0', '2024'])
      expect((await site.request(`/sitemap-${part}.xml`)).status, part).toBe(404)
  })

  it('is one document without parts up to 50,000 addresses', async () => {
    // With home, archive and month.
    const most = Array.from({ length: 50_000 - 3 }, (_, index) => article({ slug: `a${index}` }))
    const site = siteOf(most)
    expect((await (await site.request('/sitemap.xml')).text()).match(/<url>/g)).toHaveLength(50_000)
    for (const part of ['pages', '2024-11', '1']) expect((await site.request(`/sitemap-${part}.xml`)).status, part).toBe(404)
  })
})
