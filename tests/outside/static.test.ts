import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'smol-toml'
import { parseArticle } from '../../src/article/parse.ts'
import { readConfig } from '../../src/config.ts'
import type { FeedItem } from '../../src/feed/feed.ts'
import { fetchRaw } from '../../tools/bench/workers.ts'
import { freePort, makeCheckout } from '../checkout.ts'
import { feedOf } from '../publication.ts'
import { publishable } from '../../src/article/article.ts'
import { filesIn, headersAt, pathOf, serverFiles, texts } from '../static/site.ts'
import { hostile } from './hostile.ts'
import { type Nginx, startNginx } from './nginx.ts'
import { programs } from './programs.ts'
import { expected } from './shown.ts'

/*
 * A static build behind nginx, as docs/nginx.conf sets it up, with real readers.
 */

const checkout = makeCheckout()
const site = join(checkout.path, 'dist/site')
const folder = mkdtempSync(join(tmpdir(), 'kawaraban-nginx-'))
const files: Record<string, string> = { ...texts, ...hostile }
let nginx: Nginx
let origin: string
let items: readonly FeedItem[]

beforeAll(async () => {
  const port = await freePort()
  origin = `http://127.0.0.1:${port}`
  checkout.setting('ORIGIN = ""', `ORIGIN = "${origin}"`)
  rmSync(join(checkout.path, 'articles/bridge.txt'))
  for (const [name, text] of Object.entries(files)) checkout.write(`articles/${name}`, text)
  expect(await checkout.npm('run', '-s', 'build', '--', '--compress')).toMatchObject({ code: 0 })
  nginx = await startNginx(site, folder, port)
  const vars = parse(readFileSync('wrangler.toml', 'utf8'))['vars'] as Record<string, unknown>
  const config = readConfig({ ...vars, ORIGIN: origin })
  const results = Object.entries(files).map(([name, text]) => parseArticle(name, new TextEncoder().encode(text), config))
  const feed = await feedOf(
    results.flatMap((result) => publishable(result) ?? []).filter(({ published }) => published < new Date()),
    { ...config, origin },
  )
  items = feed.items
})

afterAll(async () => {
  await nginx.close()
  checkout.remove()
  rmSync(folder, { recursive: true })
})

const documents = (): string[] => filesIn(site).filter((name) => !serverFiles.includes(name) && !/\.(?:br|gz)$/.test(name))
const headersFile = (): string => readFileSync(join(site, '_headers'), 'utf8')

/** Headers that nginx makes itself. */
const ownHeaders = ['accept-ranges', 'date', 'etag', 'last-modified', 'server', 'vary', 'content-encoding']

describe('nginx with the example of docs/nginx.conf', () => {
  it('sends every file with the headers of the Worker, in every encoding', async () => {
    expect(documents().length).toBeGreaterThan(100)
    for (const file of documents()) {
      const bytes = readFileSync(join(site, file))
      const path = pathOf(file)
      for (const encoding of ['identity', 'gzip', 'br']) {
        const { status, headers, body } = await fetchRaw(origin + path, { 'Accept-Encoding': encoding })
        const isText = !/\.(?:png|ico)$/.test(file)
        expect([path, status, headers['content-encoding'] ?? 'identity']).toEqual([path, 200, isText ? encoding : 'identity'])
        const decoded = !isText
          ? body
          : encoding === 'br'
            ? brotliDecompressSync(body)
            : encoding === 'gzip'
              ? gunzipSync(body)
              : body
        expect(decoded.equals(bytes), path).toBe(true)
        const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => !ownHeaders.includes(name)))
        expect([path, sent]).toEqual([path, headersAt(headersFile(), path)])
        if (isText) expect(headers['vary']).toBe('Accept-Encoding')
      }
    }
  })

  it('answers 304 to a list of ETags and to a date, and 206 to a range', async () => {
    const { headers } = await fetchRaw(`${origin}/feed.xml`, {})
    const { etag = '', 'last-modified': modified = '' } = headers
    for (const condition of [{ 'If-None-Match': `"x", ${etag}` }, { 'If-Modified-Since': modified }]) {
      const again = await fetchRaw(`${origin}/feed.xml`, condition)
      expect([again.status, again.body.length, again.headers['link']]).toEqual([304, 0, headers['link']])
    }
    expect((await fetchRaw(`${origin}/feed.xml`, { Range: 'bytes=0-9' })).status).toBe(206)
  })

  it('redirects like the Worker', async () => {
    for (const line of readFileSync(join(site, '_redirects'), 'utf8').trim().split('\n')) {
      const [from = '', to, status] = line.split(' ')
      const { status: sent, headers } = await fetchRaw(origin + from, {})
      expect([from, sent, headers['location']]).toEqual([from, Number(status), to])
      expect(headers).toMatchObject(headersAt(headersFile(), from))
    }
  })

  it('answers 410 for a withdrawn article and 404 for anything else, with a page', async () => {
    const page = (name: string): string => readFileSync(join(site, name), 'utf8')
    const ask = async (path: string): Promise<unknown[]> => {
      const { status, headers, body } = await fetchRaw(origin + path, {})
      return [status, headers['content-type'], headers['cache-control'], body.toString()]
    }
    const type = 'text/html; charset=utf-8'
    expect(await ask('/articles/wrong')).toEqual([410, type, 'public, max-age=60', page('410.html')])
    const paths = [
      '/nowhere',
      '/articles/harbor.html',
      '/build.json',
      '/_headers',
      '/_nginx.conf',
      '/feed.xml.br',
      '/articles/..%2fbuild.json',
    ]
    for (const path of [...paths, '/.assetsignore', '/404.html', '/sections/'])
      expect([path, ...(await ask(path))]).toEqual([path, 404, type, 'public, max-age=60', page('404.html')])
  })

  it('needs no more than a reload after the next build', async () => {
    checkout.write('articles/harbor.txt', `---\nwithdrawn: true\n---\n${texts['harbor.txt']}`)
    expect(await checkout.npm('run', '-s', 'build', '--', '--compress')).toMatchObject({ code: 0 })
    expect((await fetch(`${origin}/articles/harbor`)).status).toBe(404)
    nginx.reload()
    await expect.poll(async () => (await fetch(`${origin}/articles/harbor`)).status).toBe(410)
    checkout.write('articles/harbor.txt', texts['harbor.txt'] ?? '')
    expect(await checkout.npm('run', '-s', 'build', '--', '--compress')).toMatchObject({ code: 0 })
    nginx.reload()
    await expect.poll(async () => (await fetch(`${origin}/articles/harbor`)).status).toBe(200)
  })
})

const readers = programs.filter(({ name }) => ['newsboat', 'feedparser of Python'].includes(name))

describe.each(readers)('$name, subscribed to nginx', (reader) => {
  it.each(reader.files)('shows all of %s, and gets 304 at last', async (file) => {
    const asked = nginx.requests().length
    const { items: all } = await reader.read(`${origin}/${file}`, mkdtempSync(join(folder, 'reader-')))
    const places = new Map(items.map(({ url }, index) => [url, index]))
    const sorted = all.toSorted((a, b) => (places.get(a.url) ?? -1) - (places.get(b.url) ?? -1))
    expect(sorted).toEqual(expected(items, reader, file, all[0]))
    const requests = nginx
      .requests()
      .slice(asked)
      .filter(({ path }) => path === `/${file}`)
    expect(requests.length).toBeGreaterThan(1)
    expect([requests[0]?.status, requests.at(-1)?.status]).toEqual([200, 304])
  })
})
