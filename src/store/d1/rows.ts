import { publishable, type ParseResult } from '../../article/article.ts'
import { articleIds } from '../../article/ids.ts'
import type { Config } from '../../config.ts'
import { listingsOf } from '../listings.ts'
import { monthAt } from '../month.ts'
import { normaliseHeadline } from '../normalise.ts'
import { topicsOf } from '../topics.ts'
import { indexWords } from './words.ts'

/** The state of an article regardless of time. One in state `out` is published when it is due. */
export type StoredState = 'out' | 'withdrawn' | 'draft' | 'refused'

/** Everything the database stores of an article besides its text, as rows of its tables. */
export interface Rows {
  article: ArticleRow
  topics: TopicRow[]
  listings: ListingRow[]
  diagnostics: DiagnosticRow[]
}

/** The columns derived from the text. */
export interface ArticleRow {
  slug: string
  file: string
  state: StoredState
  published: number | null
  updated: number | null
  month: string
  title: string | null
  /** The title, normalised. */
  headline: string | null
  section: string | null
  language: string | null
  id: string | null
  uri: string
  /** The words of the title in the search index. */
  words: string
}

export interface TopicRow {
  kind: string
  topic: string
  state: StoredState
  published: number
  slug: string
  place: number
  title: string
}

export interface ListingRow {
  /** Normalised. */
  headline: string
  published: number
  slug: string
  /** Its position in the list, from 1. */
  place: number
  /** The headline as it was listed. */
  line: string
  url: string | null
}

export interface DiagnosticRow {
  file: string
  place: number
  severity: 'error' | 'warning'
  line: number
  column: number
  message: string
}

/**
 * No publishable headline is longer. The first line of a draft may be, and a row has at most 2 MB.
 */
const maxTitleLength = 20_000

/** Derives the rows of an article. */
export function rowsOf(result: ParseResult, config: Config): Rows {
  const { file, article } = result
  const { slug, published, updated, section, language, id } = article
  const title = article.title?.slice(0, maxTitleLength) ?? null
  return {
    article: {
      slug,
      file,
      state: stateOf(result),
      published: published?.getTime() ?? null,
      updated: updated?.getTime() ?? null,
      month: published === null ? '' : monthAt(published, config.timeZone),
      title,
      headline: title === null ? null : normaliseHeadline(title),
      section,
      language,
      id,
      uri: articleIds(article, config).uri,
      words: title === null ? '' : indexWords(title),
    },
    topics: topicRows(result),
    listings: listingRows(result),
    diagnostics: diagnosticRows(result),
  }
}

function stateOf(result: ParseResult): StoredState {
  if (result.article.draft) return 'draft'
  if (result.article.withdrawn) return 'withdrawn'
  return publishable(result) === null ? 'refused' : 'out'
}

/** The topics of an article. Withdrawn ones keep theirs, for the tombstones in topic feeds. */
function topicRows(result: ParseResult): TopicRow[] {
  const { article } = result
  const { slug, published } = article
  const state = stateOf(result)
  if (published === null || (state !== 'out' && state !== 'withdrawn')) return []
  return topicsOf(article).map(({ kind, slug: topic, title }, place) => {
    return { kind, topic, state, published: published.getTime(), slug, place, title }
  })
}

function listingRows(result: ParseResult): ListingRow[] {
  const article = publishable(result)
  if (article === null) return []
  const { slug } = article
  const published = article.published.getTime()
  return listingsOf(article).map(({ normalised, headline, url, position }) => {
    return { headline: normalised, published, slug, place: position, line: headline, url }
  })
}

function diagnosticRows(result: ParseResult): DiagnosticRow[] {
  const state = stateOf(result)
  if (state !== 'out' && state !== 'refused') return []
  return result.diagnostics.flatMap(({ severity, line, column, message }, place) =>
    severity === 'note' ? [] : { file: result.file, place, severity, line, column, message },
  )
}
