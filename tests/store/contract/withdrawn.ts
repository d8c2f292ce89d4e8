import { describe, expect, it } from 'vitest'
import { all, file, politics, slugsOf, tombstones, type TestedStore } from './files.ts'

/** Tests `withdrawn`. */
export function describeWithdrawn({ name, snapshotAt, keepsIds }: TestedStore): void {
  describe(`${name}: withdrawn`, () => {
    const files = [
      file('b', '2024-11-18T12:00', { withdrawn: true, section: 'Politics' }),
      file('a', '2024-11-18T12:00', { withdrawn: true, tags: ['Politics'] }),
      file('newer', '2024-11-30T15:00:00.000Z', { withdrawn: true, section: 'POLITICS', id: 'post-12' }),
      file('undated', null, { withdrawn: true, section: 'Politics' }),
      file('draft', '2024-11-18T12:00', { withdrawn: true, draft: true }),
      file('published', '2024-11-18T12:00', { section: 'Politics' }),
    ]

    it('returns withdrawn articles with a time, newest first, and simultaneous ones by slug', async () => {
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

    it.skipIf(keepsIds)('returns none whose id belongs to a published article', async () => {
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

    it.skipIf(keepsIds)('returns one until the article that takes its id is published', async () => {
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
}
