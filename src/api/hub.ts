import { isoOrNull } from '../article/inspection.ts'
import { type ApiRequest, inTime, respondJson } from './context.ts'
import { ApiError } from './problem.ts'

/** `GET /api/hub` shows who is subscribed, what waits to be delivered, and why. */
export async function showHub({ hub, config: { push, timeZone } }: ApiRequest): Promise<Response> {
  if (hub === undefined) throw new ApiError('address', 'there is no hub')
  const { deliveries, ...status } = await inTime(hub.status())
  const { waiting, oldest } = deliveries
  return respondJson({ hub: push.hub ? 'on' : 'off', ...status, deliveries: { waiting, oldest: isoOrNull(oldest, timeZone) } })
}
