import type { Article, ArticleText } from '../article/article.ts'
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
  /**
   * The address of the article it names: here, when we hold that, else where the front matter says; `null` when nobody knows, and for
   * a withdrawn article of ours.
   */
  url: string | null
  /** Whether we hold the article, or held it until it was withdrawn: then the headline is no item of its own. */
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

/**
 * The address of each article we hold by its normalised headline; `null` for a withdrawn one. Of two with the same headline, that of
 * the first.
 */
export function heldHeadlines(
  articles: readonly Article[],
  withdrawn: readonly ArticleText[],
  publication: Publication,
): Map<string, string | null> {
  const gone = withdrawn.flatMap(({ title }): [string, null][] => (title === null ? [] : [[normaliseHeadline(title), null]]))
  const out = articles
    .toReversed()
    .map((article): [string, string] => [normaliseHeadline(article.title), articleUrl(article, publication)])
  return new Map<string, string | null>([...gone, ...out])
}

/** The headlines of a list of an article, each with the address of the article it names, if that is known. */
export function findHeadlines(
  lines: readonly string[],
  { links }: Article,
  held: ReadonlyMap<string, string | null>,
): RelatedHeadline[] {
  const elsewhere = new Map(links.map(({ headline, url }) => [normaliseHeadline(headline), url]))
  return lines.map((line) => {
    const name = normaliseHeadline(line)
    const own = held.get(name)
    return { title: cleanLine(line), url: own === undefined ? (elsewhere.get(name) ?? null) : own, held: own !== undefined }
  })
}
