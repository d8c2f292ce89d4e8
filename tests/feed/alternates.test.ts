import { describe, expect, it } from 'vitest'
import { formats, renderFeed } from '../../src/feed/formats.ts'
import { article, feedOf } from '../publication.ts'

const image = { url: 'https://a.example/b.jpg', alt: 'A bridge', credit: null, width: null, height: null, length: 123_456 }
const links = [{ headline: 'Bridge Opens', url: 'https://elsewhere.example/bridge' }]
const feed = await feedOf([article({ related: ['Bridge Opens'], image, links })])
const text = Object.fromEntries(formats.map((format) => [format.name, renderFeed(format, feed)]))

/** All links in document order. */
const linksOf = (xml = ''): string[] => [...xml.matchAll(/<(?:atom:)?link [^>]*>/g)].map(([link]) => link)

describe('the links of Atom', () => {
  const [head, entry, headline] = text['atom']?.split('<entry>') ?? []

  it('begin and end with the home page, the only alternate, since readers take the first or the last', () => {
    expect(linksOf(head)).toEqual([
      '<link rel="alternate" type="text/html" href="https://news.example/"/>',
      '<link rel="self" href="https://news.example/atom.xml" type="application/atom+xml"/>',
      '<link rel="prev-archive" href="https://news.example/archive/2024-11/atom.xml" type="application/atom+xml"/>',
      '<link rel="alternate" href="https://news.example/"/>',
    ])
  })

  it('begin and end with the article in an entry, so that no reader opens a related article or picture', () => {
    expect(linksOf(entry)).toEqual([
      '<link rel="alternate" type="text/html" href="https://news.example/articles/harbor"/>',
      '<link rel="related" href="https://elsewhere.example/bridge" title="Bridge Opens"/>',
      '<link rel="enclosure" href="https://a.example/b.jpg" type="image/jpeg" length="123456"/>',
      '<link rel="alternate" href="https://news.example/articles/harbor"/>',
    ])
    expect(linksOf(headline)).toEqual([
      '<link rel="alternate" type="text/html" href="https://elsewhere.example/bridge"/>',
      '<link rel="alternate" href="https://elsewhere.example/bridge"/>',
    ])
  })
})

describe('the links of an RSS channel', () => {
  it('have no alternate, which SimplePie takes for the home page', () => {
    expect(linksOf(text['rss']?.split('<item>')[0])).toEqual([
      '<atom:link rel="self" href="https://news.example/feed.xml" type="application/rss+xml"/>',
      '<atom:link rel="prev-archive" href="https://news.example/archive/2024-11/feed.xml" type="application/rss+xml"/>',
    ])
    expect(text['rss']).toContain('<link>https://news.example/</link>')
  })
})
