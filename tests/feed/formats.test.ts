import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import type { Feed, FeedName } from '../../src/feed/feed.ts'
import { feedLink, formats, renderFeed } from '../../src/feed/formats.ts'
import { article, feedOf, publication, snapshotOf } from '../publication.ts'
import { findings } from '../validate/findings.ts'
import { articles } from './generated.ts'
import { expectedItems, seenItems } from './model.ts'

const first = article({
  slug: 'first',
  title: 'Ferry Sails at Dawn; ‘Company’ Aboard',
  published: new Date('2024-11-17T22:00:00Z'),
  section: 'Politics',
  byline: 'Sora Minato',
  dateline: { text: 'SHIOMI (Minato Press)', place: 'SHIOMI' },
  agency: 'Minato Press',
  captions: [{ text: 'A ferry leaves.', credit: 'Sora Minato' }],
  paragraphs: ['The ferry sailed.', 'It came back.'],
  breaks: [1],
  related: ['Harbor Reopens', 'Lighthouse Gets Second Keeper'],
})
const second = article({ slug: 'second', title: 'HARBOR  REOPENS (UPDATE 1)', published: new Date('2024-11-18T05:57:00Z') })
const feed = await feedOf([first, second])

afterEach(() => void vi.useRealTimers())

describe.each(formats)('$label', (format) => {
  it('carries all data of the feed’s items, in order', () => {
    expect(seenItems[format.name](renderFeed(format, feed))).toEqual(expectedItems(feed.items, format.name))
  })

  it('is valid', async () => {
    const url = `https://news.example/${format.file}`
    expect(await findings(format.name, renderFeed(format, feed), { url })).toEqual([])
  })

  it('is valid without an item', async () => {
    const empty = renderFeed(format, await feedOf([]))
    expect(await findings(format.name, empty, { url: `https://news.example/${format.file}` })).toEqual([])
  })

  it.each([
    ['articles', [first, second]],
    ['no articles', []],
  ])('reads no clock for %s', async (_name, some) => {
    vi.setSystemTime('2025-01-01T00:00:00Z')
    const early = renderFeed(format, await feedOf(some))
    vi.setSystemTime('2032-10-05T12:34:56Z')
    expect(renderFeed(format, await feedOf(some))).toBe(early)
  })

  it('renders the same for the same articles in any order', async () => {
    expect(renderFeed(format, await feedOf([second, first]))).toBe(renderFeed(format, feed))
  })
})

/** Every feed of these articles: the newest, each topic, each month. */
async function everyFeed(generated: Article[]): Promise<Feed[]> {
  const snapshot = await snapshotOf(generated)
  const topics = (await snapshot.topics({ limit: 1000 })).map((topic): FeedName => ({ kind: 'topic', topic }))
  const months = (await snapshot.months()).map(({ month }): FeedName => ({ kind: 'month', month }))
  const names: FeedName[] = [{ kind: 'all' }, ...topics, ...months]
  return Promise.all(names.map((name) => feedOf(generated, publication, name)))
}

describe('all formats', () => {
  it('carry the same items in every feed of any articles', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (generated) => {
        for (const any of await everyFeed(generated)) {
          for (const format of formats) {
            expect(seenItems[format.name](renderFeed(format, any))).toEqual(expectedItems(any.items, format.name))
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('are valid in every feed of any articles', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (generated) => {
        // All at once, which starts libxml2 once a format.
        const found = (await everyFeed(generated)).flatMap((any) =>
          formats.map((format) => {
            const url = feedLink(format, 'https://news.example', any.name).href
            return findings(format.name, renderFeed(format, any), { url, now: Date.parse('2031-01-01') })
          }),
        )
        expect((await Promise.all(found)).flat()).toEqual([])
      }),
      { numRuns: 15 },
    )
  })
})
