import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { article, feedOf, publication, snapshotOf } from '../publication.ts'
import type { Feed } from '../../src/feed/feed.ts'
import type { Format } from '../../src/feed/format.ts'
import { formats } from '../../src/feed/formats.ts'
import { loadFeed } from '../../src/feed/load.ts'
import { findings } from '../validate/findings.ts'
import { articles as anyArticles } from './generated.ts'
import { older, relation, seenItems } from './model.ts'
import { now, on, reports, type Site, siteOf, textOf } from './reports.ts'

/** Walks from the newest feed to the oldest archive document. */
async function walk(app: Site, format: Format): Promise<{ path: string; text: string }[]> {
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
  const app = siteOf(reports, { config: few })

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
    const { items: all } = await feedOf(reports)
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)))
    for (const item of seen)
      expect(seen.filter(({ id }) => id === item.id)).toEqual(seen.flatMap((each) => (each.id === item.id ? item : [])))
  })

  it('is valid in every document', async () => {
    for (const { path, text } of await walk(app, format))
      expect(await findings(format.name, text, { url: `https://news.example${path}` })).toEqual([])
  })

  it('does not change a closed month when a later article appears, and allows caching it for a day', async () => {
    const later = siteOf([...reports, on('2024-12-09', 'december')], { config: few })
    for (const month of ['2024-08', '2024-09', '2024-10', '2024-11']) {
      const path = `/archive/${month}/${format.file}`
      expect(await textOf(later, path)).toBe(await textOf(app, path))
      expect((await app.request(path)).headers.get('Cache-Control')).toBe('public, max-age=86400')
    }
    expect((await later.request(`/archive/2024-12/${format.file}`)).headers.get('Cache-Control')).toBe('public, max-age=900')
  })

  it('links to the current month only when the newest feed lacks some of its articles', async () => {
    const two = ['2024-12-08', '2024-12-09'].map((day) => on(day, `on-${day}`))
    const open = siteOf([...reports, ...two], { config: few })
    expect(older[format.name](await textOf(open, `/${format.file}`))).toBe(`https://news.example/archive/2024-12/${format.file}`)
    const whole = siteOf([...reports, ...two], { config: { ...publication, itemsPerFeed: 2 } })
    expect(older[format.name](await textOf(whole, `/${format.file}`))).toBe(`https://news.example/archive/2024-11/${format.file}`)
  })

  it('reaches every item of any articles', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticles, async (generated) => {
        const any = siteOf(generated, { config: few, now: () => Date.parse('2031-01-01') })
        const seen = (await walk(any, format)).flatMap(({ text }) => seenItems[format.name](text))
        const { items: all } = await feedOf(generated)
        expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)))
      }),
      { numRuns: 15 },
    )
  })
})

describe('a month', () => {
  const monthOf = async (month: string): Promise<Feed | null> =>
    loadFeed(await snapshotOf(reports, publication, now), publication, { kind: 'month', month })

  it('is counted in the newsroom’s time zone', async () => {
    const early = article({ slug: 'early', published: new Date('2024-10-31T15:30:00Z') })
    const { items } = await feedOf([early], publication, { kind: 'month', month: '2024-11' })
    expect(items.map(({ url }) => url)).toEqual(['https://news.example/articles/early'])
  })

  it('links to the previous month with articles and the next calendar month', async () => {
    const current = { kind: 'all' }
    expect((await monthOf('2024-10'))?.archive).toEqual({
      isClosed: true,
      current,
      previous: { kind: 'month', month: '2024-08' },
      next: { kind: 'month', month: '2024-11' },
    })
    expect((await monthOf('2024-11'))?.archive).toEqual({
      isClosed: true,
      current,
      previous: { kind: 'month', month: '2024-10' },
      next: { kind: 'month', month: '2024-12' },
    })
    expect((await monthOf('2024-12'))?.archive).toEqual({
      isClosed: false,
      current,
      previous: { kind: 'month', month: '2024-11' },
      next: null,
    })
  })

  it('exists from the first article until today, with or without articles', async () => {
    expect(await monthOf('2024-07')).toBeNull()
    expect((await monthOf('2024-09'))?.items).toEqual([])
    expect((await monthOf('2024-12'))?.items).toEqual([])
    expect(await monthOf('2025-01')).toBeNull()
  })

  it('has a page with links to its neighbours', async () => {
    const page = await textOf(siteOf(reports), '/archive/2024-10')
    expect(page).toContain('<a href="/archive/2024-08" rel="prev">')
    expect(page).toContain('<a href="/archive/2024-11" rel="next">')
    expect(await textOf(siteOf(reports), '/archive')).toContain('<a href="/archive/2024-10">')
  })
})

describe('the relations of the archive', () => {
  it('follow RFC 5005 in RSS and Atom', async () => {
    const app = siteOf(reports)
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
      // An open month is not an archive document yet.
      const open = await textOf(app, `/archive/2024-12/${file}`)
      expect(open).not.toMatch(namespaced)
      expect(relation(open, 'current')).toBe(`https://news.example/${file}`)
    }
  })

  it('share the id of the newest feed in Atom, as documents of one feed', async () => {
    const app = siteOf(reports)
    const idOf = async (path: string) => /<id>(.*?)<\/id>/.exec(await textOf(app, path))?.[1]
    expect(await idOf('/archive/2024-10/atom.xml')).toBe(await idOf('/atom.xml'))
    expect(await idOf('/sections/politics/atom.xml')).toBe('tag:news.example,2024:sections/politics')
  })
})

describe('the end of a month, in the newsroom’s zone', () => {
  it('adds next-archive, a day of caching and a new Last-Modified to its document', async () => {
    // November 30, 14:59:30Z is half a minute to midnight in Japan.
    let clock = Date.parse('2024-11-30T14:59:30Z')
    const app = siteOf(reports, { now: () => clock })
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
