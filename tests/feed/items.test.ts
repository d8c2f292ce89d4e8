import { describe, expect, it } from 'vitest'
import { normaliseHeadline } from '../../src/store/normalise.ts'
import { article, feedOf, publication } from '../publication.ts'

const at = (time: string): Date => new Date(`2024-11-18T${time}Z`)

describe('the items of a feed', () => {
  it('are sorted by newest article, then slug, each followed by its related headlines', async () => {
    const articles = [
      article({ slug: 'b', published: at('05:00:00'), related: ['Headline B1', 'Headline B2'] }),
      article({ slug: 'c', published: at('06:00:00') }),
      article({ slug: 'a', published: at('05:00:00'), related: ['Headline A'] }),
    ]
    expect((await feedOf(articles)).items.map(({ url }) => url)).toEqual([
      'https://news.example/articles/c',
      'https://news.example/articles/a',
      'https://news.example/articles/a#related-1',
      'https://news.example/articles/b',
      'https://news.example/articles/b#related-1',
      'https://news.example/articles/b#related-2',
    ])
  })

  it('carry the contents of an article', async () => {
    const { items } = await feedOf([
      article({
        section: 'Politics',
        byline: 'Sora Minato',
        dateline: { text: 'SHIOMI', place: 'SHIOMI' },
        captions: [{ text: 'A ferry.', credit: null }],
        paragraphs: ['The harbor reopened.', 'It had closed.'],
        breaks: [1],
        updated: at('07:00:00'),
      }),
    ])
    expect(items).toEqual([
      {
        id: 'tag:news.example,2024:articles/harbor',
        uri: 'tag:news.example,2024:articles/harbor',
        url: 'https://news.example/articles/harbor',
        title: 'Harbor Reopens',
        published: at('05:57:00'),
        updated: at('07:00:00'),
        authors: ['Sora Minato'],
        categories: ['Politics'],
        language: null,
        summary: 'The harbor reopened.',
        content: '<p><em>A ferry.</em></p><p>SHIOMI — The harbor reopened.</p><hr><p>It had closed.</p>',
        image: null,
        related: [],
      },
    ])
  })

  it('name where a headline was listed, and have that article’s date', async () => {
    const [, headline] = (await feedOf([article({ section: 'Politics', related: ['Bridge Opens'] })])).items
    expect(headline).toEqual({
      id: 'tag:news.example,2024:headlines/3a5b4d64083729bc07482b98d6df0515',
      uri: 'tag:news.example,2024:headlines/3a5b4d64083729bc07482b98d6df0515',
      url: 'https://news.example/articles/harbor#related-1',
      title: 'Bridge Opens',
      published: at('05:57:00'),
      updated: at('05:57:00'),
      authors: ['The Kawaraban'],
      categories: ['Politics', 'Popular'],
      language: null,
      summary: 'Listed as popular in Politics with Harbor Reopens.',
      content:
        '<p>Listed as popular in Politics with <a href="https://news.example/articles/harbor#related-1">Harbor Reopens</a>.</p>',
      image: null,
      related: [],
    })
  })

  it('carry a headline once, after the newest article that lists it, with the data of the first', async () => {
    const articles = [
      article({ slug: 'old', published: at('05:00:00'), related: ['Bridge “Opens” – At Last'] }),
      article({ slug: 'new', published: at('06:00:00'), related: ['Other', 'BRIDGE "OPENS" — at\u3000last (UPDATE 1)'] }),
    ]
    const { items } = await feedOf(articles)
    expect(items.map(({ url }) => url)).toEqual([
      'https://news.example/articles/new',
      'https://news.example/articles/new#related-1',
      'https://news.example/articles/old#related-1',
      'https://news.example/articles/old',
    ])
  })

  it('keep a headline’s date when its article is corrected or a newer one lists it', async () => {
    const old = { slug: 'old', published: at('05:00:00'), related: ['Bridge Opens'] }
    const corrected = article({ ...old, updated: at('09:00:00') })
    const newer = article({ slug: 'new', published: at('06:00:00'), related: ['Bridge Opens'] })
    for (const articles of [[article(old)], [corrected], [corrected, newer]]) {
      const headline = (await feedOf(articles)).items.find(({ title }) => title === 'Bridge Opens')
      expect(headline).toMatchObject({ published: at('05:00:00'), updated: at('05:00:00') })
    }
  })

  it('set the feed’s time to the newest of them, corrections included', async () => {
    const articles = [
      article({ slug: 'old', published: at('05:00:00'), updated: at('09:00:00'), related: ['Bridge Opens'] }),
      article({ slug: 'new', published: at('06:00:00') }),
    ]
    expect((await feedOf(articles)).updated).toEqual(at('09:00:00'))
  })

  it('link a headline that is one of our articles, however old, instead of making an item', async () => {
    const articles = [
      article({ slug: 'new', title: 'New', published: at('06:00:00'), related: ['‘Old’ harbor — reopens'] }),
      article({ slug: 'old', title: "'Old' Harbor - Reopens", published: at('05:00:00') }),
    ]
    const { items } = await feedOf(articles, { ...publication, itemsPerFeed: 1 })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      related: [{ title: '‘Old’ harbor — reopens', url: 'https://news.example/articles/old' }],
      content:
        '<p>The harbor reopened.</p><h2>Popular</h2><ul><li><a href="https://news.example/articles/old">‘Old’ harbor — reopens</a></li></ul>',
    })
  })

  it('carry front matter: a correction, a picture, tags, a language, a foreign id', async () => {
    const [item] = (
      await feedOf([
        article({
          id: 'https://Old.example/?p=12',
          section: 'Society',
          tags: ['bridges', 'Society'],
          language: 'ja',
          correction: 'It is 40 meters long.',
          image: {
            url: 'https://a.example/b.jpg',
            alt: 'A "bridge"',
            credit: 'Sora Minato',
            width: 1200,
            height: 800,
            length: null,
          },
        }),
      ])
    ).items
    expect(item).toMatchObject({
      id: 'https://Old.example/?p=12',
      categories: ['Society', 'bridges'],
      language: 'ja',
      content:
        '<p><strong>Correction:</strong> It is 40 meters long.</p>' +
        '<figure><img src="https://a.example/b.jpg" alt="A &quot;bridge&quot;" width="1200" height="800"><figcaption>Sora Minato</figcaption></figure>' +
        '<p>The harbor reopened.</p>',
    })
  })

  it('link a headline to its address in front matter, and keep its item', async () => {
    const links = [{ headline: 'BRIDGE opens', url: 'https://elsewhere.example/bridge' }]
    const [first, headline] = (await feedOf([article({ related: ['Bridge Opens'], links })])).items
    expect(first?.related).toEqual([{ title: 'Bridge Opens', url: 'https://elsewhere.example/bridge' }])
    expect(first?.content).toContain('<li><a href="https://elsewhere.example/bridge">Bridge Opens</a></li>')
    expect(headline).toMatchObject({ title: 'Bridge Opens', url: 'https://elsewhere.example/bridge' })
  })

  it('leave headlines out with RELATED_ITEMS off, and keep the list in the text', async () => {
    const { items } = await feedOf([article({ related: ['Bridge Opens'] })], { ...publication, relatedItems: false })
    expect(items).toHaveLength(1)
    expect(items[0]?.content).toBe('<p>The harbor reopened.</p><h2>Popular</h2><ul><li>Bridge Opens</li></ul>')
  })

  it('count only articles towards the length of the feed', async () => {
    const articles = [article({ slug: 'a', related: ['A', 'B', 'C'] }), article({ slug: 'b' })]
    expect((await feedOf(articles, { ...publication, itemsPerFeed: 2 })).items).toHaveLength(5)
  })
})

