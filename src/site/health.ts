import type { FileDiagnostic } from '../article/article.ts'
import type { Snapshot } from '../store/store.ts'

/** What `/health` says in development: whether there is anything to serve, and what an editor should mend. */
export interface Health {
  /** `degraded` when an article is kept out by an error, `down` when nothing can be served. */
  status: 'ok' | 'degraded' | 'down'
  articles: { served: number; scheduled: number; refused: number }
  newest: { slug: string; published: string } | null
  problems: readonly FileDiagnostic[]
}

/**
 * The part of the health that anybody may see: what is published. The rest names files that are not, and quotes them; it is for
 * development and for `npm run check`.
 */
export function publicHealth({ status, articles: { served } }: Health): object {
  return { status, articles: { served } }
}

export async function loadHealth(snapshot: Snapshot): Promise<Health> {
  const [{ published, scheduled, refused }, [newest], problems] = await Promise.all([
    snapshot.counts(),
    snapshot.newest({ limit: 1 }),
    snapshot.diagnostics(),
  ])
  return {
    status: published === 0 ? 'down' : refused > 0 ? 'degraded' : 'ok',
    articles: { served: published, scheduled, refused },
    newest: newest === undefined ? null : { slug: newest.slug, published: newest.published.toISOString() },
    problems,
  }
}
