import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { noCopies } from '../../src/http/document-copies.ts'
import { claimTime } from '../../src/store/d1/hub-claims.ts'
import { countStatements } from '../../src/store/d1/sql.ts'
import { createD1Store } from '../../src/store/d1/store.ts'
import { createHub } from '../../src/websub/hub.ts'
import { type RunState, sendDue } from '../../src/websub/send.ts'
import { until } from '../checkout.ts'
import { publication } from '../publication.ts'
import { openDatabase } from '../store/database.ts'
import { startSubscribers, type Subscriber } from './subscriber.ts'

const { database, close } = await openDatabase()
const subscribers = await startSubscribers()
afterAll(async () => {
  await close()
  await subscribers.close()
})
const config = { ...publication, push: { ...publication.push, hub: true } }
const pictures = { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) }
const options = { config, pictures, now: Date.now, copies: noCopies }
const counted = countStatements(database)
const context = { database, counted, store: createD1Store(counted.database, config), options, limits: {} }
const topic = 'https://news.example/feed.xml'
/** It is owed the feed. */
let subscriber: Subscriber
beforeEach(async () => {
  subscriber = subscribers.add()
  await database.batch([
    database.prepare('DELETE FROM hub_subscription').bind(),
    database.prepare(`INSERT OR REPLACE INTO hub_topic VALUES (?1, 0, 0, 'old')`).bind(topic),
  ])
  await owe(subscriber.callback)
})

describe('a run', () => {
  it('sends what is due', async () => {
    const state = { looksUntil: null, isChanged: false }
    await sendDue(context, state, 1000)
    expect([subscriber.deliveries.length, state]).toEqual([1, { looksUntil: null, isChanged: false }])
  })

  it('begins nothing when its time is over', async () => {
    await sendDue(context, { looksUntil: null, isChanged: false }, 0)
    expect(subscriber.deliveries).toHaveLength(0)
  })

  it('looks again when its time is over, if a change relies on it', async () => {
    await sendDue(context, { looksUntil: null, isChanged: true }, 0)
    expect(subscriber.deliveries).toHaveLength(1)
  })

  it('that fails does not keep the next one from looking', async () => {
    const batch = (): Promise<never> => Promise.reject(new Error('D1_ERROR: Network connection lost.'))
    const failing = { ...context, counted: { ...counted, database: { prepare: (sql: string) => database.prepare(sql), batch } } }
    const state = { looksUntil: null, isChanged: false }
    await expect(sendDue(failing, state, 1000)).rejects.toThrow('Network connection lost')
    expect(state.looksUntil).toBeNull()
  })

  it('beside another sends nothing twice', async () => {
    await Promise.all([1, 2, 3].map(() => sendDue(context, { looksUntil: null, isChanged: false }, 1000)))
    expect(subscriber.deliveries).toHaveLength(1)
  })

  it('keeps within the number of requests, and the next one goes on', async () => {
    const others = Array.from({ length: 5 }, () => subscribers.add())
    for (const { callback } of others) await owe(callback)
    const limited = limitedTo({ runCalls: 2 })
    const delivered = () => [subscriber, ...others].flatMap(({ deliveries }) => deliveries).length
    for (const count of [2, 4, 6, 6]) {
      await sendDue(limited, { looksUntil: null, isChanged: false }, 50_000)
      expect(delivered()).toBe(count)
    }
  })

  it('keeps within the number of statements, whatever the number of topics', async () => {
    const topics = Array.from({ length: 40 }, (_, index) => `https://news.example/tags/tag-${index}/feed.xml`)
    await database.batch(topics.map((url) => database.prepare(`INSERT INTO hub_topic VALUES (?1, -1, 0, 'old')`).bind(url)))
    const before = counted.statements()
    await sendDue(limitedTo({ runStatements: 20 }), { looksUntil: null, isChanged: false }, 50_000)
    // The last topic, and what stores the results.
    expect(counted.statements() - before).toBeLessThan(40)
    const [left] = (await database.prepare('SELECT count(*) AS count FROM hub_topic').bind().all()).results as { count: number }[]
    expect(left?.count).toBeGreaterThan(20)
    expect(subscriber.deliveries).toHaveLength(1)
    await sendDue(context, { looksUntil: null, isChanged: false }, 50_000)
    expect((await database.prepare('SELECT topic_url FROM hub_topic').bind().all()).results).toEqual([{ topic_url: topic }])
  })
})

