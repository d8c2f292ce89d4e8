import type { Article } from './article/article.ts'
import type { Config, Publication } from './config.ts'
import { buildEdition, sortArticles } from './feed/edition.ts'
import type { Format } from './feed/format.ts'
import { feedLink, formats, renderFeed } from './feed/formats.ts'
import { heldHeadlines, findHeadlines } from './feed/links.ts'
import { type Document, makeDocument } from './http/document.ts'
import { headersOf } from './http/headers.ts'
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

/** Opens a site: each document is made at the first request for it, and kept. */
export function openSite(articles: readonly Article[], config: Config, origin: string, pictures: Pictures): Site {
  const publication = { ...config, origin }
  const sorted = sortArticles(articles)
  const bySlug = new Map(sorted.map((article) => [article.slug, article]))
  const held = heldHeadlines(sorted, publication)
  const edition = buildEdition(sorted, publication)
  const kept = new Map<string, Document>()
  const keep = (name: string, make: () => Document): Document => {
    const document = kept.get(name) ?? make()
    kept.set(name, document)
    return document
  }
  const page = (html: string): Document => makeDocument(html, 'text/html; charset=utf-8', edition.updated, headersOf.page)
  return {
    publication,
    home: () => keep('/', () => page(renderHome(publication, sorted.slice(0, newest)))),
    feed: (format) => keep(format.file, () => feedDocument(format, renderFeed(format, edition), edition.updated, origin)),
    article: (slug) => {
      const article = bySlug.get(slug)
      if (article === undefined) return null
      const ranking = findHeadlines(article.ranking, article, held)
      return keep(`articles/${slug}`, () =>
        page(renderArticle(publication, article, findHeadlines(article.related, article, held), ranking)),
      )
    },
    picture: (name) => keep(name, () => makeDocument(pictures[name], 'image/png', edition.updated, headersOf.file)),
    style: () => keep('style.css', () => makeDocument(style, 'text/css; charset=utf-8', edition.updated, headersOf.file)),
  }
}

function feedDocument(format: Format, text: string, updated: Date, origin: string): Document {
  const links = formats.map((other) => {
    const { href, type } = feedLink(other, origin)
    return `<${href}>; rel="${other === format ? 'self' : 'alternate'}"; type="${type}"`
  })
  return makeDocument(text, `${format.mediaType}; charset=utf-8`, updated, { ...headersOf.feed, Link: links.join(', ') })
}
