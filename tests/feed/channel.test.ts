import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../src/app.ts'
import type { Article } from '../../src/article/article.ts'
import { type Channel, monthChannel, newestChannel, topicChannel } from '../../src/feed/channel.ts'
import { buildEdition } from '../../src/feed/edition.ts'
import type { Format } from '../../src/feed/format.ts'
import { formats } from '../../src/feed/formats.ts'
import { nameInAddress } from '../../src/feed/topics.ts'
import { article, hold, publication, readingOf } from '../newsroom.ts'
import { findings } from '../validate/findings.ts'
import { articles as anyArticles } from './generated.ts'
import { older, parseXml, relation, seenItems } from './model.ts'

const on = (day: string, slug: string, parts: Partial<Article> = {}): Article =>
  article({ slug, title: `Report ${slug}`, published: new Date(`${day}T12:00:00+09:00`), ...parts })

const reports = [
  on('2024-08-31', 'august', { section: 'Politics', related: ['Bridge Opens', 'Ferry Sails'] }),
  on('2024-10-01', 'october', { section: 'Science & Nature', byline: 'Sora Minato and Kai Hama', agency: 'Minato Press' }),
  on('2024-11-05', 'november', { section: 'POLITICS', related: ['Ferry sails', 'Report august'] }),
]
const now = new Date('2024-12-10T00:00:00Z')
const setup = {
  config: publication,
  pictures: { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) },
  revised: null,
  now: () => now.getTime(),
}
const serve = (some: readonly Article[], at = now) => createApp(some.map(readingOf), { ...setup, now: () => at.getTime() })
const textOf = async (app: ReturnType<typeof serve>, path: string): Promise<string> => {
  const response = await app.request(path)
  expect(response.status, path).toBe(200)
  return response.text()
}

