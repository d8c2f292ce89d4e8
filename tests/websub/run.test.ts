import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { noCopies } from '../../src/http/document-copies.ts'
import { countStatements } from '../../src/store/d1/sql.ts'
import { createD1Store } from '../../src/store/d1/store.ts'
import { sendDue } from '../../src/websub/send.ts'
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
const context = { ...counted, store: createD1Store(counted.database, config), options, limits: {} }
const topic = 'https://news.example/feed.xml'
let subscriber: Subscriber

/** A subscriber that is owed the feed. */
beforeEach(async () => {
  subscriber = subscribers.add()
  const insert = `
    INSERT INTO hub_subscription (topic_url, callback, host, lease_end, pace, digest, due) VALUES (?1, ?2, 'localhost', 8e15, 1, 'old', 1)`
  await database.batch([
    database.prepare('DELETE FROM hub_subscription').bind(),
    database.prepare(insert).bind(topic, subscriber.callback),
    database.prepare(`INSERT OR REPLACE INTO hub_topic VALUES (?1, 0, 0, 'old')`).bind(topic),
  ])
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
    const failing = { ...context, database: { prepare: (sql: string) => database.prepare(sql), batch } }
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
    const delivered = () => [subscriber, ...others].reduce((sum, { deliveries }) => sum + deliveries.length, 0)
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

/** The context with other limits of a run. */
function limitedTo(limits: Partial<typeof config.push>): typeof context {
  return { ...context, options: { ...options, config: { ...config, push: { ...config.push, ...limits } } } }
}

/** Owes a subscriber the feed. */
async function owe(callback: string): Promise<void> {
  const insert = `
    INSERT INTO hub_subscription (topic_url, callback, host, lease_end, pace, digest, due) VALUES (?1, ?2, 'localhost', 8e15, 1, 'old', 1)`
  await database.batch([database.prepare(insert).bind(topic, callback)])
}
