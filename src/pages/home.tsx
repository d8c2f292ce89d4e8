import type { Holdings } from '../feed/holdings.ts'
import { type Topic, topicKinds } from '../feed/topics.ts'
import { Articles, path, renderPage, Subscribe } from './layout.tsx'

/** How many articles the home page lists. */
const newest = 20

/** The home page: the newest articles, how to subscribe, what else there is. */
export function renderHome({ publication, articles, topics }: Holdings): string {
  const { origin, title, description, timeZone } = publication
  const topicsOfKind = (folder: string): Topic[] => [...topics().values()].filter(({ kind }) => kind.folder === folder)
  return renderPage(publication, {
    title: null,
    canonical: `${origin}/`,
    channels: [{ folder: '', title }],
    meta: (
      <>
        <meta name="description" content={description} />
        <meta property="og:type" content="website" />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:url" content={`${origin}/`} />
      </>
    ),
    children: (
      <>
        <h1 class="masthead" dir="auto">
          {title}
        </h1>
        <p class="lede" dir="auto">
          {description}
        </p>
        <nav class="sections" aria-label="On this page">
          <a href="#subscribe">Subscribe</a>
          {topicKinds.map(({ folder, label }) => topicsOfKind(folder).length > 0 && <a href={`#${folder}`}>{label}</a>)}
        </nav>
        <section aria-labelledby="newest">
          <h2 id="newest">Newest articles</h2>
          <Articles articles={articles.slice(0, newest)} timeZone={timeZone} />
          <p>
            <a href="/archive">All articles by month</a>
          </p>
        </section>
        <section aria-labelledby="subscribe">
          <h2 id="subscribe">Subscribe</h2>
          <p>
            A feed brings new articles to you. Copy one of these addresses into a feed reader; they carry the same articles. Or
            take <a href="/feeds.opml">all feeds as an OPML file</a>, which most readers import.
          </p>
          <Subscribe origin={origin} folder="" />
        </section>
        {topicKinds.map((kind) => {
          const all = topicsOfKind(kind.folder)
          return (
            all.length > 0 && (
              <section aria-labelledby={kind.folder}>
                <h2 id={kind.folder}>{kind.label}</h2>
                <p>Each has feeds of its own.</p>
                <ul class="topics">
                  {all.map(({ folder, name }) => (
                    <li dir="auto">
                      <a href={path(folder)}>{name}</a>
                    </li>
                  ))}
                </ul>
              </section>
            )
          )
        })}
        <section id="json" aria-labelledby="programs">
          <h2 id="programs">For programs</h2>
          <p>
            In the JSON Feed, <code>_kawaraban.related</code> lists the articles that an item names as related and whose address
            is known, each with its <code>title</code> and <code>url</code>. <code>next_url</code> leads to older articles, month
            by month.
          </p>
        </section>
      </>
    ),
  })
}
