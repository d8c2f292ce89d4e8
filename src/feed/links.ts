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
  /** The address of the article it names, when we hold that; else `null`. */
  url: string | null
}

export function articleUrl({ slug }: Article, { origin }: Publication): string {
  return `${origin}/articles/${slug}`
}

/** The address of each article we hold by its normalised headline. Of two with the same headline, that of the first. */
export function heldHeadlines(articles: readonly Article[], publication: Publication): Map<string, string> {
  return new Map(articles.toReversed().map((article) => [normaliseHeadline(article.title), articleUrl(article, publication)]))
}

/** The headlines of a list, each with the address of the article it names if that is held. */
export function relatedHeadlines(lines: readonly string[], held: ReadonlyMap<string, string>): RelatedHeadline[] {
  return lines.map((line) => ({ title: cleanLine(line), url: held.get(normaliseHeadline(line)) ?? null }))
}
