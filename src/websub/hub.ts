import { respondError } from '../api/api.ts'
import { discardBody, readForm } from '../api/body.ts'
import { inTime } from '../api/context.ts'
import { ApiError } from '../api/problem.ts'
import { limitPeriod, retryAfterLimit } from '../http/rate-limit.ts'
import type { PushConfig } from '../push-config.ts'
import { createFeedRenderer, originOf } from '../site/current-feed.ts'
import { findNewestFeed } from '../site/feed-documents.ts'
import type { Background } from '../http/background.ts'
import { findSubscription, storeRequest } from '../store/d1/hub-requests.ts'
import { all } from '../store/d1/sql.ts'
import { faultOfCallback } from '../http/callback.ts'
import { readSubscription } from './request.ts'
import type { HubContext } from './context.ts'
import { type RunState, sendDue } from './send.ts'
import { admit } from './verify.ts'

/** The WebSub hub of a newsroom, for its own feeds: https://www.w3.org/TR/websub/ */
export interface Hub {
  /** Responds to a request to subscribe or to unsubscribe. */
  respond: (request: Request, background: Background) => Promise<Response>
  /** Sends what is due, after the response. */
  sendSoon: (background: Background) => void
  /** Sends what is due. Call it each minute. */
  sendDue: () => Promise<void>
}

/** The size of a form, in bytes. */
const maxForm = 16_384
/** How long a run of each minute begins deliveries, in milliseconds. */
const eachMinute = 50_000

/**
 * How long a run begins deliveries after a response, in milliseconds: the last one must end before
 * the platform stops it at 30 seconds.
 */
function afterResponse({ timeout }: PushConfig): number {
  return Math.max(28_000 - 1000 * timeout, 1000)
}

export function createHub(context: HubContext): Hub {
  const { now, config } = context.options
  const state: RunState = { looksUntil: null, isChanged: false }
  const sendSoon = (background: Background): void => {
    if (state.looksUntil !== null && now() < state.looksUntil) state.isChanged = true
    else background(sendDue(context, state, afterResponse(config.push)).catch(console.error))
  }
  return {
    sendSoon,
    sendDue: () => sendDue(context, state, eachMinute),
    respond: async (request, background) => {
      const response = await accept(request, context).then(
        () => new Response(null, { status: 202 }),
        (error: unknown) => respondError(error, request.method),
      )
      await discardBody(request)
      response.headers.set('Cache-Control', 'no-store')
      if (response.status === 202) sendSoon(background)
      return response
    },
  }
}

/** Stores a request to be verified. Rejects with an `ApiError` to refuse it. */
async function accept(request: Request, { database, store, options, limits }: HubContext): Promise<void> {
  const { now, config } = options
  const { method } = request
  if (method !== 'POST') throw new ApiError('method', `expected POST, found ${method}`, { headers: { Allow: 'POST' } })
  const { topicUrl, ...asked } = readSubscription(await readForm(request, maxForm), config.push)
  const { callback, mode } = asked
  const own = config.origin ?? new URL(request.url).origin
  const fault = faultOfCallback(callback, own, config.origin === null)
  if (fault !== null) throw new ApiError('callback', `hub.callback: ${fault}`)
  if (mode === 'subscribe' && (originOf(topicUrl, config) !== own || findNewestFeed(topicUrl.slice(own.length)) === null)) {
    throw noSuchTopic(topicUrl, own)
  }
  const [known] = await inTime(all(database, findSubscription(topicUrl, callback, now())))
  const isKnown = known?.subscribed === 1
  if (mode === 'unsubscribe' && !isKnown && known?.pending !== 1) throw new ApiError('subscription', noSubscription)
  const from = { host: new URL(callback).hostname, address: request.headers.get('CF-Connecting-IP') ?? '' }
  const isAdmitted = await admit(limits, from)
  if (!isAdmitted && !isKnown) throw new ApiError('verifications', tooManyVerifications, { headers: retryAfterLimit })
  if (mode === 'subscribe' && !isKnown && (await inTime(createFeedRenderer(store, options)(topicUrl))) === null) {
    throw noSuchTopic(topicUrl, own)
  }
  const row = { ...asked, ...from, topic_url: topicUrl, is_admitted: isAdmitted ? 1 : 0 } as const
  const [stored] = await inTime(all(database, storeRequest(row, now(), config.push)))
  if (stored === undefined) throw new ApiError('subscriptions', tooManySubscriptions)
}

const noSubscription = 'expected a subscription to this topic, found none'
const tooManySubscriptions = 'expected fewer subscriptions to this topic, found as many as it may have, or this host'
const tooManyVerifications = `expected fewer verifications; wait ${limitPeriod} seconds`

function noSuchTopic(topicUrl: string, own: string): ApiError {
  const expected = `hub.topic: expected the URL of a feed of newest articles of ${own}`
  return new ApiError('topic', `${expected}, found ${JSON.stringify(topicUrl)}`)
}
