import type { Article } from '../article/article.ts'
import { normaliseHeadline } from './normalise.ts'
import type { Listing } from './store.ts'

/** A related headline of an article. */
interface OwnListing extends Omit<Listing, 'article'> {
  normalised: string
}

/** The related headlines of an article, in its order. The first of two equal ones counts. */
export function listingsOf({ related, links }: Pick<Article, 'related' | 'links'>): OwnListing[] {
  const urls = urlsByHeadline(links)
  const seen = new Set<string>()
  return related.flatMap((headline, index) => {
    const normalised = normaliseHeadline(headline)
    if (seen.has(normalised)) return []
    seen.add(normalised)
    return { normalised, headline, url: urls.get(normalised) ?? null, position: index + 1 }
  })
}

/** The URLs that an article's front matter gives to headlines, by normalised headline. */
export function urlsByHeadline(links: Article['links']): Map<string, string> {
  return new Map(links.map(({ headline, url }) => [normaliseHeadline(headline), url]))
}
