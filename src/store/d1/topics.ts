import type { Snapshot } from '../store.ts'
import type { Topic } from '../topics.ts'
import type { SnapshotContext } from './queries.ts'
import { statement } from './sql.ts'

/** `title` is `null` for an unknown topic. */
interface TitleRow {
  title: string | null
}

/** In the order of the names. */
const topicsByName = `
  SELECT coalesce(
    (
      SELECT title FROM article_topic
      WHERE kind = asked.value ->> 'kind' AND topic = asked.value ->> 'slug' AND state = 'out' AND published <= ?2
      ORDER BY published DESC, slug LIMIT 1
    ),
    (
      SELECT title FROM article_topic
      WHERE kind = asked.value ->> 'kind' AND topic = asked.value ->> 'slug' AND state = 'withdrawn' AND published <= ?2
      ORDER BY published DESC, slug LIMIT 1
    )
  ) AS title
  FROM json_each(?1) AS asked ORDER BY asked.key`

/**
 * `topic` has the newest article of each topic. If that one is scheduled, looks up the newest
 * published one.
 */
const newestTopics = (condition: string): string => `
  SELECT kind, slug, title FROM (
    SELECT * FROM (
      SELECT kind, slug, title, published, article, place FROM topic
      WHERE published <= ?1 ${condition} ORDER BY published DESC, article, place LIMIT ?2
    )
    UNION ALL
    SELECT due.kind, due.topic, due.title, due.published, due.slug, due.place
    FROM topic CROSS JOIN article_topic AS due
      ON due.kind = topic.kind AND due.topic = topic.slug AND due.state = 'out'
      AND due.published = (${newestDue('published')}) AND due.slug = (${newestDue('slug')})
    WHERE topic.published > ?1 ${condition}
  ) ORDER BY published DESC, article, place LIMIT ?2`

function newestDue(column: 'published' | 'slug'): string {
  return `
    SELECT ${column} FROM article_topic
    WHERE kind = topic.kind AND topic = topic.slug AND state = 'out' AND published <= ?1
    ORDER BY published DESC, slug LIMIT 1`
}

const topicsOfAllKinds = newestTopics('')
const topicsOfKind = newestTopics('AND topic.kind = ?3')

/** The queries for topics. */
export function topicQueries({ ask, now }: SnapshotContext): Pick<Snapshot, 'topicsByName' | 'topics'> {
  return {
    topicsByName: async (names) => {
      if (names.length === 0) return []
      const rows = await ask(statement<TitleRow>(topicsByName, JSON.stringify(names), now))
      return names.flatMap(({ kind, slug }, index) => {
        const title = rows[index]?.title ?? null
        return title === null ? [] : { kind, slug, title }
      })
    },
    topics: ({ limit, kind }) =>
      ask(kind === undefined ? statement<Topic>(topicsOfAllKinds, now, limit) : statement<Topic>(topicsOfKind, now, limit, kind)),
  }
}
