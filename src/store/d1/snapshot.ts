import type { Config } from '../../config.ts'
import { monthAt, nextMonth, startOfMonth } from '../month.ts'
import type { Snapshot } from '../store.ts'
import { articleQueries } from './articles.ts'
import { countQueries } from './counts.ts'
import { headlineQueries } from './headlines.ts'
import { createQueries, lastVisible } from './queries.ts'
import { all, type Database, statement } from './sql.ts'
import type { ReadText } from './texts.ts'
import { topicQueries } from './topics.ts'
import { nextTime } from './visible.ts'
import { withdrawnQueries } from './withdrawn.ts'

interface StateRow {
  revision: number
  changed: number | null
  past: number | null
  next: number | null
}

/**
 * The times of articles that are out or withdrawn. Drafts and refused articles change nothing. `?2`
 * is the start of the month.
 */
const stateOfArticles = `
  SELECT
    coalesce((${lastVisible}), 0) AS revision,
    (SELECT at FROM change WHERE revision = (${lastVisible})) AS changed,
    max(
      coalesce((SELECT max(published) FROM article WHERE state = 'out' AND published <= ?1), ?2),
      coalesce((SELECT max(published) FROM article WHERE state = 'withdrawn' AND published <= ?1), ?2),
      coalesce((SELECT max(updated) FROM article WHERE state = 'out' AND updated IS NOT NULL AND updated <= ?1), ?2),
      coalesce((SELECT max(updated) FROM article WHERE state = 'withdrawn' AND updated IS NOT NULL AND updated <= ?1), ?2)
    ) AS past,
    ${nextTime('?1')} AS next`

/** Takes a snapshot with a single query. */
export async function takeSnapshot(database: Database, config: Config, read: ReadText, instant: Date): Promise<Snapshot> {
  const month = monthAt(instant, config.timeZone)
  const start = startOfMonth(month, config.timeZone).getTime()
  const end = startOfMonth(nextMonth(month), config.timeZone).getTime()
  const now = instant.getTime()
  const [state] = await all(database, statement<StateRow>(stateOfArticles, now, start))
  const { revision, changed, past, next } = state ?? { revision: 0, changed: null, past: null, next: null }
  const ask = createQueries(database)
  const context = { ask, now, month, end, config, read }
  return {
    revision: `${revision}`,
    lastChange: new Date(Math.max(start, past ?? start, changed ?? start)),
    nextChange: new Date(Math.min(end, next ?? end)),
    month,
    ...articleQueries(context),
    ...headlineQueries(context),
    ...topicQueries(context),
    ...withdrawnQueries(context),
    ...countQueries(context),
  }
}
