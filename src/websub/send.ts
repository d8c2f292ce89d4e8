import { createHmac } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { paths } from '../feed/paths.ts'
import { callSite } from '../http/call.ts'
import { createJobs, type Job } from '../http/jobs.ts'
import { createFeedRenderer, type CurrentFeed, type RenderFeed } from '../site/current-feed.ts'
import type { SiteOptions } from '../site/site-snapshot.ts'
import { all, batch, type Database } from '../store/d1/sql.ts'
import * as table from '../store/d1/subscriptions.ts'
import { type Store, StoreUnavailableError } from '../store/store.ts'
import { retryDelay } from './schedule.ts'
import { type Admit, verifyRequest } from './verify.ts'

/** What the hub works with. */
export interface HubContext {
  database: Database
  store: Store
  options: SiteOptions
  admit: Admit
}

/** Tells a run of changes during it. */
export interface RunState {
  /** Until when a run looks for changes, in milliseconds since the epoch; `null` if none does. */
  looksUntil: number | null
  /** Whether something changed since it looked. It looks again then. */
  isChanged: boolean
}

/**
 * Verifies, delivers and denies what is due, until nothing is. Begins nothing after `duration`
 * milliseconds but what `state` tells of. Several runs may work at the same time: each row is claimed by one of them.
 */
export async function sendDue(context: HubContext, state: RunState, duration: number): Promise<void> {
  const { database, options } = context
  const { now, config } = options
  const end = now() + duration
  const jobs = createJobs(config.push)
  const { claim, hasResults } = createRun(context)
  try {
    await batch(database, config.push.hub ? table.deleteEnded(now()) : table.endTopics(null, now()))
    do {
      let due: Job[]
      do {
        const mayClaim = state.isChanged || now() < end
        Object.assign(state, { looksUntil: end, isChanged: false })
        due = await claim(mayClaim)
        for (const job of due) await jobs.start(job)
      } while (due.length > 0 || state.isChanged)
      // Nothing is left but to wait for answers.
      state.looksUntil = null
    } while ((await jobs.next()) || hasResults())
  } finally {
    state.looksUntil = null
  }
}

/** The documents that a run keeps, in bytes. */
const maxFeeds = 16_000_000

/** Creates the jobs of a run. `claim` also stores the results of earlier ones. */
function createRun({ database, store, options, admit }: HubContext) {
  const { now, config } = options
  const feeds = new LRUCache<string, CurrentFeed>({ maxSize: maxFeeds, sizeCalculation: sizeOf })
  const results: table.DeliveryResult[] = []

  /** Renders a topic and stores what is to be delivered. `null` if it has ended or failed, or if a later document is stored. */
  async function refresh(topic: string, render: RenderFeed): Promise<CurrentFeed | null> {
    try {
      const feed = await render(topic)
      if (feed === null) {
        await batch(database, table.endTopics(topic, now()))
        return null
      }
      const [, , [latest]] = await batch(database, table.storeDocument(feed, now()))
      if (latest?.digest !== feed.digest) return null
      feeds.set(topic, feed)
      return feed
    } catch (error) {
      if (error instanceof StoreUnavailableError) throw error
      console.error(error)
      return null
    }
  }

  async function verify(row: table.RequestRow): Promise<void> {
    const render: RenderFeed = async (topic) => {
      const feed = feeds.get(topic) ?? (await createFeedRenderer(store, options)(topic))
      if (feed !== null) feeds.set(topic, feed)
      return feed
    }
    await batch(database, await verifyRequest(row, config, { admit, render }))
  }

  async function deliver(row: table.DeliveryRow, feed: CurrentFeed): Promise<void> {
    const init = { method: 'POST', headers: headersOf(feed, row.secret), body: feed.bytes }
    const { status, failure, took } = await callSite(row.callback, init, config.push.timeout)
    const tries = row.tries + 1
    const due = failure === null ? null : now() + retryDelay(tries, config.push)
    results.push({ ...resultOf(row), digest: feed.digest, pace: took, tries, failure, due, isGone: status === 410 })
  }

  async function deliveryOf(row: table.DeliveryRow): Promise<Job | null> {
    const known = feeds.get(row.topic)
    const feed = known?.digest === row.digest ? known : await refresh(row.topic, createFeedRenderer(store, options))
    if (feed !== null) return () => deliver(row, feed)
    results.push({ ...resultOf(row), failure: row.failure, due: now() + retryDelay(1, config.push), isGone: false })
    return null
  }

  async function claim(mayClaim: boolean): Promise<Job[]> {
    const storing = table.storeResults(results.splice(0))
    if (!mayClaim) {
      await batch(database, storing)
      return []
    }
    const render = createFeedRenderer(store, options)
    const outdated = await all(database, table.findOutdated(await store.revision(), now()))
    for (const { topic } of outdated) await refresh(topic, render)
    const { timeout } = config.push
    const claims = [table.claimRequests(now(), timeout), table.claimDeliveries(now(), timeout)] as const
    const [, , requests, rows] = await batch(database, [...storing, ...claims])
    const jobs: Job[] = requests.map((row) => verify.bind(null, row))
    for (const row of rows.toSorted((a, b) => a.pace - b.pace)) {
      const job = await deliveryOf(row)
      if (job !== null) jobs.push(job)
    }
    return jobs
  }

  return { claim, hasResults: () => results.length > 0 }
}

function sizeOf({ bytes }: CurrentFeed): number {
  return Math.min(bytes.byteLength + 1, maxFeeds)
}

function resultOf({ number, digest, tries, pace, claimed_until }: table.DeliveryRow) {
  return { number, digest, tries, pace, claimed_until }
}

/** The headers of a delivery (WebSub, sections 7 and 7.1). */
function headersOf({ url, contentType, bytes }: CurrentFeed, secret: string | null): Record<string, string> {
  const link = `<${new URL(url).origin}${paths.hub}>; rel="hub", <${url}>; rel="self"`
  const headers = { 'Content-Type': contentType, Link: link, 'User-Agent': 'Kawaraban' }
  if (secret === null) return headers
  const signature = createHmac('sha256', secret).update(bytes).digest('hex')
  return { ...headers, 'X-Hub-Signature': `sha256=${signature}` }
}
