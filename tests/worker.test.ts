import { hash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { parse } from 'smol-toml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestHarness, type TestHarness } from 'wrangler'
import { publishable } from '../src/article/article.ts'
import { parseArticle } from '../src/article/parse.ts'
import { type Config, readConfig } from '../src/config.ts'
import { formats, renderFeed } from '../src/feed/formats.ts'
import { bundleWorker, copyCheckout } from '../tools/bench/bundle.ts'
import { addIncidental, addStrays } from './stray-files.ts'
import { feedOf } from './publication.ts'
import { findings } from './validate/findings.ts'

/*
 * The Worker as `wrangler deploy` bundles it, in Cloudflare’s runtime, with articles and stray
 * files.
 */

const toml = parse(readFileSync('wrangler.toml', 'utf8'))
const vars = toml['vars'] as Record<string, unknown>
const config: Config = readConfig({ ...vars, ORIGIN: 'https://news.example' })
const checkout = mkdtempSync(join(tmpdir(), 'kawaraban-'))
const good =
  'Harbor Reopens; ]]> and ]]> Stay\n14:57 JST, November 18, 2024\nSHIOMI — The harbor reopened.\n"Politics" POPULAR ARTICLE\n-\nBridge Opens'
const files: Record<string, string | Uint8Array> = {
  'harbor.txt': good,
  'japanese.txt': '橋が開通、三つの集落で祝う\n2024年11月18日 15時\n塩見町で橋が開通した。',
  'no-time.txt': 'Bridge Opens to Applause\nThe bridge opened.',
  'no-title.txt': '14:57 JST, November 18, 2024\nThe bridge opened.',
  'impossible.txt': 'Bridge Opens to Applause\n25:75 JST, November 18, 2024\nThe bridge opened.',
  'empty.txt': '',
  'binary.txt': new Uint8Array([0x89, 0x50, 0, 0]),
  'latin.txt': new Uint8Array([0x42, 0xe9, 0x0a]),
  'long.txt': 'a'.repeat(1024 * 1024),
  'note.md':
    '---\ntitle: "Notes: A Table"\npublished: 2024-11-17 9:00\n---\n| a | b |\n|---|--:|\n| 1 | 2 |\n\nSee[^1].\n\n[^1]: A note.\n',
}

let server: TestHarness
/** The times before and after the server started. */
let deployed: number
let listening: number

/** Runs the bundle with other settings. */
function harness(changes: Record<string, string>): TestHarness {
  const built = { configPath: join(checkout, 'wrangler.toml'), prebuiltWorkerDir: join(checkout, 'out') }
  return createTestHarness({ workers: [{ ...built, vars: { ...vars, ...changes } }] })
}

beforeAll(async () => {
  copyCheckout(checkout)
  const articles = join(checkout, 'articles')
  mkdirSync(articles)
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(articles, name), bytes)
  addStrays(articles)
  addIncidental(articles)
  bundleWorker(checkout, 'out')
  deployed = Date.now()
  server = harness({ ORIGIN: 'https://news.example' })
  await server.listen()
  listening = Date.now()
}, 120_000)

afterAll(async () => {
  await server.close()
  rmSync(checkout, { recursive: true })
})

const read = Object.entries(files).map(([name, bytes]) =>
  parseArticle(name, typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, config),
)
const feed = await feedOf(
  read.flatMap((result) => publishable(result) ?? []),
  { ...config, origin: 'https://news.example' },
)

