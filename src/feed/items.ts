import type { Article } from '../article/article.ts'
import { articleIds, headlineId } from '../article/ids.ts'
import type { Publication } from '../config.ts'
import type { Listing, Snapshot } from '../store/store.ts'
import { articleContent, headlineContent, headlineSummary, ledeOf, summaryContent } from './content.ts'
import type { FeedItem } from './feed.ts'
import { headlineKeys, type ListedHeadline, type OwnHeadlines, resolveHeadlines } from './headlines.ts'
import { articlePath, relatedAnchor } from './paths.ts'
import { authorsOf } from '../store/topics.ts'

/** What feed items show of other articles. */
export interface ItemSources {
  own: OwnHeadlines
  listings: ReadonlyMap<string, Listing>
}

/** Loads what the items of these articles show of other articles. */
export async function loadSources(snapshot: Snapshot, articles: readonly Article[]): Promise<ItemSources> {
  const keys = headlineKeys(articles.map(({ related }) => related))
  const [own, listings] = await Promise.all([snapshot.byHeadlines(keys), snapshot.firstListings(keys)])
  return { own, listings }
}

/**
 * Builds the items of articles, each followed by items for its related headlines. A headline listed
 * by several articles gets one item, after the first of them.
 */
export function buildItems(articles: readonly Article[], sources: ItemSources, publication: Publication): FeedItem[] {
  const listed = new Set<string>()
  return articles.flatMap((article) => {
    const related = resolveHeadlines(article.related, article, sources.own, publication)
    const items = [articleItem(article, related, publication)]
    if (!publication.relatedItems) return items
    for (const { normalised, isOurs } of related) {
      const listing = sources.listings.get(normalised)
      if (isOurs || listing === undefined || listed.has(normalised)) continue
      listed.add(normalised)
      items.push(headlineItem(normalised, listing, publication))
    }
    return items
  })
}

function articleItem(article: Article, related: ListedHeadline[], publication: Publication): FeedItem {
  const url = `${publication.origin}${articlePath(article.slug)}`
  const summary = ledeOf(article)
  return {
    ...articleIds(article, publication),
    url,
    title: article.title,
    published: article.published,
    updated: article.updated ?? article.published,
    authors: authorsOf(article, publication),
    categories: [...new Set([article.section ?? [], ...article.tags].flat())],
    language: article.language,
    summary,
    content: publication.fullText ? articleContent(article, related, url) : summaryContent(summary),
    image: article.image,
    related: related.flatMap(({ title, url: other }) => (other === null || other === url ? [] : { title, url: other })),
  }
}

/**
 * The item of a headline. It names the article that listed the headline first, so it is the same in
 * every feed and never changes.
 */
function headlineItem(normalised: string, listing: Listing, publication: Publication): FeedItem {
  const { headline, url, position, article } = listing
  const listedAt = `${publication.origin}${articlePath(article.slug)}#${relatedAnchor(position)}`
  const source = { title: article.title, url: listedAt }
  const { section } = article
  const id = headlineId(normalised, publication)
  return {
    id,
    uri: id,
    url: url ?? listedAt,
    title: headline,
    published: article.published,
    updated: article.published,
    authors: [publication.publisher],
    categories: section === null ? ['Popular'] : [section, 'Popular'],
    language: null,
    summary: headlineSummary(source, section),
    content: headlineContent(source, section),
    image: null,
    related: [],
  }
}
