import { html, raw } from 'hono/html'
import type { Article, ArticleText } from '../article/article.ts'
import type { Publication } from '../config.ts'
import { bodyHtml, headlineHtml, type Html, ledeOf, relatedTitle } from '../feed/content.ts'
import { type ListedHeadline, type OwnHeadlines, resolveHeadlines } from '../feed/headlines.ts'
import { topicFeedTitle } from '../feed/load.ts'
import { articlePath, pagePath, relatedAnchor } from '../feed/paths.ts'
import type { Topic } from '../store/topics.ts'
import { renderPage, timeHtml } from './layout.tsx'
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
    children: articleHtml(publication, article, links),
  })
}

/** The links of an article to other articles and to its topics. */
export interface ArticleLinks {
  own: OwnHeadlines
  topics: readonly Topic[]
}

/** An article with its lists of headlines. `missing` replaces a missing headline or time. */
export function articleHtml(
  publication: Publication,
  article: ArticleText,
  { own, topics }: ArticleLinks,
  missing?: { title: Html; published: Html },
): Html {
  const { timeZone, origin, publisher } = publication
  const { title, published, updated, language, byline, agency } = article
  const lang = language === null ? '' : html` lang="${language}"`
  const time = published === null ? missing?.published : timeHtml(published, timeZone)
  const update = updated === null ? '' : html` (updated ${timeHtml(updated, timeZone)})`
  const source = byline === null && agency === null ? ` · ${publisher}` : ''
  const details = html`<p class="details">${time}${update}${source}${topics.map(topicHtml)}</p>`
  const body = html`<div class="article-body">${bodyHtml(article, `${origin}${articlePath(article.slug)}`)}</div>`
  const resolve = (headlines: readonly string[]): ListedHeadline[] => resolveHeadlines(headlines, article, own, publication)
  const related = headlinesHtml(relatedTitle(article), 'related', relatedAnchor, resolve(article.related))
  const ranking = headlinesHtml('Most read', 'ranking', (position) => `ranking-${position}`, resolve(article.ranking))
  return html`<article${lang}><h1 dir="auto">${title ?? missing?.title}</h1>${details}${body}</article>${related}${ranking}`
}

function topicHtml(topic: Topic): Html {
  return html` · <a href="${pagePath({ kind: 'topic', topic })}">${topic.title}</a>`
}

function headlinesHtml(
  title: string,
  name: string,
  anchor: (position: number) => string,
  headlines: readonly ListedHeadline[],
): Html | '' {
  if (headlines.length === 0) return ''
  const lines = headlines.map((headline, index) => html`<li id="${anchor(index + 1)}" dir="auto">${headlineHtml(headline)}</li>`)
  return html`<section aria-labelledby="${name}"><h2 id="${name}">${title}</h2><ol>${lines}</ol></section>`
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
