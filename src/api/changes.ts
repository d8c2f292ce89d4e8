import { isoInZone } from '../article/zone.ts'
import { type ApiRequest, respondJson } from './context.ts'
import { quote } from './etag.ts'
import { pageOf, readNumber } from './parameters.ts'

/** `GET /api/changes` says who changed what and when, the oldest change first. */
export async function listChanges({ store, query, config: { timeZone } }: ApiRequest): Promise<Response> {
  const after = readNumber(query, 'after', { otherwise: 0, least: 0, most: Number.MAX_SAFE_INTEGER })
  const limit = readNumber(query, 'limit', { otherwise: 100, least: 1, most: 1000 })
  const { page, last } = pageOf(await store.changes({ after, limit: limit + 1 }), limit)
  const changes = page.map(({ revision, at, file, verb, etag, by }) => {
    return { revision, at: isoInZone(at, timeZone), file, verb, etag: etag === null ? null : quote(etag), by }
  })
  return respondJson({ changes, next: last?.revision ?? null })
}
