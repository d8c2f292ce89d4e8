import { createBudget } from '../http/budget.ts'
import { createJobs, patience } from '../http/jobs.ts'
import type { SiteOptions } from '../site/site-snapshot.ts'
import { createTopicFeeds, type TopicFeeds } from '../site/topic-feeds.ts'
import { claimDeliveries, type DeliveryResult, type DeliveryRow, storeResults } from '../store/d1/deliveries.ts'
import { claimRequests } from '../store/d1/hub-requests.ts'
import { deleteEnded, endTopics, findOutdated } from '../store/d1/hub-topics.ts'
import { all, batch, type Database } from '../store/d1/sql.ts'
import type { Store } from '../store/store.ts'
import { deliver, release } from './deliver.ts'
import { retryDelay } from './schedule.ts'
import { type HubLimits, verifyRequest } from './verify.ts'

/** What the hub works with. */
export interface HubContext {
  database: Database
  /** The number of statements that the hub has sent to the database. */
  statements: () => number
  store: Store
  options: SiteOptions
  limits: HubLimits
}

/** Lets requests tell a run that something has changed. */
export interface RunState {
  /** Until when a run looks for changes, in milliseconds since the epoch; `null` if none does. */
  looksUntil: number | null
  /** Whether something changed since it looked. It looks again then. */
  isChanged: boolean
}

/** How many topics are rendered before deliveries begin, and how many rows are claimed at once. */
const [maxTopics, maxClaimed] = [8, 100]
/** How long a run works on a change that relied on it just before its end, in milliseconds. */
const lastLook = 1000
/** How long a run collects results before it looks at the database, in milliseconds. */
const collecting = 200

/**
 * Verifies, delivers and denies what is due, until nothing is, or until the run has sent as much as
 * it may. After `duration` milliseconds, starts nothing new unless `isChanged` is set. Several runs
 * may work at the same time: each row is claimed by one of them.
 */
export async function sendDue(context: HubContext, state: RunState, duration: number): Promise<void> {
  const { database, options } = context
  const { now, config } = options
  const end = now() + duration
  const run = createRun(context)
  try {
    await batch(database, config.push.hub ? deleteEnded(now()) : endTopics(null, now()))
    let looks = true
    do {
      let isBusy = true
      while (isBusy || state.isChanged) {
        const until = state.isChanged ? Math.max(end, now() + lastLook) : end
        const mayBegin = run.mayBegin() && now() < until
        looks ||= state.isChanged
        Object.assign(state, { looksUntil: mayBegin ? end : null, isChanged: false })
        if (looks && mayBegin) await run.look()
        looks = false
        isBusy = mayBegin && (await run.work(until))
      }
      // Nothing is left but to wait for answers.
      state.looksUntil = null
    } while (await run.collect())
  } finally {
    state.looksUntil = null
  }
}

/** The work of a run. */
function createRun(context: HubContext) {
  const { database, statements, store, options, limits } = context
  const { now, config } = options
  const { push } = config
  const budget = createBudget(push, statements)
  const feeds = createTopicFeeds(context)
  const jobs = createJobs(push)
  const results: DeliveryResult[] = []
  let outdated: string[] = []
  const save = async (): Promise<void> => {
    if (results.length > 0) await batch(database, storeResults(results.splice(0)))
  }
  return {
    mayBegin: budget.mayBegin,
    /** Finds the topics that may have changed. */
    look: async () => {
      outdated = (await all(database, findOutdated(await store.revision(), now()))).map(({ topic_url: url }) => url)
      feeds.renew()
    },
    /** Renders a few of them, and begins what is due until a time. `false` if nothing is. */
    work: async (until: number): Promise<boolean> => {
      // The rest is for deliveries. The next run finds the other topics again.
      for (const topicUrl of outdated.splice(0, maxTopics)) if (budget.mayAsk(3 / 4)) await feeds.refresh(topicUrl)
      if (!budget.mayAsk(3 / 4)) outdated = []
      await save()
      const count = Math.min(budget.calls(), maxClaimed)
      const claims = [claimRequests(now(), push.timeout, count), claimDeliveries(now(), push.timeout, count)] as const
      const [requests, rows] = await batch(database, claims)
      const verifying = { limits, now, timeout: push.timeout, render: feeds.render }
      for (const row of requests) {
        await jobs.start(budget.spend(async () => void (await batch(database, await verifyRequest(row, verifying)))))
      }
      for (const row of rows.toSorted(byTopic)) {
        const job = async (): Promise<void> => void results.push(now() < until ? await send(feeds, row, options) : release(row))
        if (budget.mayBegin()) await jobs.start(budget.spend(job))
        else results.push(release(row))
      }
      return requests.length + rows.length + outdated.length > 0
    },
    /** Waits for answers and stores them. `false` if there are none. */
    collect: async (): Promise<boolean> => {
      // What is there already must not wait for the answer of a slow subscriber.
      const isRunning = results.length > 0 ? jobs.isRunning() : await jobs.next()
      if (jobs.isRunning()) await new Promise((done) => setTimeout(done, collecting))
      const hasResults = results.length > 0
      await save()
      return isRunning || hasResults
    },
  }
}

/** Topics one after another, so that few feeds are in memory. Slow subscribers come last. */
function byTopic(a: DeliveryRow, b: DeliveryRow): number {
  return Number(a.pace > patience) - Number(b.pace > patience) || a.topic_url.localeCompare(b.topic_url) || a.pace - b.pace
}

async function send(feeds: TopicFeeds, row: DeliveryRow, { config, now }: SiteOptions): Promise<DeliveryResult> {
  const feed = await feeds.find(row.topic_url, row.digest)
  if (feed === null) return { ...release(row), due: now() + retryDelay(1, config.push) }
  return deliver(row, feed, config.push, now)
}
