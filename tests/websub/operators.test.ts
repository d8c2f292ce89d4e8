import { hash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { createNewsroomHandler } from '../../src/app.ts'
import type { Publication } from '../../src/config.ts'
import { noCopies } from '../../src/http/document-copies.ts'
import { loadHubStatus } from '../../src/store/d1/hub-status.ts'
import { countStatements } from '../../src/store/d1/sql.ts'
import { createD1Store } from '../../src/store/d1/store.ts'
import { createHub } from '../../src/websub/hub.ts'
import { token } from '../api/newsroom.ts'
import { until } from '../checkout.ts'
import { publication } from '../publication.ts'
import { openDatabase } from '../store/database.ts'
import { startHub } from './newsroom.ts'
import { startSubscribers } from './subscriber.ts'

describe('GET /api/hub', () => {
  it('shows who is subscribed, what waits and why, and /api/health counts them', async () => {
    const hub = await startHub()
    await hub.publish('Shiomi')
    const show = async (path: string) => (await hub.ask(path)).json() as Promise<Record<string, unknown>>
    expect(await show('/api/hub')).toEqual({
      hub: 'on',
      subscriptions: 0,
      requests: 0,
      topics: [],
      hosts: [],
      deliveries: { waiting: 0, oldest: null },
      failures: [],
    })
    const [prompt, failing] = [hub.add(), hub.add({ deliver: () => ({ status: 503 }) })]
    await hub.subscribe(prompt)
    await hub.subscribe(failing, { 'hub.secret': 'kept' })
    await hub.subscribe(failing, { 'hub.topic': `${hub.url}/feed.json` })
    await hub.publish('Minato')
    await until(async () => JSON.stringify(await show('/api/hub')).includes('503","subscriptions":2'))
    await until(async () => (await hub.rows('SELECT 1 FROM hub_subscription WHERE due IS NOT NULL')).length === 2)
    expect(await show('/api/hub')).toEqual({
      hub: 'on',
      subscriptions: 3,
      requests: 0,
      topics: [
        { topic: hub.topic, subscriptions: 2 },
        { topic: `${hub.url}/feed.json`, subscriptions: 1 },
      ],
      hosts: [{ host: 'localhost', subscriptions: 3 }],
      deliveries: { waiting: 2, oldest: expect.stringMatching(/^20\d\d-.*\+09:00$/) },
      failures: [{ reason: 'status 503', subscriptions: 2 }],
    })
    expect((await show('/api/health'))['hub']).toEqual({ status: 'on', subscriptions: 3, waiting: 2, failing: 2 })
    expect((await hub.fetch('/api/hub')).status).toBe(401)
  })
})

describe('a hub that was turned off', async () => {
  const { database, close } = await openDatabase()
  const subscribers = await startSubscribers()
  afterAll(async () => {
    await close()
    await subscribers.close()
  })
  const settings: Publication = { ...publication, push: { ...publication.push, hub: false } }
  const pictures = { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) }
  const options = { config: settings, pictures, now: Date.now, copies: noCopies }
  const store = createD1Store(database, settings)
  const hub = createHub({ database, counted: countStatements(database), store, options, limits: {} })
  const access = { TOKENS: `local:${hash('sha256', token)}` }
  const handler = createNewsroomHandler(store, options, {
    access,
    deskScript: new ArrayBuffer(1),
    hub,
    hubStatus: () => loadHubStatus(database),
    published: () => {},
  })

  it('denies its subscriptions once, and keeps nothing', async () => {
    const subscriber = subscribers.add()
    const topic = 'https://news.example/feed.xml'
    const insert = `INSERT INTO hub_subscription (topic_url, callback, host, secret, lease_end, pace) VALUES (?1, ?2, 'localhost', 'kept', 8e15, 1)`
    await database.batch([
      database.prepare(insert).bind(topic, subscriber.callback),
      database.prepare(`INSERT INTO hub_topic VALUES (?1, 0, 0, 'digest')`).bind(topic),
    ])
    await hub.sendDue()
    await hub.sendDue()
    expect(subscriber.denials.map(({ hub: told }) => told)).toEqual([
      { 'hub.mode': 'denied', 'hub.topic': topic, 'hub.reason': 'The hub was turned off.' },
    ])
    for (const table of ['hub_subscription', 'hub_topic', 'hub_request']) {
      expect((await database.prepare(`SELECT * FROM ${table}`).bind().all()).results).toEqual([])
    }
  })

  it('answers nobody, and no feed names it', async () => {
    const ask = async (path: string, init?: RequestInit) => handler(new Request(`https://news.example${path}`, init), () => {})
    expect((await ask('/hub', { method: 'POST', body: new URLSearchParams({ 'hub.mode': 'subscribe' }) })).status).toBe(405)
    expect((await ask('/hub')).status).toBe(404)
    const response = await ask('/feed.xml')
    expect(`${response.headers.get('Link')}${await response.text()}`).not.toContain('hub')
    const status = await ask('/api/hub', { headers: { Authorization: `Bearer ${token}` } })
    expect(await status.json()).toMatchObject({ hub: 'off', subscriptions: 0 })
  })
})
