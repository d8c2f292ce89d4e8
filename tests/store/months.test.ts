import { afterAll, beforeAll, expect, it } from 'vitest'
import { createHandler } from '../../src/app.ts'
import { noCopies } from '../../src/http/document-copies.ts'
import { journal } from '../../src/store/d1/journal.ts'
import { rowsOf } from '../../src/store/d1/rows.ts'
import { batch } from '../../src/store/d1/sql.ts'
import { createD1Store } from '../../src/store/d1/store.ts'
import { indexFiles, storeText } from '../../src/store/d1/writing.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { Store } from '../../src/store/store.ts'
import { publication, read } from '../publication.ts'
import { openDatabase } from './database.ts'
import { measured } from '../../tools/bench/measured.ts'

/*
 * A month with more texts than one result has.
 */

const { database, close } = await openDatabase()
afterAll(close)

const now = new Date('2024-12-10T00:00:00Z')
const pictures = { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) }

/** Many articles of one instant, around the end of a result. */
const files = Array.from({ length: 450 }, (_, index) => {
  const day = index < 150 ? 25 : index < 320 ? 20 : 1 + (index % 18)
  const text = `Bridge ${index} Opens to Traffic at Last\n9:00 JST, November ${day}, 2024\nSHIOMI — The harbor reopened.\n`
  return { text, result: read(text, `bridge-${(index * 7919) % 1009}.txt`) }
})

beforeAll(async () => {
  const rows = files.map(({ result }) => ({ ...rowsOf(result, publication), etag: result.file }))
  await batch(database, [
    journal({ at: 0, file: 'all.txt', verb: 'put', base: null, etag: '', by: 'test' }),
    ...indexFiles(rows, true),
    ...files.map(({ text, result }) => storeText(result.file, text)),
  ])
})

it('is read in several results, and in the same order', async () => {
  const { database: noting, sent } = measured(database)
  const expected = await createMemoryStore(
    files.map(({ result }) => result),
    publication,
    null,
  ).snapshot(now)
  const snapshot = await createD1Store(noting, publication).snapshot(now)
  sent.length = 0
  expect(await snapshot.inMonth('2024-11')).toEqual(await expected.inMonth('2024-11'))
  expect(sent).toHaveLength(3)
  // Each article and its text, and those of one instant that are passed over.
  expect(sent.reduce((sum, { rowsRead }) => sum + rowsRead, 0)).toBeLessThan(files.length * 2 + 2 * 170)
})

it('makes the same feeds from a folder and from a newsroom', async () => {
  const respond = async (store: Store, path: string): Promise<string> => {
    const handler = createHandler(store, { config: publication, pictures, now: () => now.getTime(), copies: noCopies })
    return (await handler(new Request(`https://news.example${path}`), () => {})).text()
  }
  const folder = createMemoryStore(
    files.map(({ result }) => result),
    publication,
    null,
  )
  for (const path of ['/archive/2024-11/feed.xml', '/archive/2024-11/atom.xml', '/archive/2024-11/feed.json', '/archive/2024-11'])
    expect(await respond(createD1Store(database, publication), path)).toBe(await respond(folder, path))
})
