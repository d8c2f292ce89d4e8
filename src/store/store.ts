import type { Article, FileDiagnostic } from '../article/article.ts'
import type { Topic, TopicKind, TopicName } from './topics.ts'

/**
 * Where articles come from. Every document asks its store for what it shows, and nothing above the store holds all articles.
 *
 * A store promises: a snapshot shows what is published at one instant and nothing else, no draft, no article whose time has not
 * come, none with an error, and an update only once its time has come. All lists have a definite order, so that the same articles
 * make the same bytes in every store. A method answers in time that depends on what it returns, not on how many articles there
 * are. Every method rejects with a `StoreUnavailableError` when the store cannot be reached. What a snapshot shows may already be of a later
 * revision than its own. `null` and an empty list mean that there is nothing.
 */
export interface Store {
  /** Whether articles never change while the program runs: then nobody asks for the revision. */
  isStatic: boolean
  /** What is published at an instant. */
  snapshot: (now: Date) => Promise<Snapshot>
  /** The revision of this moment. A snapshot of another revision is out of date. */
  revision: () => Promise<string>
  /**
   * Takes out an article that cannot be rendered as it was in a revision, as if it had an error; not when it was changed since: it may
   * have been mended. Snapshots made before may still show it.
   */
  refuse: (slug: string, reason: string, revision: string) => Promise<void>
}

/** The store cannot be reached, or did not answer in time. */
export class StoreUnavailableError extends Error {}

/** What is published at an instant. Months are those of the newsroom's time zone, as `2024-11`. */
export interface Snapshot {
  /** Names this state of the articles: any change of one makes another, time passing does not. Compared for equality only. */
  revision: string
  /** When the snapshot last became different, by a publication or because a time came. */
  modified: Date
  /** When it next becomes different by itself: an embargo or an update is due, or a month begins. */
  expires: Date
  /** The month of the snapshot's instant. */
  month: string
  /** The newest articles, of all or of a topic, by time and then by slug: this order is meant wherever articles are "newest first". */
  newest: (query: { limit: number; topic?: TopicName }) => Promise<readonly Article[]>
  /** The articles of a month, newest first. */
  inMonth: (month: string) => Promise<readonly Article[]>
  /** The same without their texts, for lists that may be long. */
  entriesInMonth: (month: string) => Promise<readonly ArticleEntry[]>
  /** The months that have articles, newest first. */
  months: () => Promise<readonly MonthCount[]>
  /** An article; `'withdrawn'` for one that was. */
  bySlug: (slug: string) => Promise<Article | 'withdrawn' | null>
  /**
   * Which of some normalised headlines are articles here: the slug of the first with that headline, newest first; `null` for a withdrawn one.
   * A headline of no article is not in the map.
   */
  byHeadlines: (headlines: readonly string[]) => Promise<ReadonlyMap<string, string | null>>
  /** Where each of some normalised headlines was listed first: by the last article, newest first, that lists it as related. */
  firstListings: (headlines: readonly string[]) => Promise<ReadonlyMap<string, Listing>>
  /** Topics by their names, in that order. A topic stays when all its articles have tombstones; one that never was is left out. */
  topicsByName: (names: readonly TopicName[]) => Promise<readonly Topic[]>
  /** The topics with the newest articles, those first. Of one article, topics come in the order of kinds and of its own list. */
  topics: (query: { limit: number; kind?: TopicKind['name'] }) => Promise<readonly Topic[]>
  /** Withdrawn articles that say when they were published and whose id no published article has, newest first: of a topic, of a month, published after an instant. */
  withdrawn: (query: { topic?: TopicName; month?: string; after?: Date }) => Promise<readonly Tombstone[]>
  counts: () => Promise<Counts>
  /** Errors and warnings of files, in the order of their names, for whoever runs the publication. Drafts, scheduled and withdrawn ones are left out. */
  diagnostics: () => Promise<readonly FileDiagnostic[]>
}

/** What lists of addresses say of an article. */
export type ArticleEntry = Pick<Article, 'slug' | 'title' | 'published' | 'updated' | 'language'>

export interface MonthCount {
  month: string
  articles: number
}

/** How many articles are published, how many wait for their time, and how many an error keeps out. */
export interface Counts {
  published: number
  scheduled: number
  refused: number
}

/** Where a headline was first listed. */
export interface Listing {
  /** The headline as it was listed. */
  headline: string
  /** The address that the article's front matter gives for it; `null` when it gives none. */
  url: string | null
  /** Its place in the list, from 1. */
  place: number
  article: Pick<Article, 'slug' | 'title' | 'section' | 'published'>
}

/** What remains of a withdrawn article: its id and its times. */
export interface Tombstone extends Pick<Article, 'slug' | 'id'> {
  published: Date
  updated: Date | null
}
