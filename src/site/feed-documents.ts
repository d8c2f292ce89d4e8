import type { Article } from '../article/article.ts'
import type { Publication } from '../config.ts'
import { archiveLinks, noArchive } from '../feed/archive.ts'
import type { FeedName } from '../feed/feed.ts'
import type { Format } from '../feed/format.ts'
import { formats, linkHeader, renderFeed } from '../feed/formats.ts'
import { articlesOf, assembleFeed, loadFeed } from '../feed/load.ts'
import { feedPathOf, paths, patterns } from '../feed/paths.ts'
import { caching } from '../http/caching.ts'
import { headers } from '../http/headers.ts'
import { renderMonth } from '../pages/archive.tsx'
import { renderHome } from '../pages/home.tsx'
import { renderPreview } from '../pages/preview.tsx'
import { renderTopic } from '../pages/topic.tsx'
import { monthAt, nextMonth } from '../store/month.ts'
import { isTopicKind, topicKinds, topicsOf } from '../store/topics.ts'
import { type DocumentContext, type DocumentKind, documentPath, page, type Params, single } from './document-kind.ts'
import { maxHomeArticles, maxIndexedTopics, maxTopics } from './limits.ts'

/** A route with feeds of a kind in every format, and a page for people. */
interface FeedRoute<Kind extends FeedName['kind'] = FeedName['kind']> {
  /** The path pattern of the page. */
  pattern: string
  name: (params: Params) => NameOf<Kind> | null
  list: (context: DocumentContext) => Promise<readonly Params[]>
  indexed: (context: DocumentContext) => Promise<readonly Params[]>
  /** Renders the page; `null` if there is none. */
  render: (context: DocumentContext, name: NameOf<Kind>) => Promise<string | null>
  /** Renders the page of an article without any others. */
  renderAlone: (publication: Publication, article: Article) => void
}

/** The name of a feed of a kind. */
type NameOf<Kind extends FeedName['kind']> = Extract<FeedName, { kind: Kind }>

async function listTopics({ snapshot }: DocumentContext, limit: number): Promise<Params[]> {
  const topics = await Promise.all(topicKinds.map(({ name }) => snapshot.topics({ kind: name, limit })))
  return topics.flat().map(({ kind, slug }) => ({ kind, slug }))
}

const homeRoute: FeedRoute<'all'> = {
  pattern: paths.home,
  name: () => ({ kind: 'all' }),
  list: single,
  indexed: single,
  render: async ({ snapshot, publication }) => {
    const [articles, topics] = await Promise.all([
      snapshot.newest({ limit: maxHomeArticles }),
      snapshot.topics({ limit: maxTopics }),
    ])
    return renderHome(publication, articles, topics)
  },
  renderAlone: (publication, article) => {
    renderHome(publication, [article], [])
  },
}

const topicRoute: FeedRoute<'topic'> = {
  pattern: patterns.topic,
  name: ({ kind = '', slug = '' }) => (isTopicKind(kind) ? { kind: 'topic', topic: { kind, slug } } : null),
  list: (context) => listTopics(context, Number.MAX_SAFE_INTEGER),
  indexed: (context) => listTopics(context, maxIndexedTopics),
  render: async ({ snapshot, publication }, name) => {
    const [[topic], articles] = await Promise.all([snapshot.topicsByName([name.topic]), articlesOf(snapshot, publication, name)])
    return topic === undefined ? null : renderTopic(publication, topic, articles)
  },
  renderAlone: (publication, article) => {
    const [topic] = topicsOf(article)
    if (topic !== undefined) renderTopic(publication, topic, [article])
  },
}

const monthRoute: FeedRoute<'month'> = {
  pattern: patterns.month,
  name: ({ month = '' }) => ({ kind: 'month', month }),
  list: async ({ snapshot }) => monthsBetween((await snapshot.months()).at(-1)?.month ?? snapshot.month, snapshot.month),
  indexed: async ({ snapshot }) => (await snapshot.months()).map(({ month }) => ({ month })),
  render: async ({ snapshot, publication }, name) => {
    const [articles, months] = await Promise.all([articlesOf(snapshot, publication, name), snapshot.months()])
    const archive = archiveLinks(months, snapshot.month, name, articles.length)
    return archive === null ? null : renderMonth(publication, name.month, { articles, archive })
  },
  renderAlone: (publication, article) => {
    const month = monthAt(article.published, publication.timeZone)
    renderMonth(publication, month, { articles: [article], archive: noArchive })
  },
}

/** The pages beside the feeds: home, topics and months. */
export const pageKinds: readonly DocumentKind[] = [pageKind(homeRoute), pageKind(topicRoute), pageKind(monthRoute)]

function pageKind<Kind extends FeedName['kind']>({ name, render, ...route }: FeedRoute<Kind>): DocumentKind {
  return {
    ...page,
    ...route,
    render: async (context, params) => {
      const feed = name(params)
      const content = feed === null ? null : await render(context, feed)
      return content === null ? null : { content }
    },
  }
}

/** The feeds in all formats. */
export const feedKinds: readonly DocumentKind[] = formats.flatMap((format) => [
  { ...feedKind(homeRoute, format), renderAlone: renderFeedAlone(format) },
  feedKind(topicRoute, format),
  feedKind(monthRoute, format),
])

function renderFeedAlone(format: Format): NonNullable<DocumentKind['renderAlone']> {
  return (publication, article) => {
    const parts = {
      name: { kind: 'all' },
      title: publication.title,
      articles: [article],
      withdrawn: [],
      archive: noArchive,
    } as const
    const feed = assembleFeed(parts, { own: new Map(), listings: new Map() }, publication)
    renderFeed(format, feed)
    renderPreview(feed, format)
  }
}

/** Finds a feed of newest articles by its exact path. Its topic need not exist. */
export function findNewestFeed(path: string): { kind: DocumentKind; params: Params } | null {
  const [, kind, slug, file = ''] = /^(?:\/([^/]+)\/([^/]+))?\/([^/]+)$/.exec(path) ?? []
  const format = formats.find((each) => each.file === file)
  const route = kind === undefined ? homeRoute : topicRoute
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

function feedKind({ pattern, name, list }: Pick<FeedRoute, 'pattern' | 'name' | 'list'>, format: Format): DocumentKind {
  const load = async ({ snapshot, publication }: DocumentContext, params: Params) => {
    const feed = name(params)
    return feed === null ? null : loadFeed(snapshot, publication, feed)
  }
  const path = feedPathOf(pattern, format)
  const closedCaching = caching.day
  const preview: DocumentKind = {
    pattern: path,
    list,
    ...page,
    headers: headers.preview,
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
    closedCaching,
    link: (publication, params) => {
      const feed = name(params)
      return feed === null ? '' : linkHeader(format, publication, feed)
    },
    preview,
    render: async (context, params) => {
      const feed = await load(context, params)
      if (feed === null) return null
      return { content: renderFeed(format, feed), ...(feed.archive.isClosed && { caching: closedCaching }) }
    },
  }
}

/** Every month from `first` to `last`, newest first, with or without articles. */
function monthsBetween(first: string, last: string): Params[] {
  const months: Params[] = []
  for (let month = first; month <= last; month = nextMonth(month)) months.push({ month })
  return months.reverse()
}
