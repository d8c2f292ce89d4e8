import type { Reading } from './article/article.ts'
import { renderOpml } from './catalogue/opml.ts'
import { renderRobots } from './catalogue/robots.ts'
import { newsSince, newsStart, renderSitemap, renderSitemapPart } from './catalogue/sitemap.ts'
import type { Config } from './config.ts'
import { type Channel, monthChannel, newestChannel, topicChannel } from './feed/channel.ts'
import { buildEdition, type Edition } from './feed/edition.ts'
import type { Format } from './feed/format.ts'
import { feedLink, formats, pageUrl, renderFeed } from './feed/formats.ts'
import { type Holdings, openHoldings } from './feed/holdings.ts'
import type { Topic } from './feed/topics.ts'
import { articleUrl } from './feed/links.ts'
import { buildHealth, type Health } from './health.ts'
import { type Document, makeDocument } from './http/document.ts'
import { countdownOf, headersOf, type Kind } from './http/headers.ts'
import { createShelf } from './http/shelf.ts'
import { renderArchive, renderMonth } from './pages/archive.tsx'
import { renderArticle } from './pages/article.tsx'
import { renderHome } from './pages/home.tsx'
import { makeFavicon } from './pages/icon.ts'
import { renderPreview } from './pages/preview.tsx'
import { style, stylePath } from './pages/style.ts'
import { renderTopic } from './pages/topic.tsx'
import { renderOr } from './unrenderable.ts'

/** The pictures of the publication, as PNG. */
export interface Pictures {
  'icon.png': ArrayBuffer
  'favicon.png': ArrayBuffer
}

/**
 * All documents of a publication at one origin, from one change of what is out to the next. `null` says that there is none. Throws
 * `UnrenderableError` for a document with articles that cannot be rendered.
 */
export interface Site {
  holdings: Holdings
  health: Health
  /** A document that was made before, by its path as requests write it. */
  kept: (path: string) => Document | undefined
  home: () => Document
  archive: () => Document
  /** The page of a topic or of a month, by its folder. */
  page: (folder: string) => Document | null
  article: (slug: string) => Document | null
  feed: (format: Format, folder: string) => Document | null
  /** What a browser shows at a feed's address. */
  preview: (format: Format, folder: string) => Document | null
  opml: () => Document
  sitemap: (now: Date) => Document
  sitemapPart: (part: number, now: Date) => Document | null
  robots: () => Document
  picture: (name: keyof Pictures) => Document
  favicon: () => Document
  style: () => Document
}

/** What a site is made of, beside its articles. */
export interface Setup {
  config: Config
  pictures: Pictures
  /** When the articles and the settings were put where they are: no document is older. `null` when nobody says. */
  revised: Date | null
  /** The clock, in milliseconds since 1970. It decides what is out, and fills no date. */
  now: () => number
}

const html = 'text/html; charset=utf-8'
const xml = 'application/xml; charset=utf-8'

/** As many bytes of documents as are kept: the newest feeds and pages are a few hundred kB, an archive of years is more. */
const mostKept = 32 * 1024 * 1024

