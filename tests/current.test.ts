import { describe, expect, it } from 'vitest'
import { createApp } from '../src/app.ts'
import { keepCurrent } from '../src/current.ts'
import { formats } from '../src/feed/formats.ts'
import type { Setup } from '../src/site.ts'
import { publication, read } from './newsroom.ts'

const readings = [read('Harbor Reopens\n14:57 JST, November 18, 2024\nSHIOMI — The harbor reopened.')]
const setup: Setup = {
  config: publication,
  pictures: { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) },
  revised: null,
  now: () => Date.parse('2024-11-22T00:00:00Z'),
}
const ask = (path: string, init: RequestInit = {}): Request => new Request(`https://news.example${path}`, init)

/** The site with its newest feed kept, as after the first request. */
function withFeed(config: Setup['config'] = publication) {
  const current = keepCurrent(readings, { ...setup, config })
  const { site } = current.siteFor('https://news.example/')
  for (const format of formats) site.feed(format, '')
  return current
}

describe('the cache of documents', () => {
  it('is empty at first', () => {
    expect(keepCurrent(readings, setup).answerKept(ask('/feed.xml'))).toBeNull()
  })

  it('returns a cached document for any query', async () => {
    const response = withFeed().answerKept(ask('/feed.xml?a=1'))
    expect(await response?.text()).toBe(await (await createApp(readings, setup).request('/feed.xml')).text())
  })

  it('returns one shared 304 when the ETag matches', () => {
    const current = withFeed()
    const etag = current.answerKept(ask('/feed.xml'))?.headers.get('ETag') ?? ''
    const [one, other] = [1, 2].map(() => current.answerKept(ask('/feed.xml', { headers: { 'If-None-Match': etag } })))
    expect([one?.status, one === other]).toEqual([304, true])
  })

  it.each([
    ['a HEAD', '/feed.xml', { method: 'HEAD' }],
    ['another method', '/feed.xml', { method: 'POST' }],
    ['an address that is not cached', '/archive', {}],
    ['a navigating browser, which gets the preview', '/feed.xml', { headers: { 'Sec-Fetch-Dest': 'document' } }],
    [
      'a navigating browser that has the feed (RFC 9110, section 13.2.1)',
      '/feed.xml',
      { headers: { 'Sec-Fetch-Dest': 'document', 'If-None-Match': '*' } },
    ],
  ])('returns null for %s', (_name, path, init) => {
    expect(withFeed().answerKept(ask(path, init))).toBeNull()
  })

  it('returns null in development, where the origin is the request’s', () => {
    expect(withFeed({ ...publication, origin: null }).answerKept(ask('/feed.xml'))).toBeNull()
  })

  it('returns the preview to a browser that has the feed', async () => {
    const app = createApp(readings, setup)
    const etag = (await app.request('/feed.xml')).headers.get('ETag') ?? ''
    const response = await app.request('/feed.xml', { headers: { 'Sec-Fetch-Dest': 'document', 'If-None-Match': etag } })
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8'])
  })
})
