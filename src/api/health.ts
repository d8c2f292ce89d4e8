import { loadHealth } from '../site/health.ts'
import { type ApiRequest, inTime, respondJson } from './context.ts'

/** `GET /api/health` reports what is left out and why, and the state of the database. */
export async function showHealth({ store, now }: ApiRequest): Promise<Response> {
  const began = now()
  const revision = await store.revision()
  const milliseconds = now() - began
  const health = await inTime(loadHealth(await store.snapshot(new Date(now()))))
  return respondJson({ ...health, database: { status: 'ok', revision, milliseconds } })
}
