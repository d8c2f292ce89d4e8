import type { Article, Diagnostic, ParseResult } from '../../../src/article/article.ts'
import { cleanArticle, type Unclean } from '../../../src/article/clean-article.ts'
import { cleanLine } from '../../../src/article/text.ts'
import type { Config } from '../../../src/config.ts'
import type { Snapshot, Store } from '../../../src/store/store.ts'
import type { TopicName } from '../../../src/store/topics.ts'
import { article, parseResultOf } from '../../publication.ts'

/*
 * What the tests of the contract share.
 */

/** Creates a store of files. */
export type CreateStore = (files: readonly ParseResult[], config: Config) => Promise<Store>

/** The store that a part of the contract tests. */
export interface TestedStore {
  name: string
  create: CreateStore
  snapshotAt: (files: readonly ParseResult[], now?: string, config?: Config) => Promise<Snapshot>
  /** The number of generated sets of files. */
  runs: number
  /** Whether a withdrawn article keeps its id, so that no other file can have it. */
  keepsIds: boolean
}

type Parts = Partial<Omit<Unclean<Article>, 'title' | 'published'>> & { title?: string | null; published?: Date | string | null }

/** A file. A time without a zone is in Japan. */
export function file(
  slug: string,
  published: string | null,
  parts: Omit<Parts, 'slug' | 'published'> = {},
  diagnostics: Diagnostic[] = [],
): ParseResult {
  const instant = published === null ? null : new Date(published.endsWith('Z') ? published : `${published}:00+09:00`)
  const text = { ...article({ slug }), title: `Report ${slug}`, ...parts, published: instant }
  return { ...parseResultOf(cleanArticle({ ...text, paragraphs: text.paragraphs.map(cleanLine) })), diagnostics }
}

/** A diagnostic of a file. */
export const problem = (severity: Diagnostic['severity'], message: string): Diagnostic => ({
  severity,
  line: 1,
  column: 1,
  message,
})

/** The slugs of articles, in their order. */
export const slugsOf = (found: readonly { slug: string }[]): string[] => found.map(({ slug }) => slug)

/** A limit above the number of articles of any test. */
export const all = 1000

/** A topic of some files. */
export const politics: TopicName = { kind: 'sections', slug: 'politics' }

/** Names of topics of a kind. */
export const topicNames = (kind: TopicName['kind'], ...slugs: string[]): TopicName[] => slugs.map((slug) => ({ kind, slug }))

/** Tombstones, reduced to the fields that every store returns. */
export async function tombstones(snapshot: Snapshot, query: Parameters<Snapshot['withdrawn']>[0] = {}) {
  return (await snapshot.withdrawn(query)).map(({ slug, id, published, updated }) => ({ slug, id, published, updated }))
}
