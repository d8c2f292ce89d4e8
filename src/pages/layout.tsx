import type { Child } from 'hono/jsx'
import type { Article } from '../article/article.ts'
import { formatHouseTime, isoInZone } from '../article/zone.ts'
import type { Publication } from '../config.ts'
import type { FeedName } from '../feed/feed.ts'
import { feedLink, formats } from '../feed/formats.ts'
import { articlePath } from '../feed/paths.ts'
import { stylePath } from './style.ts'

/** A page, without what all pages have. */
export interface Page {
  /** `null` on the home page, which has the publication's. */
  title: string | null
  /** Its own address; `null` for a page that stands in for another, and should not be found. */
  canonical: string | null
  /** The feeds that a reader should find here, the page's own first. */
  feeds: readonly { name: FeedName; title: string }[]
  /** More for `<head>`. */
  meta?: Child
  children: Child
}

/** A whole HTML page. It needs no script; its one stylesheet is {@link stylePath}. */
export function renderPage(publication: Publication, { title, canonical, feeds, meta, children }: Page): string {
  const { origin, language, copyright } = publication
  const whole = title === null ? publication.title : `${title} | ${publication.title}`
  return `<!doctype html>${String(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{whole}</title>
        {canonical === null ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={canonical} />}
        {feeds.map((feed) =>
          formats.map((format) => (
            <link rel="alternate" {...feedLink(format, origin, feed.name)} title={`${feed.title} (${format.label})`} />
          )),
        )}
        <link rel="icon" type="image/png" sizes="64x64" href="/favicon.png" />
        <link rel="stylesheet" href={stylePath} />
        {meta}
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        {title !== null && (
          <header>
            <a href="/">{publication.title}</a>
          </header>
        )}
        <main id="main">{children}</main>
        <footer>
          <nav aria-label="More">
            <a href="/">Newest articles</a> <a href="/archive">All articles by month</a>{' '}
            <a href="/feeds.opml">All feeds (OPML)</a>
          </nav>
          {copyright !== null && <p>{copyright}</p>}
        </footer>
      </body>
    </html>,
  )}`
}

/** An instant as the newsroom's clocks show it. */
export function Time({ instant, timeZone }: { instant: Date; timeZone: string }) {
  return <time datetime={isoInZone(instant, timeZone)}>{formatHouseTime(instant, timeZone)}</time>
}

/** How to subscribe to a feed: its address in each format, selected by one click, and a link that opens it in a reader on this machine. */
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
                Open in a feed reader<span class="unseen"> as {format.label}</span>
              </a>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Articles as a list: headline, time, first paragraph. */
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
            <Time instant={article.published} timeZone={timeZone} />
            {article.section !== null && ` · ${article.section}`}
          </p>
          {article.paragraphs[0] !== undefined && <p dir="auto">{article.paragraphs[0]}</p>}
        </li>
      ))}
    </ol>
  )
}
