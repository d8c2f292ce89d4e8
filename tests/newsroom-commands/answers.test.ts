import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Answer, detailOf, errorsOf, type Newsroom } from '../../tools/newsroom/client.ts'
import { firstChange, listFiles } from '../../tools/newsroom/lists.ts'

const answer = (body: unknown, status = 200): Answer => ({
  status,
  headers: new Headers(),
  bytes: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
})
const newsroomOf = (body: unknown): Newsroom => ({ origin: 'https://news.example', ask: () => Promise.resolve(answer(body)) })

describe('an answer of a newsroom', () => {
  it('is read if it has the expected form', async () => {
    const articles = [{ file: 'harbor.txt', etag: 'abc', state: 'draft', title: null }]
    expect(await listFiles(newsroomOf({ articles, next: null }))).toEqual([{ file: 'harbor.txt', etag: 'abc', state: 'draft' }])
    expect(await firstChange(newsroomOf({ changes: [{ at: '2024-11-18T05:57:00Z' }] }))).toBe('2024-11-18T05:57:00.000Z')
    expect(await firstChange(newsroomOf({ changes: [] }))).toBeNull()
  })

  it.each([
    null,
    [],
    {},
    { articles: {}, next: null },
    { articles: [{ file: 'harbor.txt' }], next: null },
    { articles: [], next: 3 },
  ])('is refused if it is JSON of another form: %j', async (body) => {
    await expect(listFiles(newsroomOf(body))).rejects.toThrow('expected an answer of a newsroom of this version, found another')
  })

  it('is refused if it is no JSON', async () => {
    await expect(listFiles(newsroomOf('<!doctype html>'))).rejects.toThrow('expected JSON from a newsroom')
  })

  it('has the errors and the detail of a problem, if they have the expected form', () => {
    const errors = [{ line: 1, column: 2, message: 'expected x, found y' }]
    expect(errorsOf(answer({ errors }, 422))).toEqual(errors)
    expect(detailOf(answer({ detail: 'line 1' }, 422))).toBe('line 1')
    for (const body of [null, 'x', { errors: [{ line: '1' }], detail: 5 }]) {
      expect(errorsOf(answer(body, 502))).toBeNull()
      expect(detailOf(answer(body, 502))).toBe('expected an answer of a newsroom, found status 502')
    }
  })
})

describe('npm run publish', () => {
  it.each(['[1]', '{"https://news.example":{"since":null,"tags":{"a.txt":1}}}'])(
    'refuses known tags of another form, without a change of the file: %s',
    (contents) => {
      const folder = mkdtempSync(join(tmpdir(), 'kawaraban-'))
      const tags = join(folder, '.kawaraban-published.json')
      writeFileSync(tags, contents)
      writeFileSync(join(folder, 'harbor.txt'), 'Harbor Reopens\n14:57 JST, November 18, 2024\nThe harbor reopened.\n')
      const env = { ...process.env, KAWARABAN_TOKEN: 'harbor-2024' }
      const words = ['tools/publish.ts', '--to', 'https://news.example', folder]
      const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env })
      rmSync(folder, { recursive: true })
      expect(stderr).toBe(`${tags}: error: expected tags of published texts, found none; remove the file\n`)
      expect(status).toBe(1)
    },
  )
})
