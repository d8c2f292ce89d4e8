import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../src/store/store.ts'
import type { TopicName } from '../../../src/store/topics.ts'
import { all, file, politics, topicNames, type TestedStore } from './files.ts'

/** Tests `topics` and `topicsByName`. */
export function describeTopics({ name, snapshotAt }: TestedStore): void {
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
}
