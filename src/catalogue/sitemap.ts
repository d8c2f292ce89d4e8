import { html } from 'hono/html'
import { isoInZone } from '../article/zone.ts'
import type { Publication } from '../config.ts'
import { articlePath } from '../feed/paths.ts'
import type { ArticleEntry } from '../store/store.ts'

/** As many addresses as a sitemap may have (sitemaps.org). */
export const mostAddresses = 50_000

const twoDays = 172_800_000

/** When an article stops being news, as search engines count it: two days after it was published. */
export function newsEnd({ published }: Pick<ArticleEntry, 'published'>): Date {
  return new Date(published.getTime() + twoDays)
}

/** What stands in a sitemap: paths of pages, and articles. */
export interface SitemapPart {
  paths: readonly string[]
  entries: readonly ArticleEntry[]
}

/** A sitemap at an instant, with articles of the last two days marked as news. */
export function renderSitemap(publication: Publication, { paths, entries }: SitemapPart, now: Date): string {
  const { origin } = publication
  const articles = entries.map((entry) => {
    const details = articleDetails(publication, entry, newsEnd(entry) > now)
    return html`<url><loc>${origin}${articlePath(entry.slug)}</loc>${details}</url>
`
  })
  return document(html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${paths.map(
  (path) => html`<url><loc>${origin}${path}</loc></url>
`,
)}${articles}</urlset>`)
}

/** The index of sitemaps at some paths. */
export function renderSitemapIndex({ origin }: Publication, paths: readonly string[]): string {
  return document(html`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map(
  (path) => html`<sitemap><loc>${origin}${path}</loc></sitemap>
`,
)}</sitemapindex>`)
}

function articleDetails(publication: Publication, { title, published, updated, language }: ArticleEntry, isNews: boolean) {
  const { timeZone } = publication
  const modified = isoInZone(updated ?? published, timeZone)
  const newsTag = newsLanguage(language ?? publication.language)
  const news = html`<news:news><news:publication><news:name>${publication.title}</news:name><news:language>${newsTag}</news:language></news:publication><news:publication_date>${isoInZone(published, timeZone)}</news:publication_date><news:title>${title}</news:title></news:news>`
  return html`<lastmod>${modified}</lastmod>${isNews ? news : ''}`
}

/** Google's sitemaps for news take ISO 639, but for Chinese. */
function newsLanguage(tag: string): string {
  return tag.startsWith('zh') ? tag.toLowerCase() : (tag.split('-')[0] ?? tag)
}

function document(root: ReturnType<typeof html>): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${String(root)}\n`
}
