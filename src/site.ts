import type { Article } from './article/article.ts'
import type { Config, Publication } from './config.ts'
import { buildEdition, type Edition, sortArticles } from './feed/edition.ts'
import type { Format } from './feed/format.ts'
import { feedLink, formats, renderFeed } from './feed/formats.ts'
import { heldHeadlines, findHeadlines } from './feed/links.ts'
import { type Document, makeDocument } from './http/document.ts'
import { headersOf, type Kind } from './http/headers.ts'
import { renderArticle } from './pages/article.tsx'
import { renderHome } from './pages/home.tsx'
import { style } from './pages/style.ts'

/** The pictures of the publication, as PNG. */
export interface Pictures {
  'icon.png': ArrayBuffer
  'favicon.png': ArrayBuffer
}

/** All documents of a publication at one origin. `null` says that there is none. */
export interface Site {
  publication: Publication
  home: () => Document
  feed: (format: Format) => Document
  article: (slug: string) => Document | null
  picture: (name: keyof Pictures) => Document
  style: () => Document
}

/** How many articles the home page lists. */
const newest = 20

/** What a site is made of, beside its articles. */
export interface Setup {
  config: Config
  pictures: Pictures
  /** When the articles and the settings were put where they are: no document is older or newer. `null` when nobody says. */
  revised: Date | null
}

/** Opens a site: the edition is built, and each document made, at the first request for it, and kept. */
export function openSite(articles: readonly Article[], { config, pictures, revised }: Setup, origin: string): Site {
  const publication = { ...config, origin }
  const sorted = sortArticles(articles)
  const bySlug = new Map(sorted.map((article) => [article.slug, article]))
  const held = heldHeadlines(sorted, publication)
  let built: Edition | null = null
  const edition = (): Edition => (built ??= buildEdition(sorted, publication))
  const kept = new Map<string, Document>()
  const keep = (
    kind: Kind,
    name: string,
    contentType: string,
    content: () => string | ArrayBuffer,
    link: object = {},
  ): Document => {
    const known = kept.get(name)
    if (known !== undefined) return known
    const headers = { ...headersOf(kind, config.origin === null), ...link }
    const document = makeDocument(content(), contentType, revised ?? edition().updated, headers)
    kept.set(name, document)
    return document
  }
  return {
    publication,
    home: () => keep('page', '/', html, () => renderHome(publication, sorted.slice(0, newest))),
    feed: (format) => {
      const link = { Link: linkHeader(format, origin) }
      return keep('feed', format.file, `${format.mediaType}; charset=utf-8`, () => renderFeed(format, edition()), link)
    },
    article: (slug) => {
      const article = bySlug.get(slug)
      if (article === undefined) return null
      return keep('page', `articles/${slug}`, html, () => {
        const [related, ranking] = [article.related, article.ranking].map((list) => findHeadlines(list, article, held))
        return renderArticle(publication, article, related ?? [], ranking ?? [])
      })
    },
    picture: (name) => keep('file', name, 'image/png', () => pictures[name]),
    style: () => keep('file', 'style.css', 'text/css; charset=utf-8', () => style),
  }
}

const html = 'text/html; charset=utf-8'

/** The Link header (RFC 8288) of a feed: itself, and the same in the other formats. */
function linkHeader(format: Format, origin: string): string {
  const links = formats.map((other) => {
    const { href, type } = feedLink(other, origin)
    return `<${href}>; rel="${other === format ? 'self' : 'alternate'}"; type="${type}"`
  })
  return links.join(', ')
}
