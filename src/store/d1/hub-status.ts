import { batch, type Database, type Statement, statement } from './sql.ts'

/** The state of the WebSub hub. */
export interface HubStatus {
  subscriptions: number
  /** Requests that are not verified yet. */
  requests: number
  /** The most subscribed topics, and the hosts with the most subscriptions. */
  topics: { topic: string; subscriptions: number }[]
  hosts: { host: string; subscriptions: number }[]
  deliveries: {
    waiting: number
    /** Since when the oldest waits. */
    oldest: Date | null
  }
  /** Why the last deliveries failed, of those that are to be repeated. */
  failures: { reason: string; subscriptions: number }[]
}

interface CountsRow {
  subscriptions: number
  requests: number
  waiting: number
  oldest: number | null
}

/** The most topics and hosts that are listed. */
const maxGroups = 100

const counts = `
  SELECT
    (SELECT count(*) FROM hub_subscription) AS subscriptions, (SELECT count(*) FROM hub_request) AS requests,
    (SELECT count(*) FROM hub_subscription WHERE due IS NOT NULL) AS waiting,
    (SELECT min(waiting_since) FROM hub_subscription WHERE due IS NOT NULL) AS oldest`

function groups<Row>(column: 'topic_url' | 'host', name: 'topic' | 'host'): Statement<Row> {
  return statement(`
    SELECT ${column} AS ${name}, count(*) AS subscriptions FROM hub_subscription
    GROUP BY ${column} ORDER BY subscriptions DESC, ${column} LIMIT ${maxGroups}`)
}

const failures = `
  SELECT failure AS reason, count(*) AS subscriptions FROM hub_subscription WHERE due IS NOT NULL AND failure IS NOT NULL
  GROUP BY failure ORDER BY subscriptions DESC, failure LIMIT ${maxGroups}`

/** Loads the state of the hub. */
export async function loadHubStatus(database: Database): Promise<HubStatus> {
  const [[row], topics, hosts, reasons] = await batch(database, [
    statement<CountsRow>(counts),
    groups<HubStatus['topics'][number]>('topic_url', 'topic'),
    groups<HubStatus['hosts'][number]>('host', 'host'),
    statement<HubStatus['failures'][number]>(failures),
  ])
  const { subscriptions = 0, requests = 0, waiting = 0, oldest = null } = row ?? {}
  const deliveries = { waiting, oldest: oldest === null ? null : new Date(oldest) }
  return { subscriptions, requests, topics, hosts, deliveries, failures: reasons }
}
