import { html, raw } from 'hono/html'
import type { Article } from '../article/article.ts'
import { cleanLine } from '../article/text.ts'
import { headline, ledeOf, relatedTitle, story } from '../feed/content.ts'
import { topicChannel } from '../feed/channel.ts'
import type { Holdings } from '../feed/holdings.ts'
import { articleUrl, findHeadlines, relatedAnchor, type RelatedHeadline } from '../feed/links.ts'
import { type Topic, topicKinds, topicsOf } from '../feed/topics.ts'
import { path, renderPage, Time } from './layout.tsx'
import { describeArticle } from './metadata.ts'

/** The page of an article. Each related headline has an anchor, `related-1` and on, which headline items link to. */
export function renderArticle(holdings: Holdings, article: Article): string {
  const { publication, topics } = holdings
  const { timeZone } = publication
  const url = articleUrl(article, publication)
  const title = cleanLine(article.title)
  const own = topicKinds.flatMap((kind) => topicsOf(article, kind).flatMap((folder) => topics().get(folder) ?? []))
  const [related, ranking] = [article.related, article.ranking].map((list) => findHeadlines(list, article, holdings.held()))
  return renderPage(publication, {
    title,
    canonical: url,
    channels: [{ folder: '', title: publication.title }, ...own.map((topic) => topicChannel(holdings, topic))],
    meta: <Metadata holdings={holdings} article={article} />,
    children: (
      <>
        <article lang={article.language ?? undefined}>
          <h1 dir="auto">{title}</h1>
          <p class="dateline">
            <Time instant={article.published} timeZone={timeZone} />
            {article.updated !== null && (
              <>
                {' '}
                (updated <Time instant={article.updated} timeZone={timeZone} />)
              </>
            )}
            {article.byline === null && article.agency === null && ` · ${publication.publisher}`}
            <Topics topics={own} />
          </p>
          <div class="story">{story(article, url)}</div>
        </article>
        <Headlines title={relatedTitle(article)} name="related" anchor={relatedAnchor} headlines={related ?? []} />
        <Headlines title="Most read" name="ranking" anchor={(place) => `ranking-${place}`} headlines={ranking ?? []} />
      </>
    ),
  })
}

/** Who wrote it and where it belongs, each a link to more of the same. */
function Topics({ topics }: { topics: Topic[] }) {
  return (
    <>
      {topics.map(({ folder, name }) => (
        <>
          {' · '}
          <a href={path(folder)}>{name}</a>
        </>
      ))}
    </>
  )
}

/** What other sites and search engines show of an article: OpenGraph, and schema.org's NewsArticle. */
function Metadata({ holdings, article }: { holdings: Holdings; article: Article }) {
  const { properties, newsArticle } = describeArticle(article, holdings.publication)
  // A script of data runs nothing, and no `<` in it can end it.
  const json = JSON.stringify(newsArticle).replaceAll('<', '\\u003C')
  return (
    <>
      <meta name="twitter:card" content={article.image === null ? 'summary' : 'summary_large_image'} />
      <meta name="description" content={ledeOf(article)} />
      {properties.map(([property, content]) => (
        <meta property={property} content={content} />
      ))}
      {html`<script type="application/ld+json">${raw(json)}</script>`}
    </>
  )
}

function Headlines({
  title,
  name,
  anchor,
  headlines,
}: {
  title: string
  name: string
  anchor: (place: number) => string
  headlines: RelatedHeadline[]
}) {
  if (headlines.length === 0) return <></>
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      <ol>
        {headlines.map((line, index) => (
          <li id={anchor(index + 1)} dir="auto">
            {headline(line)}
          </li>
        ))}
      </ol>
    </section>
  )
}
