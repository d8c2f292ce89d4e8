import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clear } from '../store/database.ts'
import { put, startNewsroom, type TestNewsroom, textOf, titleOf } from './newsroom.ts'

/*
 * The rows that an older parser would have left, and the parser of today.
 */

let newsroom: TestNewsroom

beforeAll(async () => {
  newsroom = await startNewsroom()
})
beforeEach(() => clear(newsroom.database))
afterAll(() => newsroom.close())

const run = async (sql: string, ...values: string[]): Promise<unknown> =>
  newsroom.database
    .prepare(sql)
    .bind(...values)
    .all()
const publish = (file: string, text: string): Promise<Response> => newsroom.ask(`/api/articles/${file}`, put(text))
const reindex = async (query = ''): Promise<unknown> => (await newsroom.ask(`/api/reindex${query}`, { method: 'POST' })).json()
const listed = async (): Promise<unknown> => {
  const { articles } = (await (await newsroom.ask('/api/articles')).json()) as {
    articles: { file: string; state: string; title: string }[]
  }
  return articles.map(({ file, state, title }) => `${file} ${state}: ${title}`)
}

describe('POST /api/reindex', () => {
  it('replaces all rows but the text, and changes nothing the second time', async () => {
    await publish('a.txt', textOf('Shiomi'))
    await publish('b.txt', textOf('Minato'))
    await run(`UPDATE article SET title = 'Menu', headline = 'menu' WHERE file = 'a.txt'`)
    expect(await listed()).toEqual(['a.txt published: Menu', 'b.txt published: Bridge Opens in Minato; Ferry Stays'])

    expect(await reindex()).toEqual({ done: 2, changed: 1, refused: [], next: null })
    expect(await listed()).toEqual([
      'a.txt published: Bridge Opens in Shiomi; Ferry Stays',
      'b.txt published: Bridge Opens in Minato; Ferry Stays',
    ])
    expect(await (await newsroom.fetch('/feed.json')).text()).toContain('Bridge Opens in Shiomi; Ferry Stays')
    expect(await reindex()).toEqual({ done: 2, changed: 0, refused: [], next: null })
  })

  it('replaces the words of the search that another version split', async () => {
    await publish('a.txt', textOf('Shiomi'))
    await publish('b.txt', textOf('Minato'))
    await run('DELETE FROM title_words WHERE rowid = (SELECT number FROM article WHERE file = ?)', 'a.txt')
    await run(`INSERT INTO title_words (rowid, words) SELECT number, 'bridgeopens' FROM article WHERE file = 'a.txt'`)
    await run(`UPDATE article SET words = 'bridgeopens' WHERE file = 'a.txt'`)
    const search = async (): Promise<number> =>
      ((await (await newsroom.ask('/api/articles?q=shiomi')).json()) as { articles: unknown[] }).articles.length
    expect(await search()).toBe(0)
    expect(await reindex()).toMatchObject({ done: 2, changed: 1 })
    expect(await search()).toBe(1)
    expect(await reindex()).toMatchObject({ done: 2, changed: 0 })
  })

  it('replaces the listed headlines that another version normalised', async () => {
    await publish('a.txt', `${textOf('Shiomi')}"Politics" POPULAR ARTICLE\n-\n${titleOf('Minato')}\n`)
    await run(`UPDATE listing SET headline = 'another'`)
    expect(await reindex()).toMatchObject({ done: 1, changed: 1 })
    expect(await reindex()).toMatchObject({ done: 1, changed: 0 })
  })

  it('reindexes page by page', async () => {
    for (const name of ['a', 'b', 'c']) await publish(`${name}.txt`, textOf(name.toUpperCase()))
    expect(await reindex('?limit=2')).toEqual({ done: 2, changed: 0, refused: [], next: 'b.txt' })
    expect(await reindex('?limit=2&after=b.txt')).toEqual({ done: 1, changed: 0, refused: [], next: null })
    expect((await newsroom.ask('/api/reindex?limit=101', { method: 'POST' })).status).toBe(400)
  })

  it('refuses and names texts that the parser now refuses', async () => {
    await publish('a.txt', textOf('Shiomi'))
    await run('UPDATE text SET text = ?', textOf('Shiomi', { time: '14:75 JST, November 18, 2024' }))
    expect(await reindex()).toEqual({
      done: 1,
      changed: 1,
      refused: [{ file: 'a.txt', line: 2, column: 4, message: 'expected minutes from 0 to 59, found "75"' }],
      next: null,
    })
    expect(await listed()).toEqual(['a.txt refused: Bridge Opens in Shiomi; Ferry Stays'])
    expect((await newsroom.fetch('/articles/a')).status).toBe(404)
  })

  it('names a text that would take the id of another, and leaves it unchanged', async () => {
    await publish('a.txt', textOf('Shiomi', { front: 'id: bridge' }))
    await publish('b.txt', textOf('Minato'))
    await run('UPDATE text SET text = ? WHERE text LIKE ?', textOf('Minato', { front: 'id: bridge' }), '%Minato%')
    expect(await reindex()).toEqual({
      done: 2,
      changed: 0,
      refused: [
        {
          file: 'b.txt',
          line: 2,
          column: 1,
          message: 'expected an id that no other article has, found "bridge", which is that of articles/a.txt',
        },
      ],
      next: null,
    })
    expect(await listed()).toContain('b.txt published: Bridge Opens in Minato; Ferry Stays')
  })

  it('requires a token', async () => {
    expect((await newsroom.fetch('/api/reindex', { method: 'POST' })).status).toBe(401)
  })
})
