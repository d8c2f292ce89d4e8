import type { TopicName } from '../topics.ts'
import { all, batch, type Database, type Statement, statement } from './sql.ts'

/**
 * What is to be announced: the articles that changed for readers, and the topics that they have or
 * had.
 */
export interface Announcement {
  slugs: string[]
  topics: TopicName[]
  /** Whether feeds may have changed. */
  isChanged: boolean
  /** What it covers. */
  revision: number
  at: number
  /** Whether there may be more. */
  isPart: boolean
}

/** How long a claim holds, in milliseconds. */
const claimTime = 60_000
/** The most changes, and about the most articles whose time has come, of an announcement. */
const pageSize = 100

const claim = 'UPDATE announced SET claimed_until = ?1 + ?2 WHERE claimed_until <= ?1 RETURNING revision, at'

const dueColumns = ['published', 'updated'] as const
const isDue = (column: string): string => `state = 'out' AND ${column} > ?1 AND ${column} <= ?2`
/** A page ends with a revision, and with a time: articles of one time are on one page. */
const pageEnd = `
  SELECT min(?3 + ${pageSize}, coalesce(max(revision), ?3)) AS revision, coalesce(max(revision), 0) AS last, min(?2, ${dueColumns
    .map(
      (column) =>
        `coalesce((SELECT ${column} FROM article WHERE ${isDue(column)} ORDER BY ${column} LIMIT 1 OFFSET ${pageSize - 1}), ?2)`,
    )
    .join(', ')}) AS at
  FROM change`

const isPublic = "article.state IN ('out', 'withdrawn') AND (article.published IS NULL OR article.published <= ?4)"
/** CROSS JOIN has SQLite read the changes first: there are few. */
const changed = `
  SELECT slug FROM change CROSS JOIN article USING (file)
  WHERE change.revision > ?1 AND change.revision <= ?2 AND verb IN ('put', 'withdraw') AND ${isPublic}
  ${dueColumns.map((column) => `UNION SELECT slug FROM article WHERE state = 'out' AND ${column} > ?3 AND ${column} <= ?4 AND ${isPublic}`).join(' ')}`
const topicsOf = 'SELECT DISTINCT kind, topic AS slug FROM article_topic WHERE slug IN (SELECT value FROM json_each(?1))'
const left = 'SELECT kind, topic AS slug FROM left_topic WHERE revision > ?1 AND revision <= ?2'

/**
 * Claims what is to be announced at an instant, in milliseconds since the epoch; `null` if somebody
 * else has claimed it.
 */
export async function claimAnnouncement(database: Database, now: number): Promise<Announcement | null> {
  const [from] = await all(database, statement<{ revision: number; at: number }>(claim, now, claimTime))
  if (from === undefined) return null
  const ends = statement<{ revision: number; at: number; last: number }>(pageEnd, from.at, now, from.revision)
  const [end = { ...from, last: from.revision }] = await all(database, ends)
  const [found, leftTopics] = await batch(database, [
    statement<{ slug: string }>(changed, from.revision, end.revision, from.at, end.at),
    statement<TopicName | { kind: ''; slug: '' }>(left, from.revision, end.revision),
  ])
  const slugs = found.map(({ slug }) => slug)
  const known = slugs.length === 0 ? [] : await all(database, statement<TopicName>(topicsOf, JSON.stringify(slugs)))
  const named = [...known, ...leftTopics.filter((topic): topic is TopicName => topic.kind !== '')]
  const topics = [...new Map(named.map((topic) => [`${topic.kind}/${topic.slug}`, topic])).values()]
  const isPart = end.revision < end.last || end.at < now
  const isChanged = slugs.length + leftTopics.length > 0
  return { slugs, topics, isChanged, isPart, revision: end.revision, at: end.at }
}

/** Stores that something was announced. Without this, it is claimed again. */
export function storeAnnounced({ revision, at }: Pick<Announcement, 'revision' | 'at'>): Statement<unknown>[] {
  return [
    statement('UPDATE announced SET revision = ?1, at = ?2, claimed_until = 0', revision, at),
    statement('DELETE FROM left_topic WHERE revision <= ?1', revision),
  ]
}

/** Leaves out what was published until an instant, so that nobody hears of it later. */
export async function skipAnnouncements(database: Database, now: number): Promise<void> {
  const [row] = await all(database, statement<{ revision: number }>('SELECT coalesce(max(revision), 0) AS revision FROM change'))
  await batch(database, storeAnnounced({ revision: row?.revision ?? 0, at: now }))
}
