import { html } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Article } from '../article/article.ts'
import { formatTime, isoInZone } from '../article/time/zone.ts'
import type { Publication } from '../config.ts'
import type { Html } from '../feed/content.ts'
import type { FeedName } from '../feed/feed.ts'
import { feedLink, formats } from '../feed/formats.ts'
import { articlePath, paths } from '../feed/paths.ts'
import { stylePath } from './style.ts'

/** What differs between pages. */
interface Page {
  /** `null` on the home page, which uses the publication's. */
  title: string | null
  /** Its URL; `null` for a page that search engines should not index. */
  canonical: string | null
  /** The feeds for autodiscovery, the page's own first. */
  feeds: readonly { name: FeedName; title: string }[]
  /** Additional elements for `<head>`. */
  meta?: readonly Html[]
  children: Child
}

/**
 * Renders a complete HTML page, without script. Its only stylesheet is {@link stylePath}. Its
 * frame is an `html` template, which takes half the time of JSX.
 */
export function renderPage(publication: Publication, page: Page): string {
  const { language, copyright } = publication
  const { title, children } = page
  const header = title === null ? '' : html`<header><a href="${paths.home}">${publication.title}</a></header>`
  const rights = copyright === null ? '' : html`<p>${copyright}</p>`
  const links = html`<a href="${paths.home}">Newest articles</a> <a href="${paths.archive}">All articles by month</a> <a href="${paths.opml}">All feeds (OPML)</a>`
  const footer = html`<footer><nav aria-label="More">${links}</nav>${rights}</footer>`
  const body = html`<body><a class="skip" href="#main">Skip to content</a>${header}<main id="main">${children}</main>${footer}</body>`
  return String(html`<!doctype html><html lang="${language}">${renderHead(publication, page)}${body}</html>`)
}

function renderHead({ title: site, origin }: Publication, { title, canonical, feeds, meta }: Page): Html {
  const alternates = feeds.flatMap((feed) =>
    formats.map((format) => {
      const { href, type } = feedLink(format, origin, feed.name)
      return html`<link rel="alternate" href="${href}" type="${type}" title="${feed.title} (${format.label})"/>`
    }),
  )
  const elements = [
    html`<meta charset="utf-8"/>`,
    html`<meta name="viewport" content="width=device-width, initial-scale=1"/>`,
    html`<title>${title === null ? site : `${title} | ${site}`}</title>`,
    canonical === null ? html`<meta name="robots" content="noindex"/>` : html`<link rel="canonical" href="${canonical}"/>`,
    ...alternates,
    html`<link rel="icon" type="image/png" sizes="64x64" href="${paths.favicon}"/>`,
    html`<link rel="stylesheet" href="${stylePath}"/>`,
    ...(meta ?? []),
  ]
  return html`<head>${elements}</head>`
}

/** An instant in the publication's time zone. */
export function timeHtml(instant: Date, timeZone: string): Html {
  return html`<time datetime="${isoInZone(instant, timeZone)}">${formatTime(instant, timeZone)}</time>`
}

/**
 * The address of a feed in each format, selected by one click, and a link that opens it in a feed
 * reader.
 */
export function Subscribe({ origin, name }: { origin: string; name: FeedName }) {
  return (
    <dl class="feeds">
      {formats.map((format) => {
        const { href } = feedLink(format, origin, name)
        return (
          <div>
            <dt>
              <a href={href}>{format.label}</a>
            </dt>
            <dd>
              <code>{href}</code>{' '}
              <a href={`feed:${href}`}>
                Open in a feed reader<span class="visually-hidden"> as {format.label}</span>
              </a>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** A list of articles with headline, time and first paragraph. */
export function Articles({ articles, timeZone }: { articles: readonly Article[]; timeZone: string }) {
  if (articles.length === 0) return <p>Nothing has been published yet.</p>
  return (
    <ol class="articles">
      {articles.map((article) => (
        <li lang={article.language ?? undefined}>
          <h3 dir="auto">
            <a href={articlePath(article.slug)}>{article.title}</a>
          </h3>
          <p>
            {timeHtml(article.published, timeZone)}
            {article.section !== null && ` · ${article.section}`}
          </p>
          {article.paragraphs[0] !== undefined && <p dir="auto">{article.paragraphs[0]}</p>}
        </li>
      ))}
    </ol>
  )
}
