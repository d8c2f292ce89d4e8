import { html } from 'hono/html'
import { isoInZone } from '../article/time/zone.ts'
import type { Publication } from '../config.ts'
import { articlePath } from '../feed/paths.ts'
import type { ArticleEntry } from '../store/store.ts'

/** The most URLs a sitemap may have (sitemaps.org). */
export const maxSitemapUrls = 50_000

const twoDays = 172_800_000

/** When an article stops being news for search engines: two days after publication. */
export function newsEnd({ published }: Pick<ArticleEntry, 'published'>): Date {
  return new Date(published.getTime() + twoDays)
}

/** The contents of one sitemap. */
export interface SitemapPart {
  paths: readonly string[]
  entries: readonly ArticleEntry[]
}

/** Renders a sitemap. Marks articles as news that are less than two days old at `now`. */
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

/** Renders an index of the sitemaps at these paths. */
export function renderSitemapIndex({ origin }: Publication, paths: readonly string[]): string {
  return document(html`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${paths.map(
  (path) => html`<sitemap><loc>${origin}${path}</loc></sitemap>
`,
)}</sitemapindex>`)
}

function articleDetails(publication: Publication, entry: ArticleEntry, isNews: boolean) {
  const modified = isoInZone(entry.updated ?? entry.published, publication.timeZone)
  return html`<lastmod>${modified}</lastmod>${isNews ? newsDetails(publication, entry) : ''}`
}

function newsDetails({ title: name, language: own, timeZone }: Publication, { title, published, language }: ArticleEntry) {
  const date = isoInZone(published, timeZone)
  return html`<news:news><news:publication><news:name>${name}</news:name><news:language>${newsLanguage(language ?? own)}</news:language></news:publication><news:publication_date>${date}</news:publication_date><news:title>${title}</news:title></news:news>`
}

/** Google News sitemaps take ISO 639 codes, except for Chinese. */
function newsLanguage(tag: string): string {
  return tag.startsWith('zh') ? tag.toLowerCase() : (tag.split('-')[0] ?? tag)
}

function document(root: ReturnType<typeof html>): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${String(root)}\n`
}
