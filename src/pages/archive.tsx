import { type Channel, monthFolder } from '../feed/channel.ts'
import { pageUrl } from '../feed/formats.ts'
import type { Holdings } from '../feed/holdings.ts'
import { Articles, path, renderPage, Subscribe } from './layout.tsx'

/** The page that leads to all articles, month by month. */
export function renderArchive({ publication, months }: Holdings): string {
  return renderPage(publication, {
    title: 'All articles',
    canonical: pageUrl(publication.origin, 'archive'),
    channels: [{ folder: '', title: publication.title }],
    children: (
      <>
        <h1>All articles by month</h1>
        {months().size === 0 && <p>Nothing has been published yet.</p>}
        <ul>
          {[...months()].map(([month, articles]) => (
            <li>
              <a href={path(monthFolder(month))}>
                <time datetime={month}>{month}</time>
              </a>{' '}
              ({articles.length})
            </li>
          ))}
        </ul>
      </>
    ),
  })
}

/** The page of a month: all its articles. */
export function renderMonth({ publication }: Holdings, { folder, articles, archive }: Channel, month: string): string {
  const { origin, timeZone, title } = publication
  return renderPage(publication, {
    title: month,
    canonical: pageUrl(origin, folder),
    channels: [{ folder: '', title }],
    children: (
      <>
        <h1>
          Articles of <time datetime={month}>{month}</time>
        </h1>
        <h2>{articles.length === 1 ? '1 article' : `${articles.length} articles`}</h2>
        <Articles articles={articles} timeZone={timeZone} />
        <nav aria-label="Months">
          {archive.previous !== null && (
            <a href={path(archive.previous)} rel="prev">
              Earlier
            </a>
          )}{' '}
          {archive.next !== null && (
            <a href={path(archive.next)} rel="next">
              Later
            </a>
          )}
        </nav>
        <section aria-labelledby="documents">
          <h2 id="documents">The same for programs</h2>
          <Subscribe origin={origin} folder={folder} />
        </section>
      </>
    ),
  })
}
