import type { FileDiagnostic } from '../article/article.ts'
import type { Counts, Snapshot } from '../store/store.ts'

/** The response of `/health` in development. */
interface Health {
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
interface PublicHealth extends Pick<Health, 'status'> {
  articles: Pick<Health['articles'], 'served'>
}

/** Loads the public part of the health. */
export async function loadPublicHealth(snapshot: Snapshot): Promise<PublicHealth> {
  const counts = await snapshot.counts()
  return { status: statusOf(counts), articles: { served: counts.published } }
}

/** Loads the health, with the errors and warnings of all files. */
export async function loadHealth(snapshot: Snapshot): Promise<Health> {
  const [counts, [newest], diagnostics] = await Promise.all([
    snapshot.counts(),
    snapshot.newest({ limit: 1 }),
    snapshot.diagnostics(),
  ])
  const { published, scheduled, refused } = counts
  return {
    status: statusOf(counts),
    articles: { served: published, scheduled, refused },
    newest: newest === undefined ? null : { slug: newest.slug, published: newest.published.toISOString() },
    problems: diagnostics,
  }
}

function statusOf({ published, refused }: Counts): Health['status'] {
  return published === 0 ? 'down' : refused > 0 ? 'degraded' : 'ok'
}
