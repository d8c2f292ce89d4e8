import type { FeedName } from './feed.ts'
import type { Format } from './format.ts'

/** The path of the newsroom's own WebSub hub. */
export const hubPath = '/hub'

/** The path of an article's page. Slugs need no encoding. */
export function articlePath(slug: string): string {
  return `/articles/${slug}`
}

/** The path of the page with the same articles as a feed. */
export function pagePath(name: FeedName): string {
  switch (name.kind) {
    case 'all':
      return '/'
    case 'topic':
      return `/${name.topic.kind}/${encodeURIComponent(name.topic.slug)}`
    case 'month':
      return `/archive/${name.month}`
  }
}

/** The path of a feed in a format. */
export function feedPath(name: FeedName, format: Format): string {
  const page = pagePath(name)
  return `${page === '/' ? '' : page}/${format.file}`
}

/**
 * The anchor of a related headline on its article's page. `place` is its position in the list, from
 * 1.
 */
export function relatedAnchor(place: number): string {
  return `related-${place}`
}