describe.each(formats)('$label from the real runtime', (format) => {
  it('returns the same bytes as Node renders', async () => {
    const response = await server.fetch(`/${format.file}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe(`${format.mediaType}; charset=utf-8`)
    expect(await response.text()).toBe(renderFeed(format, feed))
  })

  it('is valid', async () => {
    const text = await (await server.fetch(`/${format.file}`)).text()
    expect(await findings(format.name, text, { url: `https://news.example/${format.file}` })).toEqual([])
  })

  it('returns 304 every time the ETag matches', async () => {
    const etag = (await server.fetch(`/${format.file}`)).headers.get('ETag') ?? ''
    for (const time of ['first', 'second', 'third']) {
      const again = await server.fetch(`/${format.file}`, { headers: { 'If-None-Match': etag } })
      expect([time, again.status, again.headers.get('ETag')]).toEqual([time, 304, etag])
    }
  })

  it('returns no body for HEAD', async () => {
    const response = await server.fetch(`/${format.file}`, { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
  })
})

describe('the Worker', () => {
  it('lists every bad article in /health in development, and serves the good ones', async () => {
    const local = harness({ ORIGIN: '' })
    await local.listen()
    const response = await local.fetch('http://localhost/health')
    const health = (await response.json()) as { articles: object; status: string; problems: { file: string; severity: string }[] }
    await local.close()
    expect(response.status).toBe(200)
    expect(health).toMatchObject({ status: 'degraded', articles: { served: 3, scheduled: 0, refused: 7 } })
    expect(await (await server.fetch('/health')).json()).toEqual({ status: 'degraded', articles: { served: 3 } })
    const refused = new Set(health.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file))
    expect([...refused]).toEqual([
      'binary.txt',
      'empty.txt',
      'impossible.txt',
      'latin.txt',
      'long.txt',
      'no-time.txt',
      'no-title.txt',
    ])
  })

  it('serves an icon of 512 pixels and a favicon of 64', async () => {
    for (const [path, side] of [
      ['/icon.png', 512],
      ['/favicon.png', 64],
    ] as const) {
      const response = await server.fetch(path)
      const png = new DataView(await response.arrayBuffer())
      expect(response.headers.get('Content-Type')).toBe('image/png')
      // The header of a PNG has its width at byte 16 and its height at byte 20.
      expect([png.getUint32(16), png.getUint32(20)]).toEqual([side, side])
    }
  })

  it('returns an article page, a redirect, a 404 and a 405', async () => {
    expect((await server.fetch('/articles/harbor')).status).toBe(200)
    expect((await server.fetch('/rss', { redirect: 'manual' })).status).toBe(308)
    expect((await server.fetch('/articles/no-time')).status).toBe(404)
    expect((await server.fetch('/feed.xml', { method: 'POST' })).status).toBe(405)
  })

  it('has no API and no desk without a database', async () => {
    expect((await server.fetch('/desk')).status).toBe(404)
    expect((await server.fetch('/api/articles')).status).toBe(404)
    expect((await server.fetch('/api/articles/harbor.txt', { method: 'PUT', body: good })).status).toBe(405)
  })

  it('sends the time of its deployment as Last-Modified', async () => {
    const modified = (await server.fetch('/feed.xml')).headers.get('Last-Modified') ?? ''
    // In this runtime, the deployment is the start. HTTP dates have whole seconds.
    expect(Date.parse(modified)).toBeGreaterThanOrEqual(Math.floor(deployed / 1000) * 1000)
    expect(Date.parse(modified)).toBeLessThanOrEqual(listening)
    expect((await server.fetch('/icon.png')).headers.get('Last-Modified')).toBe(modified)
    expect((await server.fetch('/feed.xml', { headers: { 'If-Modified-Since': modified } })).status).toBe(304)
  })

  it.each([
    ['an unknown method', '/feed.xml', { method: 'PROPFIND' }, 405],
    ['a path with a null', '/%00', {}, 404],
    ['a path that climbs', '/articles/..%2f..%2fetc%2fpasswd', {}, 404],
    ['a path that is not UTF-8', '/articles/%ff%fe', {}, 404],
    ['a path without end', `/${'a'.repeat(8000)}`, {}, 404],
    ['a header of 8 kB', '/feed.xml', { headers: { 'Accept-Encoding': 'x,'.repeat(4000) } }, 200],
    ['a list of 100 kB of tags', '/feed.xml', { headers: { 'If-None-Match': '"a", '.repeat(20_000) } }, 200],
    ['tags that do not end', '/feed.xml', { headers: { 'If-None-Match': 'W/"'.repeat(10_000) } }, 200],
  ])('responds to %s', async (_name, path, init, status) => {
    expect((await server.fetch(path, init)).status).toBe(status)
  })

  it('sends identity without Accept-Encoding, and encodes once with it', async () => {
    const { url } = await server.listen()
    // `fetch` sets Accept-Encoding and decodes responses.
    const ask = (accept?: string): Promise<[coding: string | undefined, bytes: Buffer]> =>
      new Promise((done, failed) => {
        const headers = { Host: 'news.example', ...(accept !== undefined && { 'Accept-Encoding': accept }) }
        get(new URL('/feed.xml', url), { headers }, async (response) => {
          done([response.headers['content-encoding'], await buffer(response)])
        }).on('error', failed)
      })
    const [, whole] = await ask()
    expect(whole.toString()).toBe(await (await server.fetch('/feed.xml')).text())
    expect(await ask()).toEqual([undefined, whole])
    expect(await ask('identity')).toEqual([undefined, whole])
    const [coding, bytes] = await ask('gzip')
    expect([coding, gunzipSync(bytes)]).toEqual(['gzip', whole])
    const [best, smallest] = await ask('br, gzip')
    expect([best, brotliDecompressSync(smallest)]).toEqual(['br', whole])
  })

  it('returns the same bytes to 1,000 concurrent requests with different queries', async () => {
    const whole = await (await server.fetch('/feed.xml')).text()
    const answers = await Promise.all(
      Array.from({ length: 1000 }, async (_, index) => (await server.fetch(`/feed.xml?q=${index}`)).text()),
    )
    expect(new Set(answers)).toEqual(new Set([whole]))
  })

  it('logs no errors while it serves', () => {
    expect(server.getLogs().filter(({ level }) => level === 'error')).toEqual([])
  })
})

it('builds the same bytes in any folder', () => {
  const places = mkdtempSync(join(tmpdir(), 'kawaraban-builds-'))
  const builds = ['one', 'another'].map((place) => {
    const checkout = join(places, place)
    copyCheckout(checkout)
    cpSync('articles', join(checkout, 'articles'), { recursive: true })
    const out = bundleWorker(checkout, 'out')
    // wrangler's README.md contains the time, and the source map paths through this test's
    // node_modules.
    const names = readdirSync(out).filter((name) => !['README.md', 'index.js.map'].includes(name))
    return Object.fromEntries(names.map((name) => [name, hash('sha256', readFileSync(join(out, name)))]))
  })
  rmSync(places, { recursive: true })
  expect(Object.keys(builds[0] ?? {})).toContain('index.js')
  expect(builds[1]).toEqual(builds[0])
})

describe('an invalid setting', () => {
  it('stops the start with a line that names it', async () => {
    const wrong = harness({ RELATED_ITEMS: 'yes' })
    await expect(wrong.listen().then(() => wrong.fetch('/feed.xml'))).rejects.toThrow()
    expect(JSON.stringify(wrong.getLogs())).toContain(
      'wrangler.toml: RELATED_ITEMS: expected \\"on\\" or \\"off\\", found \\"yes\\"',
    )
    await wrong.close()
  })
})