describe('the ids of items', () => {
  const ids = async (parts: Parameters<typeof article>[0], settings = {}): Promise<string[]> => {
    const feed = await feedOf([article({ related: ['Bridge Opens'], ...parts })], { ...publication, ...settings })
    return feed.items.map(({ id }) => id)
  }

  it('stay the same when the title, the text, the time or the domain changes', async () => {
    const before = await ids({})
    expect(
      await ids(
        { title: 'Harbor Is Open', paragraphs: ['Other.'], published: at('09:00:00') },
        { origin: 'https://other.example' },
      ),
    ).toEqual(before)
  })

  it('change with TAG_AUTHORITY and TAG_DATE', async () => {
    expect((await ids({}, { tagAuthority: 'other.example', tagDate: '2025-01-02' }))[0]).toBe(
      'tag:other.example,2025-01-02:articles/harbor',
    )
  })
})

describe('a normalised headline', () => {
  it.each([
    ['“Ran” and ‘Ikiru’ Return', '"ran" and \'ikiru\' return'],
    ['Relay Title — by the Width', 'relay title-by the width'],
    ['Relay Title - by the Width', 'relay title-by the width'],
    ['Bridge\u00A0 Opens (UPDATE 1)', 'bridge opens'],
    ['UPDATE2: Bridge Opens', 'bridge opens'],
    ['Ｗｉ－Ｆｉ　３０', 'wi-fi 30'],
  ])('of "%s" is "%s"', (headline, normalised) => {
    expect(normaliseHeadline(headline)).toBe(normalised)
  })
})
