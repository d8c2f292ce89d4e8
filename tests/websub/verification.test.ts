import { describe, expect, it } from 'vitest'
import { until } from '../checkout.ts'
import { startHub } from './newsroom.ts'
import { never, type Role } from './subscriber.ts'

const hub = await startHub({ HUB_TIMEOUT: '"1"' })
await hub.publish('Shiomi', { front: 'section: Politics' })

/** The subscription of a callback. */
const stored = (callback: string) =>
  hub.rows<{ secret: string | null; lease: number }>(
    `SELECT secret, round((lease_end - unixepoch('subsec') * 1000) / 3600000) AS lease FROM hub_subscription WHERE instr(callback, '${callback}') = 1`,
  )
const problem = async (fields: Record<string, string>, headers = {}) => {
  const response = await hub.post(
    { 'hub.mode': 'subscribe', 'hub.topic': hub.topic, 'hub.callback': hub.add().callback, ...fields },
    headers,
  )
  const { type, detail } = (await response.json()) as { type: string; detail: string }
  return [response.status, type.replace(/.*\//, ''), detail.replaceAll(hub.url, 'HOME')]
}

describe('a subscription', () => {
  it('is answered 202 before the callback answers, and holds once the challenge comes back', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const subscriber = hub.add({ verify: ({ hub: asked }) => ({ body: asked['hub.challenge'] ?? '', after: promise }) })
    const fields = { 'hub.mode': 'subscribe', 'hub.topic': hub.topic, 'hub.callback': subscriber.callback }
    expect((await hub.post(fields)).status).toBe(202)
    await subscriber.verified(1)
    expect(await stored(subscriber.callback)).toEqual([])
    resolve()
    await until(async () => (await stored(subscriber.callback)).length === 1)
  })

  it("is verified behind the callback's own query, which stays as it is", async () => {
    const subscriber = hub.add()
    const callback = `${subscriber.callback}?token=a%2Fb&hub.challenge=mine&empty=`
    await hub.subscribe({ ...subscriber, callback })
    // The last of two parameters with a name counts in the record.
    expect((await subscriber.verified(1)).path).toMatch(/\?token=a%2Fb&hub\.challenge=mine&empty=$/)
    expect(await stored(callback)).toHaveLength(1)
  })

  const echo = 'hub.challenge'
  it.each<[string, Role['verify']]>([
    ['lies about the challenge', () => ({ body: 'something else' })],
    ['answers with more than the challenge', ({ hub: asked }) => ({ body: `${asked[echo]}\n` })],
    ['puts a byte order mark before the challenge', ({ hub: asked }) => ({ body: `\uFEFF${asked[echo]}` })],
    ['answers nothing', () => ({})],
    ['answers megabytes', ({ hub: asked }) => ({ body: `${asked[echo]}${' '.repeat(3_000_000)}` })],
    ['answers 404 with the challenge', ({ hub: asked }) => ({ status: 404, body: asked[echo] ?? '' })],
    ['redirects to one who would agree', () => ({ status: 302, headers: { Location: hub.add().callback } })],
    ['redirects with the challenge', ({ hub: asked }) => ({ status: 307, body: asked[echo] ?? '', headers: { Location: '/' } })],
    ['is silent', () => ({ after: never })],
  ])('is not stored if the callback %s', async (_, verify) => {
    const subscriber = hub.add(verify && { verify })
    await hub.subscribe(subscriber)
    expect([subscriber.verifications.length, await stored(subscriber.callback)]).toEqual([1, []])
  })

  it('is not stored if the callback cannot be reached', async () => {
    await hub.subscribe({ ...hub.add(), callback: 'http://localhost:9/none' })
    expect(await stored('http://localhost:9/')).toEqual([])
  })

  it.each([
    ['', 240],
    ['0', 1],
    ['3599', 1],
    ['7200', 2],
    ['99999999999', 720],
  ])('for %j seconds is for %j hours', async (seconds, hours) => {
    const subscriber = hub.add()
    await hub.subscribe(subscriber, { 'hub.lease_seconds': seconds })
    expect((await subscriber.verified(1)).hub['hub.lease_seconds']).toBe(String(hours * 3600))
    expect(await stored(subscriber.callback)).toEqual([{ secret: null, lease: hours }])
  })

  it('ends with its lease, and with it the secret', async () => {
    const subscriber = hub.add()
    await hub.subscribe(subscriber, { 'hub.secret': 'forgotten' })
    await hub.rows(`UPDATE hub_subscription SET lease_end = 1 WHERE callback = '${subscriber.callback}' RETURNING 1`)
    await hub.publish('Minato')
    await hub.minute()
    expect([subscriber.deliveries, await stored(subscriber.callback)]).toEqual([[], []])
  })
})

describe('a renewal', () => {
  it.each<[string, Role['verify']]>([
    ['fails', () => ({ status: 500 })],
    ['is not answered', () => ({ after: never })],
  ])('that %s leaves the subscription as it was', async (_, verify) => {
    const subscriber = hub.add()
    await hub.subscribe(subscriber, { 'hub.lease_seconds': '7200', 'hub.secret': 'first' })
    Object.assign(subscriber.role, { verify })
    await hub.subscribe(subscriber, { 'hub.lease_seconds': '86400', 'hub.secret': 'second' })
    expect(await stored(subscriber.callback)).toEqual([{ secret: 'first', lease: 2 }])
    await hub.subscribe(subscriber, { 'hub.mode': 'unsubscribe' })
    expect(await stored(subscriber.callback)).toHaveLength(1)
  })
})

describe('a request while another of the callback is verified', () => {
  it('waits for it, and the last of several replaces the others', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const subscriber = hub.add({ verify: ({ hub: asked }) => ({ body: asked['hub.challenge'] ?? '', after: promise }) })
    const ask = (secret: string) =>
      hub.post({ 'hub.mode': 'subscribe', 'hub.topic': hub.topic, 'hub.callback': subscriber.callback, 'hub.secret': secret })
    await ask('first')
    await subscriber.verified(1)
    await ask('second')
    await ask('third')
    expect(subscriber.verifications).toHaveLength(1)
    resolve()
    await until(async () => (await stored(subscriber.callback))[0]?.secret === 'third')
    expect(subscriber.verifications).toHaveLength(2)
  })
})

