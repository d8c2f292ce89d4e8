import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Article, ArticleText } from '../article/article.ts'
import type { Publication } from '../config.ts'
import { bodyHtml, headlineHtml, type Html, ledeOf, relatedTitle } from '../feed/content.ts'
import { type ListedHeadline, type OwnHeadlines, resolveHeadlines } from '../feed/headlines.ts'
import { topicFeedTitle } from '../feed/load.ts'
import { articlePath, pagePath, relatedAnchor } from '../feed/paths.ts'
import type { Topic } from '../store/topics.ts'
import { renderPage, Time } from './layout.tsx'
import { describeArticle } from './metadata.ts'

/**
 * The page of an article. Headline items link to the anchors of its related headlines, `related-1`
 * and so on.
 */
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
    meta: metadataOf(article, publication),
    children: <ArticleContent publication={publication} article={article} links={links} />,
  })
}

/** The links of an article to other articles and to its topics. */
export interface ArticleLinks {
  own: OwnHeadlines
  topics: readonly Topic[]
}

/** An article with its lists of headlines. `missing` replaces a missing headline or time. */
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
  const resolve = (headlines: readonly string[]): ListedHeadline[] => resolveHeadlines(headlines, article, own, publication)
  return (
    <>
      <article lang={article.language ?? undefined}>
        <h1 dir="auto">{title ?? missing?.title}</h1>
        <p class="details">
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
        <div class="article-body">{bodyHtml(article, `${origin}${articlePath(article.slug)}`)}</div>
      </article>
      <Headlines title={relatedTitle(article)} name="related" anchor={relatedAnchor} headlines={resolve(article.related)} />
      <Headlines
        title="Most read"
        name="ranking"
        anchor={(position) => `ranking-${position}`}
        headlines={resolve(article.ranking)}
      />
    </>
  )
}

/** Links to the article's topics. */
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

/** Open Graph and schema.org metadata for search engines and other sites. */
function metadataOf(article: Article, publication: Publication): Html[] {
  const { properties, newsArticle } = describeArticle(article, publication)
  // Without `<`, nothing in the data can end the script element.
  const json = JSON.stringify(newsArticle).replaceAll('<', '\\u003C')
  return [
    html`<meta name="twitter:card" content="${article.image === null ? 'summary' : 'summary_large_image'}"/>`,
    html`<meta name="description" content="${ledeOf(article)}"/>`,
    ...properties.map(([property, content]) => html`<meta property="${property}" content="${content}"/>`),
    html`<script type="application/ld+json">${raw(json)}</script>`,
  ]
}

function Headlines({
  title,
  name,
  anchor,
  headlines,
}: {
  title: string
  name: string
  anchor: (position: number) => string
  headlines: ListedHeadline[]
}) {
  if (headlines.length === 0) return <></>
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      <ol>
        {headlines.map((headline, index) => (
          <li id={anchor(index + 1)} dir="auto">
            {headlineHtml(headline)}
          </li>
        ))}
      </ol>
    </section>
  )
}
