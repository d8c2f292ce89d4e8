import type { PushConfig } from '../../push-config.ts'
import { claimRows, claimTime } from './hub-claims.ts'
import { type Statement, statement } from './sql.ts'

/*
 * Requests to the WebSub hub, and the subscriptions they lead to. `migrations/` explains the tables.
 * Times are in milliseconds since the epoch.
 */

/** A request that is to be verified, or a denial that is to be sent. */
export interface RequestRow {
  number: number
  topic_url: string
  callback: string
  host: string
  address: string
  mode: 'subscribe' | 'unsubscribe' | 'denied'
  lease_seconds: number
  secret: string | null
  is_admitted: 0 | 1
  version: number
}

/** A document of a topic: the digest, and what it was made from. */
export interface TopicDocument {
  url: string
  digest: string
  revision: string
  expires: number
}

const isSubscribed = (now: string): string =>
  `EXISTS (SELECT 1 FROM hub_subscription WHERE topic_url = ?1 AND callback = ?2 AND lease_end > ${now})`
const isPending = 'EXISTS (SELECT 1 FROM hub_request WHERE topic_url = ?1 AND callback = ?2)'
/** Counts subscriptions of a topic, and requests for more. */
const count = (condition: string): string => `
  (SELECT count(*) FROM hub_subscription WHERE topic_url = ?1 AND lease_end > ?9 ${condition}) +
  (SELECT count(*) FROM hub_request WHERE topic_url = ?1 AND mode = 'subscribe' ${condition})`

const upsertRequest = `
  INSERT INTO hub_request (topic_url, callback, host, address, mode, lease_seconds, secret, is_admitted, due)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
  WHERE ${isSubscribed('?9')} OR ${isPending} OR (${count('')} < ?10 AND ${count('AND host = ?3')} < ?11)
  ON CONFLICT (topic_url, callback) DO UPDATE SET
    address = excluded.address, mode = excluded.mode, lease_seconds = excluded.lease_seconds, secret = excluded.secret,
    is_admitted = excluded.is_admitted, due = excluded.due, version = version + 1
  RETURNING number`

/**
 * Stores a request, in place of an earlier one of the same callback. Returns no row if the topic
 * has too many subscriptions.
 */
export function storeRequest(
  request: Omit<RequestRow, 'number' | 'version'>,
  now: number,
  { topicLimit, hostLimit }: PushConfig,
): Statement<{ number: number }> {
  const { topic_url: topicUrl, callback, host, address, mode, lease_seconds: lease, secret, is_admitted: isAdmitted } = request
  const values = [topicUrl, callback, host, address, mode, lease, secret, isAdmitted, now, topicLimit, hostLimit]
  return statement(upsertRequest, ...values)
}

/** Whether a callback has a subscription, and whether a request of it is pending. */
export function findSubscription(
  topicUrl: string,
  callback: string,
  now: number,
): Statement<{ subscribed: 0 | 1; pending: 0 | 1 }> {
  return statement(`SELECT ${isSubscribed('?3')} AS subscribed, ${isPending} AS pending`, topicUrl, callback, now)
}

const claim = claimRows('hub_request', 'due <= ?1 AND claimed_until <= ?1 ORDER BY due')

/**
 * Claims pending requests: nobody else gets them until they are finished or the claim has expired.
 * `timeout` is in seconds.
 */
export function claimRequests(now: number, timeout: number, limit: number): Statement<RequestRow> {
  return statement(claim, now, claimTime(timeout), limit)
}

/** Deletes a request. If another has replaced it, that one may be claimed now. */
export function finishRequest({ number, version }: RequestRow): Statement<unknown>[] {
  return [
    statement('DELETE FROM hub_request WHERE number = ?1 AND version = ?2', number, version),
    statement('UPDATE hub_request SET claimed_until = 0 WHERE number = ?1', number),
  ]
}

/** Puts off a request, unless another has replaced it. */
export function postponeRequest({ number, version }: RequestRow, due: number): Statement<unknown>[] {
  const later = 'UPDATE hub_request SET claimed_until = 0, due = iif(version = ?2, ?3, due) WHERE number = ?1'
  return [statement(later, number, version, due)]
}

/** Gives up the claim of requests that were not begun. */
export function releaseRequests(numbers: readonly number[]): Statement<unknown> {
  const release = 'UPDATE hub_request SET claimed_until = 0 WHERE number IN (SELECT value FROM json_each(?1))'
  return statement(release, JSON.stringify(numbers))
}

/** The topic may have ended during the verification. */
const isAsked = (number: string): string => `EXISTS (SELECT 1 FROM hub_request WHERE number = ${number} AND mode <> 'denied')`
const insertTopic = `
  INSERT OR IGNORE INTO hub_topic (topic_url, revision, expires, digest) SELECT ?1, ?2, ?3, ?4 WHERE ${isAsked('?5')}`
/**
 * A new subscriber gets what was published during the verification. A renewal changes nothing that
 * is due.
 */
const upsertSubscription = `
  INSERT INTO hub_subscription (topic_url, callback, host, secret, lease_end, pace, digest, due, waiting_since)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, nullif(digest, ?7), iif(digest = ?7, NULL, ?8), iif(digest = ?7, NULL, ?8)
  FROM hub_topic WHERE topic_url = ?1 AND ${isAsked('?9')}
  ON CONFLICT (topic_url, callback) DO UPDATE SET secret = excluded.secret, lease_end = excluded.lease_end, pace = excluded.pace`

/** Stores a verified subscription. `document` is that from before the verification. */
export function storeSubscription(
  { number, topic_url: topicUrl, callback, host, secret, lease_seconds: lease }: RequestRow,
  { digest, revision, expires }: TopicDocument,
  now: number,
  pace: number,
): Statement<unknown>[] {
  const leaseEnd = now + lease * 1000
  return [
    statement(insertTopic, topicUrl, Number(revision), expires, digest, number),
    statement(upsertSubscription, topicUrl, callback, host, secret, leaseEnd, pace, digest, now, number),
  ]
}

export function deleteSubscription({ topic_url: topicUrl, callback }: RequestRow): Statement<unknown>[] {
  return [statement('DELETE FROM hub_subscription WHERE topic_url = ?1 AND callback = ?2', topicUrl, callback)]
}
