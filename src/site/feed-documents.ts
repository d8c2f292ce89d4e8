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
import type { DocumentContext, DocumentKind, Params } from './document-kind.ts'

/** As many topics are listed on the home page and in OPML, those with the newest articles. */
export const mostTopics = 1000
/** As many topics of a kind are in the sitemap. */
const mostTopicsOfKind = 10_000

/** What feeds carry: how paths name it, all of it, and its page for people. */
interface Content {
  /** The path of its page. */
  pattern: string
  name: (params: Params) => FeedName | null
  list: (context: DocumentContext) => Promise<readonly Params[]>
  indexed: (context: DocumentContext) => Promise<readonly Params[]>
  page: (context: DocumentContext, name: FeedName) => Promise<string | null>
}

const whole = (): Promise<Params[]> => Promise.resolve([{}])

async function listTopics({ snapshot }: DocumentContext): Promise<Params[]> {
  const topics = await Promise.all(topicKinds.map(({ name }) => snapshot.topics({ kind: name, limit: mostTopicsOfKind })))
  return topics.flat().map(({ kind, slug }) => ({ kind, slug }))
}

const contents: readonly Content[] = [
  {
    pattern: '/',
    name: () => ({ kind: 'all' }),
    list: whole,
    indexed: whole,
    page: async ({ snapshot, publication }) => {
      const [articles, topics] = await Promise.all([
        snapshot.newest({ limit: homeArticles }),
        snapshot.topics({ limit: mostTopics }),
      ])
      return renderHome(publication, articles, topics)
    },
  },
  {
    // The group keeps the alternatives within the segment.
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

/** How many articles the home page lists. */
const homeArticles = 20

/** The pages of what feeds carry: home, topics, months. */
export const pageKinds: readonly DocumentKind[] = contents.map(({ pattern, name, list, indexed, page }) => ({
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

/** All feeds in all formats. */
export const feedKinds: readonly DocumentKind[] = formats.flatMap((format) =>
  contents.map((content) => feedKind(content, format)),
)

function feedKind({ pattern, name, list }: Content, format: Format): DocumentKind {
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
        headers: { Link: linkHeader(format, context.publication.origin, feed.name) },
        ...(feed.archive.isClosed && { caching: caching.day }),
      }
    },
  }
}

/** The months from one to another, with those that have no articles: the newest first. */
function monthsBetween(first: string, last: string): Params[] {
  const months: Params[] = []
  for (let month = first; month <= last; month = nextMonth(month)) months.push({ month })
  return months.reverse()
}
