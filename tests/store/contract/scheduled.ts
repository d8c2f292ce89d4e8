import { describe, expect, it } from 'vitest'
import { publication } from '../../publication.ts'
import { all, file, politics, slugsOf, tombstones, type TestedStore } from './files.ts'

/** Tests scheduled articles and updates. */
export function describeScheduled({ name, create, snapshotAt }: TestedStore): void {
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
      expect(snapshot.nextChange).toEqual(new Date('2024-12-10T00:00:00.500Z'))
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

    it('is in a snapshot at its time and not in an earlier one, whichever is taken first', async () => {
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
      expect(snapshot.nextChange).toEqual(updated)
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
}
