import { describe, expect, it } from 'vitest'
import { until } from '../checkout.ts'
import { startHub } from './newsroom.ts'

const hub = await startHub({
  HUB_TOPIC_SUBSCRIPTIONS: '"4"',
  HUB_HOST_SUBSCRIPTIONS: '"3"',
  'simple = { limit': '6, period = 60 }',
})
await hub.publish('Shiomi')

const subscribers = Array.from({ length: 3 }, () => hub.add())
const refusal = async (fields: Record<string, string>) => {
  const response = await hub.post({ 'hub.mode': 'subscribe', 'hub.topic': hub.topic, ...fields })
  const { type, detail } = (await response.json()) as { type: string; detail: string }
  return [response.status, type.replace(/.*\//, ''), detail, response.headers.get('Retry-After')]
}

describe('the hub takes', () => {
  it('so many subscriptions of a host to a topic, whatever its ports; renewals are no more', async () => {
    for (const subscriber of subscribers) await hub.subscribe(subscriber)
    expect(await refusal({ 'hub.callback': 'http://localhost:9/another' })).toEqual([
      403,
      'subscriptions',
      'expected fewer subscriptions to this topic, found as many as it may have, or this host',
      null,
    ])
    await hub.subscribe(subscribers[0] ?? hub.add())
    expect(subscribers[0]?.verifications).toHaveLength(2)
  })

  it('so many verifications a minute; above that, a renewal waits and a new subscription is refused', async () => {
    const [first] = subscribers
    if (first === undefined) throw new Error('expected a subscriber')
    const renewal = { 'hub.mode': 'subscribe', 'hub.topic': hub.topic, 'hub.callback': first.callback }
    for (let asked = 0; asked < 8; asked += 1) expect((await hub.post(renewal)).status).toBe(202)
    const [, type, detail, retry] = await refusal({ 'hub.callback': 'http://b.localhost:9/', 'hub.topic': `${hub.url}/atom.xml` })
    expect([type, detail, retry]).toEqual(['verifications', 'expected fewer verifications; wait 60 seconds', '60'])
    const waiting = () =>
      hub.rows<{ seconds: number }>("SELECT (due - unixepoch('subsec') * 1000) / 1000 AS seconds FROM hub_request")
    await until(async () => ((await waiting())[0]?.seconds ?? 0) > 40)
    expect(first.verifications.length).toBeLessThan(6)
    expect(await hub.rows('SELECT 1 FROM hub_subscription')).toHaveLength(3)
  })
})
