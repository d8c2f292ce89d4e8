import { describe, expect, it } from 'vitest'
import type { ParseResult } from '../../../src/article/article.ts'
import type { Listing } from '../../../src/store/store.ts'
import { file, problem, type TestedStore } from './files.ts'

/** Tests `byHeadlines` and `firstListings`. */
export function describeHeadlines({ name, snapshotAt }: TestedStore): void {
  describe(`${name}: byHeadlines`, () => {
    it('returns the slug of the article with each normalised headline, and leaves out others', async () => {
      const snapshot = await snapshotAt([
        file('bridge', '2024-11-01T12:00', { title: 'Bridge “Opens” – At Last (UPDATE 1)' }),
        file('harbor', '2024-11-01T12:00', { title: 'Harbor Reopens' }),
      ])
      const names = ['harbor reopens', 'bridge "opens"-at last', 'Harbor Reopens', 'ferry sails']
      expect(await snapshot.byHeadlines(names)).toEqual(
        new Map([
          ['harbor reopens', 'harbor'],
          ['bridge "opens"-at last', 'bridge'],
        ]),
      )
      expect(await snapshot.byHeadlines([])).toEqual(new Map())
    })

    it('returns the newest of several articles, and the first by slug at the same instant', async () => {
      const same = { title: 'Harbor Reopens' }
      const snapshot = await snapshotAt([
        file('old', '2024-11-01T12:00', same),
        file('b', '2024-11-02T12:00', { title: 'HARBOR REOPENS' }),
        file('a', '2024-11-02T12:00', same),
      ])
      expect(await snapshot.byHeadlines(['harbor reopens'])).toEqual(new Map([['harbor reopens', 'a']]))
    })

    it('returns null for a headline that only withdrawn articles have, with or without a time', async () => {
      const snapshot = await snapshotAt([
        file('wrong', '2024-11-01T12:00', { title: 'Harbor Reopens', withdrawn: true }),
        file('undated', null, { title: 'Bridge Opens', withdrawn: true }),
        file('untitled', null, { title: null, withdrawn: true }),
        file('again', '2024-10-01T12:00', { title: 'Ferry Sails' }),
        file('again-wrong', '2024-11-01T12:00', { title: 'Ferry Sails', withdrawn: true }),
        file('draft', '2024-11-01T12:00', { title: 'Secret', withdrawn: true, draft: true }),
      ])
      expect(await snapshot.byHeadlines(['harbor reopens', 'bridge opens', 'ferry sails', 'secret', ''])).toEqual(
        new Map([
          ['harbor reopens', null],
          ['bridge opens', null],
          ['ferry sails', 'again'],
        ]),
      )
    })

    it('returns nothing for a withdrawn article whose time has not come', async () => {
      const early = [file('wrong', '2024-12-10T00:01:00.000Z', { title: 'Harbor Reopens', withdrawn: true })]
      expect(await (await snapshotAt(early, '2024-12-10T00:00:59.999Z')).byHeadlines(['harbor reopens'])).toEqual(new Map())
      expect(await (await snapshotAt(early, '2024-12-10T00:01:00.000Z')).byHeadlines(['harbor reopens'])).toEqual(
        new Map([['harbor reopens', null]]),
      )
    })
  })

  describe(`${name}: firstListings`, () => {
    const listings = async (files: readonly ParseResult[], ...names: string[]) =>
      Array.from(await (await snapshotAt(files)).firstListings(names), ([headline, listing]) => [headline, shortOf(listing)])

    it('returns the oldest article that lists a headline, with its wording and its position from 1', async () => {
      const files = [
        file('new', '2024-11-03T12:00', { related: ['BRIDGE OPENS'] }),
        file('old', '2024-11-01T12:00', { section: 'Politics', related: ['Ferry Sails', 'Bridge Opens (UPDATE 2)'] }),
        file('middle', '2024-11-02T12:00', { related: ['Bridge opens'] }),
      ]
      expect(await listings(files, 'bridge opens', 'harbor reopens')).toEqual([
        [
          'bridge opens',
          {
            headline: 'Bridge Opens (UPDATE 2)',
            url: null,
            position: 2,
            article: { slug: 'old', title: 'Report old', section: 'Politics', published: '2024-11-01T03:00:00.000Z' },
          },
        ],
      ])
    })

    it('returns the first position of a headline that is in one list twice', async () => {
      const files = [file('a', '2024-11-01T12:00', { related: ['Ferry Sails', 'Bridge Opens', 'BRIDGE OPENS'] })]
      expect(await listings(files, 'bridge opens')).toMatchObject([['bridge opens', { headline: 'Bridge Opens', position: 2 }]])
    })

    it('returns the last article by slug at the same instant', async () => {
      const files = ['a', 'c', 'b'].map((slug) => file(slug, '2024-11-01T12:00', { related: ['Bridge Opens'] }))
      expect(await listings(files, 'bridge opens')).toMatchObject([['bridge opens', { article: { slug: 'c' } }]])
    })

    it('returns the URL from the same article, not from another', async () => {
      const links = [{ headline: 'BRIDGE opens', url: 'https://elsewhere.example/bridge' }]
      const related = ['Bridge Opens', 'Ferry Sails']
      const old = file('old', '2024-11-01T12:00', { related })
      const linking = file('new', '2024-11-02T12:00', { related, links })
      expect(await listings([linking], 'bridge opens', 'ferry sails')).toMatchObject([
        ['bridge opens', { url: 'https://elsewhere.example/bridge' }],
        ['ferry sails', { url: null }],
      ])
      expect(await listings([old, linking], 'bridge opens')).toMatchObject([['bridge opens', { url: null }]])
    })

    it('returns headlines of published articles too', async () => {
      const files = [
        file('lister', '2024-11-01T12:00', { related: ['Harbor Reopens'] }),
        file('harbor', '2024-11-02T12:00', { title: 'Harbor Reopens' }),
      ]
      expect(await listings(files, 'harbor reopens')).toMatchObject([['harbor reopens', { article: { slug: 'lister' } }]])
    })

    it('does not return what a ranking, a withdrawn article, a draft or a broken one lists', async () => {
      const related = ['Bridge Opens']
      const files = [
        file('ranking', '2024-11-01T12:00', { ranking: related }),
        file('wrong', '2024-11-01T12:00', { related, withdrawn: true }),
        file('draft', '2024-11-01T12:00', { related, draft: true }),
        file('broken', '2024-11-01T12:00', { related }, [problem('error', 'expected x, found y')]),
      ]
      expect(await listings(files, 'bridge opens')).toEqual([])
    })
  })
}

/** A listing in brief: slug, headline and position. */
function shortOf({ headline, url, position, article: { slug, title, section, published } }: Listing) {
  return { headline, url, position, article: { slug, title, section, published: published.toISOString() } }
}
