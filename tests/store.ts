import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, Diagnostic, ParseResult } from '../src/article/article.ts'
import { cleanArticle, type Unclean } from '../src/article/clean-article.ts'
import type { Config } from '../src/config.ts'
import type { Listing, Snapshot, Store } from '../src/store/store.ts'
import type { TopicName } from '../src/store/topics.ts'
import { article, publication, parseResultOf } from './newsroom.ts'

/** Creates a store of files. */
export type CreateStore = (files: readonly ParseResult[], config: Config) => Promise<Store>

type Parts = Partial<Omit<Unclean<Article>, 'title' | 'published'>> & { title?: string | null; published?: Date | string | null }

/** A file. A time without a zone is in Japan. */
function file(
  slug: string,
  published: string | null,
  parts: Omit<Parts, 'slug' | 'published'> = {},
  diagnostics: Diagnostic[] = [],
): ParseResult {
  const instant = published === null ? null : new Date(published.endsWith('Z') ? published : `${published}:00+09:00`)
  const whole = cleanArticle({ ...article({ slug }), title: `Report ${slug}`, ...parts, published: instant })
  return { ...parseResultOf(whole), diagnostics }
}

const problem = (severity: Diagnostic['severity'], message: string): Diagnostic => ({ severity, line: 1, column: 1, message })
const slugsOf = (found: readonly { slug: string }[]): string[] => found.map(({ slug }) => slug)
const all = 1000

const politics: TopicName = { kind: 'sections', slug: 'politics' }
const topicNames = (kind: TopicName['kind'], ...slugs: string[]): TopicName[] => slugs.map((slug) => ({ kind, slug }))

/** Tombstones, reduced to the fields that every store returns. */
async function tombstones(snapshot: Snapshot, query: Parameters<Snapshot['withdrawn']>[0] = {}) {
  return (await snapshot.withdrawn(query)).map(({ slug, id, published, updated }) => ({ slug, id, published, updated }))
}

/** A listing in brief: slug, headline and position. */
function shortOf({ headline, url, place, article: { slug, title, section, published } }: Listing) {
  return { headline, url, place, article: { slug, title, section, published: published.toISOString() } }
}

