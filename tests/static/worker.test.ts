import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestHarness, type TestHarness } from 'wrangler'
import { bundleWorker, copyCheckout } from '../../tools/bench/bundle.ts'
import { run } from './run.ts'
import { filesIn, headersAt, pathOf, serverFiles, texts } from './site.ts'

/*
 * Each file of a build against the answer of the Worker in the real runtime, with the same texts.
 */

const checkout = mkdtempSync(join(tmpdir(), 'kawaraban-'))
const site = join(checkout, 'dist/site')
const vars = parse(readFileSync('wrangler.toml', 'utf8'))['vars'] as Record<string, unknown>
let server: TestHarness

beforeAll(async () => {
  copyCheckout(checkout)
  mkdirSync(join(checkout, 'articles'))
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(checkout, 'articles', name), text)
  expect(await run(checkout, 'npm', 'run', '-s', 'build')).toMatchObject({ code: 0, out: '' })
  bundleWorker(checkout, 'out')
  const built = { configPath: join(checkout, 'wrangler.toml'), prebuiltWorkerDir: join(checkout, 'out') }
  server = createTestHarness({ workers: [{ ...built, vars: { ...vars, ORIGIN: 'https://news.example' } }] })
  await server.listen()
}, 120_000)

afterAll(async () => {
  await server.close()
  rmSync(checkout, { recursive: true })
})

/** Headers that every server makes itself, and those of the test harness. */
const ownHeaders = new Set(['content-length', 'etag', 'last-modified', 'mf-content-encoding', 'transfer-encoding', 'vary'])

/** The headers of a response that a static build repeats. */
function sentBy(response: { headers: Iterable<[string, string]> }): Record<string, string> {
  return Object.fromEntries([...response.headers].filter(([name]) => !ownHeaders.has(name)))
}

const documents = (): string[] => filesIn(site).filter((name) => !serverFiles.includes(name))
const read = (name: string): string => readFileSync(join(site, name), 'utf8')
const link =
  /(?:(?:href|url|src|value|uri|xmlUrl|htmlUrl)="|<(?:loc|link|id|guid)[^>]*>|"(?:url|next_url|icon|favicon)":")(https:\/\/news\.example[^"<#]*|\/[^"<#/][^"<#]*)/g

describe('a static build', () => {
  it('has the bytes, the media type and the headers of the Worker in every file', async () => {
    const headers = read('_headers')
    expect(documents().length).toBeGreaterThan(80)
    for (const file of documents()) {
      const path = pathOf(file)
      const response = await server.fetch(path)
      expect([path, response.status]).toEqual([path, 200])
      expect(Buffer.from(await response.arrayBuffer()).equals(readFileSync(join(site, file))), path).toBe(true)
      expect([path, headersAt(headers, path)]).toEqual([path, sentBy(response)])
    }
  })

  it('has the months without articles between others, and no unpublished article', () => {
    expect(documents()).toContain('archive/2024-09/feed.xml')
    expect(documents()).toContain('sections/政治-経済/atom.xml')
    expect(documents().filter((name) => name.startsWith('articles/'))).toEqual([
      'articles/bridge.html',
      'articles/harbor.html',
      'articles/japanese.html',
      'articles/note.html',
    ])
  })

  it('has the feeds and the page of a topic whose articles are all withdrawn', () => {
    const names = [
      'sections/scandals.html',
      'sections/scandals/atom.xml',
      'sections/scandals/feed.json',
      'sections/scandals/feed.xml',
    ]
    expect(documents().filter((name) => name.includes('scandals'))).toEqual(names)
    expect(read('sections/scandals/atom.xml')).toContain('deleted-entry')
  })

  it('has everything that its files lead to', () => {
    const paths = new Set(documents().map(pathOf))
    let links = 0
    for (const file of documents()) {
      for (const [, url = ''] of read(file).matchAll(link)) {
        const path = url.replace('https://news.example', '') || '/'
        if (!paths.has(path)) expect(`${file} leads to ${path}`).toBe('a document')
        links += 1
      }
    }
    expect(links).toBeGreaterThan(500)
  })

  it('has the pages of errors, which name no address', async () => {
    const gone = await server.fetch('/articles/wrong')
    expect([gone.status, await gone.text()]).toEqual([410, read('410.html')])
    const missing = await server.fetch('/nowhere')
    expect([missing.status, (await missing.text()).replace('/nowhere', 'this address')]).toEqual([404, read('404.html')])
  })

  it('has the redirects of the Worker, with their headers', async () => {
    const lines = read('_redirects').trim().split('\n')
    expect(lines).toHaveLength(6)
    for (const line of lines) {
      const [from = '', to, status] = line.split(' ')
      const response = await server.fetch(from, { redirect: 'manual' })
      const { location, ...sent } = sentBy(response)
      expect([from, response.status, location]).toEqual([from, Number(status), to])
      expect(headersAt(read('_headers'), from)).toEqual(sent)
    }
  })

  it('has at most 100 rules of headers, and lists withdrawn articles for nginx', () => {
    expect(read('_headers').trim().split('\n\n').length).toBeLessThanOrEqual(100)
    expect(read('_nginx.conf')).toContain('location = /articles/wrong {\n    return 410;\n}')
    expect(read('_nginx.conf')).not.toContain('later')
  })

  it('says when and from what it was made, and until when it is valid', () => {
    const mark = JSON.parse(read('build.json'))
    expect(mark).toMatchObject({ generator: 'Kawaraban', complete: true, revision: expect.stringMatching(/^[\w-]{22}$/) })
    expect(Date.parse(mark.made)).toBeLessThan(Date.parse(mark.validUntil))
    expect(read('.assetsignore')).toContain('build.json')
  })
})
