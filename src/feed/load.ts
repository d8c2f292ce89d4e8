import type { Article } from '../article/article.ts'
import { articleIds, feedId } from '../article/ids.ts'
import type { Publication } from '../config.ts'
import type { Snapshot, Tombstone } from '../store/store.ts'
import { archiveLinks, noArchive } from './archive.ts'
import type { Feed, FeedName } from './feed.ts'
import { buildItems, type ItemSources, loadSources } from './items.ts'

/** The parts of a feed that come from the store. */
interface FeedParts extends Pick<Feed, 'name' | 'title' | 'archive'> {
  articles: readonly Article[]
  withdrawn: readonly Tombstone[]
}

/**
 * Loads a feed in two rounds of concurrent queries, which a database takes as two batches. Returns
 * `null` for an unknown topic or a month outside the archive.
 */
export async function loadFeed(snapshot: Snapshot, publication: Publication, name: FeedName): Promise<Feed | null> {
  const [title, articles, months] = await Promise.all([
    feedTitle(snapshot, publication, name),
    articlesOf(snapshot, publication, name),
    name.kind === 'topic' ? [] : snapshot.months(),
  ])
  const archive = name.kind === 'topic' ? noArchive : archiveLinks(months, snapshot.month, name, articles.length)
  if (title === null || archive === null) return null
  const [withdrawn, sources] = await Promise.all([
    withdrawnOf(snapshot, publication, name, articles),
    loadSources(snapshot, articles),
  ])
  return assembleFeed({ name, title, articles, withdrawn, archive }, sources, publication)
}

/** Assembles a feed from its parts. */
export function assembleFeed(
  { name, title, articles, withdrawn, archive }: FeedParts,
  sources: ItemSources,
  publication: Publication,
): Feed {
  const items = buildItems(articles, sources, publication)
  const deleted = withdrawn.map((tombstone) => ({
    uri: articleIds(tombstone, publication).uri,
    when: tombstone.updated ?? tombstone.published,
  }))
  const times = [...items.map((item) => item.updated), ...deleted.map(({ when }) => when)].map((time) => time.getTime())
  const updated = new Date(times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : publication.tagDate)
  return { name, id: feedId(idSuffix(name), publication), title, publication, updated, items, deleted, archive }
}

/** The title of a feed; `null` for an unknown topic. */
async function feedTitle(snapshot: Snapshot, { title }: Publication, name: FeedName): Promise<string | null> {
  if (name.kind === 'all') return title
  if (name.kind === 'month') return `${title} (${name.month})`
  const [topic] = await snapshot.topicsByName([name.topic])
  return topic === undefined ? null : topicFeedTitle(title, topic)
}

/** The title of a topic's feed. */
export function topicFeedTitle(publicationTitle: string, topic: { title: string }): string {
  return `${publicationTitle}: ${topic.title}`
}

/** The articles of a feed, newest first. */
export function articlesOf(snapshot: Snapshot, publication: Publication, name: FeedName): Promise<readonly Article[]> {
  const { itemsPerFeed: limit } = publication
  if (name.kind === 'month') return snapshot.inMonth(name.month)
  return name.kind === 'topic' ? snapshot.newest({ limit, topic: name.topic }) : snapshot.newest({ limit })
}

/** The withdrawn articles that would otherwise be in the feed, at most as many as its articles. */
function withdrawnOf(
  snapshot: Snapshot,
  { itemsPerFeed: limit }: Publication,
  name: FeedName,
  articles: readonly Article[],
): Promise<readonly Tombstone[]> {
  if (name.kind === 'month') return snapshot.withdrawn({ month: name.month })
  const oldest = articles[limit - 1]
  return snapshot.withdrawn({
    limit,
    ...(name.kind === 'topic' && { topic: name.topic }),
    ...(oldest !== undefined && { after: oldest.published }),
  })
}

/** The part of a feed's id after the tag prefix. */
function idSuffix(name: FeedName): string {
  return name.kind === 'topic' ? `${name.topic.kind}/${encodeURIComponent(name.topic.slug)}` : 'feed'
}
