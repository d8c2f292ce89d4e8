import { headlineKeys } from '../feed/headlines.ts'
import { caching } from '../http/caching.ts'
import { headers } from '../http/headers.ts'
import { renderArticle } from '../pages/article.tsx'
import { topicsOf } from '../store/topics.ts'
import type { DocumentKind } from './document-kind.ts'

/** The page of an article. */
export const articleKind: DocumentKind = {
  pattern: '/articles/:slug',
  contentType: 'text/html; charset=utf-8',
  headers: headers.page,
  caching: caching.poll,
  list: async ({ snapshot }) => {
    const months = await snapshot.months()
    const entries = await Promise.all(months.map(({ month }) => snapshot.entriesInMonth(month)))
    return entries.flat().map(({ slug }) => ({ slug }))
  },
  render: async ({ snapshot, publication }, { slug = '' }) => {
    const article = await snapshot.bySlug(slug)
    if (article === null || article === 'withdrawn') return article && 'gone'
    const [own, topics] = await Promise.all([
      snapshot.byHeadlines(headlineKeys([article.related, article.ranking])),
      snapshot.topicsByName(topicsOf(article)),
    ])
    return { content: renderArticle(publication, article, { own, topics }) }
  },
}
