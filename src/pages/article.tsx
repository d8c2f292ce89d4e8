import type { Article } from '../article/article.ts'
import type { Publication } from '../config.ts'
import { headline, relatedTitle, story } from '../feed/content.ts'
import { articleUrl, type RelatedHeadline } from '../feed/links.ts'
import { renderPage, Time } from './layout.tsx'

/** The page of an article. Each related headline has an anchor, `related-1` and on, which headline items link to. */
export function renderArticle(
  publication: Publication,
  article: Article,
  related: RelatedHeadline[],
  ranking: RelatedHeadline[],
): string {
  const { timeZone } = publication
  const signed = article.byline ?? article.agency
  return renderPage(
    publication,
    article.title,
    articleUrl(article, publication),
    <>
      <article>
        <h1>{article.title}</h1>
        <p>
          <Time instant={article.published} timeZone={timeZone} />
          {article.updated !== null && (
            <>
              {' '}
              (updated <Time instant={article.updated} timeZone={timeZone} />)
            </>
          )}
          {signed !== null && ` · ${signed}`}
          {article.section !== null && ` · ${article.section}`}
        </p>
        {story(article, articleUrl(article, publication))}
      </article>
      <Headlines title={relatedTitle(article)} anchor="related" headlines={related} />
      <Headlines title="Most read" anchor="ranking" headlines={ranking} />
    </>,
  )
}

function Headlines({ title, anchor, headlines }: { title: string; anchor: string; headlines: RelatedHeadline[] }) {
  if (headlines.length === 0) return <></>
  return (
    <section>
      <h2>{title}</h2>
      <ol>
        {headlines.map((line, index) => (
          <li id={`${anchor}-${index + 1}`}>{headline(line)}</li>
        ))}
      </ol>
    </section>
  )
}
