import { describe, expect, it } from 'vitest'
import { formats } from '../../src/feed/formats.ts'
import { stylePath } from '../../src/pages/style.ts'
import { read, serve } from '../publication.ts'

const now = '2024-11-22T00:00:00Z'
const article = (time: string, more = ''): string => `${more}Harbor Reopens\n14:57 JST, ${time}\nSHIOMI — The harbor reopened.`
const results = [
  read(`${article('November 18, 2024')}\n"Politics" POPULAR ARTICLE\n-\nBridge Opens`, 'november.txt'),
  read(article('October 18, 2024'), 'october.txt'),
  read(article('November 17, 2024', '---\nwithdrawn: true\nupdated: 2024-11-18 9:00\n---\n'), 'gone.txt'),
]
const appAt = (clock: string, all = results) => serve(all, { now: () => Date.parse(clock) })
const app = appAt(now)
const navigates = { headers: { 'Sec-Fetch-Dest': 'document' } }

const poll = 'public, max-age=900'
const day = 'public, max-age=86400'
const minute = 'public, max-age=60'

describe('the caching policy', () => {
  it.each([
    ['a newest feed', '/feed.xml', {}, 200, poll],
    ['a newest feed', '/atom.xml', {}, 200, poll],
    ['a newest feed', '/feed.json', {}, 200, poll],
    ['the feed of a topic', '/sections/politics/feed.xml', {}, 200, poll],
    ['the feed of a topic that is none', '/sections/none/feed.xml', {}, 404, minute],
    ['the month that it is', '/archive/2024-11/atom.xml', {}, 200, poll],
    ['a closed month', '/archive/2024-10/feed.xml', {}, 200, day],
    ['a closed month', '/archive/2024-10/atom.xml', {}, 200, day],
    ['a feed as a browser shows it', '/feed.xml', navigates, 200, poll],
    ['a month as a browser shows it', '/archive/2024-10/feed.xml', navigates, 200, poll],
    ['a page', '/', {}, 200, poll],
    ['a page', '/articles/november', {}, 200, poll],
    ['a page', '/archive/2024-10', {}, 200, poll],
    ['the sitemap', '/sitemap.xml', {}, 200, poll],
    ['a file', '/robots.txt', {}, 200, day],
    ['a file', '/feeds.opml', {}, 200, day],
    ['a file', '/icon.png', {}, 200, day],
    ['what has its version in its address', stylePath, {}, 200, 'public, max-age=31536000, immutable'],
    ['a redirect', '/rss', {}, 308, day],
    ['an address with nothing', '/articles/nothing', {}, 404, minute],
    ['a withdrawn article', '/articles/gone', {}, 410, minute],
    ['a method that nothing takes', '/feed.xml', { method: 'POST' }, 405, minute],
    ['a preflight', '/feed.xml', { method: 'OPTIONS' }, 204, day],
    ['the health', '/health', {}, 200, 'no-store'],
  ])('%s: %s', async (_name, path, init, status, policy) => {
    const response = await app.request(path, init)
    expect([response.status, response.headers.get('Cache-Control')]).toEqual([status, policy])
  })

  it('sends neither Expires nor Age beside Cache-Control (RFC 9111, sections 5.1 and 5.3)', async () => {
    for (const path of ['/', '/feed.xml', '/archive/2024-10/feed.xml', '/robots.txt', '/articles/nothing', '/health']) {
      const { headers } = await app.request(path)
      expect([headers.get('Expires'), headers.get('Age'), headers.get('Pragma')]).toEqual([null, null, null])
    }
  })

  it('matches max-age with the ttl of RSS, in minutes', async () => {
    const response = await app.request('/feed.xml')
    const ttl = /<ttl>(\d+)<\/ttl>/.exec(await response.text())?.[1]
    expect(response.headers.get('Cache-Control')).toBe(`public, max-age=${Number(ttl) * 60}`)
  })

  it.each(formats.map(({ file }) => file))('limits the max-age of %s to the time of a scheduled article', async (file) => {
    const scheduled = read(article('November 22, 2024'), 'scheduled.txt')
    const until = appAt('2024-11-22T05:50:00Z', [...results, scheduled])
    for (const time of ['first', 'again']) {
      const { headers } = await until.request(`/${file}`)
      expect([time, headers.get('Cache-Control')]).toEqual([time, 'public, max-age=420'])
    }
    const etag = (await until.request(`/${file}`)).headers.get('ETag') ?? ''
    const unchanged = await until.request(`/${file}`, { headers: { 'If-None-Match': etag } })
    expect([unchanged.status, unchanged.headers.get('Cache-Control')]).toEqual([304, 'public, max-age=420'])
  })

  const withScheduled = [...results, read(article('November 22, 2024'), 'scheduled.txt')]
  const documents = [
    '/',
    '/feed.xml',
    '/archive/2024-10/atom.xml',
    '/feeds.opml',
    '/sitemap.xml',
    '/robots.txt',
    '/icon.png',
    '/favicon.ico',
    stylePath,
  ]

  it.each(documents)('of %s stays the same while a scheduled article is more than a poll interval ahead', async (path) => {
    const policyOf = async (all: typeof results): Promise<string | null> =>
      (await appAt('2024-11-22T05:41:59Z', all).request(path)).headers.get('Cache-Control')
    expect(await policyOf(withScheduled)).toBe(await policyOf(results))
  })

  it.each(['/robots.txt', '/icon.png', '/favicon.png', '/favicon.ico', stylePath, '/rss'])(
    'of %s, which no article changes, ignores scheduled articles',
    async (path) => {
      const { headers } = await appAt('2024-11-22T05:56:50Z', withScheduled).request(path)
      expect(headers.get('Cache-Control')).toBe((await app.request(path)).headers.get('Cache-Control'))
    },
  )

  it.each(['/', '/feed.xml', '/archive/2024-10/atom.xml', '/feeds.opml', '/sitemap.xml', '/articles/nothing'])(
    'of %s ends when a scheduled article appears',
    async (path) => {
      const { headers } = await appAt('2024-11-22T05:56:50Z', withScheduled).request(path)
      expect(headers.get('Cache-Control')).toBe('public, max-age=10')
    },
  )
})
