import { hash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createHandler, type Handler } from '../../src/app.ts'
import { noCopies } from '../../src/http/document-copies.ts'
import type { ChangeRequest } from '../../src/store/article-files.ts'
import { createD1Store } from '../../src/store/d1/store.ts'
import { publication, read } from '../publication.ts'
import { clear, openDatabase } from './database.ts'
import { measured, type Sent } from '../../tools/bench/measured.ts'

/*
 * Which changes readers can see: only these make isolates render again.
 */

const { database, close } = await openDatabase()
afterAll(close)

const store = createD1Store(database, publication)
const pictures = { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) }
const start = new Date('2024-11-20T00:00:00Z')
let now = start.getTime()
const wait = (seconds: number): void => {
  now += seconds * 1000
}

beforeEach(async () => {
  await clear(database)
  now = start.getTime()
})

const etagOf = (text: string): string => hash('sha256', text, 'base64url')
const textOf = (title: string, time: string, front = ''): string =>
  `${front === '' ? '' : `---\n${front}\n---\n`}${title}\n${time}\nSHIOMI — The harbor reopened.\n`
const past = '14:57 JST, November 18, 2024'
const future = '10:00 JST, November 20, 2024'
const later = '11:00 JST, November 20, 2024'

const tags = new Map<string, string>()
beforeEach(() => tags.clear())

/** Stores a text in place of the last one. */
async function put(file: string, text: string, verb: ChangeRequest['verb'] = 'put'): Promise<void> {
  const base = tags.get(file) ?? null
  const change = { result: read(text, file), text, etag: etagOf(text), verb, base, by: 'desk', at: new Date(now) }
  expect(await store.write(change)).toMatchObject({ outcome: 'done' })
  tags.set(file, etagOf(text))
}

/** Removes a file. */
async function remove(file: string): Promise<void> {
  const base = tags.get(file) ?? null
  expect(await store.remove({ file, base, by: 'desk', at: new Date(now) })).toMatchObject({ outcome: 'done' })
}

async function removeIfUnseen(file: string): Promise<void> {
  const base = tags.get(file) ?? null
  const { outcome } = await store.remove({ file, base, by: 'desk', at: new Date(now) })
  if (outcome === 'done') tags.delete(file)
}

/** Whether a change outdates snapshots. */
async function isVisible(change: () => Promise<void>): Promise<boolean> {
  const before = await store.revision()
  await change()
  const after = await store.revision()
  expect((await store.snapshot(new Date(now))).revision).toBe(after)
  return after !== before
}

/** An isolate of the Worker, and the statements that it sends. */
function startIsolate(): { text: (path: string) => Promise<string>; sent: Sent[] } {
  const noting = measured(database)
  const options = { config: publication, pictures, now: () => now, copies: noCopies }
  const handler: Handler = createHandler(createD1Store(noting.database, publication), options)
  return {
    sent: noting.sent,
    text: async (path) => (await handler(new Request(`https://news.example${path}`), () => {})).text(),
  }
}

describe('a change that no reader can see', () => {
  it.each([
    ['a new draft', textOf('Ferry Sails', past, 'draft: true')],
    ['a withdrawn draft', textOf('Ferry Sails', past, 'draft: true\nwithdrawn: true')],
  ])('leaves the revision of snapshots: %s', async (_name, text) => {
    await put('harbor.txt', textOf('Harbor Reopens', past))
    expect(await isVisible(() => put('ferry.txt', text))).toBe(false)
    expect(await isVisible(() => put('ferry.txt', `${text}More.\n`))).toBe(false)
    expect(await isVisible(() => remove('ferry.txt'))).toBe(false)
    expect((await store.changes({ after: 0, limit: 9 })).map(({ file, verb }) => `${verb} ${file}`)).toEqual([
      'put harbor.txt',
      'put ferry.txt',
      'put ferry.txt',
      'remove ferry.txt',
    ])
  })

  it('leaves Last-Modified', async () => {
    await put('harbor.txt', textOf('Harbor Reopens', past))
    wait(60)
    await put('ferry.txt', textOf('Ferry Sails', past, 'draft: true'))
    expect((await store.snapshot(new Date(now))).lastChange).toEqual(start)
  })

  it('is one of a scheduled article that is not the next to change', async () => {
    await put('harbor.txt', textOf('Harbor Reopens', past))
    expect(await isVisible(() => put('next.txt', textOf('Ferry Sails', future)))).toBe(true)
    expect(await isVisible(() => put('next.txt', textOf('Ferry Sails Again', future)))).toBe(false)
    expect(await isVisible(() => put('last.txt', textOf('Bridge Opens', later)))).toBe(false)
    expect(await isVisible(() => put('last.txt', textOf('Bridge Opens Again', later, 'withdrawn: true')))).toBe(false)
    expect(await isVisible(() => put('last.txt', textOf('Bridge Opens Again', later, 'draft: true')))).toBe(false)
    expect(await isVisible(() => remove('last.txt'))).toBe(false)
  })
})

