import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Article, ArticleText } from '../article/article.ts'
import type { Publication } from '../config.ts'
import { headline, ledeOf, relatedTitle, story } from '../feed/content.ts'
import { type ListedHeadline, type OwnHeadlines, resolveHeadlines } from '../feed/headlines.ts'
import { topicFeedTitle } from '../feed/load.ts'
import { articlePath, pagePath, relatedAnchor } from '../feed/paths.ts'
import type { Topic } from '../store/topics.ts'
import { renderPage, Time } from './layout.tsx'
import { describeArticle } from './metadata.ts'

/** The page of an article. Each related headline has an anchor, `related-1` and on, which headline items link to. */
export function renderArticle(publication: Publication, article: Article, links: ArticleLinks): string {
  const url = `${publication.origin}${articlePath(article.slug)}`
  const { title } = article
  return renderPage(publication, {
    title,
    canonical: url,
    feeds: [
      { name: { kind: 'all' }, title: publication.title },
      ...links.topics.map((topic) => ({
        name: { kind: 'topic', topic } as const,
        title: topicFeedTitle(publication.title, topic),
      })),
    ],
    meta: <Metadata publication={publication} article={article} />,
    children: <ArticleContent publication={publication} article={article} links={links} />,
  })
}

/** Where an article leads. */
export interface ArticleLinks {
  own: OwnHeadlines
  topics: readonly Topic[]
}

/** An article with its lists of headlines. `missing` stands where the headline or the time of publication would. */
export function ArticleContent({
  publication,
  article,
  links: { own, topics },
  missing,
}: {
  publication: Publication
  article: ArticleText
  links: ArticleLinks
  missing?: { title: Child; published: Child }
}) {
  const { timeZone, origin } = publication
  const { title, published, updated } = article
  const resolve = (lines: readonly string[]): ListedHeadline[] => resolveHeadlines(lines, article, own, publication)
  return (
    <>
      <article lang={article.language ?? undefined}>
        <h1 dir="auto">{title ?? missing?.title}</h1>
        <p class="dateline">
          {published === null ? missing?.published : <Time instant={published} timeZone={timeZone} />}
          {updated !== null && (
            <>
              {' '}
              (updated <Time instant={updated} timeZone={timeZone} />)
            </>
          )}
          {article.byline === null && article.agency === null && ` · ${publication.publisher}`}
          <Topics topics={topics} />
        </p>
        <div class="story">{story(article, `${origin}${articlePath(article.slug)}`)}</div>
      </article>
      <Headlines title={relatedTitle(article)} name="related" anchor={relatedAnchor} headlines={resolve(article.related)} />
      <Headlines title="Most read" name="ranking" anchor={(place) => `ranking-${place}`} headlines={resolve(article.ranking)} />
    </>
  )
}

/** Who wrote it and where it belongs, each a link to more of the same. */
function Topics({ topics }: { topics: readonly Topic[] }) {
  return (
    <>
      {topics.map((topic) => (
        <>
          {' · '}
          <a href={pagePath({ kind: 'topic', topic })}>{topic.title}</a>
        </>
      ))}
    </>
  )
}

/** What other sites and search engines show of an article: OpenGraph, and schema.org's NewsArticle. */
function Metadata({ publication, article }: { publication: Publication; article: Article }) {
  const { properties, newsArticle } = describeArticle(article, publication)
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
  headlines: ListedHeadline[]
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
