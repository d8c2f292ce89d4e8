import type { FileDiagnostic } from '../article/article.ts'
import type { Snapshot } from '../store/store.ts'

/** The response of `/health` in development. */
export interface Health {
  /** `degraded` if an error keeps an article out, `down` if there is nothing to serve. */
  status: 'ok' | 'degraded' | 'down'
  articles: { served: number; scheduled: number; refused: number }
  newest: { slug: string; published: string } | null
  problems: readonly FileDiagnostic[]
}

/**
 * The public part of the health. The rest names and quotes unpublished files, so it is shown only
 * in development and by `npm run check`.
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
