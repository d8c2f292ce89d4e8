import { loadHealth } from '../site/health.ts'
import { type ApiRequest, inTime, respondJson } from './context.ts'

/** `GET /api/health` reports what is left out and why, and the state of the database and of the hub. */
export async function showHealth({ store, hubStatus, config, now }: ApiRequest): Promise<Response> {
  const began = now()
  const revision = await store.revision()
  const milliseconds = now() - began
  const health = await inTime(loadHealth(await store.snapshot(new Date(now()))))
  const database = { status: 'ok', revision, milliseconds }
  const { subscriptions, deliveries, failures } = await inTime(hubStatus())
  const failing = failures.reduce((sum, reason) => sum + reason.subscriptions, 0)
  const counts = { subscriptions, waiting: deliveries.waiting, failing }
  return respondJson({ ...health, database, hub: { status: config.push.hub ? 'on' : 'off', ...counts } })
}
