import { createHash } from 'node:crypto'
import type { Article } from '../article/article.ts'
import { cleanLine } from '../article/text.ts'
import type { Config } from '../config.ts'
import { articleContent, headlineContent, headlineSummary } from './content.ts'
import { normaliseHeadline } from './headline.ts'

/** A publication at the origin it is asked for. */
export interface Publication extends Config {
  origin: string
}

/** The ordered items of one feed, before any format. Text is plain and clean; only `content` is HTML. */
export interface Edition {
  id: string
  publication: Publication
  /** The newest instant of any item. Without an item, the day of the tags: the clock is never read. */
  updated: Date
  items: Item[]
}

/** What a feed carries: an article, or a headline that an article lists as related. */
export interface Item {
  /** A `tag:` URI (RFC 4151), the same in every format and every feed, whatever becomes of title, text and domain. */
  id: string
  url: string
  title: string
  /** `null` for a headline: nobody here knows when it was written. */
  published: Date | null
  /** For a headline the time of the article that lists it, which Atom asks for. */
  updated: Date
  author: string
  categories: string[]
  /** Plain text and never cut: the lede, or the headline of an article that has no text. */
  summary: string
  content: string
  related: Link[]
}

export interface Link {
  title: string
  url: string
}

/** An article's related headline: a link when it is an article we hold, an item of its own when it is not. */
export interface RelatedHeadline {
  title: string
  /** The address of the article it names, or `null`. */
  url: string | null
}

/** Newest first by published instant, then by slug. */
export function sortArticles(articles: readonly Article[]): Article[] {
  return articles.toSorted((a, b) => b.published.getTime() - a.published.getTime() || (a.slug < b.slug ? -1 : 1))
}

/** Builds the edition of the newest articles. A headline item follows the newest article that lists it, once per edition. */
export function buildEdition(articles: readonly Article[], publication: Publication): Edition {
  const sorted = sortArticles(articles)
  const held = heldHeadlines(sorted, publication)
  const listed = new Set<string>()
  const items = sorted.slice(0, publication.itemsPerFeed).flatMap((article) => {
    const related = relatedHeadlines(article.related, held)
    const headlines = publication.relatedItems ? headlineItems(article, related, publication, listed) : []
    return [articleItem(article, related, publication), ...headlines]
  })
  const times = items.map((item) => item.updated.getTime())
  const updated = new Date(times.length > 0 ? Math.max(...times) : publication.tagDate)
  return { id: tag(publication, 'feed'), publication, updated, items }
}

/** The address of each article we hold by its normalised headline. Of two with the same headline, the newer. */
export function heldHeadlines(sorted: readonly Article[], publication: Publication): Map<string, string> {
  return new Map(sorted.toReversed().map((article) => [normaliseHeadline(article.title), articleUrl(article, publication)]))
}

/** The headlines of a list, each with the address of the article it names if that is held. */
export function relatedHeadlines(lines: readonly string[], held: Map<string, string>): RelatedHeadline[] {
  return lines.map((line) => ({ title: cleanLine(line), url: held.get(normaliseHeadline(line)) ?? null }))
}

export function articleUrl({ slug }: Article, { origin }: Publication): string {
  return `${origin}/articles/${slug}`
}

function articleItem(article: Article, related: RelatedHeadline[], publication: Publication): Item {
  const url = articleUrl(article, publication)
  return {
    id: tag(publication, `articles/${article.slug}`),
    url,
    title: cleanLine(article.title),
    published: article.published,
    updated: article.updated ?? article.published,
    author: cleanLine(article.byline ?? article.agency ?? publication.publisher),
    categories: article.section === null ? [] : [cleanLine(article.section)],
    summary: cleanLine(article.paragraphs[0] ?? article.title),
    content: articleContent(article, related),
    related: related.filter((headline): headline is Link => headline.url !== null && headline.url !== url),
  }
}

function headlineItems(article: Article, related: RelatedHeadline[], publication: Publication, listed: Set<string>): Item[] {
  return related.flatMap(({ title, url }, index) => {
    const name = createHash('sha256').update(normaliseHeadline(title)).digest('hex').slice(0, 32)
    if (url !== null || listed.has(name)) return []
    listed.add(name)
    const listing = { title: cleanLine(article.title), url: `${articleUrl(article, publication)}#related-${index + 1}` }
    const section = article.section === null ? null : cleanLine(article.section)
    return {
      id: tag(publication, `headlines/${name}`),
      url: listing.url,
      title,
      published: null,
      updated: article.updated ?? article.published,
      author: publication.publisher,
      categories: section === null ? ['Popular'] : [section, 'Popular'],
      summary: headlineSummary(listing, section),
      content: headlineContent(listing, section),
      related: [],
    }
  })
}

function tag({ tagAuthority, tagDate }: Config, specific: string): string {
  return `tag:${tagAuthority},${tagDate}:${specific}`
}
