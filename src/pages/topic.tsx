import type { Article } from '../article/article.ts'
import type { Publication } from '../config.ts'
import type { FeedName } from '../feed/feed.ts'
import { topicFeedTitle } from '../feed/load.ts'
import { pagePath } from '../feed/paths.ts'
import type { Topic } from '../store/topics.ts'
import { Articles, renderPage, Subscribe } from './layout.tsx'

/** The page of a topic: its feeds and its newest articles. */
export function renderTopic(publication: Publication, topic: Topic, articles: readonly Article[]): string {
  const { origin, timeZone, title } = publication
  const name: FeedName = { kind: 'topic', topic }
  return renderPage(publication, {
    title: topic.title,
    canonical: `${origin}${pagePath(name)}`,
    feeds: [
      { name, title: topicFeedTitle(title, topic) },
      { name: { kind: 'all' }, title },
    ],
    children: (
      <>
        <h1 dir="auto">{topic.title}</h1>
        <section aria-labelledby="subscribe">
          <h2 id="subscribe">Subscribe</h2>
          <Subscribe origin={origin} name={name} />
        </section>
        <section aria-labelledby="newest">
          <h2 id="newest">Newest articles</h2>
          <Articles articles={articles} timeZone={timeZone} />
        </section>
      </>
    ),
  })
}
