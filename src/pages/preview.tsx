import type { Feed } from '../feed/feed.ts'
import type { Format } from '../feed/format.ts'
import { feedLink } from '../feed/formats.ts'
import { pagePath } from '../feed/paths.ts'
import { renderPage, timeHtml } from './layout.tsx'

/**
 * What a browser shows for a feed: what a feed is, how to subscribe, and its items. `?raw` shows
 * the feed itself.
 */
export function renderPreview({ name, title, publication, items }: Feed, format: Format): string {
  const { href } = feedLink(format, publication.origin, name)
  return renderPage(publication, {
    title: `Feed: ${title}`,
    canonical: null,
    feeds: [{ name, title }],
    children: (
      <>
        <h1 dir="auto">{title}</h1>
        <section class="note" aria-labelledby="what">
          <h2 id="what">This is a feed</h2>
          <p>
            A feed brings new articles to you: copy its address into a feed reader, and you need not check this site. No account,
            no email.
          </p>
          <p>
            <code>{href}</code>
          </p>
          <p>
            <a href={`feed:${href}`}>Open in a feed reader</a> · <a href={`${href}?raw`}>See the feed itself ({format.label})</a>{' '}
            · <a href={pagePath(name)}>Read on this site</a>
          </p>
        </section>
        <Items items={items} timeZone={publication.timeZone} />
      </>
    ),
  })
}

function Items({ items, timeZone }: Pick<Feed, 'items'> & { timeZone: string }) {
  return (
    <section aria-labelledby="items">
      <h2 id="items">Items in this feed</h2>
      {items.length === 0 && <p>Nothing has been published yet.</p>}
      <ol class="articles">
        {items.map((item) => (
          <li lang={item.language ?? undefined}>
            <h3 dir="auto">
              <a href={item.url}>{item.title}</a>
            </h3>
            <p>{timeHtml(item.published, timeZone)}</p>
            <p dir="auto">{item.summary}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
