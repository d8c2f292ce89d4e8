import { createHash } from 'node:crypto'
import type { ArticleText } from './article.ts'

/** The two settings that begin every id. */
export interface TagSettings {
  tagAuthority: string
  tagDate: string
}

/** The prefix of every id made here: a `tag:` URI (RFC 4151) up to its specific part. */
export function tagPrefix({ tagAuthority, tagDate }: TagSettings): string {
  return `tag:${tagAuthority},${tagDate}:`
}

/**
 * The id of an article's feed item: the one given in the article, or else a generated one. `uri` is
 * the id for formats that require a URI, such as Atom. It is the generated id if the given one is
 * not a URI.
 */
export function articleIds({ slug, id }: Pick<ArticleText, 'slug' | 'id'>, settings: TagSettings): { id: string; uri: string } {
  const own = `${tagPrefix(settings)}articles/${slug}`
  return { id: id ?? own, uri: id !== null && URL.canParse(id) ? id : own }
}

/** The id of a headline's feed item: a hash of the normalised headline. */
export function headlineId(normalised: string, settings: TagSettings): string {
  return `${tagPrefix(settings)}headlines/${createHash('sha256').update(normalised).digest('hex').slice(0, 32)}`
}

/** The id of a feed. `suffix` is `feed`, or the kind and encoded slug of a topic. */
export function feedId(suffix: string, settings: TagSettings): string {
  return `${tagPrefix(settings)}${suffix}`
}
