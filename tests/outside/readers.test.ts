import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FeedItem } from '../../src/feed/feed.ts'
import { hostile } from './hostile.ts'
import { type Miniflux, startMiniflux } from './miniflux.ts'
import { packages } from './packages.ts'
import { programs } from './programs.ts'
import { publish, type Publisher } from './publisher.ts'
import { decoded, expected, expectNewestFirst, type Reader, type Shown, type Subscription } from './shown.ts'

/*
 * Subscribes real readers to the running Worker and compares what they show.
 */

const folder = mkdtempSync(join(tmpdir(), 'kawaraban-readers-'))
let publisher: Publisher
let miniflux: Miniflux
let items: readonly FeedItem[]

beforeAll(async () => {
  ;[publisher, miniflux] = await Promise.all([publish(hostile), startMiniflux()])
  items = publisher.items
})

afterAll(async () => {
  await Promise.all([publisher.close(), miniflux.close()])
  rmSync(folder, { recursive: true })
})

/** Sorted like the feed, since not every reader keeps the order. */
function sorted(all: readonly Shown[]): Shown[] {
  const places = new Map(items.map(({ url }, index) => [url, index]))
  return all.toSorted((a, b) => (places.get(a.url) ?? -1) - (places.get(b.url) ?? -1))
}

const subscriptions = new Map<string, Promise<Subscription>>()

/** What a new subscriber sees. Each reader subscribes to each document once. */
function subscribe(reader: Reader, file: string): Promise<Subscription> {
  const name = `${reader.name} ${file}`
  const subscription = subscriptions.get(name) ?? reader.read(`${publisher.origin}/${file}`, mkdtempSync(join(folder, 'reader-')))
  subscriptions.set(name, subscription)
  return subscription
}

const readers: Reader[] = [
  ...packages,
  ...programs,
  {
    name: 'Miniflux',
    files: ['feed.xml', 'atom.xml', 'feed.json'],
    read: (url) => miniflux.subscribe(url),
    answer: 304,
    // Keeps a hash of the id, and decodes RSS titles three times.
    differs: ({ id, title }, file) => ({
      id: createHash('sha256').update(id).digest('hex'),
      ...(file === 'feed.xml' && { title: decoded(decoded(title)) }),
    }),
  },
]

describe.each(readers)('$name', (reader) => {
  it.each(reader.files)(`shows all of %s, and gets ${reader.answer} at last`, async (file) => {
    const asked = publisher.requests.length
    const { home, items: all } = await subscribe(reader, file)
    expect(sorted(all)).toEqual(expected(items, reader, file, all[0]))
    if (home !== undefined) expect(home).toBe(`${publisher.origin}/`)
    const requests = publisher.requests.slice(asked).filter(({ path }) => path === `/${file}`)
    expect(requests.at(-1)?.status).toBe(reader.answer)
  })
})

describe('a first subscription, sorted by date', () => {
  it.each(readers.flatMap((reader) => reader.files.map((file) => ({ reader, file, name: reader.name }))))(
    'begins with the newest article in $name, $file',
    async ({ reader, file }) => expectNewestFirst((await subscribe(reader, file)).items, items),
  )
})

describe('xmllint', () => {
  it.each([
    '/feed.xml',
    '/atom.xml',
    '/feeds.opml',
    '/sitemap.xml',
    '/archive/2024-11/feed.xml',
    '/archive/2024-11/atom.xml',
    '/sections/science-nature/atom.xml',
  ])('parses %s strictly', async (path) => {
    const file = join(folder, 'document.xml')
    writeFileSync(file, await (await fetch(publisher.origin + path)).text())
    expect((await promisify(execFile)('xmllint', ['--noout', file])).stderr).toBe('')
  })
})
