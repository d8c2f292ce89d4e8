import type { TopicName } from '../topics.ts'
import { batch, type Database, type Statement, statement } from './sql.ts'

/** What is to be announced: the articles that changed for readers, and their topics. */
export interface Announcement {
  slugs: string[]
  topics: TopicName[]
  /** What it covers. */
  revision: number
  at: number
}

/** How long a claim holds, in milliseconds. */
const claimTime = 60_000

const claim = 'UPDATE announced SET claimed_until = ?1 + ?2 WHERE claimed_until <= ?1 RETURNING revision'

/** The most addresses in a message of IndexNow, and the most topics that hubs are told of. */
const [maxSlugs, maxTopics] = [10_000, 100]
const isPublic = "state IN ('out', 'withdrawn') AND (published IS NULL OR published <= ?1)"
/** Articles with changes since, and those whose time has come since. */
const changed = `
  SELECT slug FROM article WHERE ${isPublic} AND file IN (
    SELECT file FROM change WHERE revision > (SELECT revision FROM announced) AND verb IN ('put', 'withdraw')
  )
  UNION SELECT slug FROM article WHERE state = 'out' AND published > (SELECT at FROM announced) AND published <= ?1
  UNION SELECT slug FROM article
    WHERE state = 'out' AND updated IS NOT NULL AND updated > (SELECT at FROM announced) AND updated <= ?1 AND ${isPublic}
  LIMIT ${maxSlugs}`
const topicsOfChanged = `SELECT DISTINCT kind, topic AS slug FROM article_topic WHERE slug IN (${changed}) LIMIT ${maxTopics}`

/**
 * Claims what is to be announced at an instant, in milliseconds since the epoch; `null` if somebody
 * else has claimed it.
 */
export async function claimAnnouncement(database: Database, now: number): Promise<Announcement | null> {
  const [[claimed], slugs, topics, [last]] = await batch(database, [
    statement<{ revision: number }>(claim, now, claimTime),
    statement<{ slug: string }>(changed, now),
    statement<TopicName>(topicsOfChanged, now),
    statement<{ revision: number }>('SELECT coalesce(max(revision), 0) AS revision FROM change'),
  ])
  if (claimed === undefined) return null
  return { slugs: slugs.map(({ slug }) => slug), topics, revision: last?.revision ?? 0, at: now }
}

/** Stores that something was announced. Without this, it is claimed again. */
export function storeAnnounced({ revision, at }: Announcement): Statement {
  return statement('UPDATE announced SET revision = ?1, at = ?2, claimed_until = 0', revision, at)
}