describe('a request is refused with a problem', () => {
  const topicMessage = (topic: string) => `hub.topic: expected the URL of a feed of newest articles of HOME, found "${topic}"`
  it.each([
    [{ 'hub.mode': '' }, 400, 'request', 'hub.mode: expected "subscribe" or "unsubscribe", found nothing'],
    [{ 'hub.mode': 'publish' }, 400, 'request', 'hub.mode: expected "subscribe" or "unsubscribe", found "publish"'],
    [{ 'hub.topic': '' }, 400, 'request', 'hub.topic: expected the URL of a feed, found nothing'],
    [{ 'hub.callback': '' }, 400, 'request', 'hub.callback: expected a URL, found nothing'],
    [{ 'hub.lease_seconds': '1.5' }, 400, 'request', 'hub.lease_seconds: expected a whole number, found "1.5"'],
    [{ 'hub.secret': '秘'.repeat(66) + 'ab' }, 400, 'request', 'hub.secret: expected fewer than 200 bytes, found 200'],
    [{ 'hub.secret': '\uFFFD' }, 400, 'request', 'hub.secret: expected UTF-8, found other bytes'],
    [
      { 'hub.callback': 'http://reader.example/' },
      400,
      'callback',
      'hub.callback: expected https, or in development http://localhost',
    ],
    [{ 'hub.callback': `${hub.url}/hub` }, 400, 'callback', 'hub.callback: expected another host than that of the hub'],
    [{ 'hub.topic': 'https://elsewhere.example/feed.xml' }, 404, 'topic', topicMessage('https://elsewhere.example/feed.xml')],
    [{ 'hub.mode': 'unsubscribe' }, 404, 'subscription', 'expected a subscription to this topic, found none'],
    [{ 'hub.topic': 'x'.repeat(20_000) }, 413, 'size', 'expected at most 16384 bytes, found more'],
  ])('%j', async (fields, ...expected) => {
    expect(await problem(fields as unknown as Record<string, string>)).toEqual(expected)
  })

  it.each([
    '/',
    '/feed.xml?raw',
    '/feed.xml/',
    '//feed.xml',
    '/archive/2024-11/feed.xml',
    '/sections/nothing/feed.xml',
    '/sections/%70olitics/feed.xml',
    '/health',
    '/sections/%/feed.xml',
  ])('for the topic %s', async (path) => {
    expect(await problem({ 'hub.topic': hub.url + path })).toEqual([404, 'topic', topicMessage(`HOME${path}`)])
  })

  it('without a form, and with another method', async () => {
    expect(await problem({}, { 'Content-Type': 'application/json' })).toEqual([
      415,
      'content-type',
      'expected application/x-www-form-urlencoded, found "application/json"',
    ])
    const response = await fetch(`${hub.url}/hub`)
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST'])
  })

  it('with a parameter twice', async () => {
    const body = new URLSearchParams([...['hub.mode', 'hub.mode'].map((name) => [name, 'subscribe']), ['hub.topic', hub.topic]])
    const response = await fetch(`${hub.url}/hub`, { method: 'POST', body })
    expect(await response.json()).toMatchObject({ status: 400, detail: 'hub.mode: expected it once, found it 2 times' })
  })
})

it('secrets are never logged', async () => {
  const subscriber = hub.add({ verify: () => ({ status: 500 }) })
  await hub.subscribe(subscriber, { 'hub.secret': 'never-to-be-logged' })
  await problem({ 'hub.secret': 'never-to-be-logged'.repeat(20) })
  expect(hub.logs()).not.toContain('never-to-be-logged')
})
