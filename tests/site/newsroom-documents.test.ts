import { afterAll, describe, expect, it } from 'vitest'
import { createNewsroomHandler, newsroomKinds } from '../../src/app.ts'
import type { Publication } from '../../src/config.ts'
import { cacheControl } from '../../src/http/caching.ts'
import { noCopies } from '../../src/http/document-copies.ts'
import { documentPath } from '../../src/site/document-kind.ts'
import { documentKinds } from '../../src/site/documents.ts'
import { createD1Store } from '../../src/store/d1/store.ts'
import { nobody, publication, snapshotOf } from '../publication.ts'
import { openDatabase } from '../store/database.ts'

const { database, close } = await openDatabase()
afterAll(close)

const config: Publication = { ...publication, push: { ...publication.push, indexNowKey: 'harbor-2024' } }
const now = new Date('2024-11-22T00:00:00Z')
const pictures = { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) }
const deskScript = new TextEncoder().encode('document.title').buffer
const handler = createNewsroomHandler(
  createD1Store(database, config),
  { config, pictures, now: () => now.getTime(), copies: noCopies },
  { access: { TOKENS: '' }, deskScript, ...nobody },
)
const request = async (path: string): Promise<Response> => handler(new Request(`https://news.example${path}`), () => {})

const context = { snapshot: await snapshotOf([], config, now), publication: config, pictures, now }
const kinds = newsroomKinds(deskScript)
const listed = await Promise.all(
  kinds.map(async (kind) => (await kind.list(context)).map((params) => ({ path: documentPath(kind, params), kind }))),
)
const documents = listed.flat()

describe('the list of documents of a newsroom', () => {
  it('has the desk and the key file once', () => {
    const paths = documents.map(({ path }) => path.replace(/\.[0-9a-f]{10}\./, '.*.')).sort()
    expect(paths).toEqual(['/desk', '/desk.*.css', '/desk.*.js', '/harbor-2024.txt'])
  })

  it.each(documents)('serves $path with 200, its content type, headers and caching policy', async ({ path, kind }) => {
    const { status, headers } = await request(path)
    expect([status, headers.get('Content-Type')]).toEqual([200, kind.contentType])
    expect(headers.get('ETag')).toMatch(/^W\/"/)
    expect(headers.get('Cache-Control')).toBe(cacheControl(kind.caching, Number.POSITIVE_INFINITY))
    for (const [name, value] of Object.entries(kind.headers)) expect(headers.get(name)).toBe(value)
  })

  it.each([
    ['/desk', 'no-cache'],
    ['/desk.*.css', 'public, max-age=31536000, immutable'],
    ['/desk.*.js', 'public, max-age=31536000, immutable'],
    ['/harbor-2024.txt', 'public, max-age=86400'],
  ])('caches %s with %s', async (pattern, policy) => {
    const found = documents.find(({ path }) => path.replace(/\.[0-9a-f]{10}\./, '.*.') === pattern)
    expect((await request(found?.path ?? '')).headers.get('Cache-Control')).toBe(policy)
  })

  it('shares no path pattern with the documents of every site', () => {
    const patterns = new Set(documentKinds.map(({ pattern }) => pattern))
    expect(kinds.filter(({ pattern }) => patterns.has(pattern))).toEqual([])
  })

  it('is not in the sitemap', async () => {
    const sitemap = await (await request('/sitemap.xml')).text()
    for (const { path } of documents) expect(sitemap).not.toContain(`https://news.example${path}<`)
  })
})
