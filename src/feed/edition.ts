import { createHash } from 'node:crypto'
import type { Article, Image } from '../article/article.ts'
import { articleIds, tagPrefix } from '../article/ids.ts'
import { cleanLine } from '../article/text.ts'
import type { Publication } from '../config.ts'
import type { Channel } from './channel.ts'
import { articleContent, headlineContent, headlineSummary, ledeOf, summaryContent } from './content.ts'
import type { Holdings } from './holdings.ts'
import { articleUrl, findHeadlines, type Link, relatedAnchor, type RelatedHeadline } from './links.ts'
import { normaliseHeadline } from './normalise.ts'
import { authorsOf } from './topics.ts'

/** The ordered items of one feed, before any format. Text is plain and clean; only `content` is HTML. */
export interface Edition {
  channel: Channel
  id: string
  publication: Publication
  /** The newest instant of any item. Without an item, the day of the tags: the clock is never read. */
  updated: Date
  items: Item[]
  /** What was withdrawn and would be among the items (RFC 6721). */
  deleted: { uri: string; when: Date }[]
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
  related: Link[]
}

/** Builds the edition of a channel. A headline item follows the newest article that lists it, once per edition. */
export function buildEdition(holdings: Holdings, channel: Channel): Edition {
  const { publication } = holdings
  const listed = new Set<string>()
  const items = channel.articles.flatMap((article) => buildItems(holdings, article, listed))
  const deleted = channel.withdrawn.map((article) => ({
    uri: articleIds(article, publication).uri,
    when: article.updated ?? article.published,
  }))
  const times = [...items.map((item) => item.updated), ...deleted.map(({ when }) => when)].map((time) => time.getTime())
  const updated = new Date(times.length > 0 ? Math.max(...times) : publication.tagDate)
  return { channel, id: `${tagPrefix(publication)}${channel.name}`, publication, updated, items, deleted }
}

/** Builds the item of an article and those of its related headlines, which are added to `listed`; one that is in it has its item. */
export function buildItems(holdings: Holdings, article: Article, listed: Set<string>): Item[] {
  const related = findHeadlines(article.related, article, holdings.held())
  const headlines = holdings.publication.relatedItems ? headlineItems(holdings, related, listed) : []
  return [articleItem(article, related, holdings.publication), ...headlines]
}

function articleItem(article: Article, related: RelatedHeadline[], publication: Publication): Item {
  const url = articleUrl(article, publication)
  const summary = ledeOf(article)
  return {
    ...articleIds(article, publication),
    url,
    title: cleanLine(article.title),
    published: article.published,
    updated: article.updated ?? article.published,
    authors: authorsOf(article, publication),
    categories: [...new Set([article.section ?? [], ...article.tags].flat().map(cleanLine))],
    language: article.language,
    summary,
    content: publication.fullText ? articleContent(article, related, url) : summaryContent(summary),
    image: article.image,
    related: related.flatMap(({ title, url: other }) => (other === null || other === url ? [] : { title, url: other })),
  }
}

/**
 * The items of related headlines. One says the same wherever it is carried: it tells of the article that listed it first, which
 * stays the same whatever is published later.
 */
function headlineItems(holdings: Holdings, related: RelatedHeadline[], listed: Set<string>): Item[] {
  const { publication } = holdings
  return related.flatMap(({ title, held }) => {
    const normalised = normaliseHeadline(title)
    const first = holdings.listings().get(normalised)
    if (held || first === undefined || listed.has(normalised)) return []
    listed.add(normalised)
    const { article, place } = first
    const listing = { title: cleanLine(article.title), url: `${articleUrl(article, publication)}#${relatedAnchor(place)}` }
    const section = article.section === null ? null : cleanLine(article.section)
    const [own] = findHeadlines(article.related.slice(place - 1, place), article, holdings.held())
    const id = `${tagPrefix(publication)}headlines/${createHash('sha256').update(normalised).digest('hex').slice(0, 32)}`
    return {
      id,
      uri: id,
      url: own?.url ?? listing.url,
      title: own?.title ?? title,
      published: article.published,
      updated: article.published,
      authors: [publication.publisher],
      categories: section === null ? ['Popular'] : [section, 'Popular'],
      language: null,
      summary: headlineSummary(listing, section),
      content: headlineContent(listing, section),
      image: null,
      related: [],
    }
  })
}