/** The contract of a store, from src/store/store.ts, for `runs` generated sets of files. */
export function describeStore(name: string, create: CreateStore, runs = 300): void {
  const snapshotAt = async (files: readonly ParseResult[], now = '2024-12-10T00:00:00Z', config: Config = publication) =>
    (await create(files, config)).snapshot(new Date(now))

  describe(`${name}: newest`, () => {
    it('returns the newest articles first, and those of one instant by slug', async () => {
      const snapshot = await snapshotAt([
        file('b', '2024-11-18T05:00:00.000Z'),
        file('c', '2024-11-18T05:00:00.001Z'),
        file('a', '2024-11-18T05:00:00.000Z'),
        file('old', '2024-11-17T05:00:00.000Z'),
      ])
      expect(slugsOf(await snapshot.newest({ limit: all }))).toEqual(['c', 'a', 'b', 'old'])
    })

    it('sorts slugs character by character, not as words or numbers', async () => {
      const files = ['ab', 'a1', 'a', 'a-z', 'a10', 'a9'].map((slug) => file(slug, '2024-11-18T12:00'))
      const snapshot = await snapshotAt(files)
      const order = ['a', 'a-z', 'a1', 'a10', 'a9', 'ab']
      expect(slugsOf(await snapshot.newest({ limit: all }))).toEqual(order)
      expect(slugsOf(await snapshot.inMonth('2024-11'))).toEqual(order)
      expect(slugsOf(await snapshot.entriesInMonth('2024-11'))).toEqual(order)
    })

    it('returns at most as many articles as the limit', async () => {
      const files = ['a', 'b', 'c'].map((slug) => file(slug, '2024-11-18T12:00', { section: 'Politics' }))
      const snapshot = await snapshotAt(files)
      for (const topic of [{}, { topic: politics }]) {
        expect(slugsOf(await snapshot.newest({ limit: 0, ...topic }))).toEqual([])
        expect(slugsOf(await snapshot.newest({ limit: 2, ...topic }))).toEqual(['a', 'b'])
        expect(slugsOf(await snapshot.newest({ limit: 3, ...topic }))).toEqual(['a', 'b', 'c'])
        expect(slugsOf(await snapshot.newest({ limit: 4, ...topic }))).toEqual(['a', 'b', 'c'])
      }
    })

    it('returns the articles of a topic, by its kind and its slug', async () => {
      const snapshot = await snapshotAt([
        file('section', '2024-11-01T12:00', { section: 'Politics' }),
        file('capitals', '2024-11-05T12:00', { section: 'POLITICS' }),
        file('tag', '2024-11-02T12:00', { tags: ['bridges', 'Politics'] }),
        file('agency', '2024-11-03T12:00', { agency: 'Minato Press', byline: 'Minato Press' }),
        file('byline', '2024-11-04T12:00', { byline: 'Sora Minato and Kai Hama' }),
        file('none', '2024-11-06T12:00'),
      ])
      const of = async (kind: TopicName['kind'], slug: string) =>
        slugsOf(await snapshot.newest({ limit: all, topic: { kind, slug } }))
      expect(await of('sections', 'politics')).toEqual(['capitals', 'section'])
      expect(await of('tags', 'politics')).toEqual(['tag'])
      expect(await of('agencies', 'minato-press')).toEqual(['agency'])
      // A byline that repeats the agency is no writer.
      expect(await of('bylines', 'minato-press')).toEqual([])
      expect(await of('bylines', 'kai-hama')).toEqual(['byline'])
      expect(await of('bylines', 'Kai Hama')).toEqual([])
      expect(await of('sections', 'sports')).toEqual([])
    })

    it('returns an article once for a topic that it names twice', async () => {
      const snapshot = await snapshotAt([file('a', '2024-11-01T12:00', { tags: ['Bridges', 'bridges', '“BRIDGES”'] })])
      const [topic = politics] = topicNames('tags', 'bridges')
      expect(slugsOf(await snapshot.newest({ limit: all, topic }))).toEqual(['a'])
    })

    it('returns all data of an article', async () => {
      const whole = article({
        section: 'Politics',
        agency: 'Minato Press',
        byline: 'Sora Minato',
        dateline: { text: 'SHIOMI (Minato Press)', place: 'SHIOMI' },
        captions: [{ text: 'A ferry.', credit: null }],
        paragraphs: ['The harbor reopened.', 'It had closed.'],
        breaks: [1],
        related: ['Bridge Opens'],
        ranking: ['Ferry Sails'],
        markdown: 'The *harbor* reopened.',
        image: { url: 'https://a.example/b.jpg', alt: 'A bridge', credit: 'Kai Hama', width: 1200, height: 800, length: 1234 },
        tags: ['bridges'],
        language: 'ja',
        links: [{ headline: 'Bridge Opens', url: 'https://b.example/' }],
        correction: 'It is 40 meters long.',
        updated: new Date('2024-11-19T00:00:00Z'),
        id: 'post-12',
      })
      const snapshot = await snapshotAt([parseResultOf(whole)])
      expect(await snapshot.newest({ limit: 1 })).toEqual([whole])
      expect(await snapshot.newest({ limit: 1, topic: politics })).toEqual([whole])
      expect(await snapshot.inMonth('2024-11')).toEqual([whole])
      expect(await snapshot.bySlug('harbor')).toEqual(whole)
    })
  })

  describe(`${name}: months`, () => {
    const files = [
      file('august', '2024-08-31T23:59'),
      // The first millisecond of November in Japan and the last of October.
      file('november', '2024-10-31T15:00:00.000Z', { language: 'ja', updated: new Date('2024-11-02T00:00:00Z') }),
      file('october', '2024-10-31T14:59:59.999Z'),
      file('november-2', '2024-11-30T23:59'),
    ]

    it('returns the months with articles, newest first, with their number', async () => {
      expect(await (await snapshotAt(files)).months()).toEqual([
        { month: '2024-11', articles: 2 },
        { month: '2024-10', articles: 1 },
        { month: '2024-08', articles: 1 },
      ])
    })

    it('returns the articles of a month in the newsroom’s zone, newest first', async () => {
      const snapshot = await snapshotAt(files)
      expect(slugsOf(await snapshot.inMonth('2024-11'))).toEqual(['november-2', 'november'])
      expect(slugsOf(await snapshot.inMonth('2024-10'))).toEqual(['october'])
      expect(slugsOf(await snapshot.inMonth('2024-08'))).toEqual(['august'])
      for (const month of ['2024-09', '2024-12', '2025-01', '2024-13', '2024-1', '2024', ''])
        expect(await snapshot.inMonth(month), month).toEqual([])
    })

    it('returns the entries of the same articles in the same order', async () => {
      const snapshot = await snapshotAt(files)
      const entries = await snapshot.entriesInMonth('2024-11')
      expect(
        entries.map(({ slug, title, published, updated, language }) => ({ slug, title, published, updated, language })),
      ).toEqual([
        {
          slug: 'november-2',
          title: 'Report november-2',
          published: new Date('2024-11-30T14:59:00Z'),
          updated: null,
          language: null,
        },
        {
          slug: 'november',
          title: 'Report november',
          published: new Date('2024-10-31T15:00:00Z'),
          updated: new Date('2024-11-02T00:00:00Z'),
          language: 'ja',
        },
      ])
      expect(await snapshot.entriesInMonth('2024-09')).toEqual([])
    })

    it('returns the months of a zone with daylight saving time', async () => {
      const config = { ...publication, timeZone: 'America/New_York' }
      const snapshot = await snapshotAt(
        [file('summer', '2024-11-01T03:59:59.999Z'), file('november', '2024-11-01T04:00:00.000Z')],
        '2024-11-15T00:00:00Z',
        config,
      )
      expect(await snapshot.months()).toEqual([
        { month: '2024-11', articles: 1 },
        { month: '2024-10', articles: 1 },
      ])
      expect(snapshot.expires).toEqual(new Date('2024-12-01T05:00:00Z'))
    })

    it('starts a month an hour later where daylight saving time skips midnight', async () => {
      const config = { ...publication, timeZone: 'America/Asuncion' }
      const midnight = [file('september', '2023-10-01T03:59:59.999Z'), file('october', '2023-10-01T04:00:00.000Z')]
      expect((await snapshotAt([], '2023-09-30T12:00:00Z', config)).expires).toEqual(new Date('2023-10-01T04:00:00Z'))
      const snapshot = await snapshotAt(midnight, '2023-10-01T04:00:00Z', config)
      expect(snapshot.month).toBe('2023-10')
      expect(slugsOf(await snapshot.inMonth('2023-10'))).toEqual(['october'])
      expect(slugsOf(await snapshot.inMonth('2023-09'))).toEqual(['september'])
    })

    it('names the month of the snapshot in the newsroom’s zone', async () => {
      expect((await snapshotAt([], '2024-11-30T14:59:59.999Z')).month).toBe('2024-11')
      expect((await snapshotAt([], '2024-11-30T15:00:00.000Z')).month).toBe('2024-12')
    })
  })

  describe(`${name}: bySlug`, () => {
    const files = [
      file('harbor', '2024-11-18T12:00'),
      file('wrong', '2024-11-18T12:00', { withdrawn: true }),
      file('undated', null, { withdrawn: true, title: null }),
      file('draft', '2024-11-18T12:00', { draft: true }),
      file('withdrawn-draft', '2024-11-18T12:00', { draft: true, withdrawn: true }),
      file('broken', '2024-11-18T12:00', {}, [problem('error', 'expected x, found y')]),
      file('untitled', '2024-11-18T12:00', { title: null }),
    ]

    it('returns an article, "withdrawn" for a withdrawn article, null for any other', async () => {
      const snapshot = await snapshotAt(files)
      expect(await snapshot.bySlug('harbor')).toMatchObject({ slug: 'harbor', title: 'Report harbor' })
      expect(await snapshot.bySlug('wrong')).toBe('withdrawn')
      expect(await snapshot.bySlug('undated')).toBe('withdrawn')
      for (const slug of ['draft', 'withdrawn-draft', 'broken', 'untitled', 'nothing', 'HARBOR', 'constructor', ''])
        expect(await snapshot.bySlug(slug), slug).toBeNull()
    })

    it('returns null for a withdrawn article whose time has not come', async () => {
      const early = [file('early', '2024-12-10T00:01:00.000Z', { withdrawn: true })]
      expect(await (await snapshotAt(early, '2024-12-10T00:00:59.999Z')).bySlug('early')).toBeNull()
      expect(await (await snapshotAt(early, '2024-12-10T00:01:00.000Z')).bySlug('early')).toBe('withdrawn')
    })
  })

  describe(`${name}: a scheduled article`, () => {
    const files = [
      file('now', '2024-12-10T00:00:00.500Z', { title: 'Bridge Opens', section: 'Politics', related: ['Ferry Sails'] }),
      file('before', '2024-10-01T12:00'),
    ]

    it('is hidden everywhere a millisecond before its time', async () => {
      const snapshot = await snapshotAt(files, '2024-12-10T00:00:00.499Z')
      expect(slugsOf(await snapshot.newest({ limit: all }))).toEqual(['before'])
      expect(await snapshot.newest({ limit: all, topic: politics })).toEqual([])
      expect(await snapshot.inMonth('2024-12')).toEqual([])
      expect(await snapshot.entriesInMonth('2024-12')).toEqual([])
      expect(await snapshot.months()).toEqual([{ month: '2024-10', articles: 1 }])
      expect(await snapshot.bySlug('now')).toBeNull()
      expect(await snapshot.byHeadlines(['bridge opens'])).toEqual(new Map())
      expect(await snapshot.firstListings(['ferry sails'])).toEqual(new Map())
      expect(await snapshot.topics({ limit: all })).toEqual([])
      expect(await snapshot.topicsByName([politics])).toEqual([])
      expect(await snapshot.counts()).toEqual({ published: 1, scheduled: 1, refused: 0 })
      expect(snapshot.expires).toEqual(new Date('2024-12-10T00:00:00.500Z'))
    })

    it('appears everywhere at its time', async () => {
      const snapshot = await snapshotAt(files, '2024-12-10T00:00:00.500Z')
      expect(slugsOf(await snapshot.newest({ limit: all }))).toEqual(['now', 'before'])
      expect(slugsOf(await snapshot.newest({ limit: all, topic: politics }))).toEqual(['now'])
      expect(slugsOf(await snapshot.inMonth('2024-12'))).toEqual(['now'])
      expect(slugsOf(await snapshot.entriesInMonth('2024-12'))).toEqual(['now'])
      expect(await snapshot.months()).toEqual([
        { month: '2024-12', articles: 1 },
        { month: '2024-10', articles: 1 },
      ])
      expect(await snapshot.bySlug('now')).toMatchObject({ slug: 'now' })
      expect(await snapshot.byHeadlines(['bridge opens'])).toEqual(new Map([['bridge opens', 'now']]))
      expect([...(await snapshot.firstListings(['ferry sails'])).keys()]).toEqual(['ferry sails'])
      expect(await snapshot.topics({ limit: all })).toEqual([{ ...politics, title: 'Politics' }])
      expect(await snapshot.topicsByName([politics])).toEqual([{ ...politics, title: 'Politics' }])
      expect(await snapshot.counts()).toEqual({ published: 2, scheduled: 0, refused: 0 })
    })

    it('is in a snapshot of its time and not in an earlier one, whichever is taken first', async () => {
      const store = await create(files, publication)
      const after = await store.snapshot(new Date('2024-12-10T00:00:00.500Z'))
      const before = await store.snapshot(new Date('2024-12-10T00:00:00.499Z'))
      expect(await before.bySlug('now')).toBeNull()
      expect(await after.bySlug('now')).toMatchObject({ slug: 'now' })
      expect(before.revision).toBe(after.revision)
    })
  })

  describe(`${name}: an update`, () => {
    const updated = new Date('2024-12-10T00:01:00.500Z')
    const files = [
      file('harbor', '2024-12-01T12:00', { updated }),
      file('wrong', '2024-12-02T12:00', { updated, withdrawn: true }),
    ]

    it('is hidden a millisecond before its time', async () => {
      const snapshot = await snapshotAt(files, '2024-12-10T00:01:00.499Z')
      expect(await snapshot.bySlug('harbor')).toMatchObject({ slug: 'harbor', updated: null })
      for (const found of [
        await snapshot.newest({ limit: 1 }),
        await snapshot.inMonth('2024-12'),
        await snapshot.entriesInMonth('2024-12'),
      ])
        expect(found.map((each) => each.updated)).toEqual([null])
      expect(await tombstones(snapshot)).toEqual([
        { slug: 'wrong', id: null, published: new Date('2024-12-02T03:00:00Z'), updated: null },
      ])
      expect(snapshot.expires).toEqual(updated)
    })

    it('appears at its time', async () => {
      const snapshot = await snapshotAt(files, '2024-12-10T00:01:00.500Z')
      expect(await snapshot.bySlug('harbor')).toMatchObject({ slug: 'harbor', updated })
      for (const found of [
        await snapshot.newest({ limit: 1 }),
        await snapshot.inMonth('2024-12'),
        await snapshot.entriesInMonth('2024-12'),
      ])
        expect(found.map((each) => each.updated)).toEqual([updated])
      expect(await tombstones(snapshot)).toEqual([
        { slug: 'wrong', id: null, published: new Date('2024-12-02T03:00:00Z'), updated },
      ])
    })

    it('does not make an article newer in any order', async () => {
      const snapshot = await snapshotAt([
        file('old', '2024-12-01T12:00', { updated: new Date('2024-12-09T00:00:00Z'), section: 'Old' }),
        file('new', '2024-12-02T12:00', { section: 'New' }),
      ])
      expect(slugsOf(await snapshot.newest({ limit: all }))).toEqual(['new', 'old'])
      expect((await snapshot.topics({ limit: all })).map(({ title }) => title)).toEqual(['New', 'Old'])
    })
  })

  describe(`${name}: withdrawn`, () => {
    const files = [
      file('b', '2024-11-18T12:00', { withdrawn: true, section: 'Politics' }),
      file('a', '2024-11-18T12:00', { withdrawn: true, tags: ['Politics'] }),
      file('newer', '2024-11-30T15:00:00.000Z', { withdrawn: true, section: 'POLITICS', id: 'post-12' }),
      file('undated', null, { withdrawn: true, section: 'Politics' }),
      file('draft', '2024-11-18T12:00', { withdrawn: true, draft: true }),
      file('published', '2024-11-18T12:00', { section: 'Politics' }),
    ]

    it('returns withdrawn articles that have a time, newest first, and those of one instant by slug', async () => {
      expect(await tombstones(await snapshotAt(files))).toEqual([
        { slug: 'newer', id: 'post-12', published: new Date('2024-11-30T15:00:00Z'), updated: null },
        { slug: 'a', id: null, published: new Date('2024-11-18T03:00:00Z'), updated: null },
        { slug: 'b', id: null, published: new Date('2024-11-18T03:00:00Z'), updated: null },
      ])
    })

    it('returns those of a topic', async () => {
      const snapshot = await snapshotAt(files)
      expect(slugsOf(await snapshot.withdrawn({ topic: politics }))).toEqual(['newer', 'b'])
      expect(slugsOf(await snapshot.withdrawn({ topic: { kind: 'tags', slug: 'politics' } }))).toEqual(['a'])
      expect(slugsOf(await snapshot.withdrawn({ topic: { kind: 'bylines', slug: 'politics' } }))).toEqual([])
    })

    it('returns those of a month in the newsroom’s zone', async () => {
      const snapshot = await snapshotAt(files)
      expect(slugsOf(await snapshot.withdrawn({ month: '2024-12' }))).toEqual(['newer'])
      expect(slugsOf(await snapshot.withdrawn({ month: '2024-11' }))).toEqual(['a', 'b'])
      expect(slugsOf(await snapshot.withdrawn({ month: '2024-10' }))).toEqual([])
      expect(slugsOf(await snapshot.withdrawn({ limit: 2 }))).toEqual(['newer', 'a'])
      expect(slugsOf(await snapshot.withdrawn({ topic: politics, limit: 1 }))).toEqual(['newer'])
    })

    it('returns those published after an instant, but not at it', async () => {
      const snapshot = await snapshotAt(files)
      expect(slugsOf(await snapshot.withdrawn({ after: new Date('2024-11-18T02:59:59.999Z') }))).toEqual(['newer', 'a', 'b'])
      expect(slugsOf(await snapshot.withdrawn({ after: new Date('2024-11-18T03:00:00.000Z') }))).toEqual(['newer'])
      expect(slugsOf(await snapshot.withdrawn({ after: new Date('2024-11-30T15:00:00Z') }))).toEqual([])
    })

    it('returns those that meet all conditions', async () => {
      const snapshot = await snapshotAt(files)
      const after = new Date('2024-11-01T00:00:00Z')
      expect(slugsOf(await snapshot.withdrawn({ topic: politics, month: '2024-11', after }))).toEqual(['b'])
    })

    it('returns none whose id belongs to a published article', async () => {
      const id = 'tag:news.example,2024:articles/former'
      const former = file('former', '2024-11-04T12:00', { withdrawn: true })
      const own = file('elsewhere', '2024-11-03T12:00', { withdrawn: true, id: 'https://old.example/?p=1' })
      const heirs = [
        file('renamed', '2024-11-05T12:00', { id }),
        file('moved', '2024-11-06T12:00', { id: 'https://old.example/?p=1' }),
      ]
      expect(await tombstones(await snapshotAt([former, own, ...heirs]))).toEqual([])
      expect(slugsOf(await (await snapshotAt([former, own])).withdrawn({}))).toEqual(['former', 'elsewhere'])
      // The slug is still withdrawn.
      expect(await (await snapshotAt([former, ...heirs])).bySlug('former')).toBe('withdrawn')
    })

    it('returns one until the article that takes its id is published', async () => {
      const former = file('former', '2024-11-04T12:00', { withdrawn: true })
      const heir = file('heir', '2024-12-10T00:01:00.000Z', { id: 'tag:news.example,2024:articles/former' })
      expect(slugsOf(await (await snapshotAt([former, heir], '2024-12-10T00:00:59.999Z')).withdrawn({}))).toEqual(['former'])
      expect(slugsOf(await (await snapshotAt([former, heir], '2024-12-10T00:01:00.000Z')).withdrawn({}))).toEqual([])
    })

    it('returns none whose time has not come', async () => {
      const snapshot = await snapshotAt(files, '2024-11-30T14:59:59.999Z')
      expect(slugsOf(await snapshot.withdrawn({}))).toEqual(['a', 'b'])
    })

    it('hides a withdrawn article everywhere else', async () => {
      const snapshot = await snapshotAt([
        file('wrong', '2024-11-18T12:00', { withdrawn: true, section: 'Politics', related: ['Ferry Sails'] }),
      ])
      expect(await snapshot.newest({ limit: all })).toEqual([])
      expect(await snapshot.newest({ limit: all, topic: politics })).toEqual([])
      expect(await snapshot.inMonth('2024-11')).toEqual([])
      expect(await snapshot.entriesInMonth('2024-11')).toEqual([])
      expect(await snapshot.months()).toEqual([])
      expect(await snapshot.topics({ limit: all })).toEqual([])
      expect(await snapshot.firstListings(['ferry sails'])).toEqual(new Map())
      expect(await snapshot.counts()).toEqual({ published: 0, scheduled: 0, refused: 0 })
    })
  })

  describe(`${name}: topics`, () => {
    const files = [
      file('old', '2024-11-01T12:00', { section: 'Politics', tags: ['ferries'], byline: 'Kai Hama' }),
      file('new', '2024-11-03T12:00', {
        section: 'Science & Nature',
        agency: 'Minato Press',
        tags: ['Zebras', 'bridges'],
        byline: 'Sora Minato and Ann Ono',
      }),
      file('middle', '2024-11-02T12:00', { section: 'POLITICS', tags: ['bridges'] }),
    ]
    const titles = async (snapshot: Snapshot, limit = all, kind?: TopicName['kind']) =>
      (await snapshot.topics({ limit, ...(kind && { kind }) })).map((topic) => `${topic.kind}: ${topic.title}`)

    it('returns topics by their newest articles, and those of one article in the order of kinds and of its lists', async () => {
      expect(await titles(await snapshotAt(files))).toEqual([
        'sections: Science & Nature',
        'agencies: Minato Press',
        'tags: Zebras',
        'tags: bridges',
        'bylines: Sora Minato',
        'bylines: Ann Ono',
        'sections: POLITICS',
        'tags: ferries',
        'bylines: Kai Hama',
      ])
    })

    it('returns the kind, the slug and the title that the newest article gives', async () => {
      const snapshot = await snapshotAt(files)
      expect(await snapshot.topics({ limit: all, kind: 'sections' })).toEqual([
        { kind: 'sections', slug: 'science-nature', title: 'Science & Nature' },
        { kind: 'sections', slug: 'politics', title: 'POLITICS' },
      ])
    })

    it('returns at most as many topics as the limit, of all or of a kind', async () => {
      const snapshot = await snapshotAt(files)
      expect(await titles(snapshot, 0)).toEqual([])
      expect(await titles(snapshot, 2)).toEqual(['sections: Science & Nature', 'agencies: Minato Press'])
      expect(await titles(snapshot, 2, 'tags')).toEqual(['tags: Zebras', 'tags: bridges'])
      expect(await titles(snapshot, all, 'tags')).toEqual(['tags: Zebras', 'tags: bridges', 'tags: ferries'])
    })

    it('orders topics of articles of one instant by the slugs of the articles', async () => {
      const same = ['b', 'a', 'c'].map((slug) => file(slug, '2024-11-01T12:00', { section: `Section ${slug}` }))
      expect(await titles(await snapshotAt(same))).toEqual(['sections: Section a', 'sections: Section b', 'sections: Section c'])
    })

    it('takes the title of a topic from the first article by slug at the same instant', async () => {
      const same = [
        file('b', '2024-11-01T12:00', { section: 'Politics' }),
        file('a', '2024-11-01T12:00', { section: '“POLITICS”' }),
      ]
      expect(await titles(await snapshotAt(same))).toEqual(['sections: “POLITICS”'])
    })

    it('finds topics by their names, in the order of the names', async () => {
      const snapshot = await snapshotAt(files)
      const names = [...topicNames('bylines', 'kai-hama'), ...topicNames('tags', 'bridges', 'nothing'), politics]
      expect(await snapshot.topicsByName(names)).toEqual([
        { kind: 'bylines', slug: 'kai-hama', title: 'Kai Hama' },
        { kind: 'tags', slug: 'bridges', title: 'bridges' },
        { kind: 'sections', slug: 'politics', title: 'POLITICS' },
      ])
      expect(await snapshot.topicsByName(topicNames('agencies', 'politics', 'Minato Press'))).toEqual([])
      expect(await snapshot.topicsByName([])).toEqual([])
    })

    it('finds a topic whose articles are all withdrawn only by its name', async () => {
      const snapshot = await snapshotAt([
        file('lonely', '2024-11-01T12:00', { withdrawn: true, section: 'Lonely' }),
        file('newer', '2024-11-02T12:00', { withdrawn: true, section: 'LONELY' }),
        file('draft', '2024-11-02T12:00', { draft: true, section: 'Draft' }),
      ])
      expect(await snapshot.topics({ limit: all })).toEqual([])
      expect(await snapshot.topicsByName(topicNames('sections', 'lonely', 'draft'))).toEqual([
        { kind: 'sections', slug: 'lonely', title: 'LONELY' },
      ])
      expect(await snapshot.newest({ limit: all, topic: { kind: 'sections', slug: 'lonely' } })).toEqual([])
    })

    it('takes the title of a topic from its newest published article, though a withdrawn one is newer', async () => {
      const snapshot = await snapshotAt([
        file('old', '2024-11-01T12:00', { section: 'Politics' }),
        file('wrong', '2024-11-02T12:00', { withdrawn: true, section: 'POLITICS' }),
      ])
      expect(await snapshot.topicsByName([politics])).toEqual([{ ...politics, title: 'Politics' }])
    })
  })

  describe(`${name}: byHeadlines`, () => {
    it('returns the slug of the article with each normalised headline, and nothing for a headline of none', async () => {
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

    it('returns the oldest article that lists a headline, as it lists it, with its place from 1', async () => {
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
            place: 2,
            article: { slug: 'old', title: 'Report old', section: 'Politics', published: '2024-11-01T03:00:00.000Z' },
          },
        ],
      ])
    })

    it('returns the first place of a headline that is in one list twice', async () => {
      const files = [file('a', '2024-11-01T12:00', { related: ['Ferry Sails', 'Bridge Opens', 'BRIDGE OPENS'] })]
      expect(await listings(files, 'bridge opens')).toMatchObject([['bridge opens', { headline: 'Bridge Opens', place: 2 }]])
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

  describe(`${name}: modified, expires and revision`, () => {
    const at = async (files: readonly ParseResult[], now: string) => (await snapshotAt(files, now)).expires.toISOString()

    it('expires when the month ends in the newsroom’s zone', async () => {
      expect(await at([], '2024-11-30T14:59:59.999Z')).toBe('2024-11-30T15:00:00.000Z')
      expect(await at([], '2024-11-30T15:00:00.000Z')).toBe('2024-12-31T15:00:00.000Z')
    })

    it('expires at the next time of an article, an update or a withdrawn article', async () => {
      const files = [
        file('third', '2024-12-10T00:03:00.000Z', { withdrawn: true }),
        file('first', '2024-12-10T00:01:00.000Z', { updated: new Date('2024-12-10T00:04:00Z') }),
        file('old', '2024-12-01T12:00', { updated: new Date('2024-12-10T00:02:00Z') }),
        file('wrong', '2024-12-01T12:00', { updated: new Date('2024-12-10T00:05:00Z'), withdrawn: true }),
      ]
      expect(await at(files, '2024-12-10T00:00:00.000Z')).toBe('2024-12-10T00:01:00.000Z')
      expect(await at(files, '2024-12-10T00:00:59.999Z')).toBe('2024-12-10T00:01:00.000Z')
      expect(await at(files, '2024-12-10T00:01:00.000Z')).toBe('2024-12-10T00:02:00.000Z')
      expect(await at(files, '2024-12-10T00:02:00.000Z')).toBe('2024-12-10T00:03:00.000Z')
      expect(await at(files, '2024-12-10T00:03:00.000Z')).toBe('2024-12-10T00:04:00.000Z')
      expect(await at(files, '2024-12-10T00:04:00.000Z')).toBe('2024-12-10T00:05:00.000Z')
      expect(await at(files, '2024-12-10T00:05:00.000Z')).toBe('2024-12-31T15:00:00.000Z')
    })

    it('does not expire for a draft or for an article with an error', async () => {
      const files = [
        file('draft', '2024-12-10T00:01:00.000Z', { draft: true }),
        file('broken', '2024-12-10T00:02:00.000Z', {}, [problem('error', 'expected x, found y')]),
      ]
      expect(await at(files, '2024-12-10T00:00:00.000Z')).toBe('2024-12-31T15:00:00.000Z')
    })

    it('was modified at the last of all times and month starts, or later', async () => {
      const files = [
        file('a', '2024-12-01T12:00', { updated: new Date('2024-12-10T00:01:00.500Z') }),
        file('b', '2024-12-10T00:02:00.500Z'),
        file('wrong', '2024-12-10T00:03:00.500Z', { withdrawn: true }),
      ]
      for (const [now, modified] of [
        ['2024-12-10T00:00:00.000Z', '2024-12-01T03:00:00.000Z'],
        ['2024-12-10T00:01:00.500Z', '2024-12-10T00:01:00.500Z'],
        ['2024-12-10T00:02:00.500Z', '2024-12-10T00:02:00.500Z'],
        ['2024-12-10T00:05:00.000Z', '2024-12-10T00:03:00.500Z'],
        ['2025-01-10T00:00:00.000Z', '2024-12-31T15:00:00.000Z'],
      ] as const) {
        const snapshot = await snapshotAt(files, now)
        expect(snapshot.modified.getTime(), now).toBeGreaterThanOrEqual(Date.parse(modified))
      }
    })

    it('has one revision for the same articles at any time, and another for any others', async () => {
      const store = await create(
        [
          file('a', '2024-12-10T00:01:00.000Z', { updated: new Date('2024-12-10T00:02:00Z') }),
          file('b', '2024-12-01T12:00'),
          file('c', '2024-11-01T12:00'),
        ],
        publication,
      )
      const times = ['2024-12-10T00:00:00.000Z', '2024-12-10T00:01:00.000Z', '2024-12-31T15:00:00.000Z']
      const revisions = await Promise.all(times.map(async (now) => (await store.snapshot(new Date(now))).revision))
      expect(revisions).toEqual(times.map(() => revisions[0]))
      expect(await store.revision()).toBe(revisions[0])
      for (const slug of ['c', 'b']) {
        await store.refuse(slug, 'expected x, found y', await store.revision())
        const { revision } = await store.snapshot(new Date('2024-12-10T00:00:00.000Z'))
        expect(revisions).not.toContain(revision)
        expect(await store.revision()).toBe(revision)
        revisions.push(revision)
      }
    })
  })

  describe(`${name}: refuse`, () => {
    const files = [
      file('a', '2024-11-01T12:00', { title: 'Bridge Opens', section: 'Politics', related: ['Ferry Sails'] }),
      file('b', '2024-11-01T12:00'),
    ]
    const now = new Date('2024-12-10T00:00:00Z')

    it('removes an article everywhere, as if it had an error', async () => {
      const store = await create(files, publication)
      await store.refuse('a', 'expected x, found y', await store.revision())
      const snapshot = await store.snapshot(now)
      expect(slugsOf(await snapshot.newest({ limit: all }))).toEqual(['b'])
      expect(await snapshot.newest({ limit: all, topic: politics })).toEqual([])
      expect(slugsOf(await snapshot.inMonth('2024-11'))).toEqual(['b'])
      expect(slugsOf(await snapshot.entriesInMonth('2024-11'))).toEqual(['b'])
      expect(await snapshot.months()).toEqual([{ month: '2024-11', articles: 1 }])
      expect(await snapshot.bySlug('a')).toBeNull()
      expect(await snapshot.byHeadlines(['bridge opens'])).toEqual(new Map())
      expect(await snapshot.firstListings(['ferry sails'])).toEqual(new Map())
      expect(await snapshot.topics({ limit: all })).toEqual([])
      expect(await snapshot.topicsByName([politics])).toEqual([])
      expect(await snapshot.withdrawn({})).toEqual([])
      expect(await snapshot.counts()).toEqual({ published: 1, scheduled: 0, refused: 1 })
      expect(await snapshot.diagnostics()).toEqual([
        { file: 'a.txt', severity: 'error', line: 1, column: 1, message: 'expected x, found y' },
      ])
    })

    it('changes nothing else, and nothing for a slug of no article', async () => {
      const store = await create(files, publication)
      await store.refuse('nothing', 'expected x, found y', await store.revision())
      const snapshot = await store.snapshot(now)
      expect(slugsOf(await snapshot.newest({ limit: all }))).toEqual(['a', 'b'])
      expect(await snapshot.counts()).toEqual({ published: 2, scheduled: 0, refused: 0 })
      expect(await snapshot.diagnostics()).toEqual([])
    })
  })

  describe(`${name}: counts and diagnostics`, () => {
    const [error, warning, note] = [problem('error', 'E'), problem('warning', 'W'), problem('note', 'N')]
    const files = [
      file('a', '2024-11-01T12:00', {}, [error, warning, note]),
      file('b', '2024-11-01T12:00', {}, [warning, note]),
      file('c', '2024-11-01T12:00', {}, [note]),
      file('draft', '2024-11-01T12:00', { draft: true }, [error]),
      file('scheduled-wrong', '2024-12-10T00:01:00.000Z', {}, [error]),
      file('scheduled', '2024-12-10T00:01:00.000Z', {}, [warning]),
      file('undated', null, {}, [error]),
      file('wrong', '2024-11-01T12:00', { withdrawn: true }, [warning]),
    ]

    it('counts published, scheduled and refused articles', async () => {
      expect(await (await snapshotAt(files, '2024-12-10T00:00:59.999Z')).counts()).toEqual({
        published: 2,
        scheduled: 1,
        refused: 2,
      })
      expect(await (await snapshotAt(files, '2024-12-10T00:01:00.000Z')).counts()).toEqual({
        published: 3,
        scheduled: 0,
        refused: 3,
      })
    })

    it('returns errors and warnings by file, except those of drafts, scheduled and withdrawn articles', async () => {
      const found = async (now: string) =>
        (await (await snapshotAt(files, now)).diagnostics()).map((each) => `${each.file} ${each.severity} ${each.message}`)
      expect(await found('2024-12-10T00:00:59.999Z')).toEqual([
        'a.txt error E',
        'a.txt warning W',
        'b.txt warning W',
        'undated.txt error E',
      ])
      expect(await found('2024-12-10T00:01:00.000Z')).toEqual([
        'a.txt error E',
        'a.txt warning W',
        'b.txt warning W',
        'scheduled-wrong.txt error E',
        'scheduled.txt warning W',
        'undated.txt error E',
      ])
    })
  })

  describe(`${name}: an empty store`, () => {
    it.each([
      ['without files', []],
      ['with drafts alone', [file('draft', '2024-11-01T12:00', { draft: true, section: 'Politics', related: ['Ferry Sails'] })]],
    ])('returns nothing %s', async (_name, files) => {
      const snapshot = await snapshotAt(files)
      expect(snapshot.month).toBe('2024-12')
      expect(snapshot.expires).toEqual(new Date('2024-12-31T15:00:00Z'))
      expect(await snapshot.newest({ limit: all })).toEqual([])
      expect(await snapshot.newest({ limit: all, topic: politics })).toEqual([])
      expect(await snapshot.inMonth('2024-12')).toEqual([])
      expect(await snapshot.entriesInMonth('2024-12')).toEqual([])
      expect(await snapshot.months()).toEqual([])
      expect(await snapshot.bySlug('draft')).toBeNull()
      expect(await snapshot.byHeadlines(['report draft'])).toEqual(new Map())
      expect(await snapshot.firstListings(['ferry sails'])).toEqual(new Map())
      expect(await snapshot.topics({ limit: all })).toEqual([])
      expect(await snapshot.topicsByName([politics])).toEqual([])
      expect(await snapshot.withdrawn({})).toEqual([])
      expect(await snapshot.counts()).toEqual({ published: 0, scheduled: 0, refused: 0 })
      expect(await snapshot.diagnostics()).toEqual([])
    })
  })

  describe(`${name}: any files`, () => {
    it('returns the same as a plain list of articles, for any files and time', async () => {
      await fc.assert(
        fc.asyncProperty(anyFiles, fc.constantFrom(...instants), fc.nat(4), async (files, now, limit) => {
          const snapshot = await (await create(files.map(fileOf), publication)).snapshot(new Date(now))
          expect(await askAll(snapshot, limit)).toEqual(modelAnswers(files, now, limit))
        }),
        { numRuns: runs },
      )
    })
  })
}

/*
 * A model of a store: plain loops over small files. Lowercasing their words gives slugs and
 * headline keys.
 */

interface SmallFile {
  slug: string
  published: number
  updated: number | null
  title: string
  section: string | null
  agency: string | null
  byline: string | null
  tags: string[]
  related: string[]
  link: string | null
  id: string | null
  state: 'published' | 'published' | 'draft' | 'withdrawn' | 'error'
}

/** Times around and at the start of two months in Japan. */
const instants = [
  '2024-10-15T00:00:00.000Z',
  '2024-10-31T14:59:59.999Z',
  '2024-10-31T15:00:00.000Z',
  '2024-10-31T15:00:00.001Z',
  '2024-11-30T15:00:00.000Z',
  '2024-12-05T00:00:00.000Z',
].map((instant) => Date.parse(instant))

const words = ['Bridge', 'BRIDGE', 'Ferry', 'Harbor', 'ferry']
const slugs = ['a', 'a-b', 'a1', 'b', 'c']

const anyFiles: fc.Arbitrary<SmallFile[]> = fc
  .uniqueArray(
    fc.record({
      slug: fc.constantFrom(...slugs),
      published: fc.constantFrom(...instants),
      updated: fc.option(fc.constantFrom(...instants)),
      title: fc.constantFrom(...words),
      section: fc.option(fc.constantFrom(...words)),
      agency: fc.option(fc.constantFrom('Wire', 'WIRE')),
      byline: fc.option(fc.constantFrom('Ann', 'ANN', 'Bob')),
      tags: fc.array(fc.constantFrom(...words), { maxLength: 3 }),
      related: fc.array(fc.constantFrom(...words), { maxLength: 3 }),
      link: fc.option(fc.constantFrom(...words)),
      id: fc.option(fc.constantFrom('post-1', 'urn:a:1', 'tag:news.example,2024:articles/b'), { freq: 2 }),
      state: fc.constantFrom('published', 'published', 'draft', 'withdrawn', 'error'),
    }),
    { selector: ({ slug }) => slug, maxLength: slugs.length },
  )
  .map(withoutClashes)

/** Gives no two files that are not withdrawn one id: no store has such articles. */
function withoutClashes(files: readonly SmallFile[]): SmallFile[] {
  const kept = files.filter(({ state }) => state !== 'withdrawn')
  const taken = new Set(kept.map(({ slug }) => `tag:news.example,2024:articles/${slug}`))
  return files.map((each) => {
    if (each.id === null || each.state === 'withdrawn') return each
    if (taken.has(each.id)) return { ...each, id: null }
    taken.add(each.id)
    return each
  })
}

const elsewhere = 'https://elsewhere.example/'

function fileOf({ state, published, updated, link, ...parts }: SmallFile): ParseResult {
  const whole = article({
    ...parts,
    published: new Date(published),
    updated: updated === null ? null : new Date(updated),
    links: link === null ? [] : [{ headline: link, url: elsewhere }],
    draft: state === 'draft',
    withdrawn: state === 'withdrawn',
  })
  return { ...parseResultOf(whole), diagnostics: state === 'error' ? [problem('error', 'E')] : [] }
}

const kinds = ['sections', 'agencies', 'tags', 'bylines'] as const
const months = ['2024-09', '2024-10', '2024-11', '2024-12']
const keys = ['bridge', 'ferry', 'harbor', 'nothing']
const allTopics = kinds.flatMap((kind) => topicNames(kind, 'bridge', 'ferry', 'harbor', 'wire', 'ann', 'bob'))

/** The results of every query of a snapshot. */
async function askAll(snapshot: Snapshot, limit: number): Promise<object> {
  const of = <Key, Value>(some: readonly Key[], ask: (key: Key) => Promise<Value>): Promise<Value[]> => Promise.all(some.map(ask))
  const brief = (found: readonly { slug: string; updated: Date | null }[]) =>
    found.map(({ slug, updated }) => [slug, updated?.getTime() ?? null])
  const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    month: snapshot.month,
    expires: snapshot.expires.getTime(),
    newest: brief(await snapshot.newest({ limit: all })),
    limited: brief(await snapshot.newest({ limit })),
    ofTopics: await of(allTopics, async (topic) => brief(await snapshot.newest({ limit, topic }))),
    inMonth: await of(months, async (month) => brief(await snapshot.inMonth(month))),
    entriesInMonth: await of(months, async (month) => brief(await snapshot.entriesInMonth(month))),
    months: await snapshot.months(),
    bySlug: await of(slugs, async (slug) => {
      const found = await snapshot.bySlug(slug)
      return found === null || found === 'withdrawn' ? found : brief([found])
    }),
    byHeadlines: sorted(await snapshot.byHeadlines(keys)),
    firstListings: sorted(await snapshot.firstListings(keys)).map(([key, listing]) => [
      key,
      [listing.article.slug, listing.place, listing.headline, listing.url],
    ]),
    topicsByName: await snapshot.topicsByName(allTopics),
    topics: await snapshot.topics({ limit }),
    topicsOfKinds: await of(kinds, (kind) => snapshot.topics({ limit, kind })),
    withdrawn: brief(await snapshot.withdrawn({})),
    withdrawnOfTopics: await of(allTopics, async (topic) => brief(await snapshot.withdrawn({ topic }))),
    withdrawnInMonths: await of(months, async (month) => brief(await snapshot.withdrawn({ month }))),
    withdrawnAfter: await of(instants, async (after) => brief(await snapshot.withdrawn({ after: new Date(after) }))),
    counts: await snapshot.counts(),
    diagnostics: (await snapshot.diagnostics()).map((each) => each.file).sort(),
  }
}

function modelAnswers(files: readonly SmallFile[], now: number, limit: number): object {
  const newestFirst = files.toSorted((a, b) => b.published - a.published || (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0))
  const due = newestFirst.filter(({ published }) => published <= now)
  const shown = due.filter(({ state }) => state === 'published')
  const gone = due.filter(({ state }) => state === 'withdrawn')
  const uriOf = ({ id, slug }: SmallFile): string => (id?.includes(':') ? id : `tag:news.example,2024:articles/${slug}`)
  const left = gone.filter((each) => shown.every((other) => uriOf(other) !== uriOf(each)))
  const brief = (some: readonly SmallFile[]) =>
    some.map(({ slug, updated }) => [slug, updated !== null && updated <= now ? updated : null])

  const monthOf = (instant: number): string => new Date(instant + 9 * 3_600_000).toISOString().slice(0, 7)
  const topicsOf = ({ section, agency, tags, byline }: SmallFile) => {
    const titles = { sections: [section], agencies: [agency], tags, bylines: [byline] }
    return kinds.flatMap((kind) =>
      titles[kind].flatMap((title) => (title === null ? [] : { kind, slug: title.toLowerCase(), title })),
    )
  }
  const isOf =
    ({ kind, slug }: TopicName) =>
    (each: SmallFile) =>
      topicsOf(each).some((topic) => topic.kind === kind && topic.slug === slug)
  const distinct = <Topic extends TopicName>(topics: readonly Topic[]): Topic[] =>
    topics.filter(({ kind, slug }, index) => index === topics.findIndex((other) => other.kind === kind && other.slug === slug))
  const topics = distinct(shown.flatMap(topicsOf))
  const known = distinct([...topics, ...left.flatMap(topicsOf)])

  const beginnings = ['2024-09-30', '2024-10-31', '2024-11-30', '2024-12-31'].map((day) => Date.parse(`${day}T15:00:00Z`))
  const changes = files.flatMap(({ state, published, updated }) =>
    state === 'published' || state === 'withdrawn' ? [published, updated ?? published] : [],
  )
  return {
    month: monthOf(now),
    expires: Math.min(...[...changes, ...beginnings].filter((change) => change > now)),
    newest: brief(shown),
    limited: brief(shown.slice(0, limit)),
    ofTopics: allTopics.map((topic) => brief(shown.filter(isOf(topic)).slice(0, limit))),
    inMonth: months.map((month) => brief(shown.filter(({ published }) => monthOf(published) === month))),
    entriesInMonth: months.map((month) => brief(shown.filter(({ published }) => monthOf(published) === month))),
    months: months
      .toReversed()
      .map((month) => ({ month, articles: shown.filter(({ published }) => monthOf(published) === month).length }))
      .filter(({ articles }) => articles > 0),
    bySlug: slugs.map((slug) => {
      const found = shown.filter((each) => each.slug === slug)
      if (found.length > 0) return brief(found)
      return gone.some((each) => each.slug === slug) ? 'withdrawn' : null
    }),
    byHeadlines: keys.flatMap((key) => {
      const has = ({ title }: SmallFile): boolean => title.toLowerCase() === key
      const [newest] = shown.filter(has)
      if (newest !== undefined) return [[key, newest.slug]]
      return gone.some(has) ? [[key, null]] : []
    }),
    firstListings: keys.flatMap((key) => {
      const placeIn = ({ related }: SmallFile): number => related.findIndex((line) => line.toLowerCase() === key)
      const oldest = shown.filter((each) => placeIn(each) >= 0).at(-1)
      if (oldest === undefined) return []
      const place = placeIn(oldest)
      const url = oldest.link?.toLowerCase() === key ? elsewhere : null
      return [[key, [oldest.slug, place + 1, oldest.related[place], url]]]
    }),
    topicsByName: allTopics.flatMap((topic) => known.find(({ kind, slug }) => kind === topic.kind && slug === topic.slug) ?? []),
    topics: topics.slice(0, limit),
    topicsOfKinds: kinds.map((kind) => topics.filter((topic) => topic.kind === kind).slice(0, limit)),
    withdrawn: brief(left),
    withdrawnOfTopics: allTopics.map((topic) => brief(left.filter(isOf(topic)))),
    withdrawnInMonths: months.map((month) => brief(left.filter(({ published }) => monthOf(published) === month))),
    withdrawnAfter: instants.map((after) => brief(left.filter(({ published }) => published > after))),
    counts: {
      published: shown.length,
      scheduled: files.filter(({ state, published }) => state === 'published' && published > now).length,
      refused: due.filter(({ state }) => state === 'error').length,
    },
    diagnostics: due.flatMap(({ state, slug }) => (state === 'error' ? `${slug}.txt` : [])).sort(),
  }
}
