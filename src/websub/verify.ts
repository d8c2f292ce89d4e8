import { randomBytes } from 'node:crypto'
import { callSite } from '../http/call.ts'
import { isWithinLimit, limitPeriod, type RateLimit } from '../http/rate-limit.ts'
import type { CurrentFeed } from '../site/current-feed.ts'
import * as table from '../store/d1/hub-requests.ts'
import type { Statement } from '../store/d1/sql.ts'
import { withParameters } from '../http/callback.ts'

/** The rate limits of verifications, from the Worker's environment. */
export interface HubLimits {
  HUB_HOST_LIMIT?: RateLimit
  HUB_ADDRESS_LIMIT?: RateLimit
}

/** Counts a verification, and whether the rate limits allow it. */
export async function admit(limits: HubLimits, { host, address }: Pick<table.RequestRow, 'host' | 'address'>): Promise<boolean> {
  return (await isWithinLimit(limits.HUB_ADDRESS_LIMIT, address)) && isWithinLimit(limits.HUB_HOST_LIMIT, host)
}

/** How much of an answer is read, in bytes. */
const maxBody = 1024

interface VerifyOptions {
  limits: HubLimits
  now: () => number
  timeout: number
  /** Renders a topic. */
  render: (topicUrl: string) => Promise<CurrentFeed | null>
}

/**
 * Asks a subscriber whether it wants a request (WebSub, section 5.3), and returns the statements
 * that store its answer.
 */
export async function verifyRequest(
  request: table.RequestRow,
  { limits, now, timeout, render }: VerifyOptions,
): Promise<Statement<unknown>[]> {
  const { mode, topic_url: topicUrl, callback, lease_seconds: lease } = request
  if (mode === 'denied') return deny(request, timeout)
  if (request.is_admitted === 0 && !(await admit(limits, request))) {
    return table.postponeRequest(request, now() + 1000 * limitPeriod)
  }
  // Before the subscriber is asked: it may have read the feed just before it answers.
  const feed = mode === 'subscribe' ? await render(topicUrl) : null
  if (mode === 'subscribe' && feed === null) return deny(request, timeout)
  const challenge = randomBytes(32).toString('base64url')
  const leaseParameter = feed === null ? {} : { 'hub.lease_seconds': `${lease}` }
  const parameters = { 'hub.mode': mode, 'hub.topic': topicUrl, 'hub.challenge': challenge, ...leaseParameter }
  const { failure, body, took } = await callSite(withParameters(callback, parameters), {}, { timeout, maxBody })
  const isWanted = failure === null && body === challenge
  const change = feed === null ? table.deleteSubscription(request) : table.storeSubscription(request, feed, now(), took)
  return [...(isWanted ? change : []), ...table.finishRequest(request)]
}

/** Tells a subscriber once that its subscription has ended or was refused (section 5.2). */
async function deny(request: table.RequestRow, timeout: number): Promise<Statement<unknown>[]> {
  const reason = 'The hub no longer has this feed.'
  const parameters = { 'hub.mode': 'denied', 'hub.topic': request.topic_url, 'hub.reason': reason }
  await callSite(withParameters(request.callback, parameters), {}, { timeout })
  return table.finishRequest(request)
}