describe('the feeds of topics', () => {
  it.each([
    ['Science & Nature', 'science-nature'],
    ['“Editorial & Columns”', 'editorial-columns'],
    ['POLITICS', 'politics'],
    ['World’s End', 'worlds-end'],
    ['政治・経済', '政治-経済'],
    ['Ｎｅｗｓ', 'news'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['&', '951dcee3'],
  ])('keep their address: %s is %s', (name, address) => {
    expect(nameInAddress(name)).toBe(address)
  })

  it('exist for each section, agency and writer', () => {
    const { topics } = hold(reports)
    expect([...topics().values()].map(({ folder, name, articles }) => [folder, name, articles.length])).toEqual([
      ['sections/politics', 'POLITICS', 2],
      ['sections/science-nature', 'Science & Nature', 1],
      ['agencies/minato-press', 'Minato Press', 1],
      ['bylines/sora-minato', 'Sora Minato', 1],
      ['bylines/kai-hama', 'Kai Hama', 1],
    ])
  })

  it('carry the same items as the whole feed, byte for byte', () => {
    const holdings = hold(reports)
    const all = buildEdition(holdings, newestChannel(holdings)).items
    for (const topic of holdings.topics().values()) {
      const { items } = buildEdition(holdings, topicChannel(holdings, topic))
      for (const item of items) expect(all).toContainEqual(item)
    }
  })

  it.each(formats)('are served as valid $label, with a page that lists them first', async (format) => {
    const app = serve(reports)
    const url = `https://news.example/sections/politics/${format.file}`
    const text = await textOf(app, `/sections/politics/${format.file}`)
    expect(await findings(format.name, text, { url })).toEqual([])
    expect(seenItems[format.name](text).map(({ title }) => title)).toEqual([
      'Report november',
      'Ferry Sails',
      'Report august',
      'Bridge Opens',
    ])
    const page = await textOf(app, '/sections/politics')
    const found = [...page.matchAll(/rel="alternate" href="([^"]+)"/g)].map(([, href]) => href)
    expect(found.slice(0, 3)).toContain(url)
    expect(found.slice(3)).toContain(`https://news.example/${format.file}`)
    expect(page).toContain('<h1 dir="auto">POLITICS</h1>')
  })

  it('exist for each of several writers, who are all authors of the item', () => {
    const holdings = hold([on('2024-11-05', 'joint', { byline: 'Ann Ono, Bob Rei & Martin King, Jr.' })])
    expect([...holdings.topics().values()].map(({ name }) => name)).toEqual(['Ann Ono', 'Bob Rei', 'Martin King, Jr.'])
    expect(buildEdition(holdings, newestChannel(holdings)).items[0]?.authors).toEqual(['Ann Ono', 'Bob Rei', 'Martin King, Jr.'])
  })

  it('return 404 for a topic or month without articles', async () => {
    for (const path of [
      '/sections/sports',
      '/sections/sports/feed.xml',
      '/bylines/nobody',
      '/archive/2024-13/feed.xml',
      '/archive/2024-11x',
      '/archive/2024',
      '/archive/2024-11-01/feed.xml',
    ])
      expect((await serve(reports).request(path)).status).toBe(404)
  })

  it('are found under names in any script', async () => {
    const app = serve([on('2024-11-05', 'bridge', { section: '政治' })])
    expect(await textOf(app, `/sections/${encodeURIComponent('政治')}/feed.xml`)).toContain(
      'href="https://news.example/sections/%E6%94%BF%E6%B2%BB/feed.xml"',
    )
  })
})

/** Walks from the newest feed to the oldest archive document. */
async function walk(app: ReturnType<typeof serve>, format: Format): Promise<{ path: string; text: string }[]> {
  const documents: { path: string; text: string }[] = []
  for (let path: string | undefined = `/${format.file}`; path !== undefined;) {
    expect(documents.map((document) => document.path)).not.toContain(path)
    const text = await textOf(app, path)
    documents.push({ path, text })
    const next: string | undefined = older[format.name](text)
    path = next === undefined ? undefined : new URL(next).pathname
  }
  return documents
}

describe.each(formats)('the archive as $label', (format) => {
  const few = { ...publication, itemsPerFeed: 1 }
  const app = createApp(reports.map(readingOf), { ...setup, config: few })

  it('links from the newest feed to the first article, through months with articles', async () => {
    expect((await walk(app, format)).map(({ path }) => path)).toEqual([
      `/${format.file}`,
      `/archive/2024-11/${format.file}`,
      `/archive/2024-10/${format.file}`,
      `/archive/2024-08/${format.file}`,
    ])
  })

  it('has every item, the same where documents overlap', async () => {
    const seen = (await walk(app, format)).flatMap(({ text }) => seenItems[format.name](text))
    const all = buildEdition(hold(reports), newestChannel(hold(reports))).items
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)))
    for (const item of seen)
      expect(seen.filter(({ id }) => id === item.id)).toEqual(seen.flatMap((each) => (each.id === item.id ? item : [])))
  })

  it('is valid in every document', async () => {
    for (const { path, text } of await walk(app, format))
      expect(await findings(format.name, text, { url: `https://news.example${path}` })).toEqual([])
  })

  it('does not change when a later article appears, and may be cached for a day', async () => {
    const later = createApp([...reports, on('2024-12-09', 'december')].map(readingOf), { ...setup, config: few })
    for (const month of ['2024-08', '2024-09', '2024-10', '2024-11']) {
      const path = `/archive/${month}/${format.file}`
      expect(await textOf(later, path)).toBe(await textOf(app, path))
      expect((await app.request(path)).headers.get('Cache-Control')).toBe('public, max-age=86400')
    }
    expect((await later.request(`/archive/2024-12/${format.file}`)).headers.get('Cache-Control')).toBe('public, max-age=900')
  })

  it('links to the current month only when the newest feed lacks some of its articles', async () => {
    const two = ['2024-12-08', '2024-12-09'].map((day) => on(day, `on-${day}`))
    const open = createApp([...reports, ...two].map(readingOf), { ...setup, config: few })
    expect(older[format.name](await textOf(open, `/${format.file}`))).toBe(`https://news.example/archive/2024-12/${format.file}`)
    const whole = createApp([...reports, ...two].map(readingOf), { ...setup, config: { ...publication, itemsPerFeed: 2 } })
    expect(older[format.name](await textOf(whole, `/${format.file}`))).toBe(`https://news.example/archive/2024-11/${format.file}`)
  })

  it('reaches every item of any articles', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticles, async (generated) => {
        const any = createApp(generated.map(readingOf), { ...setup, config: few, now: () => Date.parse('2031-01-01') })
        const seen = (await walk(any, format)).flatMap(({ text }) => seenItems[format.name](text))
        const holdings = hold(generated)
        const all = buildEdition(holdings, newestChannel(holdings)).items
        expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)))
      }),
      { numRuns: 15 },
    )
  })
})