/** Opens a site at an instant: each document is made at the first request for it, and kept while there is room. */
export function openSite(readings: readonly Reading[], setup: Setup, origin: string, now: Date): Site {
  const { config, pictures, revised } = setup
  const holdings = openHoldings(readings, { ...config, origin }, now)
  const modified = later(revised ?? holdings.since, holdings.since)
  const shelf = createShelf(mostKept)
  const keep = (
    kind: Kind,
    path: string,
    type: string,
    make: () => string | ArrayBuffer,
    link = {},
    lastModified = modified,
  ): Document => {
    const known = shelf.get(path)
    if (known !== undefined) return known
    const headers = { ...headersOf(kind, config.origin === null), ...link }
    const document = makeDocument(renderOr(holdings, make), type, lastModified, headers, countdownOf(kind))
    shelf.put(path, document)
    return document
  }
  /** A sitemap changes by itself when an article stops being news: each of its states is a document. */
  const keepSitemap = (path: string, now: Date, make: (newsAfter: Date) => string | null): Document | null => {
    const since = newsSince(holdings, newsStart(now))
    const name = `${path} since ${since.getTime()}`
    const known = shelf.get(name)
    if (known !== undefined) return known
    const text = renderOr(holdings, () => make(newsStart(now)))
    return text === null ? null : keep('sitemap', name, xml, () => text, {}, later(modified, since))
  }
  const page = (path: string, make: () => string): Document => keep('page', path, html, make)
  // A feed is seldom asked for in one format only.
  let built: Edition | null = null
  const editionOf = (channel: Channel): Edition =>
    built?.channel.folder === channel.folder ? built : (built = buildEdition(holdings, channel))
  // The feeds of a topic stay when all of its articles are withdrawn, to say so.
  const topicAt = (folder: string): Topic | undefined => holdings.topics().get(folder) ?? holdings.topicsGone().get(folder)
  const channelAt = (folder: string): Channel | null => {
    if (folder === '') return newestChannel(holdings)
    const month = /^archive\/(.+)$/.exec(folder)?.[1]
    if (month !== undefined) return monthChannel(holdings, month)
    const topic = topicAt(folder)
    return topic === undefined ? null : topicChannel(holdings, topic)
  }
  return {
    holdings,
    health: buildHealth(readings, holdings),
    kept: shelf.get,
    home: () => page('/', () => renderHome(holdings)),
    archive: () => page('/archive', () => renderArchive(holdings)),
    page: (folder) => {
      const channel = channelAt(folder)
      if (channel === null) return null
      const topic = topicAt(folder)
      return page(pageUrl('', folder), () =>
        topic === undefined ? renderMonth(holdings, channel, folder.slice(-7)) : renderTopic(holdings, channel, topic.name),
      )
    },
    article: (slug) => {
      const article = holdings.bySlug.get(slug)
      if (article === undefined) return null
      return page(articleUrl(article, { origin: '' }), () => renderArticle(holdings, article))
    },
    feed: (format, folder) => {
      const channel = channelAt(folder)
      if (channel === null) return null
      const link = { Link: linkHeader(format, origin, folder) }
      const make = (): string => renderFeed(format, editionOf(channel))
      const type = `${format.mediaType}; charset=utf-8`
      return keep(channel.archive.isOver ? 'archive' : 'feed', feedLink(format, '', folder).href, type, make, link)
    },
    preview: (format, folder) => {
      const channel = channelAt(folder)
      if (channel === null) return null
      // No path of a request has a space in it.
      const name = `preview ${feedLink(format, '', folder).href}`
      return keep('preview', name, html, () => renderPreview(editionOf(channel), format))
    },
    opml: () => keep('opml', '/feeds.opml', 'text/x-opml; charset=utf-8', () => renderOpml(holdings)),
    sitemap: (now) => keepSitemap('/sitemap.xml', now, (newsAfter) => renderSitemap(holdings, newsAfter)) as Document,
    sitemapPart: (part, now) =>
      keepSitemap(`/sitemap-${part}.xml`, now, (newsAfter) => renderSitemapPart(holdings, part, newsAfter)),
    robots: () => keep('file', '/robots.txt', 'text/plain; charset=utf-8', () => renderRobots(holdings.publication)),
    picture: (name) => keep('file', `/${name}`, 'image/png', () => pictures[name]),
    favicon: () => keep('file', '/favicon.ico', 'image/x-icon', () => makeFavicon(pictures['favicon.png'])),
    style: () => keep('forever', stylePath, 'text/css; charset=utf-8', () => style),
  }
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b
}

/**
 * The Link header (RFC 8288) of a feed: itself, and the same in the other formats. The type comes first, since SimplePie takes an
 * alternate for the home page of the feed when its relation follows its address.
 */
function linkHeader(format: Format, origin: string, folder: string): string {
  const links = formats.map((other) => {
    const { href, type } = feedLink(other, origin, folder)
    return `<${href}>; type="${type}"; rel="${other === format ? 'self' : 'alternate'}"`
  })
  return links.join(', ')
}
