import { archiveLinks } from '../feed/archive.ts'
import type { FeedName } from '../feed/feed.ts'
import type { Format } from '../feed/format.ts'
import { formats, linkHeader, renderFeed } from '../feed/formats.ts'
import { articlesOf, loadFeed } from '../feed/load.ts'
import { caching } from '../http/caching.ts'
import { headers } from '../http/headers.ts'
import { renderMonth } from '../pages/archive.tsx'
import { renderHome } from '../pages/home.tsx'
import { renderPreview } from '../pages/preview.tsx'
import { renderTopic } from '../pages/topic.tsx'
import { nextMonth } from '../store/month.ts'
import { isTopicKind, topicKinds } from '../store/topics.ts'
import { type DocumentContext, type DocumentKind, documentPath, type Params, single } from './document-kind.ts'

/** The most topics on the home page and in OPML. Those with the newest articles come first. */
export const maxTopics = 1000
/** The most topics of a kind in the sitemap. */
const maxTopicsPerKind = 10_000
/** The most articles on the home page. */
const maxHomeArticles = 20

/** A route with feeds in every format and a page for people. */
interface FeedRoute {
  /** The path pattern of the page. */
  pattern: string
  name: (params: Params) => FeedName | null
  list: (context: DocumentContext) => Promise<readonly Params[]>
  indexed: (context: DocumentContext) => Promise<readonly Params[]>
  page: (context: DocumentContext, name: FeedName) => Promise<string | null>
}

async function listTopics({ snapshot }: DocumentContext): Promise<Params[]> {
  const topics = await Promise.all(topicKinds.map(({ name }) => snapshot.topics({ kind: name, limit: maxTopicsPerKind })))
  return topics.flat().map(({ kind, slug }) => ({ kind, slug }))
}

const feedRoutes: readonly [newest: FeedRoute, topic: FeedRoute, month: FeedRoute] = [
  {
    pattern: '/',
    name: () => ({ kind: 'all' }),
    list: single,
    indexed: single,
    page: async ({ snapshot, publication }) => {
      const [articles, topics] = await Promise.all([
        snapshot.newest({ limit: maxHomeArticles }),
        snapshot.topics({ limit: maxTopics }),
      ])
      return renderHome(publication, articles, topics)
    },
  },
  {
    // Without the group, the alternatives would match more than one segment.
    pattern: `/:kind{(?:${topicKinds.map(({ name }) => name).join('|')})}/:slug`,
    name: ({ kind = '', slug = '' }) => (isTopicKind(kind) ? { kind: 'topic', topic: { kind, slug } } : null),
    list: listTopics,
    indexed: listTopics,
    page: async ({ snapshot, publication }, name) => {
      const [topic] = name.kind === 'topic' ? await snapshot.topicsByName([name.topic]) : []
      return topic === undefined ? null : renderTopic(publication, topic, await articlesOf(snapshot, publication, name))
    },
  },
  {
    pattern: '/archive/:month',
    name: ({ month = '' }) => ({ kind: 'month', month }),
    list: async ({ snapshot }) => monthsBetween((await snapshot.months()).at(-1)?.month ?? snapshot.month, snapshot.month),
    indexed: async ({ snapshot }) => (await snapshot.months()).map(({ month }) => ({ month })),
    page: async ({ snapshot, publication }, name) => {
      const articles = await articlesOf(snapshot, publication, name)
      const archive = await archiveLinks(snapshot, name, articles.length)
      return archive === null || name.kind !== 'month' ? null : renderMonth(publication, name.month, { articles, archive })
    },
  },
]

/** The pages beside the feeds: home, topics and months. */
export const pageKinds: readonly DocumentKind[] = feedRoutes.map(({ pattern, name, list, indexed, page }) => ({
  pattern,
  list,
  indexed,
  contentType: 'text/html; charset=utf-8',
  headers: headers.page,
  caching: caching.poll,
  render: async (context, params) => {
    const feed = name(params)
    const content = feed === null ? null : await page(context, feed)
    return content === null ? null : { content }
  },
}))

/** The feeds in all formats. */
export const feedKinds: readonly DocumentKind[] = formats.flatMap((format) => feedRoutes.map((route) => feedKind(route, format)))

/** Finds a feed of newest articles by its exact path. Its topic need not exist. */
export function findNewestFeed(path: string): { kind: DocumentKind; params: Params } | null {
  const [newest, topic] = feedRoutes
  const [, kind, slug, file = ''] = /^(?:\/([^/]+)\/([^/]+))?\/([^/]+)$/.exec(path) ?? []
  const format = formats.find((each) => each.file === file)
  const route = kind === undefined ? newest : topic
  const params: Params = kind === undefined || slug === undefined ? {} : { kind, slug: decodeSegment(slug) }
  if (format === undefined || route.name(params) === null) return null
  const found = feedKind(route, format)
  return documentPath(found, params) === path ? { kind: found, params } : null
}

/** Decodes a path segment. Keeps a malformed one, which is no document's. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function feedKind({ pattern, name, list }: FeedRoute, format: Format): DocumentKind {
  const load = async ({ snapshot, publication }: DocumentContext, params: Params) => {
    const feed = name(params)
    return feed === null ? null : loadFeed(snapshot, publication, feed)
  }
  const path = `${pattern === '/' ? '' : pattern}/${format.file}`
  const preview: DocumentKind = {
    pattern: path,
    list,
    contentType: 'text/html; charset=utf-8',
    headers: headers.preview,
    caching: caching.poll,
    render: async (context, params) => {
      const feed = await load(context, params)
      return feed === null ? null : { content: renderPreview(feed, format) }
    },
  }
  return {
    pattern: path,
    list,
    contentType: `${format.mediaType}; charset=utf-8`,
    headers: headers.feed,
    caching: caching.poll,
    preview,
    render: async (context, params) => {
      const feed = await load(context, params)
      if (feed === null) return null
      return {
        content: renderFeed(format, feed),
        headers: { Link: linkHeader(format, context.publication, feed.name) },
        ...(feed.archive.isClosed && { caching: caching.day }),
      }
    },
  }
}

/** Every month from `first` to `last`, newest first, with or without articles. */
function monthsBetween(first: string, last: string): Params[] {
  const months: Params[] = []
  for (let month = first; month <= last; month = nextMonth(month)) months.push({ month })
  return months.reverse()
}
