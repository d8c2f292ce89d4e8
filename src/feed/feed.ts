import type { Image } from '../article/article.ts'
import type { Publication } from '../config.ts'
import type { TopicName } from '../store/topics.ts'

/** Names a feed: the newest articles, the newest of a topic, or all of a month such as `2024-11`. */
export type FeedName = { kind: 'all' } | { kind: 'topic'; topic: TopicName } | { kind: 'month'; month: string }

/** A feed before any format: its metadata and its items. Text is plain and clean; only an item's `content` is HTML. */
export interface Feed {
  name: FeedName
  /** A `tag:` URI (RFC 4151). The months of the archive share the id of the newest articles (RFC 5005, section 4). */
  id: string
  title: string
  publication: Publication
  /** The newest instant of any item. Without an item, the day of the tags: the clock is never read. */
  updated: Date
  items: FeedItem[]
  /** Withdrawn articles that would be among the items (RFC 6721). */
  deleted: { uri: string; when: Date }[]
  archive: ArchiveLinks
}

/** Where a feed stands in the archive (RFC 5005, section 4); `null` for a document that is not there. */
export interface ArchiveLinks {
  /** Whether the feed is a closed month: one that is over. */
  isClosed: boolean
  current: FeedName | null
  previous: FeedName | null
  next: FeedName | null
}

/** An article in a feed, or a headline that an article lists as related. */
export interface FeedItem {
  /**
   * A `tag:` URI (RFC 4151), or the id an article brings from elsewhere: the same in every feed, whatever becomes of title, text
   * and domain.
   */
  id: string
  /** The id where it must be a URI, as in Atom: the same, but for an article that brings another kind of id from elsewhere. */
  uri: string
  url: string
  title: string
  /**
   * For a headline, when the article that listed it first was published. Nobody here knows when it was written; but most readers
   * show an undated item as of now, above every article.
   */
  published: Date
  /** For a headline the same: a correction of the article that lists it would float it to the top again. */
  updated: Date
  /** Never empty. */
  authors: string[]
  categories: string[]
  /** A BCP 47 tag, when it is not the publication's. */
  language: string | null
  /** Plain text and never cut: the lede, or the headline of an article that has no text. */
  summary: string
  content: string
  /** The picture that leads an article. */
  image: Image | null
  related: { title: string; url: string }[]
}
