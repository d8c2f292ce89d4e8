import type { Reading } from '../article/article.ts'
import type { Store } from './store.ts'

/** Where an article stands: `scheduled` until its time comes, `refused` when the parser of today finds an error in its text. */
export type State = 'published' | 'scheduled' | 'draft' | 'withdrawn' | 'refused'

/** A file of the newsroom. Its text is the truth: all else that a store has of it is made from the text. */
export interface ArticleFile {
  /** Its name as in the folder: `bridge.txt`. */
  file: string
  text: string
  /** A digest of the text's bytes, without quotes. */
  etag: string
  /** When it was last changed. */
  modified: Date
  state: State
  /** Whether readers ever saw the article: then it is withdrawn, never removed. */
  wasPublished: boolean
}

/** What a list says of a file. */
export interface ArticleFileEntry extends Omit<ArticleFile, 'text' | 'modified' | 'wasPublished'> {
  title: string | null
  published: Date | null
  updated: Date | null
}

/** A change of a file, as it is remembered: `etag` is that of the text after it, `null` for one that was removed. */
export interface Change {
  revision: number
  at: Date
  file: string
  verb: 'put' | 'withdraw' | 'remove'
  etag: string | null
  /** The name of the token. */
  by: string
}

/** A change that is asked for. */
export interface ChangeRequest {
  /** What the text says, read as the file. */
  reading: Reading
  text: string
  etag: string
  verb: 'put' | 'withdraw'
  /** The etag that the file must have for the change to be made; `null` when there must be no such file. */
  base: string | null
  by: string
  at: Date
}

/** What became of a change that was asked for. */
export type ChangeOutcome =
  | { outcome: 'done'; revision: number }
  /** The file has that etag now, or is not there. Nothing was changed. */
  | { outcome: 'conflict'; etag: string | null }
  /** Nothing was changed. */
  | ({ outcome: 'clash' } & Clash)
  /** Readers have seen the article that was to be removed. Nothing was changed. */
  | { outcome: 'published' }

/** Another file that has an article's name with the other ending, in any state, or its id and is not withdrawn. */
export interface Clash {
  kind: 'name' | 'id'
  file: string
}

/** A store that takes articles. Each change is one transaction: it is there whole, in every index, or not at all. */
export interface NewsroomStore extends Store {
  read: (file: string, now: Date) => Promise<ArticleFile | null>
  /** Stores a text that is new or changed. The store does not compare it with the one that is there. */
  write: (change: ChangeRequest) => Promise<ChangeOutcome>
  /** Removes a file that no reader ever saw. A `base` of `null` is a conflict: what is not there cannot be removed. */
  remove: (change: Pick<ChangeRequest, 'base' | 'by' | 'at'> & { file: string }) => Promise<ChangeOutcome>
  /** Which other file a reading clashes with; `null` for none. */
  findClash: (reading: Reading) => Promise<Clash | null>
  /**
   * Files by name, after another; or the newest first, by the time of the article, of one without by that of its last change. `words`
   * finds titles with all of them, newest first, among the last thousand such that were stored.
   */
  list: (query: {
    after?: string
    limit: number
    order?: 'newest'
    words?: string
    now: Date
  }) => Promise<readonly ArticleFileEntry[]>
  /** Changes after a revision, the oldest first. */
  changes: (query: { after: number; limit: number }) => Promise<readonly Change[]>
  /**
   * Makes everything but the text anew for a file from a reading of its text, in one transaction; without a revision of its own when
   * that is the same. `outdated` when the file has another etag by now: who wrote it made everything anew.
   */
  reindex: (reading: Reading, etag: string) => Promise<'done' | 'same' | 'outdated'>
}
