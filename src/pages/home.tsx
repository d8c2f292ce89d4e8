import type { Article } from '../article/article.ts'
import type { Publication } from '../config.ts'
import { Feeds, renderPage, Time } from './layout.tsx'

/** The home page: how to subscribe, and the newest articles, which come sorted. */
export function renderHome(publication: Publication, articles: readonly Article[]): string {
  const { origin, title, description, timeZone } = publication
  return renderPage(
    publication,
    null,
    `${origin}/`,
    <>
      <h1>{title}</h1>
      <p>{description}</p>
      <section>
        <h2>Subscribe</h2>
        <p>Copy one of these addresses into a feed reader. They carry the same articles.</p>
        <Feeds origin={origin} />
      </section>
      <section>
        <h2>Newest articles</h2>
        {articles.length === 0 && <p>Nothing has been published yet.</p>}
        <ol>
          {articles.map((article) => (
            <li>
              <a href={`/articles/${article.slug}`}>{article.title}</a> <Time instant={article.published} timeZone={timeZone} />
            </li>
          ))}
        </ol>
      </section>
      <section id="json">
        <h2>For programs</h2>
        <p>
          In the JSON Feed, <code>_kawaraban.related</code> lists the articles here that an item names as related, each with its{' '}
          <code>title</code> and <code>url</code>.
        </p>
      </section>
    </>,
  )
}
