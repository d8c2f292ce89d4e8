import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publication } from '../../publication.ts'
import type { TestedStore } from './files.ts'
import { askAll, fileOf, instants, modelAnswers, someFiles, withoutDuplicates } from './model.ts'

/** Tests all queries, compared with a plain list of files. */
export function describeAnyFiles({ name, create, runs, keepsIds }: TestedStore): void {
  describe(`${name}: any files`, () => {
    it('returns the same as a plain list of articles, for any files and time', async () => {
      await fc.assert(
        fc.asyncProperty(
          someFiles.map((files) => withoutDuplicates(files, keepsIds)),
          fc.constantFrom(...instants),
          fc.nat(4),
          async (files, now, limit) => {
            const snapshot = await (await create(files.map(fileOf), publication)).snapshot(new Date(now))
            expect(await askAll(snapshot, limit)).toEqual(modelAnswers(files, now, limit))
          },
        ),
        { numRuns: runs },
      )
    })
  })
}
