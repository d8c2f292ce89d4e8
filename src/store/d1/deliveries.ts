import { claimRows, claimTime } from './hub-claims.ts'
import { type Statement, statement } from './sql.ts'

/* What is to be delivered to subscribers. Times are in milliseconds since the epoch. */

/** A subscription to which a document is to be delivered. */
export interface DeliveryRow {
  number: number
  topic_url: string
  callback: string
  secret: string | null
  /** Of the document. */
  digest: string
  due: number
  tries: number
  pace: number
  failure: string | null
  claimed_until: number
}

/** The result of a delivery. */
export interface DeliveryResult extends Pick<DeliveryRow, 'number' | 'digest' | 'tries' | 'pace' | 'claimed_until'> {
  /** When it is repeated; `null` if it is done. */
  due: number | null
  failure: string | null
  /** Whether the subscriber has ended the subscription. */
  isGone: boolean
}

const claim = claimRows(
  'hub_subscription',
  'due <= ?1 AND claimed_until <= ?1 AND lease_end > ?1 ORDER BY pace, due',
  'INDEXED BY hub_subscription_due',
)

/** Claims deliveries that are due. Those to prompt subscribers come first. `timeout` is in seconds. */
export function claimDeliveries(now: number, timeout: number, limit: number): Statement<DeliveryRow> {
  return statement(claim, now, claimTime(timeout), limit)
}

/** If another document is to be delivered by now, it stays due. */
const updateResults = `
  UPDATE hub_subscription SET
    claimed_until = 0, pace = result.value ->> 'pace', failure = result.value ->> 'failure',
    tries = iif(digest = result.value ->> 'digest', result.value ->> 'tries', tries),
    due = iif(digest = result.value ->> 'digest', result.value ->> 'due', due),
    waiting_since = iif(digest = result.value ->> 'digest' AND result.value ->> 'due' IS NULL, NULL, waiting_since),
    digest = iif(digest = result.value ->> 'digest' AND result.value ->> 'due' IS NULL, NULL, digest)
  FROM json_each(?1) AS result
  WHERE number = result.value ->> 'number' AND claimed_until = result.value ->> 'claimed_until'`
const deleteGone = `
  DELETE FROM hub_subscription WHERE (number, claimed_until) IN (
    SELECT value ->> 'number', value ->> 'claimed_until' FROM json_each(?1) WHERE value ->> 'isGone'
  )`

/** Stores the results of deliveries, except those whose claim has expired. */
export function storeResults(results: readonly DeliveryResult[]): Statement<unknown>[] {
  const json = JSON.stringify(results)
  return results.length === 0 ? [] : [statement(deleteGone, json), statement(updateResults, json)]
}
