import { describe, expect, it } from 'vitest'
import { formats } from '../../src/feed/formats.ts'
import { pagePath } from '../../src/feed/paths.ts'
import { topicSlug } from '../../src/store/topics.ts'
import { feedOf, publication, snapshotOf } from '../publication.ts'
import { findings } from '../validate/findings.ts'
import { seenItems } from './model.ts'
import { on, reports, siteOf, textOf } from './reports.ts'

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
    expect(topicSlug(name)).toBe(address)
  })

  it('exist for each section, agency and writer', async () => {
    const snapshot = await snapshotOf(reports)
    const topics = await snapshot.topics({ limit: 1000 })
    const counts = topics.map(async (topic) => {
      const articles = await snapshot.newest({ limit: 1000, topic })
      return [pagePath({ kind: 'topic', topic }).slice(1), topic.title, articles.length]
    })
    expect(await Promise.all(counts)).toEqual([
      ['sections/politics', 'POLITICS', 2],
      ['sections/science-nature', 'Science & Nature', 1],
      ['agencies/minato-press', 'Minato Press', 1],
      ['bylines/sora-minato', 'Sora Minato', 1],
      ['bylines/kai-hama', 'Kai Hama', 1],
    ])
  })

  it('carry the same items as the whole feed, byte for byte', async () => {
    const { items: all } = await feedOf(reports)
    for (const topic of await (await snapshotOf(reports)).topics({ limit: 1000 })) {
      const { items } = await feedOf(reports, publication, { kind: 'topic', topic })
      expect(items).not.toEqual([])
      for (const item of items) expect(all).toContainEqual(item)
    }
  })

  it.each(formats)('are served as valid $label, with a page that lists them first', async (format) => {
    const app = siteOf(reports)
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

  it('exist for each of several writers, who are all authors of the item', async () => {
    const joint = [on('2024-11-05', 'joint', { byline: 'Ann Ono, Bob Rei & Martin King, Jr.' })]
    const topics = await (await snapshotOf(joint)).topics({ limit: 1000 })
    expect(topics.map(({ title }) => title)).toEqual(['Ann Ono', 'Bob Rei', 'Martin King, Jr.'])
    expect((await feedOf(joint)).items[0]?.authors).toEqual(['Ann Ono', 'Bob Rei', 'Martin King, Jr.'])
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
      expect((await siteOf(reports).request(path)).status).toBe(404)
  })

  it('are found under names in any script', async () => {
    const app = siteOf([on('2024-11-05', 'bridge', { section: '政治' })])
    expect(await textOf(app, `/sections/${encodeURIComponent('政治')}/feed.xml`)).toContain(
      'href="https://news.example/sections/%E6%94%BF%E6%B2%BB/feed.xml"',
    )
  })
})
