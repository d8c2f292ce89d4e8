import type { Snapshot, Tombstone } from '../store.ts'
import { rangeOfMonth, updatedAt } from './articles.ts'
import type { SnapshotContext } from './queries.ts'
import { statement } from './sql.ts'

interface TombstoneRow {
  slug: string
  id: string | null
  published: number
  updated: number | null
}

const tombstones = `
  SELECT slug, id, published, updated FROM article AS withdrawn
  WHERE state = 'withdrawn' AND published BETWEEN ?1 AND ?2 ORDER BY published DESC, slug LIMIT ?3`

const tombstonesOfTopic = `
  SELECT slug, id, withdrawn.published, updated FROM article_topic CROSS JOIN article AS withdrawn USING (slug)
  WHERE kind = ?4 AND topic = ?5 AND article_topic.state = 'withdrawn' AND article_topic.published BETWEEN ?1 AND ?2
  ORDER BY article_topic.published DESC, article_topic.slug LIMIT ?3`

/** The query for tombstones. */
export function withdrawnQueries({ ask, now, config }: SnapshotContext): Pick<Snapshot, 'withdrawn'> {
  return {
    withdrawn: async ({ topic, month, after, limit = noLimit }) => {
      const range = month === undefined ? { from: earliest, to: now } : rangeOfMonth(month, config.timeZone, now)
      if (range === null) return []
      const from = Math.max(range.from, after === undefined ? earliest : after.getTime() + 1)
      const rows = await ask(
        topic === undefined
          ? statement<TombstoneRow>(tombstones, from, range.to, limit)
          : statement<TombstoneRow>(tombstonesOfTopic, from, range.to, limit, topic.kind, topic.slug),
      )
      return rows.map((row) => tombstoneOf(row, now))
    },
  }
}

/** SQLite takes a negative LIMIT for none. */
const noLimit = -1
/** The earliest time of a `Date`. */
const earliest = -8.64e15

function tombstoneOf({ slug, id, published, updated }: TombstoneRow, now: number): Tombstone {
  return { slug, id, published: new Date(published), updated: updatedAt(updated, now) }
}
