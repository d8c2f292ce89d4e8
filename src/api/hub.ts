import { isoOrNull } from '../article/inspection.ts'
import { type ApiRequest, inTime, respondJson } from './context.ts'

/** `GET /api/hub` shows who is subscribed, what waits to be delivered, and why. */
export async function showHub({ hubStatus, config: { push, timeZone } }: ApiRequest): Promise<Response> {
  const { deliveries, ...status } = await inTime(hubStatus())
  const { waiting, oldest } = deliveries
  return respondJson({ hub: push.hub ? 'on' : 'off', ...status, deliveries: { waiting, oldest: isoOrNull(oldest, timeZone) } })
}
