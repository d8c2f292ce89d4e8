import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createD1Store } from '../../src/store/d1/store.ts'
import { publication, read } from '../publication.ts'
import { openDatabase } from './database.ts'

/*
 * Lists of all files, whatever their state: by name, the newest first, and by words.
 */

const { database, close } = await openDatabase()
afterAll(close)

const store = createD1Store(database, publication)
const at = new Date('2024-11-20T00:00:00Z')
const time = (day: number): string => `14:57 JST, November ${day}, 2024`
const texts: Record<string, string> = {
  'a.txt': `Harbor Town Opens Bridge\n${time(12)}\nText.\n`,
  'a-b.txt': `Government’s “Bridge” Plan: 50% Done\n${time(12)}\nText.\n`,
  'b.md': `---\npublished: 2024-11-28 14:57\nupdated: 2024-11-29 14:57\n---\n# Ferry Sails at Dawn\n\nText.\n`,
  'c.txt': `---\ndraft: true\n---\nDraft of a Harbor Story\n`,
  'd.txt': `---\nwithdrawn: true\n---\n東京の港、新しい橋が開通\n2024年11月10日 15時\n港が開いた。\n`,
  'e.txt': `大阪で地震、東京は揺れず\n2024年11月11日 15時\n地震があった。\n`,
}

beforeAll(async () => {
  for (const [file, text] of Object.entries(texts))
    await store.write({ result: read(text, file), text, etag: file, verb: 'put', base: null, by: 'desk', at })
})

type Query = Omit<Parameters<typeof store.list>[0], 'now' | 'limit'> & { limit?: number }
const names = async (query: Query): Promise<string[]> =>
  ((await store.list({ limit: 10, now: at, ...query })) ?? []).map(({ file }) => file)

describe('list', () => {
  it('returns files by name, with their titles and times', async () => {
    expect(await names({})).toEqual(['a-b.txt', 'a.txt', 'b.md', 'c.txt', 'd.txt', 'e.txt'])
    const [entry] = (await store.list({ after: 'a.txt', limit: 1, now: at })) ?? []
    expect(entry).toEqual({
      file: 'b.md',
      etag: 'b.md',
      state: 'scheduled',
      title: 'Ferry Sails at Dawn',
      published: new Date('2024-11-28T05:57:00Z'),
      updated: new Date('2024-11-29T05:57:00Z'),
    })
    const states = (await store.list({ limit: 10, now: at }))?.map(({ state }) => state)
    expect(states).toEqual(['published', 'published', 'scheduled', 'draft', 'withdrawn', 'published'])
  })

  it('returns files after a name, even that of a missing file', async () => {
    expect(await names({ after: 'a.txt', limit: 2 })).toEqual(['b.md', 'c.txt'])
    expect(await names({ after: 'aa.txt', limit: 2 })).toEqual(['b.md', 'c.txt'])
    expect(await names({ after: 'e.txt' })).toEqual([])
  })

  it('returns the newest first, a draft without a time by its last change', async () => {
    expect(await names({ order: 'newest' })).toEqual(['b.md', 'c.txt', 'a.txt', 'a-b.txt', 'e.txt', 'd.txt'])
  })

  it('returns the same in pages', async () => {
    const all = await names({ order: 'newest' })
    for (const [index, after] of all.entries())
      expect(await names({ order: 'newest', after, limit: 2 })).toEqual(all.slice(index + 1, index + 3))
  })
})

describe('search', () => {
  it.each([
    ['a word', 'bridge', ['a.txt', 'a-b.txt']],
    ['the beginning of a word', 'govern', ['a-b.txt']],
    ['all of several words', 'HARBOR  bridge', ['a.txt']],
    ['the beginning of the last word', 'harbor brid', ['a.txt']],
    ['no beginning of a word before it', 'harb bridge', []],
    ['a number', '50', ['a-b.txt']],
    ['two characters of Japanese', '東京', ['e.txt', 'd.txt']],
    ['two characters of one article', '地震', ['e.txt']],
    ['more characters of Japanese', '新しい橋', ['d.txt']],
    ['one character', '橋', ['d.txt']],
    ['the last character of a run', '通', ['d.txt']],
    ['what is not next to each other', '東港', []],
    ['words of both', '東京 地震', ['e.txt']],
    ['a draft’s word', 'draft', ['c.txt']],
    ['no word', '', []],
    ['signs alone', '— “%” *', []],
    ['what FTS5 would read as syntax', 'bridge OR ferry', []],
    ['a quote that does not end', 'bridge "', ['a.txt', 'a-b.txt']],
    ['a quote within a word', 'brid"ge', []],
    ['a column filter', 'words:bridge', []],
    ['brackets', '(bridge)', ['a.txt', 'a-b.txt']],
    ['a null', 'bridge\u0000', ['a.txt', 'a-b.txt']],
  ])('finds %s', async (_name, words, found) => {
    expect(await names({ words })).toEqual(found)
  })

  it('returns the same in pages', async () => {
    expect(await names({ words: 'bridge', limit: 1 })).toEqual(['a.txt'])
    expect(await names({ words: 'bridge', limit: 1, after: 'a.txt' })).toEqual(['a-b.txt'])
    expect(await names({ words: 'bridge', after: 'a-b.txt' })).toEqual([])
  })
})
