import { describe, expect, it } from 'vitest'
import { article, publication, parseResultOf, serve } from '../publication.ts'
import { findings } from '../validate/findings.ts'
import { parseXml, seenItems } from './model.ts'
import { now, on, reports, type Site, siteOf, textOf } from './reports.ts'

describe('a withdrawn article', () => {
  const withdrawn = on('2024-11-20', 'wrong', { withdrawn: true, section: 'Politics', updated: new Date('2024-11-21T00:00:00Z') })
  const all = [...reports, withdrawn]

  it('returns 410 with a page, and is in no feed, page or sitemap', async () => {
    const app = siteOf(all)
    const response = await app.request('/articles/wrong')
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('has withdrawn this article')
    for (const path of ['/', '/feed.xml', '/feed.json', '/sitemap.xml', '/sections/politics', '/archive/2024-11'])
      expect(await textOf(app, path), path).not.toMatch(/Report wrong|articles\/wrong/)
  })

  it('leaves a tombstone in the Atom feeds that would list it (RFC 6721)', async () => {
    const app = siteOf(all)
    const tombstone = '<at:deleted-entry ref="tag:news.example,2024:articles/wrong" when="2024-11-21T00:00:00.000Z"/>'
    for (const path of ['/atom.xml', '/sections/politics/atom.xml', '/archive/2024-11/atom.xml']) {
      const text = await textOf(app, path)
      expect(text, path).toContain(tombstone)
      expect(parseXml(text).documentElement.getAttribute('xmlns:at')).toBe('http://purl.org/atompub/tombstones/1.0')
      expect(await findings('atom', text, { url: `https://news.example${path}` })).toEqual([])
    }
    for (const path of ['/sections/science-nature/atom.xml', '/archive/2024-10/atom.xml'])
      expect(await textOf(app, path), path).not.toContain('tombstones')
  })

  it('keeps the feed of its topic with only a tombstone when there is no other article', async () => {
    const lonely = on('2024-11-20', 'lonely', { withdrawn: true, section: 'Lonely', updated: new Date('2024-11-21T00:00:00Z') })
    const app = siteOf([...reports, lonely])
    const text = await textOf(app, '/sections/lonely/atom.xml')
    expect(text).toContain('<at:deleted-entry')
    expect(seenItems.atom(text)).toEqual([])
    expect(await textOf(app, '/sections/lonely/feed.xml')).not.toContain('<item>')
    expect(await textOf(app, '/feeds.opml')).not.toContain('lonely')
  })

  it('leaves as many tombstones as the feed has room for articles, the newest, but all in its month', async () => {
    const many = ['18', '19', '20'].map((day) => on(`2024-11-${day}`, `wrong-${day}`, { withdrawn: true, section: 'Politics' }))
    const app = siteOf(many, { config: { ...publication, itemsPerFeed: 2 } })
    const refs = async (path: string) =>
      Array.from((await textOf(app, path)).matchAll(/deleted-entry ref="[^"]*articles\/([^"]*)"/g), ([, slug]) => slug)
    expect(await refs('/atom.xml')).toEqual(['wrong-20', 'wrong-19'])
    expect(await refs('/sections/politics/atom.xml')).toEqual(['wrong-20', 'wrong-19'])
    const whole = siteOf([...many, on('2024-11-01', 'first')], { config: { ...publication, itemsPerFeed: 2 } })
    expect((await textOf(whole, '/archive/2024-11/atom.xml')).match(/deleted-entry /g)).toHaveLength(3)
  })

  it('leaves no tombstone in a feed of newer articles, nor before its time', async () => {
    const few = siteOf([...all, on('2024-12-01', 'newer')], {
      config: { ...publication, itemsPerFeed: 1 },
    })
    expect(await textOf(few, '/atom.xml')).not.toContain('tombstones')
    const early = siteOf(all, { now: () => Date.parse('2024-11-10T00:00:00Z') })
    expect(await textOf(early, '/atom.xml')).not.toContain('tombstones')
    expect((await early.request('/articles/wrong')).status).toBe(404)
  })
})

describe('a withdrawn article that is scheduled', () => {
  it('returns 404 before its minute and 410 after it, in a running isolate', async () => {
    const early = article({ slug: 'early', withdrawn: true, published: new Date('2024-12-10T00:01:00Z') })
    let clock = now.getTime()
    const app = siteOf([early], { now: () => clock })
    expect((await app.request('/articles/early')).status).toBe(404)
    clock += 60_000
    expect((await app.request('/articles/early')).status).toBe(410)
    expect(await textOf(app, '/atom.xml')).toContain('<at:deleted-entry')
  })
})

describe('a withdrawn file that has the name of a published one', () => {
  it('does not remove it', async () => {
    const app = siteOf([on('2024-11-05', 'same'), on('2024-11-05', 'same', { withdrawn: true })])
    expect((await app.request('/articles/same')).status).toBe(200)
    expect(await textOf(app, '/atom.xml')).not.toContain('at:deleted-entry')
  })
})

describe('the headline of a withdrawn article', () => {
  const lister = on('2024-11-05', 'lister', {
    related: ['Report wrong', 'Bridge Opens'],
    links: [{ headline: 'Report wrong', url: 'https://elsewhere.example/wrong' }],
  })
  const wrong = on('2024-11-04', 'wrong', { withdrawn: true })
  const titles = async (app: Site) => seenItems.rss(await textOf(app, '/feed.xml')).map(({ title }) => title)

  it('is plain text in every format and page, without item or link', async () => {
    const app = siteOf([lister, wrong])
    expect(await titles(app)).toEqual(['Report lister', 'Bridge Opens'])
    for (const path of ['/feed.xml', '/atom.xml', '/feed.json', '/articles/lister', '/archive/2024-11/feed.xml'])
      expect(await textOf(app, path), path).not.toContain('elsewhere.example')
    expect(await textOf(app, '/articles/lister')).toContain('<li id="related-1" dir="auto">Report wrong</li>')
  })

  it('has no item if the withdrawn article has no time', async () => {
    const undated = { ...parseResultOf(wrong), article: { ...wrong, published: null } }
    const app = serve([parseResultOf(lister), undated], { now: () => now.getTime() })
    expect(await titles(app)).toEqual(['Report lister', 'Bridge Opens'])
  })

  it('links to another article with the same headline', async () => {
    const app = siteOf([lister, wrong, on('2024-11-06', 'right', { title: 'Report Wrong' })])
    expect(await titles(app)).toEqual(['Report Wrong', 'Report lister', 'Bridge Opens'])
    expect(await textOf(app, '/articles/lister')).toContain('<a href="https://news.example/articles/right">Report wrong</a>')
  })

  it('keeps its item before the time of the withdrawn article', async () => {
    const app = siteOf([lister, { ...wrong, published: new Date('2030-01-01T00:00:00Z') }])
    expect(await titles(app)).toEqual(['Report lister', 'Report wrong', 'Bridge Opens'])
  })
})

describe('an article with the id of a withdrawn one', () => {
  it('is an entry without a tombstone', async () => {
    const id = 'tag:news.example,2024:articles/former'
    const app = siteOf([on('2024-11-05', 'renamed', { id }), on('2024-11-04', 'former', { withdrawn: true })])
    const text = await textOf(app, '/atom.xml')
    expect(text).toContain(`<id>${id}</id>`)
    expect(text).not.toContain('at:deleted-entry')
  })
})