describe('a month', () => {
  const month = (name: string, at = now): Channel | null => monthChannel(hold(reports, publication, at), name)

  it('is counted in the newsroom’s time zone', () => {
    const early = article({ slug: 'early', published: new Date('2024-10-31T15:30:00Z') })
    expect(monthChannel(hold([early]), '2024-11')?.articles).toEqual([early])
  })

  it('links to the previous month with articles and the next calendar month', () => {
    expect(month('2024-10')?.archive).toEqual({ isOver: true, current: '', previous: 'archive/2024-08', next: 'archive/2024-11' })
    expect(month('2024-11')?.archive).toEqual({ isOver: true, current: '', previous: 'archive/2024-10', next: 'archive/2024-12' })
    expect(month('2024-12')?.archive).toEqual({ isOver: false, current: '', previous: 'archive/2024-11', next: null })
  })

  it('exists from the first article until today, with or without articles', () => {
    expect(month('2024-07')).toBeNull()
    expect(month('2024-09')?.articles).toEqual([])
    expect(month('2025-01')).toBeNull()
  })

  it('has a page with links to its neighbours', async () => {
    const page = await textOf(serve(reports), '/archive/2024-10')
    expect(page).toContain('<a href="/archive/2024-08" rel="prev">')
    expect(page).toContain('<a href="/archive/2024-11" rel="next">')
    expect(await textOf(serve(reports), '/archive')).toContain('<a href="/archive/2024-10">')
  })
})

describe('the relations of the archive', () => {
  it('follow RFC 5005 in RSS and Atom', async () => {
    const app = serve(reports)
    for (const [file, namespaced] of [
      ['feed.xml', /<fh:archive\/>/],
      ['atom.xml', /<fh:archive\/>/],
    ] as const) {
      const text = await textOf(app, `/archive/2024-10/${file}`)
      expect(text).toMatch(namespaced)
      expect(relation(text, 'current')).toBe(`https://news.example/${file}`)
      expect(relation(text, 'prev-archive')).toBe(`https://news.example/archive/2024-08/${file}`)
      expect(relation(text, 'next-archive')).toBe(`https://news.example/archive/2024-11/${file}`)
      expect(await textOf(app, `/${file}`)).not.toMatch(namespaced)
      // A month that is not over is no archive document yet.
      const open = await textOf(app, `/archive/2024-12/${file}`)
      expect(open).not.toMatch(namespaced)
      expect(relation(open, 'current')).toBe(`https://news.example/${file}`)
    }
  })

  it('share the id of the newest feed in Atom, as documents of one feed', async () => {
    const app = serve(reports)
    const idOf = async (path: string) => /<id>(.*?)<\/id>/.exec(await textOf(app, path))?.[1]
    expect(await idOf('/archive/2024-10/atom.xml')).toBe(await idOf('/atom.xml'))
    expect(await idOf('/sections/politics/atom.xml')).toBe('tag:news.example,2024:sections/politics')
  })
})

