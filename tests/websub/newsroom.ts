import { afterAll } from 'vitest'
import { put, startNewsroom, type TestNewsroom, textOf } from '../api/newsroom.ts'
import { until } from '../checkout.ts'
import { startSubscribers, type Subscriber, type Subscribers } from './subscriber.ts'

/** A newsroom on this machine with its hub, and subscribers. */
export interface HubNewsroom extends TestNewsroom, Omit<Subscribers, 'close'> {
  /** Sends a request to the hub. */
  post: (fields: Record<string, string>, headers?: Record<string, string>) => Promise<Response>
  /** Subscribes, and waits until that is verified. */
  subscribe: (subscriber: Subscriber, fields?: Record<string, string>) => Promise<void>
  /** Publishes an article, new or changed. */
  publish: (place: string, options?: Parameters<typeof textOf>[1]) => Promise<void>
  /** The rows of a query. */
  rows: <Row>(sql: string) => Promise<Row[]>
  /** The URL of the newest articles as RSS. */
  topic: string
}

/** Starts a newsroom without an origin. `settings` are lines of wrangler.toml to replace. */
export async function startHub(settings: Record<string, string> = {}): Promise<HubNewsroom> {
  const newsroom = await startNewsroom('', {}, (toml) =>
    Object.entries({
      ORIGIN: '""',
      'simple = { limit': '10000, period = 60 }',
      HUB_ALL_CONNECTIONS: '"200"',
      ...settings,
    }).reduce((text, [name, value]) => text.replace(new RegExp(`^${name} = .*$`, 'gm'), `${name} = ${value}`), toml),
  )
  const subscribers = await startSubscribers()
  afterAll(async () => {
    await newsroom.close()
    await subscribers.close()
  })
  const topic = `${newsroom.url}/feed.xml`
  const rows = async <Row>(sql: string): Promise<Row[]> => (await newsroom.database.prepare(sql).bind().all()).results as Row[]
  const post: HubNewsroom['post'] = (fields, headers = {}) =>
    fetch(`${newsroom.url}/hub`, { method: 'POST', body: new URLSearchParams(fields), headers })
  return {
    ...newsroom,
    ...subscribers,
    topic,
    post,
    rows,
    subscribe: async ({ callback }, fields = {}) => {
      const response = await post({ 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.callback': callback, ...fields })
      if (response.status !== 202) throw new Error(`expected 202, found ${response.status}: ${await response.text()}`)
      await until(async () => (await rows(`SELECT 1 FROM hub_request WHERE callback = '${callback}'`)).length === 0)
    },
    publish: async (place, options) => {
      const file = `${place.toLowerCase()}.txt`
      const response = await newsroom.ask(`/api/articles/${file}`, put(textOf(place, options), { 'If-Match': '*' }))
      const created =
        response.status === 412 ? await newsroom.ask(`/api/articles/${file}`, put(textOf(place, options))) : response
      if (!created.ok) throw new Error(`expected 2xx, found ${created.status}: ${await created.text()}`)
    },
  }
}
