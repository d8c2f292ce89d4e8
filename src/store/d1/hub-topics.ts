import type { TopicDocument } from './hub-requests.ts'
import { type Statement, statement } from './sql.ts'

/* The topics of the WebSub hub, each the URL of a feed. Times are in milliseconds since the epoch. */

/** The most topics of a look. */
const maxOutdated = 1000
const outdated = `
  SELECT topic_url FROM (
    SELECT topic_url FROM hub_topic INDEXED BY hub_topic_revision WHERE revision < ?1
    UNION SELECT topic_url FROM hub_topic INDEXED BY hub_topic_expires WHERE expires <= ?2
  ) ORDER BY length(topic_url) - length(replace(topic_url, '/', '')), topic_url LIMIT ${maxOutdated}`

/**
 * The topics that may have changed since they were looked at: by a publication, or because it is
 * time. Those of the whole publication come first: their paths are the shortest.
 */
export function findOutdated(revision: string, now: number): Statement<{ topic_url: string }> {
  return statement(outdated, Number(revision), now)
}

const isNotOlder = '(revision, expires) <= (?2, ?3)'
const enqueue = `
  UPDATE hub_subscription SET digest = ?4, due = ?5, waiting_since = coalesce(waiting_since, ?5), tries = 0
  WHERE topic_url = ?1 AND EXISTS (SELECT 1 FROM hub_topic WHERE topic_url = ?1 AND ${isNotOlder} AND digest <> ?4)`
const updateTopic = `UPDATE hub_topic SET revision = ?2, expires = ?3, digest = ?4 WHERE topic_url = ?1 AND ${isNotOlder}`

/**
 * Stores the document of a topic, and that it is to be delivered if its bytes have changed. Ignores
 * one that is older than the stored one. The last statement returns the latest.
 */
export function storeDocument({ url, revision, expires, digest }: TopicDocument, now: number) {
  const values = [url, Number(revision), expires, digest] as const
  const latest = statement<{ digest: string }>('SELECT digest FROM hub_topic WHERE topic_url = ?1', url)
  return [statement(enqueue, ...values, now), statement(updateTopic, ...values), latest] as const
}

/** A verification that is under way must not subscribe any more, so the version changes. */
const denyRequests = (condition: string): string =>
  `UPDATE hub_request SET mode = 'denied', version = version + 1 WHERE mode = 'subscribe' ${condition}`
const denySubscribers = (condition: string): string => `
  INSERT INTO hub_request (topic_url, callback, host, address, mode, lease_seconds, is_admitted, due)
  SELECT topic_url, callback, host, '', 'denied', 0, 1, ?1 FROM hub_subscription WHERE lease_end > ?1 ${condition}
  ON CONFLICT (topic_url, callback) DO UPDATE SET mode = 'denied', due = excluded.due, version = version + 1`

/** Ends a topic, or all for `null`, and queues the denials. */
export function endTopics(topicUrl: string | null, now: number): Statement<unknown>[] {
  if (topicUrl === null) {
    return [statement(denyRequests('')), statement(denySubscribers(''), now), statement('DELETE FROM hub_subscription')]
  }
  return [
    statement(denyRequests('AND topic_url = ?1'), topicUrl),
    statement(denySubscribers('AND topic_url = ?2'), now, topicUrl),
    statement('DELETE FROM hub_subscription WHERE topic_url = ?1', topicUrl),
    statement('DELETE FROM hub_topic WHERE topic_url = ?1', topicUrl),
  ]
}

/** Deletes subscriptions whose lease has ended, with their secrets. */
export function deleteEnded(now: number): Statement<unknown>[] {
  return [statement('DELETE FROM hub_subscription WHERE lease_end <= ?1', now)]
}
