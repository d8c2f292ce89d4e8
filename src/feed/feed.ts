import type { Image } from '../article/article.ts'
import type { Publication } from '../config.ts'
import type { TopicName } from '../store/topics.ts'

/**
 * Identifies a feed: the newest articles, those of a topic, or all of a month such as `2024-11`.
 */
export type FeedName = { kind: 'all' } | { kind: 'topic'; topic: TopicName } | { kind: 'month'; month: string }

/** A feed, independent of format. Text is plain and clean; only an item's `content` is HTML. */
export interface Feed {
  name: FeedName
  /**
   * A `tag:` URI (RFC 4151). Archived months share the id of the newest feed (RFC 5005, section 4).
   */
  id: string
  title: string
  publication: Publication
  /** The newest time of any item; the tag date without items, so as not to depend on the clock. */
  updated: Date
  items: FeedItem[]
  /** Withdrawn articles that would otherwise be items (RFC 6721). */
  deleted: { uri: string; when: Date }[]
  archive: ArchiveLinks
}

/** The position of a feed in the archive (RFC 5005, section 4). */
export interface ArchiveLinks {
  /** Whether the feed is a closed month, one that has ended. */
  isClosed: boolean
  current: FeedName | null
  previous: FeedName | null
  next: FeedName | null
}

/** An article, or a headline that an article lists as related. */
export interface FeedItem {
  /**
   * A `tag:` URI (RFC 4151), or the id an article has from another publisher. It is the same in
   * every feed and does not change with title, text or domain.
   */
  id: string
  /**
   * The id as a URI, for Atom. Differs from `id` only if that comes from elsewhere and is not a
   * URI.
   */
  uri: string
  url: string
  title: string
  /**
   * For a headline, the time of the article that listed it first. Its real time is unknown, but
   * most readers show undated items as new, above every article.
   */
  published: Date
  /**
   * For a headline, always `published`: a correction of the listing article must not move it to the
   * top.
   */
  updated: Date
  /** Never empty. */
  authors: string[]
  categories: string[]
  /** A BCP 47 tag if it differs from the publication's. */
  language: string | null
  /** Plain text, never cut: the lede, or the headline of an article without text. */
  summary: string
  content: string
  /** The lead picture. */
  image: Image | null
  related: { title: string; url: string }[]
}
