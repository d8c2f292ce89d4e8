import type { Config } from '../../config.ts'
import { batch, type Database, type Statement, statement } from './sql.ts'
import type { ReadText } from './texts.ts'

/** Queries the rows of a statement. */
type Ask = <Row>(asked: Statement<Row>) => Promise<Row[]>

/** The context that a snapshot's queries share. */
export interface SnapshotContext {
  ask: Ask
  /** The snapshot's instant, in milliseconds since the epoch. */
  now: number
  /** The month of that instant, and its end. */
  month: string
  end: number
  config: Config
  read: ReadText
}

/** A query waiting for the next batch. */
interface Waiting {
  asked: Statement<unknown>
  resolve: (rows: unknown[]) => void
  reject: (error: unknown) => void
}

/** The number of the last change that readers can see; 0 before the first. */
export const lastVisible = 'SELECT max(revision) FROM change INDEXED BY change_visible WHERE visible = 1'

/** The revision of snapshots. */
export const currentRevision = statement<{ revision: number }>(`SELECT coalesce((${lastVisible}), 0) AS revision`)

/**
 * Sends concurrent queries as one batch of one revision, since a round trip takes longer than most
 * queries.
 */
export function createQueries(database: Database): Ask {
  let waiting: Waiting[] = []
  const send = async (): Promise<void> => {
    const sent = waiting
    waiting = []
    try {
      const rows = await batch(
        database,
        sent.map(({ asked }) => asked),
      )
      for (const [index, { resolve }] of sent.entries()) resolve(rows[index] ?? [])
    } catch (error) {
      for (const { reject } of sent) reject(error)
    }
  }
  return <Row>(asked: Statement<Row>) =>
    new Promise<Row[]>((resolve, reject) => {
      waiting.push({ asked, resolve: (rows) => resolve(rows as Row[]), reject })
      // A microtask runs before another request can query. Requests must not share a batch: in
      // Workers, one cannot wait for another's I/O.
      if (waiting.length === 1) queueMicrotask(() => void send())
    })
}
