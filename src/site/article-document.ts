import type { ArticleText } from '../article/article.ts'
import { headlineKeys } from '../feed/headlines.ts'
import { patterns } from '../feed/paths.ts'
import { type ArticleLinks, renderArticle } from '../pages/article.ts'
import type { Snapshot } from '../store/store.ts'
import { topicsOf } from '../store/topics.ts'
import { type DocumentKind, page } from './document-kind.ts'

/** The page of an article. */
export const articleKind: DocumentKind = {
  pattern: patterns.article,
  ...page,
  list: async ({ snapshot }) => {
    const months = await snapshot.months()
    const entries = await Promise.all(months.map(({ month }) => snapshot.entriesInMonth(month)))
    return entries.flat().map(({ slug }) => ({ slug }))
  },
  render: async ({ snapshot, publication }, { slug = '' }) => {
    const article = await snapshot.bySlug(slug)
    if (article === null || article === 'withdrawn') return article && 'gone'
    return { content: renderArticle(publication, article, await loadArticleLinks(snapshot, article)) }
  },
  renderAlone: (publication, article) => {
    renderArticle(publication, article, { own: new Map(), topics: [] })
  },
}

/** Loads the links of an article. */
export async function loadArticleLinks(snapshot: Snapshot, article: ArticleText): Promise<ArticleLinks> {
  const [own, topics] = await Promise.all([
    snapshot.byHeadlines(headlineKeys([article.related, article.ranking])),
    snapshot.topicsByName(topicsOf(article)),
  ])
  return { own, topics }
}