describe('a change that readers can see', () => {
  const published = textOf('Harbor Reopens', past)

  it.each([
    ['another text', textOf('Harbor Reopens Again', past)],
    ['a withdrawal', textOf('Harbor Reopens', past, 'withdrawn: true')],
    ['taken back to a draft', textOf('Harbor Reopens', past, 'draft: true')],
    ['put under embargo', textOf('Harbor Reopens', later)],
  ])('outdates snapshots: %s', async (_name, text) => {
    await put('next.txt', textOf('Ferry Sails', future))
    expect(await isVisible(() => put('harbor.txt', published))).toBe(true)
    expect(await isVisible(() => put('harbor.txt', text))).toBe(true)
    expect(await isVisible(() => put('harbor.txt', published))).toBe(true)
  })

  it('is one that moves the next time of a change', async () => {
    await put('harbor.txt', published)
    await put('next.txt', textOf('Ferry Sails', later))
    for (const time of [future, later]) {
      expect(await isVisible(() => put('next.txt', textOf('Ferry Sails', time)))).toBe(true)
      expect((await store.snapshot(new Date(now))).nextChange.getTime()).toBe(
        Date.parse(read(textOf('A', time)).article.published?.toISOString() ?? ''),
      )
    }
    expect(await isVisible(() => remove('next.txt'))).toBe(true)
  })

  it('is one of an article that is due within minutes, since clocks differ and a database may be slow', async () => {
    await put('next.txt', textOf('Ferry Sails', '9:02 JST, November 20, 2024'))
    await put('due.txt', textOf('Bridge Opens', '9:04 JST, November 20, 2024'))
    expect(await isVisible(() => put('due.txt', textOf('Bridge Opens Again', '9:04 JST, November 20, 2024')))).toBe(true)
  })
})

describe('another isolate', () => {
  it('asks for nothing but the revision after a draft was saved', async () => {
    await put('harbor.txt', textOf('Harbor Reopens', past))
    const { text, sent } = startIsolate()
    const before = await text('/feed.xml')
    await put('ferry.txt', textOf('Ferry Sails', past, 'draft: true'))
    wait(6)
    sent.length = 0
    expect(await text('/feed.xml')).toBe(before)
    expect(sent.map(({ rowsRead }) => rowsRead)).toEqual([1])
    expect(sent).toHaveLength(1)
  })

  it('publishes a newly scheduled article to the second, in its last text', async () => {
    await put('harbor.txt', textOf('Harbor Reopens', past))
    const { text } = startIsolate()
    await text('/feed.xml')
    await put('ferry.txt', textOf('Ferry Sails', future))
    wait(6)
    expect(await text('/feed.xml')).not.toContain('Ferry Sails')
    await put('ferry.txt', textOf('Ferry Sails to the Island', future))
    now = Date.parse('2024-11-20T00:59:59.999Z')
    expect(await text('/feed.xml')).not.toContain('Ferry Sails')
    now = Date.parse('2024-11-20T01:00:00Z')
    expect(await text('/feed.xml')).toContain('Ferry Sails to the Island')
  })

  it('can still have an article refused that was last saved while it was scheduled', async () => {
    await put('harbor.txt', textOf('Harbor Reopens', past))
    await put('next.txt', textOf('Ferry Sails', future))
    await put('next.txt', textOf('Ferry Sails to the Island', future))
    now = Date.parse('2024-11-20T02:00:00Z')
    const { revision } = await store.snapshot(new Date(now))
    await store.refuse('next', 'expected x, found y', revision)
    expect(await store.read('next.txt', new Date(now))).toMatchObject({ state: 'refused' })
    expect(await store.revision()).not.toBe(revision)
  })
})

/** What readers see, now and within the next minutes. */
async function seen(): Promise<unknown> {
  const instants = [now, now + 60_000, now + 240_000]
  return Promise.all(
    instants.map(async (instant) => {
      const snapshot = await store.snapshot(new Date(instant))
      const { lastChange, nextChange } = snapshot
      const { published, refused } = await snapshot.counts()
      const newest = await snapshot.newest({ limit: 9 })
      return { lastChange, nextChange, published, refused, newest, withdrawn: await snapshot.withdrawn({}) }
    }),
  )
}

const aStep = fc.record({
  file: fc.constantFrom('a.txt', 'b.txt', 'c.txt'),
  title: fc.constantFrom('Harbor Town Opens Bridge', 'Ferry Sails Again at Last'),
  time: fc.constantFrom(
    '14:57 JST, November 18, 2024',
    ...['9:03', '9:04', '9:30', '10:00'].map((at) => `${at} JST, November 20, 2024`),
  ),
  front: fc.constantFrom('', '', 'draft: true', 'withdrawn: true', 'updated: 2024-11-20 10:30'),
  verb: fc.constantFrom('put', 'put', 'put', 'remove'),
  seconds: fc.constantFrom(0, 0, 200, 2000),
})

it('leaves what readers see and its next change, in any sequence, whenever the revision stays', async () => {
  let unseen = 0
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 10 }), async (steps) => {
      await clear(database)
      tags.clear()
      now = start.getTime()
      for (const { file, title, time, front, verb, seconds } of steps) {
        wait(seconds)
        const before = await seen()
        const step = () => (verb === 'put' ? put(file, textOf(title, time, front)) : removeIfUnseen(file))
        if (await isVisible(step)) continue
        unseen += 1
        expect(await seen()).toEqual(before)
      }
    }),
    { numRuns: 25 },
  )
  expect(unseen).toBeGreaterThan(10)
})

it('reads one row for the revision after a thousand saves of a draft', async () => {
  await put('harbor.txt', textOf('Harbor Reopens', past))
  const change = `INSERT INTO change (at, file, verb, base, etag, by, visible)
    SELECT 0, 'draft-' || value, 'put', NULL, 'a', 'desk', 0 FROM generate_series`
  const rows = `WITH RECURSIVE generate_series (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM generate_series LIMIT 1000)`
  await database.prepare(`${rows} ${change}`).bind().all()
  const { database: noting, sent } = measured(database)
  expect(await createD1Store(noting, publication).revision()).toBe('1')
  expect(sent.map(({ rowsRead }) => rowsRead)).toEqual([1])
})