describe('an article dated ahead', () => {
  const ahead = article({ slug: 'ahead', title: 'Bridge Opens Tomorrow', published: new Date('2024-12-10T00:01:00Z') })
  let clock = now.getTime()
  const app = createApp([...reports, ahead].map(readingOf), { ...setup, now: () => clock })
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
    const deployed = createApp([...reports, ahead].map(readingOf), {
      ...setup,
      revised: new Date('2024-12-09T00:00:00Z'),
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
      ...readingOf({ ...ahead, slug: 'secret' }),
      problems: [{ severity: 'error' as const, line: 1, column: 1, message: 'x' }],
    }
    const local = { ...setup, config: { ...publication, origin: null }, now: () => now.getTime() }
    const health = createApp([...reports.map(readingOf), wrong], local)
    expect(await (await health.request('http://localhost/health')).text()).not.toContain('secret')
  })

  it('does not change a past month', async () => {
    clock = now.getTime()
    const before = await textOf(app, '/archive/2024-10/feed.xml')
    clock += 60_000
    expect(await textOf(app, '/archive/2024-10/feed.xml')).toBe(before)
  })
})

describe('a withdrawn article', () => {
  const withdrawn = on('2024-11-20', 'wrong', { withdrawn: true, section: 'Politics', updated: new Date('2024-11-21T00:00:00Z') })
  const all = [...reports, withdrawn]

  it('returns 410 with a page, and is in no feed, page or sitemap', async () => {
    const app = serve(all)
    const response = await app.request('/articles/wrong')
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('has been withdrawn')
    for (const path of ['/', '/feed.xml', '/feed.json', '/sitemap.xml', '/sections/politics', '/archive/2024-11'])
      expect(await textOf(app, path), path).not.toMatch(/Report wrong|articles\/wrong/)
  })

  it('leaves a tombstone in the Atom feeds that would list it (RFC 6721)', async () => {
    const app = serve(all)
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
    const app = serve([...reports, lonely])
    const text = await textOf(app, '/sections/lonely/atom.xml')
    expect(text).toContain('<at:deleted-entry')
    expect(seenItems.atom(text)).toEqual([])
    expect(await textOf(app, '/sections/lonely/feed.xml')).not.toContain('<item>')
    expect(await textOf(app, '/feeds.opml')).not.toContain('lonely')
  })

  it('leaves no tombstone in a feed of newer articles, nor before its time', async () => {
    const few = createApp([...all, on('2024-12-01', 'newer')].map(readingOf), {
      ...setup,
      config: { ...publication, itemsPerFeed: 1 },
    })
    expect(await textOf(few, '/atom.xml')).not.toContain('tombstones')
    const early = serve(all, new Date('2024-11-10T00:00:00Z'))
    expect(await textOf(early, '/atom.xml')).not.toContain('tombstones')
    expect((await early.request('/articles/wrong')).status).toBe(404)
  })
})

describe('an update dated ahead', () => {
  it('is hidden until its minute', async () => {
    let clock = now.getTime()
    const app = createApp([readingOf(on('2024-11-05', 'november', { updated: new Date('2024-12-10T00:01:00Z') }))], {
      ...setup,
      now: () => clock,
    })
    const before = await app.request('/atom.xml')
    expect(await before.text()).not.toContain('2024-12-10')
    expect(before.headers.get('Cache-Control')).toBe('public, max-age=60')
    clock += 60_000
    expect(await textOf(app, '/atom.xml')).toContain('<updated>2024-12-10T00:01:00.000Z</updated>')
  })
})

describe('an article withdrawn ahead of its time', () => {
  it('returns 404 before its minute and 410 after it, in a running isolate', async () => {
    const early = article({ slug: 'early', withdrawn: true, published: new Date('2024-12-10T00:01:00Z') })
    let clock = now.getTime()
    const app = createApp([readingOf(early)], { ...setup, now: () => clock })
    expect((await app.request('/articles/early')).status).toBe(404)
    clock += 60_000
    expect((await app.request('/articles/early')).status).toBe(410)
    expect(await textOf(app, '/atom.xml')).toContain('<at:deleted-entry')
  })
})

