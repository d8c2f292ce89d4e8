import { createHash } from 'node:crypto'
import type { Article } from '../article/article.ts'
import { cleanLine } from '../article/text.ts'
import type { Config, Publication } from '../config.ts'
import { articleContent, headlineContent, headlineSummary } from './content.ts'
import { articleUrl, heldHeadlines, type Link, type RelatedHeadline, findHeadlines } from './links.ts'
import { normaliseHeadline } from './normalise.ts'

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
  /**
   * A `tag:` URI (RFC 4151), or the id an article brings from elsewhere: the same in every feed, whatever becomes of title, text
   * and domain.
   */
  id: string
  /** The id where it must be a URI, as in Atom: the same, but for an article that brings another kind of id from elsewhere. */
  uri: string
  url: string
  title: string
  /** `null` for a headline: nobody here knows when it was written. */
  published: Date | null
  /** For a headline the time of the article that lists it, which Atom asks for. */
  updated: Date
  author: string
  categories: string[]
  /** A BCP 47 tag, when it is not the publication's. */
  language: string | null
  /** Plain text and never cut: the lede, or the headline of an article that has no text. */
  summary: string
  content: string
  related: Link[]
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
  const newest = sorted.slice(0, publication.itemsPerFeed)
  const items = newest.flatMap((article) => buildItems(article, publication, held, listed))
  const times = items.map((item) => item.updated.getTime())
  const updated = new Date(times.length > 0 ? Math.max(...times) : publication.tagDate)
  return { id: tag(publication, 'feed'), publication, updated, items }
}

/** Builds the item of an article and those of its related headlines, which are added to `listed`; one that is in it has its item. */
export function buildItems(
  article: Article,
  publication: Publication,
  held: ReadonlyMap<string, string>,
  listed: Set<string>,
): Item[] {
  const related = findHeadlines(article.related, article, held)
  const headlines = publication.relatedItems ? headlineItems(article, related, publication, listed) : []
  return [articleItem(article, related, publication), ...headlines]
}

function articleItem(article: Article, related: RelatedHeadline[], publication: Publication): Item {
  const url = articleUrl(article, publication)
  const own = tag(publication, `articles/${article.slug}`)
  return {
    id: article.id ?? own,
    uri: article.id !== null && URL.canParse(article.id) ? article.id : own,
    url,
    title: cleanLine(article.title),
    published: article.published,
    updated: article.updated ?? article.published,
    author: cleanLine(article.byline ?? article.agency ?? publication.publisher),
    categories: [...new Set([article.section ?? [], ...article.tags].flat().map(cleanLine))],
    language: article.language,
    summary: cleanLine(article.paragraphs[0] ?? article.title),
    content: articleContent(article, related, url),
    related: related.flatMap(({ title, url: other }) => (other === null || other === url ? [] : { title, url: other })),
  }
}

function headlineItems(article: Article, related: RelatedHeadline[], publication: Publication, listed: Set<string>): Item[] {
  return related.flatMap(({ title, url, held }, index) => {
    const name = createHash('sha256').update(normaliseHeadline(title)).digest('hex').slice(0, 32)
    if (held || listed.has(name)) return []
    listed.add(name)
    const id = tag(publication, `headlines/${name}`)
    const listing = { title: cleanLine(article.title), url: `${articleUrl(article, publication)}#related-${index + 1}` }
    const section = article.section === null ? null : cleanLine(article.section)
    return {
      id,
      uri: id,
      url: url ?? listing.url,
      title,
      published: null,
      updated: article.updated ?? article.published,
      author: publication.publisher,
      categories: section === null ? ['Popular'] : [section, 'Popular'],
      language: null,
      summary: headlineSummary(listing, section),
      content: headlineContent(listing, section),
      related: [],
    }
  })
}

function tag({ tagAuthority, tagDate }: Config, specific: string): string {
  return `tag:${tagAuthority},${tagDate}:${specific}`
}
