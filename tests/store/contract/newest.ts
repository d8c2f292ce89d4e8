import { describe, expect, it } from 'vitest'
import type { TopicName } from '../../../src/store/topics.ts'
import { article, parseResultOf } from '../../publication.ts'
import { all, file, politics, slugsOf, topicNames, type TestedStore } from './files.ts'

/** Tests `newest`. */
export function describeNewest({ name, snapshotAt }: TestedStore): void {
  describe(`${name}: newest`, () => {
    it('returns the newest articles first, and simultaneous ones by slug', async () => {
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
}
