import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { formats } from '../../src/feed/formats.ts'
import { startHub } from './newsroom.ts'

/* The steps of https://websub.rocks, replayed. */

const hub = await startHub()
await hub.publish('Shiomi', { front: 'section: Politics' })
const feed = async (): Promise<string> => (await fetch(hub.topic)).text()

describe('websub.rocks, publisher discovery', () => {
  it.each(formats.flatMap(({ file }) => [`/${file}`, `/sections/politics/${file}`]))(
    'finds the hub and one self in the headers and in the body: %s',
    async (path) => {
      const response = await fetch(hub.url + path)
      const links = (response.headers.get('Link') ?? '').split(', ')
      const [self, ...others] = links.filter((link) => link.includes('rel="self"'))
      expect([self?.startsWith(`<${hub.url}${path}>`), others]).toEqual([true, []])
      expect(links.filter((link) => link.includes('rel="hub"'))).toEqual([`<${hub.url}/hub>; rel="hub"`])
      const body = await response.text()
      expect(body).toMatch(
        path.endsWith('.json') ? `"hubs":[{"type":"WebSub","url":"${hub.url}/hub"}]` : `rel="hub" href="${hub.url}/hub"`,
      )
      expect(body.match(/rel="self"|"feed_url"/g)).toHaveLength(1)
      expect(
        (await hub.post({ 'hub.mode': 'subscribe', 'hub.topic': hub.url + path, 'hub.callback': hub.add().callback })).status,
      ).toBe(202)
    },
  )
})

describe('websub.rocks, hub', () => {
  it('100: delivers the whole topic, with its type, and names hub and self', async () => {
    const subscriber = hub.add()
    await hub.subscribe(subscriber)
    expect((await subscriber.verified(1)).hub).toEqual({
      'hub.mode': 'subscribe',
      'hub.topic': hub.topic,
      'hub.challenge': expect.stringMatching(/^[\w-]{43}$/),
      'hub.lease_seconds': '864000',
    })
    await hub.publish('Minato')
    const { headers, body } = await subscriber.delivered(1)
    expect(body).toBe(await feed())
    expect(headers).toMatchObject({
      'content-type': 'application/rss+xml; charset=utf-8',
      link: `<${hub.url}/hub>; rel="hub", <${hub.topic}>; rel="self"`,
    })
    expect(headers['x-hub-signature']).toBeUndefined()
  })

  it('101: signs with the secret', async () => {
    const subscriber = hub.add()
    await hub.subscribe(subscriber, { 'hub.secret': 'a secret; 秘密' })
    await hub.publish('Kitahama')
    const { headers, body } = await subscriber.delivered(1)
    const digest = createHmac('sha256', 'a secret; 秘密').update(body).digest('hex')
    expect(headers['x-hub-signature']).toBe(`sha256=${digest}`)
  })

  it('102: ignores other parameters', async () => {
    const subscriber = hub.add()
    await hub.subscribe(subscriber, { foo: 'bar', 'hub.verify': 'sync' })
    await hub.publish('Okitsu')
    expect((await subscriber.delivered(1)).body).toBe(await feed())
  })

  it('103: renews before the lease ends, and delivers once', async () => {
    const subscriber = hub.add()
    await hub.subscribe(subscriber, { 'hub.lease_seconds': '7200', 'hub.secret': 'first' })
    await hub.subscribe(subscriber, { 'hub.lease_seconds': '86400', 'hub.secret': 'second' })
    expect(subscriber.verifications.map(({ hub: asked }) => asked['hub.lease_seconds'])).toEqual(['7200', '86400'])
    await hub.publish('Hama')
    const { headers, body } = await subscriber.delivered(1)
    expect(headers['x-hub-signature']).toBe(`sha256=${createHmac('sha256', 'second').update(body).digest('hex')}`)
    await hub.minute()
    expect(subscriber.deliveries).toHaveLength(1)
  })

  it('104: verifies that a subscriber leaves, and delivers nothing more', async () => {
    const subscriber = hub.add()
    await hub.subscribe(subscriber)
    await hub.subscribe(subscriber, { 'hub.mode': 'unsubscribe' })
    expect((await subscriber.verified(2)).hub).toEqual({
      'hub.mode': 'unsubscribe',
      'hub.topic': hub.topic,
      'hub.challenge': expect.any(String),
    })
    await hub.publish('Nagi')
    await hub.minute()
    expect(subscriber.deliveries).toHaveLength(0)
  })
})
