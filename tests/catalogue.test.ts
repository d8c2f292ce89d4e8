import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderOpml } from '../src/catalogue/opml.ts'
import { mostAddresses, newsStart, renderSitemap, renderSitemapPart } from '../src/catalogue/sitemap.ts'
import { topicKinds } from '../src/feed/topics.ts'
import { articles, signsOf } from './feed/generated.ts'
import { parseXml } from './feed/model.ts'
import { article, hold, publication } from './newsroom.ts'

const harbor = article({ section: 'Science & Nature', byline: 'Sora Minato' })
const outlines = (opml: string): Element[] => [...parseXml(opml).querySelectorAll('outline[type=rss]')]

describe('the OPML list of feeds', () => {
  it('lists each feed once, with a title, in groups', () => {
    expect(renderOpml(hold([harbor]))).toBe(`<?xml version="1.0" encoding="utf-8"?>
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

  it('names every topic, whatever characters are in its name', () => {
    fc.assert(
      fc.property(articles, (generated) => {
        const holdings = hold(generated)
        const names = topicKinds.flatMap((kind) =>
          [...holdings.topics().values()].flatMap((topic) => (topic.kind === kind ? topic.name : [])),
        )
        expect(outlines(renderOpml(holdings)).map((outline) => outline.getAttribute('text'))).toEqual([
          'The Kawaraban',
          ...names.map((name) => `The Kawaraban: ${name}`),
        ])
      }),
    )
  })
})

describe('the sitemap', () => {
  const now = new Date('2024-11-20T05:57:00Z')

  it('lists every page, and marks articles of the last two days as news', () => {
    const old = article({
      slug: 'old',
      title: 'Old',
      published: new Date('2024-11-18T05:57:00Z'),
      updated: new Date('2024-11-19T00:00:00Z'),
    })
    const fresh = article({ slug: 'fresh', title: 'Fresh & “New”', published: new Date('2024-11-18T05:57:01Z'), language: 'ja' })
    expect(renderSitemap(hold([old, fresh], publication, now), newsStart(now))).toBe(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://news.example/</loc></url>
<url><loc>https://news.example/archive</loc></url>
<url><loc>https://news.example/archive/2024-11</loc></url>
<url><loc>https://news.example/articles/fresh</loc><lastmod>2024-11-18T14:57:01+09:00</lastmod><news:news><news:publication><news:name>The Kawaraban</news:name><news:language>ja</news:language></news:publication><news:publication_date>2024-11-18T14:57:01+09:00</news:publication_date><news:title>Fresh &amp; “New”</news:title></news:news></url>
<url><loc>https://news.example/articles/old</loc><lastmod>2024-11-19T09:00:00+09:00</lastmod></url>
</urlset>
`)
  })

  it('lists each address once and each title in full, for any text', () => {
    fc.assert(
      fc.property(articles, (generated) => {
        const document = parseXml(renderSitemap(hold(generated), newsStart(new Date('2030-01-01T00:00:01Z'))))
        const locations = [...document.querySelectorAll('loc')].map((loc) => loc.textContent)
        expect(new Set(locations).size).toBe(locations.length)
        for (const { slug } of generated) expect(locations).toContain(`https://news.example/articles/${slug}`)
        const titles = generated.map(({ title }) => signsOf(title))
        for (const title of document.querySelectorAll('*|title')) expect(titles).toContain(signsOf(title.textContent))
      }),
    )
  })

  it('becomes an index of parts above 50,000 addresses', () => {
    const many = Array.from({ length: mostAddresses }, (_, index) => article({ slug: `a${index}` }))
    const holdings = hold(many)
    const parts = [...parseXml(renderSitemap(holdings, now)).querySelectorAll('sitemap > loc')].map((loc) => loc.textContent)
    expect(parts).toEqual(['https://news.example/sitemap-1.xml', 'https://news.example/sitemap-2.xml'])
    const count = (part: number): number => renderSitemapPart(holdings, part, now)?.match(/<url>/g)?.length ?? 0
    expect([count(1), count(2), renderSitemapPart(holdings, 3, now), renderSitemapPart(holdings, 0, now)]).toEqual([
      50_000,
      3,
      null,
      null,
    ])
    expect(renderSitemapPart(hold([harbor]), 1, now)).toBeNull()
  })
})
