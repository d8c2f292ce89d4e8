import type { Article } from '../article/article.ts'
import type { Publication } from '../config.ts'
import type { Snapshot } from '../store/store.ts'
import { urlsByHeadline } from '../store/listings.ts'
import { normaliseHeadline } from '../store/normalise.ts'
import { articlePath } from './paths.ts'

/** A listed headline and what is known about its article. */
export interface ListedHeadline {
  title: string
  /** The key in the store. */
  normalised: string
  /**
   * The page of the article here, else the URL in the listing article's front matter. `null` if
   * unknown or withdrawn.
   */
  url: string | null
  /** Whether the article is ours, published or withdrawn. If so, the headline gets no item. */
  isOurs: boolean
}

/** Headlines that are our own articles, from {@link Snapshot.byHeadlines}. */
export type OwnHeadlines = Awaited<ReturnType<Snapshot['byHeadlines']>>

/** The normalised headlines of several lists, without duplicates. */
export function headlineKeys(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flatMap((list) => list.map(normaliseHeadline)))]
}

/** Resolves headlines listed by an article. */
export function resolveHeadlines(
  headlines: readonly string[],
  { links }: Pick<Article, 'links'>,
  own: OwnHeadlines,
  { origin }: Publication,
): ListedHeadline[] {
  const elsewhere = urlsByHeadline(links)
  return headlines.map((title) => {
    const normalised = normaliseHeadline(title)
    const slug = own.get(normalised)
    if (slug === undefined) return { title, normalised, url: elsewhere.get(normalised) ?? null, isOurs: false }
    return { title, normalised, url: slug === null ? null : `${origin}${articlePath(slug)}`, isOurs: true }
  })
}
