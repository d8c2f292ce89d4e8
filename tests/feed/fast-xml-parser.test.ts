import { XMLParser as Newest } from 'fast-xml-parser'
import { XMLParser as Version4 } from 'fast-xml-parser-4'
import { XMLParser as Version55 } from 'fast-xml-parser-5.5'
import { describe, expect, it } from 'vitest'
import type { FeedItem } from '../../src/feed/feed.ts'
import { formats, renderFeed } from '../../src/feed/formats.ts'
import { paragraphsOf } from '../../tools/bench/reports.ts'
import { article, feedOf } from '../publication.ts'

/*
 * The most used XML parser on npm. Versions 4 and 5.5 reject documents with more than 1,000
 * references; from 5.8 on, only named references are decoded. So HTML is in CDATA, and titles use
 * named references.
 */

const parsers = { '4': Version4, '5.5': Version55, newest: Newest }

/** Articles of 2 kB with five related headlines each and characters that need escaping. */
const articles = Array.from({ length: 50 }, (_, index) =>
  article({
    slug: `a${index}`,
    title: `Report ${index}: Town’s R&D Board Says "Rents < Wages"`,
    published: new Date(Date.UTC(2024, 10, 18, 0, -index)),
    section: 'Science & Nature',
    byline: 'Sora Minato',
    captions: [{ text: 'A ferry leaves.', credit: 'Minato Press' }],
    paragraphs: [...paragraphsOf(index), `“Rents < wages,” the town's R&D board said.`],
    related: Array.from(
      { length: 5 },
      (__, place) => `Harbor Town's Bridge Number ${index * 5 + place} Opens; Bread & Tea "Free"`,
    ),
  }),
)
const feed = await feedOf(articles)

type Parsed = Record<string, any>

/** The title, content and summary of each item with the parser’s default settings. */
const read: Record<'rss' | 'atom', (document: Parsed) => string[][]> = {
  rss: ({ rss }) => rss.channel.item.map((item: Parsed) => [item['title'], item['content:encoded'], item['description']]),
  atom: ({ feed }) => feed.entry.map((entry: Parsed) => [entry['title'], entry['content'], entry['summary']]),
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

describe.each(Object.entries(parsers))('fast-xml-parser %s', (_version, Parser) => {
  it.each(['rss', 'atom'] as const)('reads all of 50 articles as %s with its default settings', (name) => {
    const text = formats.flatMap((format) => (format.name === name ? renderFeed(format, feed) : []))
    const expected = feed.items.map(({ title, content, summary }: FeedItem) => [title, content, escaped(summary)])
    expect(expected).toHaveLength(300)
    expect(read[name](new Parser().parse(text.join('')))).toEqual(expected)
  })
})
