import { describe, expect, it } from 'vitest'
import { article, publication, parseResultOf, serve } from '../publication.ts'
import { now, on, reports, siteOf, textOf } from './reports.ts'

describe('a scheduled article', () => {
  const ahead = article({ slug: 'ahead', title: 'Bridge Opens Tomorrow', published: new Date('2024-12-10T00:01:00Z') })
  let clock = now.getTime()
  const app = siteOf([...reports, ahead], { now: () => clock })
  const paths = [
    '/',
    '/feed.xml',
    '/atom.xml',
    '/feed.json',
    '/archive',
    '/archive/2024-12/feed.xml',
    '/feeds.opml',
    '/sitemap.xml',
  ]

  it('is hidden before its minute, and nothing is cached past it', async () => {
    clock = now.getTime()
    for (const path of paths) {
      const response = await app.request(path)
      expect(await response.text(), path).not.toContain('Bridge Opens Tomorrow')
      expect(response.headers.get('Cache-Control'), path).toBe('public, max-age=60')
    }
    const page = await app.request('/articles/ahead')
    expect(page.status).toBe(404)
    clock += 30_000
    expect((await app.request('/articles/ahead')).headers.get('Cache-Control')).toBe('public, max-age=30')
    expect(await (await app.request('/health')).json()).toEqual({ status: 'ok', articles: { served: 3 } })
  })

  it('appears at its minute, with a new Last-Modified', async () => {
    clock = now.getTime() + 59_999
    const before = await app.request('/feed.xml')
    clock += 1
    const response = await app.request('/feed.xml', {
      headers: { 'If-Modified-Since': before.headers.get('Last-Modified') ?? '' },
    })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Bridge Opens Tomorrow')
    expect(response.headers.get('Last-Modified')).toBe('Tue, 10 Dec 2024 00:01:00 GMT')
    expect((await app.request('/articles/ahead')).status).toBe(200)
  })

  it('returns 200 for If-Modified-Since with the older time of the deployment', async () => {
    const deployed = siteOf([...reports, ahead], {
      deployed: new Date('2024-12-09T00:00:00Z'),
      now: () => clock,
    })
    clock = now.getTime()
    const before = (await deployed.request('/feed.xml')).headers.get('Last-Modified') ?? ''
    expect(before).toBe('Mon, 09 Dec 2024 00:00:00 GMT')
    clock += 60_000
    expect((await deployed.request('/feed.xml', { headers: { 'If-Modified-Since': before } })).status).toBe(200)
  })

  it('is not mentioned by /health before its minute, whatever its errors', async () => {
    const wrong = {
      ...parseResultOf({ ...ahead, slug: 'secret' }),
      diagnostics: [{ severity: 'error' as const, line: 1, column: 1, message: 'x' }],
    }
    const local = { ...publication, origin: null }
    const site = serve([...reports.map(parseResultOf), wrong], { config: local, now: () => now.getTime() })
    expect(await (await site.request('/health')).text()).not.toContain('secret')
  })

  it('does not change a closed month', async () => {
    clock = now.getTime()
    const before = await textOf(app, '/archive/2024-10/feed.xml')
    clock += 60_000
    expect(await textOf(app, '/archive/2024-10/feed.xml')).toBe(before)
  })
})

describe('a scheduled update', () => {
  it('is hidden until its minute', async () => {
    let clock = now.getTime()
    const app = siteOf([on('2024-11-05', 'november', { updated: new Date('2024-12-10T00:01:00Z') })], {
      now: () => clock,
    })
    const before = await app.request('/atom.xml')
    expect(await before.text()).not.toContain('2024-12-10')
    expect(before.headers.get('Cache-Control')).toBe('public, max-age=60')
    clock += 60_000
    expect(await textOf(app, '/atom.xml')).toContain('<updated>2024-12-10T00:01:00.000Z</updated>')
  })
})

describe('the sitemap', () => {
  it('changes with a Last-Modified of its own when an article is no longer news', async () => {
    const fresh = article({ slug: 'fresh', title: 'Fresh', published: new Date('2024-12-08T00:00:30Z') })
    let clock = now.getTime()
    const app = siteOf([fresh], { now: () => clock })
    const [sitemap, feed] = [await app.request('/sitemap.xml'), await app.request('/feed.xml')]
    expect(await sitemap.text()).toContain('<news:title>Fresh</news:title>')
    // Its max-age ends at that moment. Feeds do not distinguish news.
    expect(sitemap.headers.get('Cache-Control')).toBe('public, max-age=30')
    expect(feed.headers.get('Cache-Control')).toBe('public, max-age=900')
    clock += 30_000
    const asked = { headers: { 'If-Modified-Since': sitemap.headers.get('Last-Modified') ?? '' } }
    const later = await app.request('/sitemap.xml', asked)
    expect(later.status).toBe(200)
    expect(later.headers.get('Last-Modified')).toBe('Tue, 10 Dec 2024 00:00:30 GMT')
    expect(later.headers.get('Cache-Control')).toBe('public, max-age=900')
    expect(await later.text()).not.toContain('<news:title>')
    expect((await app.request('/feed.xml', { headers: { 'If-None-Match': feed.headers.get('ETag') ?? '' } })).status).toBe(304)
  })
})
