import { createHmac } from 'node:crypto'
import { paths } from '../feed/paths.ts'
import { callSite } from '../http/call.ts'
import type { CurrentFeed } from '../site/current-feed.ts'
import type { SiteOptions } from '../site/site-snapshot.ts'
import type { DeliveryResult, DeliveryRow } from '../store/d1/deliveries.ts'
import type { PushConfig } from '../push-config.ts'

/** Sends a document to a subscriber (WebSub, section 7). Tries again later if there is none. */
export async function deliver(row: DeliveryRow, feed: CurrentFeed | null, options: SiteOptions): Promise<DeliveryResult> {
  const { now, config } = options
  if (feed === null) return { ...release(row), due: now() + retryDelay(1, config.push) }
  const init = { method: 'POST', headers: headersOf(feed, row.secret), body: feed.bytes }
  const { status, failure, took } = await callSite(row.callback, init, config.push)
  // A new document starts anew.
  const tries = (feed.digest === row.digest ? row.tries : 0) + 1
  const due = failure === null ? null : now() + retryDelay(tries, config.push)
  return { ...release(row), digest: feed.digest, pace: took, tries, failure, due, isGone: status === 410 }
}

/** The result of a delivery that was not begun: it stays as it was. */
export function release({ number, digest, tries, pace, claimed_until, failure, due }: DeliveryRow): DeliveryResult {
  return { number, digest, tries, pace, claimed_until, failure, due, isGone: false }
}

/** The headers of a delivery (sections 7 and 7.1). */
function headersOf({ url, contentType, bytes }: CurrentFeed, secret: string | null): Record<string, string> {
  const link = `<${new URL(url).origin}${paths.hub}>; rel="hub", <${url}>; rel="self"`
  const headers = { 'Content-Type': contentType, Link: link }
  if (secret === null) return headers
  const signature = createHmac('sha256', secret).update(bytes).digest('hex')
  return { ...headers, 'X-Hub-Signature': `sha256=${signature}` }
}

/** The time from a failure to the next delivery, in milliseconds. `tries` counts failures, from 1. */
function retryDelay(tries: number, { retryFirst, retryMax }: PushConfig): number {
  return 1000 * Math.min(retryFirst * 4 ** (tries - 1), retryMax)
}
