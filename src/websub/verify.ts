import { randomBytes } from 'node:crypto'
import { callSite } from '../http/call.ts'
import { isWithinLimit, limitPeriod } from '../http/rate-limit.ts'
import type { PushConfig } from '../push-config.ts'
import type { RenderFeed } from '../site/current-feed.ts'
import * as table from '../store/d1/hub-requests.ts'
import type { Statement } from '../store/d1/sql.ts'
import { withParameters } from '../http/callback.ts'
import type { HubContext, HubLimits } from './context.ts'

/** Counts a verification, and whether the rate limits allow it. */
export async function admit(limits: HubLimits, { host, address }: Pick<table.RequestRow, 'host' | 'address'>): Promise<boolean> {
  return (await isWithinLimit(limits.HUB_ADDRESS_LIMIT, address)) && isWithinLimit(limits.HUB_HOST_LIMIT, host)
}

/** How much of an answer is read, in bytes. */
const maxBody = 1024

/**
 * Asks a subscriber whether it wants a request (WebSub, section 5.3), and returns the statements
 * that store its answer.
 */
export async function verifyRequest(
  request: table.RequestRow,
  { limits, options: { now, config } }: HubContext,
  render: RenderFeed,
): Promise<Statement<unknown>[]> {
  const { mode, topic_url: topicUrl, callback, lease_seconds: lease } = request
  if (mode === 'denied') return deny(request, config.push)
  if (request.is_admitted === 0 && !(await admit(limits, request))) {
    return table.postponeRequest(request, now() + 1000 * limitPeriod)
  }
  // Before the subscriber is asked: it may have read the feed just before it answers.
  const feed = mode === 'subscribe' ? await render(topicUrl) : null
  if (mode === 'subscribe' && feed === null) return deny(request, config.push)
  const challenge = randomBytes(32).toString('base64url')
  const leaseParameter = feed === null ? {} : { 'hub.lease_seconds': `${lease}` }
  const parameters = { 'hub.mode': mode, 'hub.topic': topicUrl, 'hub.challenge': challenge, ...leaseParameter }
  const { failure, body, took } = await callSite(withParameters(callback, parameters), {}, { ...config.push, maxBody })
  const isWanted = failure === null && body === challenge
  const change = feed === null ? table.deleteSubscription(request) : table.storeSubscription(request, feed, now(), took)
  return [...(isWanted ? change : []), ...table.finishRequest(request)]
}

/** Tells a subscriber once that its subscription has ended or was refused (section 5.2). */
async function deny(request: table.RequestRow, push: PushConfig): Promise<Statement<unknown>[]> {
  const reason = push.hub ? 'The hub no longer has this feed.' : 'The hub was turned off.'
  const parameters = { 'hub.mode': 'denied', 'hub.topic': request.topic_url, 'hub.reason': reason }
  await callSite(withParameters(request.callback, parameters), {}, push)
  return table.finishRequest(request)
}
