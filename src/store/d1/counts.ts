import type { FileDiagnostic } from '../../article/article.ts'
import type { MonthCount, Snapshot } from '../store.ts'
import type { SnapshotContext } from './queries.ts'
import { statement } from './sql.ts'

interface CountsRow {
  published: number
  scheduled: number
  refused: number
}

/**
 * Counts the articles between the snapshot's instant and the end of its month. Triggers on
 * `article` count full months.
 */
const remaining = (state: 'out' | 'refused'): string =>
  `(SELECT count(*) FROM article WHERE state = '${state}' AND published > ?1 AND published < ?2)`
const countMonths = (state: 'out' | 'refused', months: '<=' | '>'): string =>
  `(SELECT coalesce(sum(articles), 0) FROM tally WHERE state = '${state}' AND month ${months} ?3)`

const counts = `
  SELECT
    ${countMonths('out', '<=')} - ${remaining('out')} AS published,
    ${countMonths('out', '>')} + ${remaining('out')} AS scheduled,
    ${countMonths('refused', '<=')} - ${remaining('refused')} AS refused`

const months = `
  SELECT month, articles FROM (
    SELECT month, articles - CASE WHEN month = ?3 THEN ${remaining('out')} ELSE 0 END AS articles
    FROM tally WHERE state = 'out' AND month <= ?3
  ) WHERE articles > 0 ORDER BY month DESC`

/** The maximum number of diagnostics. */
const maxDiagnostics = 1000

const diagnostics = `
  SELECT diagnostic.file, severity, line, column, message
  FROM diagnostic CROSS JOIN article USING (file)
  WHERE published IS NULL OR published <= ?1 ORDER BY diagnostic.file, place LIMIT ${maxDiagnostics}`

/** The queries for numbers of articles and for diagnostics. */
export function countQueries(context: SnapshotContext): Pick<Snapshot, 'counts' | 'months' | 'diagnostics'> {
  const { ask, now, end, month } = context
  return {
    counts: async () => {
      const [row] = await ask(statement<CountsRow>(counts, now, end, month))
      return row ?? { published: 0, scheduled: 0, refused: 0 }
    },
    months: () => ask(statement<MonthCount>(months, now, end, month)),
    diagnostics: () => ask(statement<FileDiagnostic>(diagnostics, now)),
  }
}
