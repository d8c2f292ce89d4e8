import { randomBytes } from 'node:crypto'
import type { Config } from '../config.ts'
import { callSite } from '../http/call.ts'
import type { CurrentFeed } from '../site/current-feed.ts'
import type { Statement } from '../store/d1/sql.ts'
import * as table from '../store/d1/subscriptions.ts'
import { withParameters } from './callback.ts'

/** Whether the rate limits allow a verification for a host that an address asks for. */
export type Admit = (request: Pick<table.RequestRow, 'host' | 'address'>) => Promise<boolean>

/** The period of the rate limits, in milliseconds. */
const period = 60_000

/**
 * Asks a subscriber whether it wants a request (WebSub, section 5.3), and returns the statements
 * that store its answer. `render` renders a topic.
 */
export async function verifyRequest(
  request: table.RequestRow,
  { push }: Config,
  { admit, render }: { admit: Admit; render: (topic: string) => Promise<CurrentFeed | null> },
): Promise<Statement<unknown>[]> {
  const { mode, topic, callback, lease_seconds: lease } = request
  if (mode === 'denied') return deny(request, push.timeout)
  if (request.is_admitted === 0 && !(await admit(request))) return table.postponeRequest(request, Date.now() + period)
  // Before the subscriber is asked: it may have read the feed just before it answers.
  const feed = mode === 'subscribe' ? await render(topic) : null
  if (mode === 'subscribe' && feed === null) return deny(request, push.timeout)
  const challenge = randomBytes(32).toString('base64url')
  const leaseParameter = feed === null ? {} : { 'hub.lease_seconds': `${lease}` }
  const parameters = { 'hub.mode': mode, 'hub.topic': topic, 'hub.challenge': challenge, ...leaseParameter }
  const { failure, body, took } = await callSite(withParameters(callback, parameters), {}, push.timeout)
  const isWanted = failure === null && body === challenge
  const change = feed === null ? table.deleteSubscription(request) : table.storeSubscription(request, feed, Date.now(), took)
  return [...(isWanted ? change : []), ...table.finishRequest(request)]
}

/** Tells a subscriber that its subscription has ended or was refused (section 5.2). */
async function deny(request: table.RequestRow, timeout: number): Promise<Statement<unknown>[]> {
  const parameters = { 'hub.mode': 'denied', 'hub.topic': request.topic, 'hub.reason': 'The hub no longer has this feed.' }
  await callSite(withParameters(request.callback, parameters), {}, timeout)
  return table.finishRequest(request)
}
