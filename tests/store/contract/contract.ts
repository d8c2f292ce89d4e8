import { publication } from '../../publication.ts'
import { describeAnyFiles } from './any-files.ts'
import { describeBySlug } from './by-slug.ts'
import { describeChanges } from './changes.ts'
import { describeCounts } from './counts.ts'
import { describeHeadlines } from './headlines.ts'
import { describeMonths } from './months.ts'
import { describeNewest } from './newest.ts'
import { describeScheduled } from './scheduled.ts'
import { describeTopics } from './topics.ts'
import { describeWithdrawn } from './withdrawn.ts'
import type { CreateStore, TestedStore } from './files.ts'

/** The parts of the contract. */
const parts: readonly ((tested: TestedStore) => void)[] = [
  describeNewest,
  describeMonths,
  describeBySlug,
  describeScheduled,
  describeWithdrawn,
  describeTopics,
  describeHeadlines,
  describeChanges,
  describeCounts,
  describeAnyFiles,
]

/** Tests the contract of a store. */
export function describeStore(
  name: string,
  create: CreateStore,
  { runs = 300, keepsIds = false }: Partial<Pick<TestedStore, 'runs' | 'keepsIds'>> = {},
): void {
  const snapshotAt: TestedStore['snapshotAt'] = async (files, now = '2024-12-10T00:00:00Z', config = publication) =>
    (await create(files, config)).snapshot(new Date(now))
  for (const describePart of parts) describePart({ name, create, snapshotAt, runs, keepsIds })
}