describe('a run that sends to slow subscribers', () => {
  const full = limitedTo({ connections: 2, allConnections: 2, timeout: 30 })

  it('has stored what it delivered, and leaves changes to another run', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const state: RunState = { looksUntil: null, isChanged: false }
    const stored = `SELECT 1 FROM hub_subscription WHERE callback = '${subscriber.callback}' AND due IS NULL AND claimed_until = 0`
    const found: unknown[] = []
    const look = async () => {
      found.push([state.looksUntil, (await database.prepare(stored).bind().all()).results.length])
      await promise
    }
    const silent = Array.from({ length: 3 }, () => subscribers.add({ deliver: () => ({ after: look() }) }))
    for (const { callback } of silent) await owe(callback, 9000)
    const running = sendDue(full, state, 50_000)
    await until(() => found.length === 2)
    resolve()
    await running
    expect(found).toEqual([1, 2, 3].map(() => [null, 1]))
  })

  it('has looked first at a change that relied on it', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const silent = Array.from({ length: 3 }, () => subscribers.add({ deliver: () => ({ after: promise }) }))
    for (const { callback } of silent) await owe(callback, 9000)
    const later = subscribers.add()
    let owed: Promise<void> | null = null
    const state = { looksUntil: null, isChanged: false }
    const deliver = () => {
      state.isChanged = true
      owed ??= owe(later.callback)
      return { after: owed }
    }
    subscriber.role.deliver = deliver
    for (let number = 0; number < 2; number += 1) await owe(subscribers.add({ deliver }).callback)
    const running = sendDue(full, state, 50_000)
    await later.delivered(1)
    resolve()
    await running
    expect(silent.every(({ deliveries }) => deliveries.length === 1)).toBe(true)
  })

  it('has verified nobody before it delivered to prompt subscribers, and everybody before the slow ones', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const strangers = Array.from({ length: 3 }, () => subscribers.add({ verify: () => ({ after: promise }) }))
    for (const { callback } of strangers) await request(callback, 'unsubscribe')
    const slow = subscribers.add()
    await owe(slow.callback, 9000)
    const running = sendDue(full, { looksUntil: null, isChanged: false }, 50_000)
    await until(() => strangers.filter(({ verifications }) => verifications.length > 0).length === 2)
    expect([subscriber.deliveries.length, slow.deliveries.length]).toEqual([1, 0])
    resolve()
    await running
    expect([slow.deliveries.length, await requests()]).toEqual([1, 0])
  })
})

describe('requests to the hub', () => {
  it('are answered within the number of statements of a run, and the others by the next one', async () => {
    const denied = Array.from({ length: 60 }, () => subscribers.add())
    for (const { callback } of denied) await request(callback, 'denied')
    const before = counted.statements()
    await sendDue(
      limitedTo({ runStatements: 20, connections: 2, allConnections: 2 }),
      { looksUntil: null, isChanged: false },
      50_000,
    )
    expect(counted.statements() - before).toBeLessThan(40)
    expect(await requests()).toBeGreaterThan(30)
    await sendDue(context, { looksUntil: null, isChanged: false }, 50_000)
    expect([await requests(), denied.every(({ denials }) => denials.length === 1)]).toEqual([0, true])
  })

  it('do not use up the statements of a run', async () => {
    const hub = createHub(limitedTo({ runStatements: 20 }))
    const body = new URLSearchParams({ 'hub.mode': 'unsubscribe', 'hub.topic': topic, 'hub.callback': 'https://reader.example/' })
    const before = counted.statements()
    const { status } = await hub.respond(new Request('https://news.example/hub', { method: 'POST', body }), () => {})
    expect([status, counted.statements() - before]).toEqual([404, 0])
  })
})

it('a claim outlasts a run of 50 seconds and its last delivery', () => {
  for (const timeout of [1, 10, 30]) expect(claimTime(timeout)).toBeGreaterThan((50 + timeout) * 1000)
})

async function requests(): Promise<number> {
  return (await database.prepare('SELECT 1 FROM hub_request').bind().all()).results.length
}

/** Stores a request of a callback. */
async function request(callback: string, mode: string): Promise<void> {
  const insert = `
    INSERT INTO hub_request (topic_url, callback, host, address, mode, lease_seconds, is_admitted, due) VALUES (?1, ?2, 'localhost', '', ?3, 0, 1, 1)`
  await database.batch([database.prepare(insert).bind(topic, callback, mode)])
}

/** The context with other limits of a run. */
function limitedTo(limits: Partial<typeof config.push>): typeof context {
  return { ...context, options: { ...options, config: { ...config, push: { ...config.push, ...limits } } } }
}

/** Owes a subscriber the feed. `pace` is how long it took the last time, in milliseconds. */
async function owe(callback: string, pace = 1): Promise<void> {
  const insert = `
    INSERT INTO hub_subscription (topic_url, callback, host, lease_end, pace, digest, due) VALUES (?1, ?2, 'localhost', 8e15, ?3, 'old', 1)`
  await database.batch([database.prepare(insert).bind(topic, callback, pace)])
}
