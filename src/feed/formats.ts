import { renderAtom } from './atom.ts'
import type { Feed, FeedName } from './feed.ts'
import type { Format, TypedLink } from './format.ts'
import { renderJson } from './json.ts'
import type { Publication } from '../config.ts'
import { feedPath, pagePath, paths } from './paths.ts'
import { renderRss } from './rss.ts'

/**
 * Every format. Routes, autodiscovery, pages and tests are built from this table. The first is the
 * default.
 */
export const formats: readonly [Format, ...Format[]] = [
  {
    name: 'rss',
    label: 'RSS 2.0',
    file: 'feed.xml',
    mediaType: 'application/rss+xml',
    aliases: ['rss.xml', 'rss', 'feed', 'feed/', 'index.xml'],
    render: renderRss,
  },
  { name: 'atom', label: 'Atom 1.0', file: 'atom.xml', mediaType: 'application/atom+xml', aliases: ['atom'], render: renderAtom },
  {
    name: 'json',
    label: 'JSON Feed 1.1',
    file: 'feed.json',
    mediaType: 'application/feed+json',
    aliases: [],
    render: renderJson,
  },
]

/** The URL and media type of a feed in a format. */
export function feedLink(format: Format, origin: string, name: FeedName): TypedLink {
  return { href: `${origin}${feedPath(name, format)}`, type: format.mediaType }
}

/** Renders a feed in a format. The same feed always gives the same text. */
export function renderFeed(format: Format, feed: Feed): string {
  const { origin } = feed.publication
  const { current, previous, next } = feed.archive
  const neighbours = [
    { rel: 'current', name: current },
    { rel: 'prev-archive', name: previous },
    { rel: 'next-archive', name: next },
  ] as const
  return format.render(feed, {
    page: `${origin}${pagePath(feed.name)}`,
    self: feedLink(format, origin, feed.name),
    archive: neighbours.flatMap(({ rel, name }) => (name === null ? [] : { rel, ...feedLink(format, origin, name) })),
    hubs: hubsOf(feed.publication, feed.name),
    icon: `${origin}${paths.icon}`,
    favicon: `${origin}${paths.favicon}`,
  })
}

/** The WebSub hubs of a feed, its own first. Months have none. */
export function hubsOf({ origin, push: { hub, hubs } }: Pick<Publication, 'origin' | 'push'>, name: FeedName): string[] {
  return name.kind === 'month' ? [] : [...(hub ? [origin + paths.hub] : []), ...hubs]
}

/**
 * The Link header (RFC 8288) of a feed: the feed itself, its other formats and its hubs. `type`
 * precedes `rel`, since SimplePie takes an alternate whose `rel` directly follows its URL for the
 * home page.
 */
export function linkHeader(format: Format, publication: Publication, name: FeedName): string {
  const { origin } = publication
  const links = formats.map((other) => {
    const { href, type } = feedLink(other, origin, name)
    return `<${href}>; type="${type}"; rel="${other === format ? 'self' : 'alternate'}"`
  })
  return [...links, ...hubsOf(publication, name).map((hub) => `<${hub}>; rel="hub"`)].join(', ')
}
