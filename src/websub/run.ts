import { createBudget } from '../http/budget.ts'
import { createJobs, patience, startAll } from '../http/jobs.ts'
import { createTopicFeeds } from '../site/topic-feeds.ts'
import { claimDeliveries, type DeliveryResult, type DeliveryRow, storeResults } from '../store/d1/deliveries.ts'
import { claimRequests, releaseRequests, type RequestRow } from '../store/d1/hub-requests.ts'
import { findOutdated } from '../store/d1/hub-topics.ts'
import { all, batch } from '../store/d1/sql.ts'
import type { HubContext } from './context.ts'
import { deliver, release } from './deliver.ts'
import { verifyRequest } from './verify.ts'

/** A run of the hub. */
type Run = ReturnType<typeof openRun>

/** How many topics are rendered before deliveries begin, and how many rows are claimed at once. */
const [maxTopics, maxClaimed] = [8, 100]
/** How long a run collects results before it looks at the database, in milliseconds. */
const collecting = 200

/**
 * Opens a run. `leave` has changes begin runs of their own; it returns `false` if one relies on
 * this run.
 */
export function openRun(context: HubContext, leave: () => boolean) {
  const { counted, store, options } = context
  /** The topics that may have changed, and the results of deliveries that are not stored yet. */
  const [outdated, results]: [string[], DeliveryResult[]] = [[], []]
  const feeds = createTopicFeeds({ ...counted, store, options })
  const { push } = options.config
  const [budget, jobs] = [createBudget(push, counted.statements), createJobs(push)]
  return { context, leave, budget, jobs, feeds, outdated, results }
}

/** Finds the topics that may have changed. */
export async function look(run: Run): Promise<void> {
  const { counted, store, options } = run.context
  const rows = await all(counted.database, findOutdated(await store.revision(), options.now()))
  run.outdated = rows.map(({ topic_url: url }) => url)
  run.feeds.renew()
}

/**
 * Renders a few of them, and begins what is due until a time, as there is room. `false` if nothing
 * is.
 */
export async function work(run: Run, until: number): Promise<boolean> {
  const { context, budget, feeds, jobs, results } = run
  const { counted, options } = context
  // The other statements are for deliveries. The next run finds the other topics again.
  for (const topicUrl of run.outdated.splice(0, maxTopics)) if (budget.mayAsk(3 / 4)) await feeds.refresh(topicUrl)
  if (!budget.mayAsk(3 / 4)) run.outdated = []
  await save(run)
  const { prompt, others } = await claim(run)
  const mayBegin = (): boolean => budget.mayBegin() && options.now() < until
  const begin = (rows: readonly (RequestRow | DeliveryRow)[]) =>
    startAll(jobs, rows, mayBegin, (row) =>
      budget.spend(async () => {
        if ('mode' in row) await batch(counted.database, await verifyRequest(row, context, feeds.render))
        else results.push(await deliver(row, await feeds.find(row.topic_url, row.digest), options))
      }),
    )
  const left = [...(await begin(prompt))]
  // Others may be slow. Whatever is due to prompt subscribers comes first.
  const isLast = run.outdated.length === 0 && prompt.length < maxClaimed
  left.push(...(isLast && others.length > 0 && (await handOver(run)) ? await begin(others) : others))
  results.push(...left.flatMap((row) => ('mode' in row ? [] : release(row))))
  const requests = left.flatMap((row) => ('mode' in row ? row.number : []))
  if (requests.length > 0) await all(counted.database, releaseRequests(requests))
  return left.length < prompt.length + others.length || run.outdated.length > 0
}

/** Lets other runs send what changes from now on. `false` if a change relies on this one. */
async function handOver(run: Run): Promise<boolean> {
  await run.jobs.settle()
  await save(run)
  return run.leave()
}

/**
 * Claims what is due to prompt subscribers, and then to others: strangers do not wait for slow
 * ones.
 */
async function claim({ context, budget }: Run) {
  const { now, config } = context.options
  const claimed = [now(), config.push.timeout, Math.min(budget.calls(), maxClaimed)] as const
  const [requests, rows] = await batch(context.counted.database, [claimRequests(...claimed), claimDeliveries(...claimed)])
  // Topics one after another, so that few feeds are in memory.
  const sorted = rows.toSorted((a, b) => a.topic_url.localeCompare(b.topic_url) || a.pace - b.pace)
  const [prompt, slow] = [sorted.filter(({ pace }) => pace <= patience), sorted.filter(({ pace }) => pace > patience)]
  return { prompt, others: [...requests, ...slow] }
}

/** Waits for answers and stores them. Returns `false` if there are none. */
export async function collect(run: Run): Promise<boolean> {
  const { jobs, results } = run
  // What is there already must not wait for the answer of a slow subscriber.
  const isRunning = results.length > 0 ? jobs.isRunning() : await jobs.next()
  if (jobs.isRunning()) await new Promise((done) => setTimeout(done, collecting))
  const hasResults = results.length > 0
  await save(run)
  return isRunning || hasResults
}

async function save({ context, results }: Run): Promise<void> {
  if (results.length > 0) await batch(context.counted.database, storeResults(results.splice(0)))
}
