import type { Article } from '../article/article.ts'
import type { Publication } from '../config.ts'
import type { Snapshot } from '../store/store.ts'
import { normaliseHeadline } from '../store/normalise.ts'
import { articlePath } from './paths.ts'

/** The headlines of a list, each with what is known of the article it names. */
export interface ListedHeadline {
  title: string
  /** Its key in the store. */
  normalised: string
  /**
   * The address of the article: its page here, else what the listing article's front matter says; `null` when nobody knows, and for
   * an article that was withdrawn here.
   */
  url: string | null
  /** Whether the article is here, or was until it was withdrawn: then the headline is no item of its own. */
  isOurs: boolean
}

/** Which headlines are articles here, as the store says. */
export type OwnHeadlines = Awaited<ReturnType<Snapshot['byHeadlines']>>

/** The normalised headlines of lists, each once. */
export function headlineKeys(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flatMap((list) => list.map(normaliseHeadline)))]
}

/** Resolves the headlines that an article lists. */
export function resolveHeadlines(
  lines: readonly string[],
  { links }: Pick<Article, 'links'>,
  own: OwnHeadlines,
  { origin }: Publication,
): ListedHeadline[] {
  const elsewhere = new Map(links.map(({ headline, url }) => [normaliseHeadline(headline), url]))
  return lines.map((title) => {
    const normalised = normaliseHeadline(title)
    const slug = own.get(normalised)
    if (slug === undefined) return { title, normalised, url: elsewhere.get(normalised) ?? null, isOurs: false }
    return { title, normalised, url: slug === null ? null : `${origin}${articlePath(slug)}`, isOurs: true }
  })
}
