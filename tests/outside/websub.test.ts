import { createHmac } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createServer } from 'pubsubhubbub'
import { describe, expect, it, onTestFinished } from 'vitest'
import { formats } from '../../src/feed/formats.ts'
import { until } from '../checkout.ts'
import { startHub } from '../websub/newsroom.ts'

/*
 * The hub with a client of somebody else's: npm `pubsubhubbub`, which finds the topic of a delivery
 * in its Link header.
 */

const hub = await startHub()
await hub.publish('Shiomi')

describe('npm pubsubhubbub', () => {
  it.each(formats)('subscribes, gets each revision as $label with a signature, and leaves', async ({ file, mediaType }) => {
    const topic = `${hub.url}/${file}`
    const client = createServer({ secret: 'harbor' })
    const events: string[] = []
    const feeds: { topic: string; feed: Buffer; headers: Record<string, string> }[] = []
    for (const name of ['subscribe', 'unsubscribe', 'denied'] as const) {
      client.on(name, (event) => events.push(`${name} ${event.topic}`))
    }
    client.on('feed', (event) => feeds.push(event))
    await new Promise<void>((done) => {
      client.on('listen', done)
      client.listen(0, 'localhost')
    })
    onTestFinished(() => void client.server.close())
    client.callbackUrl = `http://localhost:${(client.server.address() as AddressInfo).port}/`

    client.subscribe(topic, `${hub.url}/hub`)
    await until(() => events.length === 1)
    await until(async () => (await hub.rows(`SELECT 1 FROM hub_subscription WHERE topic_url = '${topic}'`)).length === 1)
    // It subscribes with a secret derived from its own, but checks signatures with its own.
    client.secret = createHmac('sha1', 'harbor').update(topic).digest('hex')
    for (const body of ['One.', 'Two.']) {
      await hub.publish('Minato', { body: `${file}: ${body}` })
      const feed = await (await fetch(topic)).text()
      await until(() => feeds.at(-1)?.feed.toString() === feed)
    }
    expect(feeds.map((event) => [event.topic, event.headers['content-type']])).toEqual(
      feeds.map(() => [topic, `${mediaType}; charset=utf-8`]),
    )

    client.secret = 'harbor'
    client.unsubscribe(topic, `${hub.url}/hub`)
    await until(async () => (await hub.rows(`SELECT 1 FROM hub_subscription WHERE topic_url = '${topic}'`)).length === 0)
    expect(events).toEqual([`subscribe ${topic}`, `unsubscribe ${topic}`])
  })
})
