import type { Article } from '../article/article.ts'
import type { Publication } from '../config.ts'
import type { Snapshot } from '../store/store.ts'
import { documentKinds } from './documents.ts'

/** Wraps a snapshot to record which articles it returns. */
export function recordArticles(snapshot: Snapshot): { snapshot: Snapshot; returned: ReadonlySet<Article> } {
  const returned = new Set<Article>()
  const record = (articles: readonly Article[]): readonly Article[] => {
    for (const article of articles) returned.add(article)
    return articles
  }
  // Not copied: a static build records which fields are read.
  const recording: Snapshot = Object.assign(Object.create(snapshot), {
    newest: async (query: Parameters<Snapshot['newest']>[0]) => record(await snapshot.newest(query)),
    inMonth: async (month: string) => record(await snapshot.inMonth(month)),
    bySlug: async (slug: string) => {
      const found = await snapshot.bySlug(slug)
      if (found !== null && found !== 'withdrawn') record([found])
      return found
    },
  })
  return { snapshot: recording, returned }
}

/** An article that cannot be rendered. */
interface RenderingError {
  slug: string
  /** A diagnostic message. */
  reason: string
}

/** Names the articles that cannot be rendered. `cause` is the error thrown. */
export class UnrenderableError extends Error {
  readonly articles: readonly RenderingError[]

  constructor(articles: readonly RenderingError[], cause: unknown) {
    super(`expected articles that can be rendered, found ${articles.map(({ slug }) => slug).join(', ')}: ${String(cause)}`, {
      cause,
    })
    this.articles = articles
  }
}

/** Finds the articles that cannot be rendered alone. */
export function renderingErrors(articles: Iterable<Article>, publication: Publication): RenderingError[] {
  return [...articles].flatMap((article) => {
    try {
      renderAlone(article, publication)
      return []
    } catch (error) {
      return { slug: article.slug, reason: `expected an article that can be rendered, found one that cannot (${String(error)})` }
    }
  })
}

/** Renders an article in every kind of document that shows its text. */
function renderAlone(article: Article, publication: Publication): void {
  for (const kind of documentKinds) kind.renderAlone?.(publication, article)
}
