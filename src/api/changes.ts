import { isoInZone } from '../article/time/zone.ts'
import { type ApiRequest, respondJson } from './context.ts'
import { quote } from './etag.ts'
import { pageOf, readName, readNumber } from './parameters.ts'

/** `GET /api/changes` lists who changed what and when, oldest first; with `file`, only that file. */
export async function listChanges({ store, query, config: { timeZone } }: ApiRequest): Promise<Response> {
  const after = readNumber(query, 'after', { fallback: 0, min: 0, max: Number.MAX_SAFE_INTEGER })
  const limit = readNumber(query, 'limit', { fallback: 100, min: 1, max: 1000 })
  const file = query.get('file')
  const found = await store.changes({ after, limit: limit + 1, ...(file !== null && { file: readName(file) }) })
  const { page, last } = pageOf(found, limit)
  const changes = page.map(({ revision, at, file, verb, etag, by }) => {
    return { revision, at: isoInZone(at, timeZone), file, verb, etag: etag === null ? null : quote(etag), by }
  })
  return respondJson({ changes, next: last?.revision ?? null })
}
