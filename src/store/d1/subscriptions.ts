import type { PushConfig } from '../../push-config.ts'
import { type Statement, statement } from './sql.ts'

/* The statements of the WebSub hub. `migrations/` explains its tables. */

/** A request that is to be verified, or a denial that is to be sent. */
export interface RequestRow {
  number: number
  topic: string
  callback: string
  host: string
  address: string
  mode: 'subscribe' | 'unsubscribe' | 'denied'
  lease_seconds: number
  secret: string | null
  is_admitted: 0 | 1
  version: number
}

/** A subscription to which a document is to be delivered. */
export interface DeliveryRow {
  number: number
  topic: string
  callback: string
  secret: string | null
  /** Of the document. */
  digest: string
  tries: number
  pace: number
  failure: string | null
  claimed_until: number
}

/** The result of a delivery. */
export interface DeliveryResult extends Pick<DeliveryRow, 'number' | 'digest' | 'tries' | 'pace' | 'claimed_until'> {
  /** When it is repeated, in milliseconds since the epoch; `null` if it is done. */
  due: number | null
  failure: string | null
  /** Whether the subscriber has ended the subscription. */
  isGone: boolean
}

/** A document of a topic: the digest, and what it was made from. */
interface TopicDocument {
  url: string
  digest: string
  revision: string
  expires: number
}

/** How long a claim holds: so many times what a subscriber may take, since claimed rows also wait. */
const claimTimes = 6
/** The most rows that are claimed at once. */
const claimSize = 100

const isSubscribed = (now: string): string =>
  `EXISTS (SELECT 1 FROM hub_subscription WHERE topic = ?1 AND callback = ?2 AND lease_end > ${now})`
const isPending = 'EXISTS (SELECT 1 FROM hub_request WHERE topic = ?1 AND callback = ?2)'
/** Counts subscriptions of a topic, and requests for more. */
const count = (condition: string): string => `
  (SELECT count(*) FROM hub_subscription WHERE topic = ?1 AND lease_end > ?9 ${condition}) +
  (SELECT count(*) FROM hub_request WHERE topic = ?1 AND mode = 'subscribe' ${condition})`

const upsertRequest = `
  INSERT INTO hub_request (topic, callback, host, address, mode, lease_seconds, secret, is_admitted, due)
  SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
  WHERE ${isSubscribed('?9')} OR ${isPending} OR (${count('')} < ?10 AND ${count('AND host = ?3')} < ?11)
  ON CONFLICT (topic, callback) DO UPDATE SET
    address = excluded.address, mode = excluded.mode, lease_seconds = excluded.lease_seconds, secret = excluded.secret,
    is_admitted = excluded.is_admitted, due = excluded.due, version = version + 1
  RETURNING number`

/**
 * Stores a request, in place of an earlier one of the same callback. Returns no row if the topic
 * has too many subscriptions. `now` is in milliseconds since the epoch, here and below.
 */
export function storeRequest(
  request: Omit<RequestRow, 'number' | 'version'>,
  now: number,
  { topicLimit, hostLimit }: PushConfig,
): Statement<{ number: number }> {
  const { topic, callback, host, address, mode, lease_seconds: lease, secret, is_admitted: isAdmitted } = request
  return statement(upsertRequest, topic, callback, host, address, mode, lease, secret, isAdmitted, now, topicLimit, hostLimit)
}

/** Whether a callback has a subscription, and whether a request of it is pending. */
export function findSubscription(topic: string, callback: string, now: number): Statement<{ subscribed: 0 | 1; pending: 0 | 1 }> {
  return statement(`SELECT ${isSubscribed('?3')} AS subscribed, ${isPending} AS pending`, topic, callback, now)
}

const claim = (table: string, order: string): string => `
  UPDATE ${table} SET claimed_until = ?1 + ?2 WHERE number IN (
    SELECT number FROM ${table} WHERE due <= ?1 AND claimed_until <= ?1 ORDER BY ${order} LIMIT ${claimSize}
  ) RETURNING *`

/**
 * Claims pending requests: nobody else gets them until they are finished or the claim has expired.
 * `timeout` is in seconds.
 */
export function claimRequests(now: number, timeout: number): Statement<RequestRow> {
  return statement(claim('hub_request', 'due'), now, claimTimes * timeout * 1000)
}

