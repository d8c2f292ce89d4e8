import type { Article } from '../article/article.ts'
import type { Publication } from '../config.ts'
import { formats, renderFeed } from '../feed/formats.ts'
import { assembleFeed } from '../feed/load.ts'
import { renderArticle } from '../pages/article.tsx'
import { renderHome } from '../pages/home.tsx'
import type { Snapshot } from '../store/store.ts'

/** A snapshot that remembers which articles it showed. */
export function recordArticles(snapshot: Snapshot): { snapshot: Snapshot; shown: ReadonlySet<Article> } {
  const shown = new Set<Article>()
  const record = (articles: readonly Article[]): readonly Article[] => {
    for (const article of articles) shown.add(article)
    return articles
  }
  const recording: Snapshot = {
    ...snapshot,
    newest: async (query) => record(await snapshot.newest(query)),
    inMonth: async (month) => record(await snapshot.inMonth(month)),
    bySlug: async (slug) => {
      const found = await snapshot.bySlug(slug)
      if (found !== null && found !== 'withdrawn') record([found])
      return found
    },
  }
  return { snapshot: recording, shown }
}

/** An article that cannot be rendered, and why. */
interface RenderingError {
  slug: string
  /** The message of a diagnostic. */
  reason: string
}

/** Says which articles cannot be rendered; `cause` is what was thrown. Everything else can be served without them. */
export class UnrenderableError extends Error {
  readonly articles: readonly RenderingError[]

  constructor(articles: readonly RenderingError[], cause: unknown) {
    super(`expected articles that can be rendered, found ${articles.map(({ slug }) => slug).join(', ')}: ${String(cause)}`, {
      cause,
    })
    this.articles = articles
  }
}

/** Which of some articles cannot be rendered alone. */
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

/** Renders an article in all that shows its text. */
function renderAlone(article: Article, publication: Publication): void {
  const nothing = new Map<string, never>()
  const archive = { isClosed: false, current: null, previous: null, next: null }
  const parts = { name: { kind: 'all' }, title: publication.title, articles: [article], withdrawn: [], archive } as const
  const feed = assembleFeed(parts, { own: nothing, listings: nothing }, publication)
  for (const format of formats) renderFeed(format, feed)
  renderArticle(publication, article, { own: nothing, topics: [] })
  renderHome(publication, [article], [])
}
