import type { ParseResult } from '../article/article.ts'
import type { Store } from './store.ts'

/**
 * The state of an article. `scheduled` until it is due, `refused` if the current parser finds an
 * error in its text.
 */
export type State = 'published' | 'scheduled' | 'draft' | 'withdrawn' | 'refused'

/** A stored file. Everything else the store has of it is derived from the text. */
export interface ArticleFile {
  /** Its name in the folder, such as `bridge.txt`. */
  file: string
  text: string
  /** The digest of the text, without quotes. */
  etag: string
  /** The time of its last change. */
  modified: Date
  state: State
  /** Whether readers may have seen the article. If so, it is withdrawn, never removed. */
  wasPublished: boolean
}

/** A file in a list. */
export interface ArticleFileEntry extends Omit<ArticleFile, 'text' | 'modified' | 'wasPublished'> {
  title: string | null
  published: Date | null
  updated: Date | null
}

/** A past change of a file. `etag` is that of the new text; `null` if the file was removed. */
export interface Change {
  revision: number
  at: Date
  file: string
  verb: 'put' | 'withdraw' | 'remove'
  etag: string | null
  /** The name of the token. */
  by: string
}

/** A requested change. */
export interface ChangeRequest {
  /** The text, read as the file. */
  result: ParseResult
  text: string
  etag: string
  verb: 'put' | 'withdraw'
  /** The etag the file must have before the change; `null` if it must not exist. */
  base: string | null
  by: string
  at: Date
}

/** The result of a requested change. Nothing changed unless it is `done`. */
export type ChangeOutcome =
  | { outcome: 'done'; revision: number }
  /** The current etag of the file, or `null` if it does not exist. */
  | { outcome: 'conflict'; etag: string | null }
  | ({ outcome: 'duplicate' } & Duplicate)
  /** Readers may have seen the article to be removed. */
  | { outcome: 'published' }

/** Another file with the same name but the other ending, or with the same id, in any state. */
export interface Duplicate {
  kind: 'name' | 'id'
  file: string
}

/** The maximum number of titles that a search considers, last stored first. */
export const maxFound = 1000

/**
 * A store that accepts changes. Each change is one transaction, which updates every index or
 * nothing.
 */
export interface NewsroomStore extends Store {
  read: (file: string, now: Date) => Promise<ArticleFile | null>
  /** Stores a new or changed text. Does not compare it with the old one. */
  write: (change: ChangeRequest) => Promise<ChangeOutcome>
  /** Removes a file that no reader can have seen. A `base` of `null` is a conflict. */
  remove: (change: Pick<ChangeRequest, 'base' | 'by' | 'at'> & { file: string }) => Promise<ChangeOutcome>
  /** Finds another file with the name or the id of the article. */
  findDuplicate: (result: ParseResult) => Promise<Duplicate | null>
  /**
   * Lists files by name, starting after another; or the newest first, by the time of the article,
   * else of the last change. `words` finds titles with all of these words, newest first, among the
   * {@link maxFound} that were stored last. `null` if `after` is unknown, unless the order is by name.
   */
  list: (query: {
    after?: string
    limit: number
    order?: 'newest'
    words?: string
    now: Date
  }) => Promise<readonly ArticleFileEntry[] | null>
  /** Lists changes after a revision, oldest first; of a file, if it is given. */
  changes: (query: { after: number; limit: number; file?: string }) => Promise<readonly Change[]>
  /**
   * Derives everything else of a file from its text again, in one transaction; `same` if nothing
   * changed, without a new revision. `outdated` if the file has a different etag: whoever wrote it
   * has already indexed it.
   */
  reindex: (result: ParseResult, etag: string) => Promise<'done' | 'same' | 'outdated'>
}
