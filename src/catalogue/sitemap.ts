import { html } from 'hono/html'
import type { Article } from '../article/article.ts'
import { cleanLine } from '../article/text.ts'
import { isoInZone } from '../article/zone.ts'
import type { Publication } from '../config.ts'
import { monthFolder } from '../feed/channel.ts'
import { pageUrl } from '../feed/formats.ts'
import type { Holdings } from '../feed/holdings.ts'
import { articleUrl } from '../feed/links.ts'

/** As many addresses as a sitemap may have (sitemaps.org); above that, an index leads to several. */
export const mostAddresses = 50_000

const twoDays = 172_800_000

/** What was published after this is news, as search engines count it: of the last two days. */
export function newsStart(now: Date): Date {
  return new Date(now.getTime() - twoDays)
}

/** When the newest article that is no news any more stopped being some: since then the sitemap is as it is. */
export function newsSince({ articles }: Holdings, newsAfter: Date): Date {
  const old = articles.find(({ published }) => published <= newsAfter)
  return new Date((old?.published.getTime() ?? -twoDays) + twoDays)
}

/** What stands in a sitemap. */
interface Address {
  url: string
  article: Article | null
}

/** `/sitemap.xml`: the sitemap, or with more addresses than one may have, the index of `/sitemap-1.xml` and on. */
export function renderSitemap(holdings: Holdings, newsAfter: Date): string {
  const all = addresses(holdings)
  if (all.length <= mostAddresses) return sitemap(holdings, all, newsAfter)
  const parts = Array.from(
    { length: Math.ceil(all.length / mostAddresses) },
    (_, index) => `${holdings.publication.origin}/sitemap-${index + 1}.xml`,
  )
  return document(html`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${parts.map(
  (part) => html`<sitemap><loc>${part}</loc></sitemap>
`,
)}</sitemapindex>`)
}

/** A part of a sitemap that has an index, counted from 1; `null` when there is none. */
export function renderSitemapPart(holdings: Holdings, part: number, newsAfter: Date): string | null {
  const all = addresses(holdings)
  const some = all.slice((part - 1) * mostAddresses, part * mostAddresses)
  return all.length <= mostAddresses || some.length === 0 ? null : sitemap(holdings, some, newsAfter)
}

function addresses({ publication, articles, topics, months }: Holdings): Address[] {
  const folders = ['', 'archive', ...topics().keys(), ...[...months().keys()].map(monthFolder)]
  return [
    ...folders.map((folder) => ({ url: pageUrl(publication.origin, folder), article: null })),
    ...articles.map((article) => ({ url: articleUrl(article, publication), article })),
  ]
}

function sitemap({ publication }: Holdings, some: Address[], newsAfter: Date): string {
  return document(html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${some.map(
  ({
    url,
    article,
  }) => html`<url><loc>${url}</loc>${article === null ? '' : details(publication, article, article.published > newsAfter)}</url>
`,
)}</urlset>`)
}

function details(publication: Publication, article: Article, isNews: boolean) {
  const { timeZone, title, language } = publication
  const modified = isoInZone(article.updated ?? article.published, timeZone)
  const news = html`<news:news><news:publication><news:name>${title}</news:name><news:language>${newsLanguage(article.language ?? language)}</news:language></news:publication><news:publication_date>${isoInZone(article.published, timeZone)}</news:publication_date><news:title>${cleanLine(article.title)}</news:title></news:news>`
  return html`<lastmod>${modified}</lastmod>${isNews ? news : ''}`
}

/** Google's sitemaps for news take ISO 639, but for Chinese. */
function newsLanguage(tag: string): string {
  return tag.startsWith('zh') ? tag.toLowerCase() : (tag.split('-')[0] ?? tag)
}

function document(root: ReturnType<typeof html>): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${String(root)}\n`
}
