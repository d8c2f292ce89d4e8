import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { put, startNewsroom, type TestNewsroom, textOf } from '../api/newsroom.ts'
import { makeCheckout, until } from '../checkout.ts'

/* Another hub and a search engine that hear of changes. */

interface Heard {
  path: string
  body: string
}

let server: Server
let home: string
let heard: Heard[] = []
let status = 200

beforeAll(async () => {
  server = createServer(async (request, response) => {
    heard.push({ path: request.url ?? '', body: await text(request) })
    response.writeHead(status).end()
  })
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  home = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

/** The feeds that the hub was told of. */
const pinged = (): string[] =>
  heard.flatMap(({ path, body }) => {
    if (path !== '/hub') return []
    const form = new URLSearchParams(body)
    expect(form.get('hub.mode')).toBe('publish')
    return form.get('hub.url') ?? ''
  })
const inAllFormats = (path: string): string[] =>
  ['feed.xml', 'atom.xml', 'feed.json'].map((file) => `https://news.example${path}/${file}`)

describe('a newsroom with HUBS and a key of IndexNow', () => {
  let newsroom: TestNewsroom
  beforeAll(async () => {
    newsroom = await startNewsroom('', {}, (toml) =>
      toml
        .replace('HUBS = []', `HUBS = ["${home}/hub"]`)
        .replace('INDEXNOW_KEY = ""', 'INDEXNOW_KEY = "harbor-2024-key"')
        .replace(/INDEXNOW_ENDPOINT = ".*"/, `INDEXNOW_ENDPOINT = "${home}/indexnow"`),
    )
  })
  afterAll(() => newsroom.close())

  const query = async (sql: string) => (await newsroom.database.prepare(sql).bind().all()).results
  /** Waits until no announcement is under way. */
  const idle = () => until(async () => (await query('SELECT 1 FROM announced WHERE claimed_until = 0')).length === 1)
  /** The number of changes that are not announced. */
  const left = async (): Promise<number> =>
    (await query('SELECT 1 FROM change WHERE revision > (SELECT revision FROM announced)')).length

  it('tells both of each change, once', async () => {
    const { status: stored } = await newsroom.ask(
      '/api/articles/shiomi.txt',
      put(textOf('Shiomi', { front: 'section: Politics' })),
    )
    expect(stored).toBe(201)
    await until(() => heard.length >= 7)
    expect(pinged().toSorted()).toEqual([...inAllFormats(''), ...inAllFormats('/sections/politics')].toSorted())
    expect(heard.filter(({ path }) => path === '/indexnow').map(({ body }) => JSON.parse(body))).toEqual([
      {
        host: 'news.example',
        key: 'harbor-2024-key',
        keyLocation: 'https://news.example/harbor-2024-key.txt',
        urlList: ['https://news.example/articles/shiomi'],
      },
    ])
    await newsroom.minute()
    expect(heard).toHaveLength(7)
  })

  it('tells them of an article when its time has come, and not before', async () => {
    await idle()
    heard = []
    const published = new Date(Date.now() + 3_600_000).toISOString()
    const article = textOf('Later', { front: `published: ${published}`, time: 'It is about to open.' })
    expect((await newsroom.ask('/api/articles/later.txt', put(article))).status).toBe(201)
    await newsroom.minute()
    expect(heard).toEqual([])
    const come = "UPDATE article SET published = (SELECT at + 1 FROM announced) WHERE slug = 'later'"
    await newsroom.database.prepare(come).bind().all()
    await newsroom.minute()
    expect(heard.filter(({ path }) => path === '/indexnow').map(({ body }) => JSON.parse(body).urlList)).toEqual([
      ['https://news.example/articles/later'],
    ])
    expect(pinged().toSorted()).toEqual(inAllFormats('').toSorted())
  })

  it('tells hubs of the topics that an article left, also when it becomes a draft', async () => {
    await idle()
    heard = []
    const store = (options: Parameters<typeof textOf>[1]) =>
      newsroom.ask('/api/articles/moving.txt', put(textOf('Moving', options), { 'If-Match': '*' }))
    const text = textOf('Moving', { front: 'section: Harbors' })
    expect((await newsroom.ask('/api/articles/moving.txt', put(text))).status).toBe(201)
    await until(() => heard.length >= 7)
    await idle()
    heard = []
    expect((await store({ front: 'section: Ports' })).status).toBe(200)
    await until(() => heard.length >= 10)
    const both = [...inAllFormats('/sections/harbors'), ...inAllFormats('/sections/ports')]
    expect(pinged().toSorted()).toEqual([...inAllFormats(''), ...both].toSorted())
    await idle()
    heard = []
    expect((await store({ front: 'section: Ports\ndraft: true' })).status).toBe(200)
    await until(() => heard.length >= 6)
    expect(pinged().toSorted()).toEqual([...inAllFormats(''), ...inAllFormats('/sections/ports')].toSorted())
    await idle()
    await newsroom.minute()
    expect(heard).toHaveLength(6)
  })

  it('tells them of hundreds of changes, page by page', async () => {
    for (let index = 0; index < 120; index += 1) {
      expect((await newsroom.ask(`/api/articles/port-${index}.txt`, put(textOf(`Port ${index}`)))).status).toBe(201)
    }
    await until(async () => (await idle(), await newsroom.minute(), (await left()) === 0))
    heard = []
    await query('UPDATE announced SET revision = revision - 120')
    await newsroom.minute()
    const told = heard.flatMap(({ path, body }) => (path === '/indexnow' ? [JSON.parse(body).urlList as string[]] : []))
    expect(told.map((urls) => urls.length)).toEqual([100, 20])
    expect(new Set(told.flat()).size).toBe(120)
  })

  it('logs a failure, and stores the article all the same', async () => {
    status = 500
    expect((await newsroom.ask('/api/articles/nagi.txt', put(textOf('Nagi')))).status).toBe(201)
    await until(() => newsroom.logs().includes('INDEXNOW_ENDPOINT:') && newsroom.logs().includes('HUBS:'))
    expect(newsroom.logs()).toContain(`HUBS: ${home}/hub: expected 2xx for https://news.example/feed.xml, found status 500`)
    status = 200
  })

  it('serves the key, and names both hubs', async () => {
    const key = await newsroom.fetch('/harbor-2024-key.txt')
    expect([key.status, key.headers.get('Content-Type'), await key.text()]).toEqual([
      200,
      'text/plain; charset=utf-8',
      'harbor-2024-key',
    ])
    expect((await newsroom.fetch('/another-2024-key.txt')).status).toBe(404)
    expect((await newsroom.fetch('/feed.xml')).headers.get('Link')).toContain(
      `, <https://news.example/hub>; rel="hub", <${home}/hub>; rel="hub"`,
    )
  })
})

describe('npm run ping', () => {
  const checkout = makeCheckout()
  afterAll(checkout.remove)
  const ping = () => checkout.npm('run', '-s', 'ping')

  it('tells the hubs of every feed of newest articles in the folder', async () => {
    heard = []
    checkout.setting('ORIGIN = ""', 'ORIGIN = "https://news.example"')
    checkout.write(
      'wrangler.toml',
      readFileSync(`${checkout.path}/wrangler.toml`, 'utf8').replace('HUBS = []', `HUBS = ["${home}/hub"]`),
    )
    checkout.write('articles/politics.txt', textOf('Shiomi', { front: 'section: Politics' }))
    expect(await ping()).toEqual({ code: 0, out: `Told ${home}/hub.\n`, err: '' })
    expect(pinged()).toEqual(expect.arrayContaining([...inAllFormats(''), ...inAllFormats('/sections/politics')]))
    expect(pinged().some((url) => url.includes('/archive/'))).toBe(false)
    status = 503
    const { code, err } = await ping()
    expect([code, err]).toEqual([
      1,
      expect.stringContaining(`HUBS: ${home}/hub: expected 2xx for https://news.example/feed.xml, found status 503\n`),
    ])
    status = 200
  })

  it('says when there is nobody to tell, or no address', async () => {
    checkout.restore()
    expect(await ping()).toEqual({
      code: 1,
      out: '',
      err: 'wrangler.toml: HUBS: expected the URL of a hub, found none; nobody was told\n',
    })
    checkout.setting('HUBS = []', 'HUBS = ["https://hub.example/"]')
    expect(await ping()).toEqual({
      code: 1,
      out: '',
      err: 'wrangler.toml: ORIGIN: expected the address that readers use, found none; nobody was told\n',
    })
  })
})
