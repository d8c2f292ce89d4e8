import { isRefused, type Problem, publishable, type Reading } from './article/article.ts'
import type { Holdings } from './feed/holdings.ts'

/** What `/health` says in development: whether there is anything to serve, and what an editor should mend. */
export interface Health {
  /** `degraded` when an article is kept out by an error, `down` when nothing can be served. */
  status: 'ok' | 'degraded' | 'down'
  /** `held` counts those whose time has not come. */
  articles: { served: number; held: number; refused: number }
  /** The newest article served. */
  newest: { slug: string; published: string } | null
  /** Errors and warnings; what a reading noted in passing is left out. */
  problems: ({ file: string } & Problem)[]
}

/**
 * The part of the health that anybody may see: what is out. The rest names files that are not, and quotes them; it is for
 * development and for `npm run check`.
 */
export function publicHealth({ status, articles: { served } }: Health): object {
  return { status, articles: { served } }
}

export function buildHealth(readings: readonly Reading[], { articles, isDue }: Holdings): Health {
  const [newest] = articles
  const ready = readings.filter((reading) => publishable(reading) !== null).length
  // A draft, a withdrawn article and one under embargo are nobody's business yet, or any more.
  const meant = readings.filter(({ article }) => !article.draft && !article.withdrawn && isDue(article))
  const refused = meant.filter(isRefused).length
  return {
    status: articles.length === 0 ? 'down' : refused > 0 ? 'degraded' : 'ok',
    articles: { served: articles.length, held: ready - articles.length, refused },
    newest: newest === undefined ? null : { slug: newest.slug, published: newest.published.toISOString() },
    problems: meant.flatMap(({ file, problems }) =>
      problems.filter(({ severity }) => severity !== 'note').map((problem) => ({ file, ...problem })),
    ),
  }
}
