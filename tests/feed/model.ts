import { JSDOM } from 'jsdom'
import type { Format } from '../../src/feed/format.ts'
import type { FeedItem } from '../../src/feed/feed.ts'

/** An item, independent of the format. */
export interface SeenItem {
  id: string
  url: string
  title: string
  published: string
  /** RSS has no place for it. */
  updated: string | null
  /** RSS has no place for it either. */
  language: string | null
  image: string | null
  authors: string[]
  categories: string[]
  summary: string
  content: string
  related: { url: string; title: string }[]
}

const atomNamespace = 'http://www.w3.org/2005/Atom'
const { DOMParser } = new JSDOM().window

/** Parses XML strictly: throws on anything that is not well-formed. */
export function parseXml(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  if (document.documentElement.localName !== 'parsererror') return document
  throw new Error(document.documentElement.textContent)
}

/** The text of HTML, as a reader makes a summary from it. */
function shown(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? ''
}

/** The expected items of a feed in a format. */
export function expectedItems(items: readonly FeedItem[], format: Format['name']): SeenItem[] {
  return items.map(
    ({ id, uri, url, title, published, updated, authors, categories, language, summary, content, image, related }) => ({
      id: format === 'atom' ? uri : id,
      url,
      title,
      published: iso(published.toISOString()),
      updated: format === 'rss' ? null : iso(updated.toISOString()),
      language: format === 'rss' ? null : language,
      image: image === null ? null : image.url,
      authors,
      categories,
      summary,
      content,
      related: related.map((link) => ({ url: link.url, title: link.title })),
    }),
  )
}

/** Reads the items of a document with third-party parsers. */
export const seenItems: Record<'rss' | 'atom' | 'json', (text: string) => SeenItem[]> = {
  rss: (text) =>
    [...parseXml(text).getElementsByTagName('item')].map((item) => ({
      id: child(item, 'guid'),
      url: child(item, 'link'),
      title: child(item, 'title'),
      published: iso(child(item, 'pubDate')),
      updated: null,
      language: null,
      image: children(item, 'media:content')[0]?.getAttribute('url') ?? null,
      authors: children(item, 'dc:creator').map((creator) => creator.textContent ?? ''),
      categories: children(item, 'category').map((category) => category.textContent ?? ''),
      summary: shown(child(item, 'description')),
      content: child(item, 'content:encoded'),
      related: children(item, 'atom:link').map(link),
    })),
  atom: (text) =>
    [...parseXml(text).getElementsByTagNameNS(atomNamespace, 'entry')].map((entry) => ({
      id: child(entry, 'id'),
      url:
        children(entry, 'link')
          .find((element) => element.getAttribute('rel') === 'alternate')
          ?.getAttribute('href') ?? '',
      title: child(entry, 'title'),
      published: iso(child(entry, 'published')),
      updated: iso(child(entry, 'updated')),
      language: entry.getAttribute('xml:lang'),
      image: children(entry, 'media:content')[0]?.getAttribute('url') ?? null,
      authors: children(entry, 'author').map((author) => child(author, 'name')),
      categories: children(entry, 'category').map((category) => category.getAttribute('term') ?? ''),
      summary: shown(child(entry, 'summary')),
      content: child(entry, 'content'),
      related: children(entry, 'link')
        .filter((element) => element.getAttribute('rel') === 'related')
        .map(link),
    })),
  json: (text) =>
    JSON.parse(text).items.map((item: Record<string, any>) => ({
      id: item['id'],
      url: item['url'],
      title: item['title'],
      published: iso(item['date_published']),
      updated: iso(item['date_modified']),
      language: item['language'] ?? null,
      image: item['image'] ?? null,
      authors: item['authors'].map((author: { name: string }) => author.name),
      categories: item['tags'],
      summary: item['summary'] ?? '',
      content: item['content_html'],
      related: (item['_kawaraban']?.related ?? []).map(({ url, title }: SeenItem['related'][0]) => ({ url, title })),
    })),
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter((element) => element.tagName === name)
}

function child(parent: Element, name: string): string {
  return children(parent, name)[0]?.textContent ?? ''
}

function link(element: Element): { url: string; title: string } {
  return { url: element.getAttribute('href') ?? '', title: element.getAttribute('title') ?? '' }
}

/** Truncated to seconds, the precision of RSS. */
function iso(date: string): string {
  return `${new Date(date).toISOString().slice(0, 19)}Z`
}

/** The URL of the next older document, as a client finds it. */
export const older: Record<Format['name'], (text: string) => string | undefined> = {
  rss: (text) => relation(text, 'prev-archive'),
  atom: (text) => relation(text, 'prev-archive'),
  json: (text) => JSON.parse(text).next_url,
}

/** The URL of a link relation. */
export function relation(xml: string, rel: string): string | undefined {
  const links = [...parseXml(xml).querySelectorAll('*')].filter(({ localName }) => localName === 'link')
  return links.find((link) => link.getAttribute('rel') === rel)?.getAttribute('href') ?? undefined
}
