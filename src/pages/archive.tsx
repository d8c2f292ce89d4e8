import type { Article } from '../article/article.ts'
import type { Publication } from '../config.ts'
import type { ArchiveLinks, FeedName } from '../feed/feed.ts'
import { pagePath, paths } from '../feed/paths.ts'
import type { MonthCount } from '../store/store.ts'
import { Articles, renderPage, Subscribe } from './layout.tsx'

/** The page that lists all months. */
export function renderArchive(publication: Publication, months: readonly MonthCount[]): string {
  return renderPage(publication, {
    title: 'All articles',
    canonical: `${publication.origin}${paths.archive}`,
    feeds: [{ name: { kind: 'all' }, title: publication.title }],
    children: (
      <>
        <h1>All articles by month</h1>
        {months.length === 0 && <p>Nothing has been published yet.</p>}
        <ul>
          {months.map(({ month, articles }) => (
            <li>
              <a href={pagePath({ kind: 'month', month })}>
                <time datetime={month}>{month}</time>
              </a>{' '}
              ({articles})
            </li>
          ))}
        </ul>
      </>
    ),
  })
}

/** The page with all articles of a month. */
export function renderMonth(
  publication: Publication,
  month: string,
  { articles, archive }: { articles: readonly Article[]; archive: ArchiveLinks },
): string {
  const { origin, timeZone, title } = publication
  const name: FeedName = { kind: 'month', month }
  return renderPage(publication, {
    title: month,
    canonical: `${origin}${pagePath(name)}`,
    feeds: [{ name: { kind: 'all' }, title }],
    children: (
      <>
        <h1>
          Articles of <time datetime={month}>{month}</time>
        </h1>
        <h2>{articles.length === 1 ? '1 article' : `${articles.length} articles`}</h2>
        <Articles articles={articles} timeZone={timeZone} />
        <nav aria-label="Months">
          {archive.previous !== null && (
            <a href={pagePath(archive.previous)} rel="prev">
              Earlier
            </a>
          )}{' '}
          {archive.next !== null && (
            <a href={pagePath(archive.next)} rel="next">
              Later
            </a>
          )}
        </nav>
        <section aria-labelledby="documents">
          <h2 id="documents">Feeds of this month</h2>
          <Subscribe origin={origin} name={name} />
        </section>
      </>
    ),
  })
}