/** Claims deliveries that are due. Those to prompt subscribers come first. */
export function claimDeliveries(now: number, timeout: number): Statement<DeliveryRow> {
  return statement(claim('hub_subscription', 'pace, due'), now, claimTimes * timeout * 1000)
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

const insertTopic = 'INSERT OR IGNORE INTO hub_topic (topic, revision, expires, digest) VALUES (?1, ?2, ?3, ?4)'
const upsertSubscription = `
  INSERT INTO hub_subscription (topic, callback, host, secret, lease_end, pace) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
  ON CONFLICT (topic, callback) DO UPDATE SET secret = excluded.secret, lease_end = excluded.lease_end, pace = excluded.pace`

/** A new subscriber gets what was published during the verification. */
const catchUp = `
  UPDATE hub_subscription SET digest = hub_topic.digest, due = ?4, waiting_since = ?4 FROM hub_topic
  WHERE hub_topic.topic = ?1 AND hub_topic.digest <> ?3
    AND hub_subscription.topic = ?1 AND callback = ?2 AND hub_subscription.digest IS NULL`

/** Stores a verified subscription. `document` is that from before the verification. */
export function storeSubscription(
  { topic, callback, host, secret, lease_seconds: lease }: RequestRow,
  { digest, revision, expires }: TopicDocument,
  now: number,
  pace: number,
): Statement<unknown>[] {
  return [
    statement(insertTopic, topic, Number(revision), expires, digest),
    statement(upsertSubscription, topic, callback, host, secret, now + lease * 1000, pace),
    statement(catchUp, topic, callback, digest, now),
  ]
}

export function deleteSubscription({ topic, callback }: RequestRow): Statement<unknown>[] {
  return [statement('DELETE FROM hub_subscription WHERE topic = ?1 AND callback = ?2', topic, callback)]
}

/** The topics that may have changed since they were looked at: by a publication, or because it is time. */
export function findOutdated(revision: string, now: number): Statement<{ topic: string }> {
  return statement('SELECT topic FROM hub_topic WHERE revision < ?1 OR expires <= ?2 ORDER BY topic', Number(revision), now)
}

const isNotOlder = '(revision, expires) <= (?2, ?3)'
const enqueue = `
  UPDATE hub_subscription SET digest = ?4, due = ?5, waiting_since = coalesce(waiting_since, ?5), tries = 0
  WHERE topic = ?1 AND EXISTS (SELECT 1 FROM hub_topic WHERE topic = ?1 AND ${isNotOlder} AND digest <> ?4)`
const updateTopic = `UPDATE hub_topic SET revision = ?2, expires = ?3, digest = ?4 WHERE topic = ?1 AND ${isNotOlder}`

/**
 * Stores the document of a topic, and that it is to be delivered if its bytes have changed. Ignores
 * one that is older than the stored one. The last statement returns the latest.
 */
export function storeDocument({ url, revision, expires, digest }: TopicDocument, now: number) {
  const values = [url, Number(revision), expires, digest] as const
  const latest = statement<{ digest: string }>('SELECT digest FROM hub_topic WHERE topic = ?1', url)
  return [statement(enqueue, ...values, now), statement(updateTopic, ...values), latest] as const
}

const denySubscribers = `
  INSERT INTO hub_request (topic, callback, host, address, mode, lease_seconds, is_admitted, due)
  SELECT topic, callback, host, '', 'denied', 0, 1, ?2 FROM hub_subscription
  WHERE topic = coalesce(?1, topic) AND lease_end > ?2
  ON CONFLICT (topic, callback) DO UPDATE SET mode = 'denied', due = excluded.due, version = version + 1`

/** Ends a topic, or all of them for `null`, and has its subscribers told. */
export function endTopics(topic: string | null, now: number): Statement<unknown>[] {
  return [
    statement("UPDATE hub_request SET mode = 'denied' WHERE topic = coalesce(?1, topic) AND mode = 'subscribe'", topic),
    statement(denySubscribers, topic, now),
    statement('DELETE FROM hub_subscription WHERE topic = coalesce(?1, topic)', topic),
    statement('DELETE FROM hub_topic WHERE topic = coalesce(?1, topic)', topic),
  ]
}

const deleteUnused = `
  DELETE FROM hub_topic WHERE NOT EXISTS (SELECT 1 FROM hub_subscription WHERE hub_subscription.topic = hub_topic.topic)`

/** Deletes subscriptions whose lease has ended, with their secrets, and topics without any. */
export function deleteEnded(now: number): Statement<unknown>[] {
  return [statement('DELETE FROM hub_subscription WHERE lease_end <= ?1', now), statement(deleteUnused)]
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
export function storeResults(results: readonly DeliveryResult[]) {
  const json = JSON.stringify(results)
  return [statement(deleteGone, json), statement(updateResults, json)] as const
}