describe('a withdrawn file that has the name of a published one', () => {
  it('does not remove it', async () => {
    const app = createApp([readingOf(on('2024-11-05', 'same')), readingOf(on('2024-11-05', 'same', { withdrawn: true }))], setup)
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
  const titles = async (app: ReturnType<typeof serve>) => seenItems.rss(await textOf(app, '/feed.xml')).map(({ title }) => title)

  it('is neither item nor link in any format, and plain text on the page that lists it', async () => {
    const app = serve([lister, wrong])
    expect(await titles(app)).toEqual(['Report lister', 'Bridge Opens'])
    for (const path of ['/feed.xml', '/atom.xml', '/feed.json', '/articles/lister', '/archive/2024-11/feed.xml'])
      expect(await textOf(app, path), path).not.toContain('elsewhere.example')
    expect(await textOf(app, '/articles/lister')).toContain('<li id="related-1" dir="auto">Report wrong</li>')
  })

  it('is no item when the withdrawn article has no time', async () => {
    const undated = { ...readingOf(wrong), article: { ...wrong, published: null } }
    const app = createApp([readingOf(lister), undated], setup)
    expect(await titles(app)).toEqual(['Report lister', 'Bridge Opens'])
  })

  it('links to another article with the same headline', async () => {
    const app = serve([lister, wrong, on('2024-11-06', 'right', { title: 'Report Wrong' })])
    expect(await titles(app)).toEqual(['Report Wrong', 'Report lister', 'Bridge Opens'])
    expect(await textOf(app, '/articles/lister')).toContain('<a href="https://news.example/articles/right">Report wrong</a>')
  })

  it('stays an item before the withdrawn article’s own time', async () => {
    const app = serve([lister, { ...wrong, published: new Date('2030-01-01T00:00:00Z') }])
    expect(await titles(app)).toEqual(['Report lister', 'Report wrong', 'Bridge Opens'])
  })
})

describe('an article with the id of a withdrawn one', () => {
  it('is an entry without a tombstone', async () => {
    const id = 'tag:news.example,2024:articles/former'
    const app = serve([on('2024-11-05', 'renamed', { id }), on('2024-11-04', 'former', { withdrawn: true })])
    const text = await textOf(app, '/atom.xml')
    expect(text).toContain(`<id>${id}</id>`)
    expect(text).not.toContain('at:deleted-entry')
  })
})

describe('the end of a month, in the newsroom’s zone', () => {
  it('adds next-archive, a day of caching and a new Last-Modified to its document', async () => {
    // 30 November, 14:59:30Z is half a minute to midnight in Japan.
    let clock = Date.parse('2024-11-30T14:59:30Z')
    const app = createApp(reports.map(readingOf), { ...setup, now: () => clock })
    const open = await app.request('/archive/2024-11/atom.xml')
    expect(open.headers.get('Cache-Control')).toBe('public, max-age=30')
    expect(await open.text()).not.toContain('next-archive')
    clock += 30_000
    const closed = await app.request('/archive/2024-11/atom.xml')
    expect(closed.headers.get('Cache-Control')).toBe('public, max-age=86400')
    expect(closed.headers.get('Last-Modified')).toBe('Sat, 30 Nov 2024 15:00:00 GMT')
    expect(await closed.text()).toContain('rel="next-archive"')
  })
})

describe('the sitemap', () => {
  it('changes with a Last-Modified of its own when an article is no longer news', async () => {
    const fresh = article({ slug: 'fresh', title: 'Fresh', published: new Date('2024-12-08T00:00:30Z') })
    let clock = now.getTime()
    const app = createApp([readingOf(fresh)], { ...setup, now: () => clock })
    const [sitemap, feed] = [await app.request('/sitemap.xml'), await app.request('/feed.xml')]
    expect(await sitemap.text()).toContain('<news:title>Fresh</news:title>')
    clock += 30_000
    const asked = { headers: { 'If-Modified-Since': sitemap.headers.get('Last-Modified') ?? '' } }
    const later = await app.request('/sitemap.xml', asked)
    expect(later.status).toBe(200)
    expect(later.headers.get('Last-Modified')).toBe('Tue, 10 Dec 2024 00:00:30 GMT')
    expect(await later.text()).not.toContain('<news:title>')
    expect((await app.request('/feed.xml', { headers: { 'If-None-Match': feed.headers.get('ETag') ?? '' } })).status).toBe(304)
  })
})
