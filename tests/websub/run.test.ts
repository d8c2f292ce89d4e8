import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { noCopies } from '../../src/http/document-copies.ts'
import { countStatements } from '../../src/store/d1/sql.ts'
import { createD1Store } from '../../src/store/d1/store.ts'
import { sendDue } from '../../src/websub/send.ts'
import { publication } from '../newsroom.ts'
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
})
