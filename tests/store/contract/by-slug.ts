import { describe, expect, it } from 'vitest'
import { file, problem, type TestedStore } from './files.ts'

/** Tests `bySlug`. */
export function describeBySlug({ name, snapshotAt }: TestedStore): void {
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
}
