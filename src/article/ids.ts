import type { ArticleText } from './article.ts'

/** The two settings that begin every id. */
export interface TagSettings {
  tagAuthority: string
  tagDate: string
}

/** What every id made here begins with: a `tag:` URI (RFC 4151) up to its specific part. */
export function tagPrefix({ tagAuthority, tagDate }: TagSettings): string {
  return `tag:${tagAuthority},${tagDate}:`
}

/**
 * The id of an article's item: its own, or one that it brings from elsewhere; `uri` is the id where it must be a URI, as in Atom,
 * and is its own if what it brings is none.
 */
export function articleIds({ slug, id }: Pick<ArticleText, 'slug' | 'id'>, settings: TagSettings): { id: string; uri: string } {
  const own = `${tagPrefix(settings)}articles/${slug}`
  return { id: id ?? own, uri: id !== null && URL.canParse(id) ? id : own }
}
