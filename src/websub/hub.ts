import { respondError } from '../api/api.ts'
import { discardBody, readBytes } from '../api/body.ts'
import { type ApiHub, inTime } from '../api/context.ts'
import { ApiError } from '../api/problem.ts'
import { createFeedRenderer, originOf } from '../site/current-feed.ts'
import { findNewestFeed } from '../site/feed-documents.ts'
import type { Background } from '../http/background.ts'
import { loadHubStatus } from '../store/d1/hub-status.ts'
import { all } from '../store/d1/sql.ts'
import { findSubscription, storeRequest } from '../store/d1/subscriptions.ts'
import { faultOfCallback } from './callback.ts'
import { readForm, type SubscriptionRequest } from './request.ts'
import { leaseOf } from './schedule.ts'
import { type HubContext, type RunState, sendDue } from './send.ts'

/** The WebSub hub of a newsroom, for its own feeds: https://www.w3.org/TR/websub/ */
export interface Hub extends ApiHub {
  /** Responds to a request to subscribe or to unsubscribe. */
  respond: (request: Request, background: Background) => Promise<Response>
  /** Sends what is due. Call it each minute. */
  sendDue: () => Promise<void>
}

const formType = 'application/x-www-form-urlencoded'
/** The size of a form, in bytes. */
const maxForm = 16_384
/** How long a run begins deliveries, in milliseconds. After a response, the platform stops it at 30 seconds. */
const [afterResponse, eachMinute] = [18_000, 50_000]

export function createHub(context: HubContext): Hub {
  const { database, store, options, admit } = context
  const { now, config } = options
  const state: RunState = { looksUntil: null, isChanged: false }
  const sendSoon = (background: Background): void => {
    if (state.looksUntil !== null && now() < state.looksUntil) {
      state.isChanged = true
      return
    }
    state.looksUntil = now() + afterResponse
    background(sendDue(context, state, afterResponse).catch(console.error))
  }
  const accept = async (request: Request): Promise<void> => {
    const { lease, ...asked } = await readRequest(request)
    const { topic, callback, mode } = asked
    const own = config.origin ?? new URL(request.url).origin
    const fault = faultOfCallback(callback, own, config.origin === null)
    if (fault !== null) throw new ApiError('callback', `hub.callback: ${fault}`)
    if (mode === 'subscribe' && (originOf(topic, config) !== own || findNewestFeed(topic.slice(own.length)) === null)) {
      throw noSuchTopic(topic, own)
    }
    const [known] = await inTime(all(database, findSubscription(topic, callback, now())))
    const isKnown = known?.subscribed === 1
    if (mode === 'unsubscribe' && !isKnown && known?.pending !== 1) throw new ApiError('subscription', noSubscription)
    const from = { host: new URL(callback).hostname, address: request.headers.get('CF-Connecting-IP') ?? '' }
    const isAdmitted = await admit(from)
    if (!isAdmitted && !isKnown) throw new ApiError('verifications', tooManyVerifications, { headers: { 'Retry-After': '60' } })
    if (mode === 'subscribe' && !isKnown && (await inTime(createFeedRenderer(store, options)(topic))) === null) {
      throw noSuchTopic(topic, own)
    }
    const row = { ...asked, ...from, lease_seconds: leaseOf(lease, config.push), is_admitted: isAdmitted ? 1 : 0 } as const
    const [stored] = await inTime(all(database, storeRequest(row, now(), config.push)))
    if (stored === undefined) throw new ApiError('subscriptions', tooManySubscriptions)
  }
  return {
    sendSoon,
    status: () => loadHubStatus(database),
    sendDue: () => sendDue(context, state, eachMinute),
    respond: async (request, background) => {
      const response = await accept(request).then(
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

const noSubscription = 'expected a subscription to this topic, found none'
const tooManySubscriptions = 'expected fewer subscriptions to this topic, found as many as it may have, or this host'
const tooManyVerifications = 'expected fewer verifications; wait 60 seconds'

function noSuchTopic(topic: string, own: string): ApiError {
  const expected = `hub.topic: expected the URL of a feed of newest articles of ${own}`
  return new ApiError('topic', `${expected}, found ${JSON.stringify(topic)}`)
}

/** Reads a request. Rejects with an `ApiError` if it is no form of a few kilobytes. */
async function readRequest(request: Request): Promise<SubscriptionRequest> {
  const { method } = request
  if (method !== 'POST') throw new ApiError('method', `expected POST, found ${method}`, { headers: { Allow: 'POST' } })
  const [type = ''] = (request.headers.get('Content-Type') ?? '').toLowerCase().split(';')
  if (type.trim() !== formType) {
    throw new ApiError('content-type', `expected ${formType}, found "${type}"`, { headers: { Accept: formType } })
  }
  return readForm(new URLSearchParams(new TextDecoder().decode(await readBytes(request, maxForm))))
}
