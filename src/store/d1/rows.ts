import { publishable, type Reading } from '../../article/article.ts'
import { articleIds } from '../../article/ids.ts'
import type { Config } from '../../config.ts'
import { monthAt } from '../month.ts'
import { normaliseHeadline } from '../normalise.ts'
import { topicsOf } from '../topics.ts'
import { indexWords } from './words.ts'

/** Where an article stands, whatever the time is: one that is `out` is published when its time comes. */
export type StoredState = 'out' | 'withdrawn' | 'draft' | 'refused'

/** All that the database has of an article beside its text, in columns and rows of their tables. */
export interface Rows {
  article: ArticleRow
  topics: TopicRow[]
  listings: ListingRow[]
  diagnostics: DiagnosticRow[]
  /** The title's words, as they are searched. */
  words: string
}

/** What the text says. */
export interface ArticleRow {
  slug: string
  file: string
  state: StoredState
  published: number | null
  updated: number | null
  month: string
  title: string | null
  headline: string | null
  section: string | null
  language: string | null
  id: string | null
  uri: string
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
  headline: string
  published: number
  slug: string
  place: number
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

/** No headline that can be published is longer. What stands first in a draft may be: a row has at most 2 MB. */
const longestTitle = 20_000

/** Makes the rows of an article. */
export function rowsOf(reading: Reading, config: Config): Rows {
  const { file, article } = reading
  const { slug, published, updated, section, language, id } = article
  const title = article.title?.slice(0, longestTitle) ?? null
  return {
    article: {
      slug,
      file,
      state: stateOf(reading),
      published: published?.getTime() ?? null,
      updated: updated?.getTime() ?? null,
      month: published === null ? '' : monthAt(published, config.timeZone),
      title,
      headline: title === null ? null : normaliseHeadline(title),
      section,
      language,
      id,
      uri: articleIds(article, config).uri,
    },
    topics: topicRows(reading),
    listings: listingRows(reading),
    diagnostics: diagnosticRows(reading),
    words: title === null ? '' : indexWords(title),
  }
}

function stateOf(reading: Reading): StoredState {
  if (reading.article.draft) return 'draft'
  if (reading.article.withdrawn) return 'withdrawn'
  return publishable(reading) === null ? 'refused' : 'out'
}

/** Withdrawn articles keep their topics, for the tombstones in the feeds of these. */
function topicRows(reading: Reading): TopicRow[] {
  const { article } = reading
  const { slug, published } = article
  const state = stateOf(reading)
  if (published === null || (state !== 'out' && state !== 'withdrawn')) return []
  return topicsOf(article).map(({ kind, slug: topic, title }, place) => {
    return { kind, topic, state, published: published.getTime(), slug, place, title }
  })
}

/** Of two equal headlines in one list, the first one counts. */
function listingRows(reading: Reading): ListingRow[] {
  const article = publishable(reading)
  if (article === null) return []
  const { slug, related } = article
  const published = article.published.getTime()
  const links = new Map(article.links.map(({ headline, url }) => [normaliseHeadline(headline), url]))
  const headlines = related.map(normaliseHeadline)
  return headlines.flatMap((headline, index): ListingRow[] => {
    if (headlines.indexOf(headline) !== index) return []
    return [{ headline, published, slug, place: index + 1, line: related[index] ?? '', url: links.get(headline) ?? null }]
  })
}

function diagnosticRows(reading: Reading): DiagnosticRow[] {
  const state = stateOf(reading)
  if (state !== 'out' && state !== 'refused') return []
  return reading.problems.flatMap(({ severity, line, column, message }, place) =>
    severity === 'note' ? [] : { file: reading.file, place, severity, line, column, message },
  )
}
