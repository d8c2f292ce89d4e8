import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { etagOf, put, startNewsroom, type TestNewsroom, textOf, titleOf, token } from '../api/newsroom.ts'
import { makeCheckout, type Outcome } from '../checkout.ts'
import { filesIn } from '../static/site.ts'

/*
 * `npm run build -- --from` as people type it, at the Worker in the real runtime.
 */

let newsroom: TestNewsroom
const checkout = makeCheckout()
const site = join(checkout.path, 'dist/site')
const build = (): Promise<Outcome> => checkout.npm('run', '-s', 'build', '--', '--from', newsroom.url)
const articles = (): string[] => filesIn(site).filter((name) => name.startsWith('articles/'))

beforeAll(async () => {
  newsroom = await startNewsroom()
  checkout.setting('ORIGIN = ""', 'ORIGIN = "https://news.example"')
}, 60_000)
beforeEach(() => {
  process.env['KAWARABAN_TOKEN'] = token
})
afterAll(async () => {
  checkout.remove()
  await newsroom.close()
})

describe('npm run build -- --from', () => {
  it('builds the articles of a newsroom, and then what has changed there, with removals', async () => {
    for (const place of ['Shiomi', 'Minato']) await newsroom.ask(`/api/articles/${place.toLowerCase()}.txt`, put(textOf(place)))
    expect(await build()).toMatchObject({ code: 0, out: '' })
    expect(articles()).toEqual(['articles/minato.html', 'articles/shiomi.html'])
    expect(readFileSync(join(site, 'feed.xml'), 'utf8')).toContain(titleOf('Minato'))

    const draft = `---\ndraft: true\n---\n${textOf('Kawabe')}`
    expect((await newsroom.ask('/api/articles/kawabe.txt', put(draft))).status).toBe(201)
    expect((await build()).err).toContain('2 articles;')
    await newsroom.ask('/api/articles/kawabe.txt', { method: 'DELETE', headers: { 'If-Match': etagOf(draft) } })
    const withdrawn = { method: 'DELETE', headers: { 'If-Match': etagOf(textOf('Minato')) } }
    expect((await newsroom.ask('/api/articles/minato.txt', withdrawn)).ok).toBe(true)
    expect(await build()).toMatchObject({ code: 0, err: expect.stringContaining('1 articles;') })
    expect(articles()).toEqual(['articles/shiomi.html'])
    expect(readFileSync(join(site, '_nginx.conf'), 'utf8')).toContain('location = /articles/minato {')
  })

  it('asks for what has changed since the last build, and builds from that revision', async () => {
    const asked: string[] = []
    const proxy = createServer((request, response) => {
      const path = request.url ?? ''
      asked.push(path)
      void newsroom.ask(path).then(async (answer) => {
        const { status, headers } = answer
        response.writeHead(status, { ETag: headers.get('ETag') ?? '' }).end(Buffer.from(await answer.arrayBuffer()))
      })
    })
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done))
    const { port } = proxy.address() as AddressInfo
    const buildFrom = async (): Promise<string[]> => {
      asked.length = 0
      expect(await checkout.npm('run', '-s', 'build', '--', '--from', `http://127.0.0.1:${port}`)).toMatchObject({ code: 0 })
      return asked.filter((path) => path !== '/api/changes?limit=1')
    }
    const revision = (): number => Number(JSON.parse(readFileSync(join(site, 'build.json'), 'utf8')).revision)
    await newsroom.ask('/api/articles/iwase.txt', put(textOf('Iwase')))
    expect(await buildFrom()).toContain('/api/changes?after=0&limit=1000')
    const first = revision()
    expect(await buildFrom()).toEqual([`/api/changes?after=${first}&limit=1000`])
    expect(revision()).toBe(first)

    await newsroom.ask('/api/articles/tomari.txt', put(textOf('Tomari')))
    expect(await buildFrom()).toEqual([`/api/changes?after=${first}&limit=1000`, '/api/articles/tomari.txt'])
    expect(revision()).toBe(first + 1)
    expect(articles()).toEqual(expect.arrayContaining(['articles/iwase.html', 'articles/tomari.html']))
    await new Promise((done) => proxy.close(done))
  })

  it('builds nothing without the token, or without an answer', async () => {
    const before = filesIn(site)
    process.env['KAWARABAN_TOKEN'] = ''
    expect(await build()).toEqual({
      code: 1,
      out: '',
      err: 'KAWARABAN_TOKEN: expected the token of the newsroom in this variable, found none\n',
    })
    process.env['KAWARABAN_TOKEN'] = 'x'.repeat(32)
    expect(await build()).toMatchObject({ code: 1, err: expect.stringContaining('KAWARABAN_TOKEN: ') })
    expect(filesIn(site)).toEqual(before)
  })

  it('takes either a newsroom or a folder', async () => {
    expect(await checkout.npm('run', '-s', 'build', '--', '--from', newsroom.url, '--articles', 'articles')).toMatchObject({
      code: 1,
      err: '--articles: expected either this option or --from, found both\n',
    })
  })
})
