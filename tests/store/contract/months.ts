import { describe, expect, it } from 'vitest'
import { publication } from '../../publication.ts'
import { file, slugsOf, type TestedStore } from './files.ts'

/** Tests `months`, `inMonth` and `entriesInMonth`. */
export function describeMonths({ name, snapshotAt }: TestedStore): void {
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
      expect(snapshot.nextChange).toEqual(new Date('2024-12-01T05:00:00Z'))
    })

    it('starts a month an hour later where daylight saving time skips midnight', async () => {
      const config = { ...publication, timeZone: 'America/Asuncion' }
      const midnight = [file('september', '2023-10-01T03:59:59.999Z'), file('october', '2023-10-01T04:00:00.000Z')]
      expect((await snapshotAt([], '2023-09-30T12:00:00Z', config)).nextChange).toEqual(new Date('2023-10-01T04:00:00Z'))
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
}
