import { Feed } from 'feed'
import { describe, expect, it, vi } from 'vitest'
import type { Publication } from '../../src/config.ts'
import { formats, renderFeed } from '../../src/feed/formats.ts'
import { escapeCdata } from '../../src/feed/xml.ts'
import { article, feedOf, publication } from '../publication.ts'
import { parseXml, seenItems } from './model.ts'

/*
 * Bugs of npm `feed`, each shown on `feed` alone, and that our feeds do not have them. When the
 * first test of a pair fails, a new version has fixed the bug and the workaround may go.
 */

/** A feed by `feed` alone, with an item that is valid except for what a test changes. */
function alone(item: object = {}, options: object = {}): Feed {
  const feed = new Feed({
    title: 'T',
    id: 'tag:news.example,2024:feed',
    link: 'https://news.example/',
    updated: new Date(0),
    ...options,
  })
  feed.addItem({
    title: 'T',
    id: 'tag:news.example,2024:a',
    link: 'https://news.example/a',
    date: new Date(0),
    content: 'C',
    ...item,
  })
  return feed
}

/** Our feed of one article. */
async function ours(
  name: 'rss' | 'atom' | 'json',
  parts: Parameters<typeof article>[0],
  settings: Partial<Publication> = {},
): Promise<string> {
  const format = formats.find((each) => each.name === name)
  if (format === undefined) throw new Error(`no format ${name}`)
  return renderFeed(format, await feedOf([article(parts)], { ...publication, ...settings }))
}

const xml = ['rss', 'atom'] as const
const all = ['rss', 'atom', 'json'] as const

describe('1. a text that ends CDATA twice', () => {
  const title = 'The slips say ]]> and ]]><b>bold</b>'

  it('breaks out of the title with feed alone', () => {
    expect(() => parseXml(alone({ title }).rss2())).toThrow()
    expect(() => parseXml(alone({ title }).atom1())).toThrow()
  })

  it.each(all)('stays text in our %s', async (name) => {
    const [item] = seenItems[name](await ours(name, { title, paragraphs: [title] }))
    expect(item?.title).toBe(title)
    expect(item?.summary).toBe(title)
    expect(item?.content).toBe('<p>The slips say ]]&gt; and ]]&gt;&lt;b&gt;bold&lt;/b&gt;</p>')
  })

  it.each(all)('stays text in our %s when the article is Markdown', async (name) => {
    const markdown = `${title}\n\n[two](https://a.example/ "]]>]]>"), \`]]>]]>\``
    const [item] = seenItems[name](await ours(name, { markdown }))
    expect(item?.content).toBe(
      '<p>The slips say ]]&gt; and ]]&gt;&lt;b&gt;bold&lt;/b&gt;</p>\n' +
        '<p><a href="https://a.example/" title="]]&gt;]]&gt;">two</a>, <code>]]&gt;]]&gt;</code></p>',
    )
  })

  it.each(xml)('does not end CDATA in our %s', async (name) => {
    expect(escapeCdata('<p title="]]>">]]>]]></p>')).toBe('<p title="]]&gt;">]]&gt;]]&gt;</p>')
    expect(await ours(name, {})).toContain('<![CDATA[<p>The harbor reopened.</p>]]>')
  })
})

describe('2. a character that XML forbids', () => {
  const title = 'Bridge\u0008 Opens\uFFFF to\uD800 Cheers\uFFFD'

  it('stops the whole feed from parsing with feed alone', () => {
    expect(() => parseXml(alone({ title }).rss2())).toThrow()
  })

  it.each(all)('is left out of our %s', async (name) => {
    expect(seenItems[name](await ours(name, { title }))[0]?.title).toBe('Bridge Opens to Cheers')
  })
})

describe('3. an ampersand or a less-than sign in an attribute', () => {
  it('breaks the XML with feed alone', () => {
    expect(() => parseXml(alone({ category: [{ term: 'a < b' }] }).atom1())).toThrow()
  })

  it.each(all)('is escaped in our %s', async (name) => {
    expect(seenItems[name](await ours(name, { section: 'Science & <Nature>' }))[0]?.categories).toEqual(['Science & <Nature>'])
  })
})

describe('4. a text that shows an escaped ampersand', () => {
  it('is un-escaped by feed alone', () => {
    expect(parseXml(alone({}, { title: 'Q&amp;A' }).rss2()).querySelector('channel > title')?.textContent).toBe('Q&A')
  })

  it.each(xml)('stays escaped in our %s', async (name) => {
    const text = await ours(
      name,
      { byline: 'Q&amp;A', section: 'Q&amp;A' },
      { title: 'Q&amp;A', description: 'Q&amp;A', copyright: 'Q&amp;A' },
    )
    const { documentElement } = parseXml(text)
    expect(documentElement.querySelector('title')?.textContent).toBe('Q&amp;A')
    expect(documentElement.querySelector('description, subtitle')?.textContent).toBe('Q&amp;A')
    expect(documentElement.querySelector('copyright, rights')?.textContent).toBe('Q&amp;A')
    expect(seenItems[name](text)[0]).toMatchObject({ authors: ['Q&amp;A'], categories: ['Q&amp;A'] })
  })
})

describe('5. an id that is not a canonical URL', () => {
  it('differs between the formats of feed alone', () => {
    const feed = alone({ id: 'tag:News.example,2024:橋' })
    expect(feed.rss2()).toContain('>tag:News.example,2024:橋<')
    expect(feed.atom1()).toContain('<id>tag:News.example,2024:%E6%A9%8B</id>')
    expect(() => alone({ id: 'plain' }).atom1()).toThrow()
  })

  it('is the same in all of our formats, for headlines in any script', async () => {
    const parts = { related: ['橋が開通', 'Bridge “Opens”'] }
    const [rss, atom, json] = await Promise.all(
      all.map(async (name) => seenItems[name](await ours(name, parts)).map(({ id }) => id)),
    )
    expect(rss).toHaveLength(3)
    expect(rss).toEqual(atom)
    expect(rss).toEqual(json)
    expect(rss?.every((id) => /^tag:news\.example,2024:[a-z]+\/[a-z0-9-]+$/.test(id))).toBe(true)
  })
})

