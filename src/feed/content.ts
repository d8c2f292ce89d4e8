import { html, raw } from 'hono/html'
import type { Article, ArticleText, Image } from '../article/article.ts'
import { renderMarkdown } from '../article/markdown.ts'
import type { ListedHeadline } from './headlines.ts'

/** A link to an article. */
interface Link {
  title: string
  url: string
}

/** HTML with every text in it escaped. */
export type Html = ReturnType<typeof html>

/**
 * The full text of an article as HTML for a feed, with related headlines. Contains no ids and no
 * relative links. Never empty, since `feed` and readers treat empty content as missing: an article
 * without text repeats its headline.
 */
export function articleContent(article: Article, related: ListedHeadline[], page: string): string {
  const list = html`<h2>${relatedTitle(article)}</h2><ul>${related.map((line) => html`<li>${headlineHtml(line)}</li>`)}</ul>`
  const content = String(html`${bodyHtml(article, page)}${related.length > 0 ? list : ''}`)
  return content === '' ? summaryContent(article.title) : content
}

/** The first paragraph as plain text, never cut; the headline of an article without text. */
export function ledeOf({ paragraphs, title }: Article): string {
  return paragraphs[0] ?? title
}

/** The content of an article in a feed without full text. */
export function summaryContent(summary: string): string {
  return String(html`<p>${summary}</p>`)
}

/** The correction, pictures, captions and paragraphs of the article at the URL `page`. */
export function bodyHtml(article: ArticleText, page: string): Html {
  const { slug, image, captions, paragraphs, breaks, dateline, correction, markdown } = article
  const note = correction === null ? '' : html`<p><strong>Correction:</strong> ${correction}</p>`
  const picture = image === null ? '' : figure(image)
  if (markdown !== null) {
    const place = dateline === null ? '' : html`<p>${dateline.text} —</p>`
    return html`${note}${picture}${place}${raw(renderMarkdown(markdown, slug, page))}`
  }
  const pictures = captions.map(({ text, credit }) => {
    const parts = [text, credit === null ? null : `(${credit})`].filter((part) => part !== null)
    return html`<p><em>${parts.join(' ')}</em></p>`
  })
  const starts = new Set(breaks)
  const text = paragraphs.map((paragraph, index) => {
    const line = index === 0 && dateline !== null ? `${dateline.text} — ${paragraph}` : paragraph
    return html`${starts.has(index) ? html`<hr>` : ''}<p>${line}</p>`
  })
  return html`${note}${picture}${pictures}${text}`
}

function figure({ url, alt, credit, width, height }: Image): Html {
  const size = width === null || height === null ? '' : html` width="${width}" height="${height}"`
  const caption = credit === null ? '' : html`<figcaption>${credit}</figcaption>`
  return html`<figure><img src="${url}" alt="${alt}"${size}>${caption}</figure>`
}

/** A related headline, as a link if the URL of its article is known. */
export function headlineHtml({ title, url }: Pick<ListedHeadline, 'title' | 'url'>): Html {
  return url === null ? html`${title}` : html`<a href="${url}">${title}</a>`
}

/** The heading above the related headlines of an article. */
export function relatedTitle({ section }: Pick<Article, 'section'>): string {
  return section === null ? 'Popular' : `Popular in ${section}`
}

/** The only sentence of a headline item: where the headline was listed. */
export function headlineContent(listing: Link, section: string | null): string {
  return String(html`<p>${listedIn(section)} <a href="${listing.url}">${listing.title}</a>.</p>`)
}

/** The same sentence as plain text. */
export function headlineSummary(listing: Link, section: string | null): string {
  return `${listedIn(section)} ${listing.title}.`
}

function listedIn(section: string | null): string {
  return section === null ? 'Listed with' : `Listed as popular in ${section} with`
}
