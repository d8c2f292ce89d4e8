import { topicKinds } from '../store/topics.ts'
import type { FeedName } from './feed.ts'
import type { Format } from './format.ts'

const articles = '/articles'
const archive = '/archive'

/** The paths of documents that pages and other documents link to. */
export const paths = {
  home: '/',
  archive,
  opml: '/feeds.opml',
  sitemap: '/sitemap.xml',
  icon: '/icon.png',
  favicon: '/favicon.png',
  hub: '/hub',
} as const

/** The path patterns of pages with parameters, in Hono's syntax. */
export const patterns = {
  article: `${articles}/:slug`,
  // Without the group, the alternatives would match more than one segment.
  topic: `/:kind{(?:${topicKinds.map(({ name }) => name).join('|')})}/:slug`,
  month: `${archive}/:month`,
} as const

/** The path of an article's page. Slugs need no encoding. */
export function articlePath(slug: string): string {
  return `${articles}/${slug}`
}

/** The path of the page with the same articles as a feed. */
export function pagePath(name: FeedName): string {
  switch (name.kind) {
    case 'all':
      return paths.home
    case 'topic':
      return `/${name.topic.kind}/${encodeURIComponent(name.topic.slug)}`
    case 'month':
      return `${archive}/${name.month}`
  }
}

/** The path of a feed in a format. */
export function feedPath(name: FeedName, format: Format): string {
  return feedPathOf(pagePath(name), format)
}

/** The path, or path pattern, of the feed of a page in a format. */
export function feedPathOf(page: string, { file }: Format): string {
  return `${page === paths.home ? '' : page}/${file}`
}

/** The anchor of a related headline on its article's page, by its position in the list, from 1. */
export function relatedAnchor(position: number): string {
  return `related-${position}`
}
