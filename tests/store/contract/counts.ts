import { describe, expect, it } from 'vitest'
import { all, file, politics, problem, type TestedStore } from './files.ts'

/** Tests `counts`, `diagnostics` and an empty store. */
export function describeCounts({ name, snapshotAt }: TestedStore): void {
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
      expect(snapshot.nextChange).toEqual(new Date('2024-12-31T15:00:00Z'))
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
}
