import type { Article } from '../article/article.ts'
import { cleanLine } from '../article/text.ts'
import type { Publication } from '../config.ts'
import { normaliseHeadline } from './normalise.ts'

export interface Link {
  title: string
  url: string
}

/** A headline that an article lists. */
export interface RelatedHeadline {
  title: string
  /** The address of the article it names: here, when we hold that, else where the front matter says; `null` when nobody knows. */
  url: string | null
  /** Whether we hold the article. */
  held: boolean
}

/** Where the pages of articles are. */
export const articlesFolder = 'articles'

export function articleUrl({ slug }: Article, { origin }: Pick<Publication, 'origin'>): string {
  return `${origin}/${articlesFolder}/${slug}`
}

/** The anchor of a related headline on the page of the article that lists it, by its place in the list, from 1. */
export function relatedAnchor(place: number): string {
  return `related-${place}`
}

/** The address of each article we hold by its normalised headline. Of two with the same headline, that of the first. */
export function heldHeadlines(articles: readonly Article[], publication: Publication): Map<string, string> {
  return new Map(articles.toReversed().map((article) => [normaliseHeadline(article.title), articleUrl(article, publication)]))
}

/** The headlines of a list of an article, each with the address of the article it names, if that is known. */
export function findHeadlines(
  lines: readonly string[],
  { links }: Article,
  held: ReadonlyMap<string, string>,
): RelatedHeadline[] {
  const elsewhere = new Map(links.map(({ headline, url }) => [normaliseHeadline(headline), url]))
  return lines.map((line) => {
    const name = normaliseHeadline(line)
    return { title: cleanLine(line), url: held.get(name) ?? elsewhere.get(name) ?? null, held: held.has(name) }
  })
}
