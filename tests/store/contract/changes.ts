import { describe, expect, it } from 'vitest'
import type { ParseResult } from '../../../src/article/article.ts'
import { publication } from '../../publication.ts'
import { all, file, politics, problem, slugsOf, type TestedStore } from './files.ts'

/** Tests `lastChange`, `nextChange`, `revision` and `refuse`. */
export function describeChanges({ name, create, snapshotAt }: TestedStore): void {
  describe(`${name}: last change, next change and revision`, () => {
    const at = async (files: readonly ParseResult[], now: string) => (await snapshotAt(files, now)).nextChange.toISOString()

    it('changes next when the month ends in the newsroom’s zone', async () => {
      expect(await at([], '2024-11-30T14:59:59.999Z')).toBe('2024-11-30T15:00:00.000Z')
      expect(await at([], '2024-11-30T15:00:00.000Z')).toBe('2024-12-31T15:00:00.000Z')
    })

    it('changes next at the next time of an article, an update or a withdrawn article', async () => {
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

    it('does not change next for a draft or for an article with an error', async () => {
      const files = [
        file('draft', '2024-12-10T00:01:00.000Z', { draft: true }),
        file('broken', '2024-12-10T00:02:00.000Z', {}, [problem('error', 'expected x, found y')]),
      ]
      expect(await at(files, '2024-12-10T00:00:00.000Z')).toBe('2024-12-31T15:00:00.000Z')
    })

    it('changed last at the last of all times and month starts, or later', async () => {
      const files = [
        file('a', '2024-12-01T12:00', { updated: new Date('2024-12-10T00:01:00.500Z') }),
        file('b', '2024-12-10T00:02:00.500Z'),
        file('wrong', '2024-12-10T00:03:00.500Z', { withdrawn: true }),
      ]
      for (const [now, lastChange] of [
        ['2024-12-10T00:00:00.000Z', '2024-12-01T03:00:00.000Z'],
        ['2024-12-10T00:01:00.500Z', '2024-12-10T00:01:00.500Z'],
        ['2024-12-10T00:02:00.500Z', '2024-12-10T00:02:00.500Z'],
        ['2024-12-10T00:05:00.000Z', '2024-12-10T00:03:00.500Z'],
        ['2025-01-10T00:00:00.000Z', '2024-12-31T15:00:00.000Z'],
      ] as const) {
        const snapshot = await snapshotAt(files, now)
        expect(snapshot.lastChange.getTime(), now).toBeGreaterThanOrEqual(Date.parse(lastChange))
      }
    })

    it('has the same revision for the same articles at any time, and another for others', async () => {
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

    it('changes nothing else, and nothing for an unknown slug', async () => {
      const store = await create(files, publication)
      await store.refuse('nothing', 'expected x, found y', await store.revision())
      const snapshot = await store.snapshot(now)
      expect(slugsOf(await snapshot.newest({ limit: all }))).toEqual(['a', 'b'])
      expect(await snapshot.counts()).toEqual({ published: 2, scheduled: 0, refused: 0 })
      expect(await snapshot.diagnostics()).toEqual([])
    })
  })
}
