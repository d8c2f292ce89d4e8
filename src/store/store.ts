import type { Article, FileDiagnostic } from '../article/article.ts'
import type { Topic, TopicKind, TopicName } from './topics.ts'

/**
 * Where articles come from. Nothing above the store holds all articles: each document queries what
 * it shows.
 *
 * The contract of every store:
 * - A snapshot shows exactly what is published at one instant: no drafts, no scheduled articles, no
 *   articles with an error, and no updates before their time. Its articles may already be of a
 *   later revision than its own.
 * - Every list has a defined order, so that the same articles make the same bytes in every store.
 * - The time of a query depends on the size of its result, not on the number of articles.
 * - Every method rejects with a `StoreUnavailableError` when the store is unreachable. `null` and
 *   empty lists mean "nothing found".
 */
export interface Store {
  /**
   * Whether articles never change while the program runs. If so, its revision is never queried; only
   * `refuse` still changes it.
   */
  isStatic: boolean
  /** Returns what is published at an instant. */
  snapshot: (now: Date) => Promise<Snapshot>
  /** Returns the current revision. Snapshots of other revisions are outdated. */
  revision: () => Promise<string>
  /**
   * Treats an article that cannot be rendered as one with an error, unless it has changed since
   * that revision: it may have been mended. Older snapshots may still show it.
   */
  refuse: (slug: string, reason: string, revision: string) => Promise<void>
}

/** The store is unreachable or did not answer in time. */
export class StoreUnavailableError extends Error {}

/** What is published at an instant. Months, such as `2024-11`, are in the time zone of `Config`. */
export interface Snapshot {
  /**
   * Identifies this state of the articles: changes with every change that readers can see or that
   * moves `nextChange`, but not with time. Opaque: compare for equality only.
   */
  revision: string
  /** The last change: a publication, an article's time or the start of a month. */
  lastChange: Date
  /** The next change by itself: a scheduled article or update becomes due, or a month begins. */
  nextChange: Date
  /** The month at the snapshot's instant. */
  month: string
  /**
   * The newest articles, of all or of a topic. "Newest first" means sorted by time, then by slug,
   * here and below.
   */
  newest: (query: { limit: number; topic?: TopicName }) => Promise<readonly Article[]>
  /** The articles of a month, newest first. */
  inMonth: (month: string) => Promise<readonly Article[]>
  /** The same without text, for long lists. */
  entriesInMonth: (month: string) => Promise<readonly ArticleEntry[]>
  /** The months with articles, newest first. */
  months: () => Promise<readonly MonthCount[]>
  /** An article; `'withdrawn'` for a withdrawn one. */
  bySlug: (slug: string) => Promise<Article | 'withdrawn' | null>
  /**
   * Maps normalised headlines to the slug of the newest article with that headline, or to `null`
   * for a withdrawn one. Headlines of no article are missing.
   */
  byHeadlines: (headlines: readonly string[]) => Promise<ReadonlyMap<string, string | null>>
  /**
   * Maps normalised headlines to their first listing: by the oldest article that lists them as
   * related.
   */
  firstListings: (headlines: readonly string[]) => Promise<ReadonlyMap<string, Listing>>
  /**
   * The topics with these names, in this order. Includes topics whose articles are all tombstones;
   * skips unknown ones.
   */
  topicsByName: (names: readonly TopicName[]) => Promise<readonly Topic[]>
  /**
   * The topics in the order of their newest articles. Topics of one article are in the order of
   * kinds and of its own list.
   */
  topics: (query: { limit: number; kind?: TopicKind['name'] }) => Promise<readonly Topic[]>
  /**
   * Withdrawn articles with a publication time, except those whose id a published article has.
   * Newest first.
   */
  withdrawn: (query: { topic?: TopicName; month?: string; after?: Date; limit?: number }) => Promise<readonly Tombstone[]>
  counts: () => Promise<Counts>
  /**
   * Errors and warnings for the operator, sorted by file name. Skips drafts, scheduled and
   * withdrawn articles.
   */
  diagnostics: () => Promise<readonly FileDiagnostic[]>
}

/** An article in a list of addresses, such as the sitemap. */
export type ArticleEntry = Pick<Article, 'slug' | 'title' | 'published' | 'updated' | 'language'>

export interface MonthCount {
  month: string
  articles: number
}

/**
 * The number of published articles, of scheduled ones, and of those refused because of an error.
 */
export interface Counts {
  published: number
  scheduled: number
  refused: number
}

/** Where a headline was first listed. */
export interface Listing {
  /** The headline as it was listed. */
  headline: string
  /** Its URL in the front matter of the listing article, if any. */
  url: string | null
  /** Its position in the list, from 1. */
  position: number
  article: Pick<Article, 'slug' | 'title' | 'section' | 'published'>
}

/** What remains of a withdrawn article. */
export interface Tombstone extends Pick<Article, 'slug' | 'id'> {
  published: Date
  updated: Date | null
}
