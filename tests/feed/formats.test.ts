import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { monthChannel, newestChannel, topicChannel } from '../../src/feed/channel.ts'
import { buildEdition, type Edition } from '../../src/feed/edition.ts'
import { feedLink, formats, renderFeed } from '../../src/feed/formats.ts'
import { article, editionOf, hold, publication } from '../newsroom.ts'
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
const edition = editionOf([first, second], publication)

afterEach(() => void vi.useRealTimers())

describe.each(formats)('$label', (format) => {
  it('carries all data of the edition’s items, in order', () => {
    expect(seenItems[format.name](renderFeed(format, edition))).toEqual(expectedItems(edition.items, format.name))
  })

  it('is valid', async () => {
    const url = `https://news.example/${format.file}`
    expect(await findings(format.name, renderFeed(format, edition), { url })).toEqual([])
  })

  it('is valid without an item', async () => {
    const empty = renderFeed(format, editionOf([], publication))
    expect(await findings(format.name, empty, { url: `https://news.example/${format.file}` })).toEqual([])
  })

  it.each([
    ['articles', [first, second]],
    ['no articles', []],
  ])('reads no clock for %s', (_name, some) => {
    const [early, late] = ['2025-01-01T00:00:00Z', '2032-10-05T12:34:56Z'].map((now) => {
      vi.setSystemTime(now)
      return renderFeed(format, editionOf(some, publication))
    })
    expect(late).toBe(early)
  })

  it('renders the same for the same articles in any order', () => {
    expect(renderFeed(format, editionOf([second, first], publication))).toBe(renderFeed(format, edition))
  })
})

/** Every edition there is of some articles: the newest, each topic's, each month's. */
function everyEdition(generated: Article[]): Edition[] {
  const holdings = hold(generated)
  const topics = [...holdings.topics().values()].map((topic) => topicChannel(holdings, topic))
  const months = [...holdings.months().keys()].flatMap((month) => monthChannel(holdings, month) ?? [])
  return [newestChannel(holdings), ...topics, ...months].map((channel) => buildEdition(holdings, channel))
}

describe('all formats', () => {
  it('carry the same items in every feed of any articles', () => {
    fc.assert(
      fc.property(articles, (generated) => {
        for (const any of everyEdition(generated)) {
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
        // All at once: that starts libxml2 once a format.
        const found = everyEdition(generated).flatMap((any) =>
          formats.map((format) => {
            const url = feedLink(format, 'https://news.example', any.channel.folder).href
            return findings(format.name, renderFeed(format, any), { url, now: Date.parse('2031-01-01') })
          }),
        )
        expect((await Promise.all(found)).flat()).toEqual([])
      }),
      { numRuns: 15 },
    )
  })
})