describe('5a. an id that an article brings from another publisher', () => {
  it.each(all)('is unchanged in our %s', async (name) => {
    for (const id of ['https://Old.example', 'https://old.example/?p=1&q=2', 'urn:uuid:1225C695-CFB8-4EBB-AAAA-80DA344EFA6A']) {
      expect(seenItems[name](await ours(name, { id }))[0]?.id).toBe(id)
    }
  })

  it('is left out of our Atom when it is no URI', async () => {
    for (const id of ['post-12', '12345']) {
      expect(seenItems.rss(await ours('rss', { id }))[0]?.id).toBe(id)
      expect(seenItems.json(await ours('json', { id }))[0]?.id).toBe(id)
      expect(seenItems.atom(await ours('atom', { id }))[0]?.id).toBe('tag:news.example,2024:articles/harbor')
    }
  })
})

describe('6. an item with an empty field', () => {
  it('breaks feed alone: an invalid date, a relative link, an author list without an author', () => {
    expect(alone({ date: new Date(Number.NaN) }).rss2()).toContain('Invalid Date')
    expect(() => alone({ date: new Date(Number.NaN) }).atom1()).toThrow()
    expect(() => alone({ link: '/a' }).rss2()).toThrow()
    expect(() => alone({ author: [] }).json1()).toThrow()
  })

  it.each(all)('is complete in our %s, with the listing’s date for a headline and the publisher as author', async (name) => {
    const [first, headline] = seenItems[name](await ours(name, { related: ['Bridge Opens'] }))
    expect(first).toMatchObject({ authors: ['The Kawaraban'], url: 'https://news.example/articles/harbor' })
    expect(headline).toMatchObject({
      authors: ['The Kawaraban'],
      published: '2024-11-18T05:57:00Z',
      url: 'https://news.example/articles/harbor#related-1',
    })
  })
})

describe('7. a feed without a time of its own', () => {
  it('has the clock’s time with feed alone', () => {
    vi.setSystemTime('2032-10-05T12:34:56Z')
    const atom = alone({}, { updated: undefined }).atom1()
    vi.useRealTimers()
    expect(atom).toContain('<updated>2032-10-05T12:34:56.000Z</updated>')
  })

  it('has the time of its newest item in ours, and TAG_DATE without items', async () => {
    expect(await ours('atom', {})).toContain('<updated>2024-11-18T05:57:00.000Z</updated>')
    expect(await ours('rss', {})).toContain('<lastBuildDate>Mon, 18 Nov 2024 05:57:00 GMT</lastBuildDate>')
    for (const format of formats.filter(({ name }) => name !== 'json')) {
      expect(renderFeed(format, await feedOf([]))).toMatch(/2024-01-01T00:00:00\.000Z|Mon, 01 Jan 2024 00:00:00 GMT/)
    }
  })
})

describe('8. a file without a type', () => {
  it('gets a nonexistent type from feed alone', () => {
    expect(alone({ image: 'https://news.example/a.jpg' }).rss2()).toContain('type="image/jpg"')
  })

  it.each(xml)('is not in our %s, which encloses nothing', async (name) => {
    expect(await ours(name, { captions: [{ text: 'A bridge.', credit: null }] })).not.toContain('enclosure')
  })
})

describe('9. the self link', () => {
  it('is that of another format when feed is given its option "feed"', () => {
    expect(
      alone({}, { feed: 'https://news.example/feed.xml', feedLinks: { atom: 'https://news.example/atom.xml' } }).atom1(),
    ).not.toContain('atom.xml')
  })

  it('is the address of the document itself in ours', async () => {
    const self = async (name: 'rss' | 'atom'): Promise<string | null | undefined> =>
      [...parseXml(await ours(name, {})).getElementsByTagNameNS('http://www.w3.org/2005/Atom', 'link')]
        .find((link) => link.getAttribute('rel') === 'self')
        ?.getAttribute('href')
    expect(await self('rss')).toBe('https://news.example/feed.xml')
    expect(await self('atom')).toBe('https://news.example/atom.xml')
    expect(JSON.parse(await ours('json', {})).feed_url).toBe('https://news.example/feed.json')
  })
})

describe('what feed lacks', () => {
  it('is in our JSON Feed: version 1.1, its language and its authors', async () => {
    expect(alone().json1()).toContain('https://jsonfeed.org/version/1"')
    const text = await ours('json', { byline: 'Sora Minato' })
    expect(text.startsWith('{"version":"https://jsonfeed.org/version/1.1",')).toBe(true)
    expect(JSON.parse(text)).toMatchObject({
      language: 'en',
      authors: [{ name: 'The Kawaraban', url: 'https://news.example/' }],
      items: [{ authors: [{ name: 'Sora Minato' }] }],
    })
    expect(text).not.toContain('"author":')
  })

  it('is in our Atom and JSON: the language of an article that has its own', async () => {
    expect(await ours('atom', { language: 'ja' })).toContain('<entry xml:lang="ja">')
    expect(JSON.parse(await ours('json', { language: 'ja' })).items[0].language).toBe('ja')
  })

  it('is in our Atom: the language, and a title that is text', async () => {
    const text = await ours('atom', { title: 'Q&A' })
    expect(text).toContain('<feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">')
    expect(text).toContain('<title type="text">Q&amp;A</title>')
  })
})
