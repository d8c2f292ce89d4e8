import { Readable } from 'node:stream'
import { parseFeed as parseByRowan } from '@rowanmanning/feed-parser'
import FeedParser from 'feedparser'
import { parseFeed as parseByFeedsmith } from 'feedsmith'
import RssParser from 'rss-parser'
import { parse as parseToJson } from 'rss-to-json'
import { dateOfUpdate, decoded, instant, type Reader, type Subscription, words } from './shown.ts'

const fetchText = async (url: string): Promise<string> => (await fetch(url)).text()

type Parsed = Record<string, any>

async function readByRssParser(url: string): Promise<Subscription> {
  const feed = await new RssParser().parseURL(url)
  const items = feed.items.map((item) => ({
    id: String(item.guid ?? item['id']),
    title: item.title ?? '',
    url: item.link ?? '',
    time: instant(item.isoDate),
    text: words(item['content:encoded'] ?? item.content ?? ''),
  }))
  return { home: feed.link ?? '', items }
}

async function readByRowan(url: string): Promise<Subscription> {
  const feed = parseByRowan(await fetchText(url))
  const items = feed.items.map((item) => ({
    id: item.id ?? '',
    title: item.title ?? '',
    url: item.url ?? '',
    time: instant(item.published),
    text: words(item.content ?? ''),
  }))
  return { home: feed.url ?? '', items }
}

async function readByFeedsmith(url: string): Promise<Subscription> {
  const { feed } = parseByFeedsmith(await fetchText(url)) as { feed: Parsed }
  const page = ({ links }: Parsed): string => links?.find(({ rel }: Parsed) => rel === undefined || rel === 'alternate')?.href
  const items = (feed['items'] ?? feed['entries']).map((item: Parsed) => ({
    id: item['id'] ?? item['guid']?.value,
    title: item['title']?.value ?? item['title'],
    url: item['url'] ?? item['link'] ?? page(item),
    time: instant(item['pubDate'] ?? item['published'] ?? item['date_published']),
    text: words(item['content_html'] ?? item['content']?.encoded ?? item['content']?.value ?? item['content'] ?? ''),
  }))
  return { home: feed['home_page_url'] ?? feed['link'] ?? page(feed), items }
}

async function readByFeedparser(url: string): Promise<Subscription> {
  const parser = new FeedParser({ feedurl: url })
  const items: Subscription['items'] = []
  for await (const item of Readable.from([await fetchText(url)]).pipe(parser) as AsyncIterable<FeedParser.Item>) {
    items.push({ id: item.guid, title: item.title, url: item.link, time: instant(item.pubdate), text: words(item.description) })
  }
  return { home: parser.meta.link, items }
}

/** Atom links stay a list. */
async function readByRssToJson(url: string): Promise<Subscription> {
  const { link, items } = await parseToJson(url)
  const page = (links: string | Parsed[]): string => (typeof links === 'string' ? links : links[0]?.['href'])
  return {
    home: page(link),
    items: items.map((item: Parsed) => ({
      id: item['id'],
      title: item['title'],
      url: page(item['link']),
      time: instant(item['created']),
      text: words(item['content']),
    })),
  }
}

const xml = ['feed.xml', 'atom.xml']

/** Parsers from npm. */
export const packages: Reader[] = [
  { name: 'rss-parser', files: xml, read: readByRssParser, answer: 200 },
  { name: 'feedsmith', files: [...xml, 'feed.json'], read: readByFeedsmith, answer: 200 },
  {
    name: '@rowanmanning/feed-parser',
    files: xml,
    read: readByRowan,
    answer: 200,
    // Decodes named references and CDATA twice, and so takes text that quotes HTML for HTML.
    differs: ({ title, content }) => ({ title: decoded(title), text: words(decoded(content)) }),
  },
  {
    name: 'npm feedparser',
    files: xml,
    read: readByFeedparser,
    answer: 200,
    // Strips HTML tags and comments from titles.
    differs: ({ title }) => ({ title: title.replace(/<(?:\/?(?:b|br|i|script)|!--.*?--)>/g, '') }),
  },
  {
    name: 'rss-to-json',
    files: xml,
    read: readByRssToJson,
    answer: 200,
    differs: dateOfUpdate,
  },
]
