import { type Extension, Feed } from 'feed'
import { generator, type Links, pollMinutes } from './format.ts'
import type { Edition, Item } from './edition.ts'
import { escapeHtml, mark, unmark } from './xml.ts'

/** Renders an edition as RSS 2.0. What `feed` has no field for, or gets wrong, goes in as an extension, which replaces its element. */
export function renderRss({ publication, updated, items }: Edition, links: Links): string {
  const link = `${publication.origin}/`
  const feed = new Feed({
    title: mark(publication.title),
    description: mark(publication.description),
    link,
    language: publication.language,
    ttl: pollMinutes,
    image: links.favicon,
    updated,
    generator,
    feedLinks: { rss: links.self.href },
    ...(publication.copyright !== null && { copyright: mark(publication.copyright) }),
  })
  const channelLinks = [{ rel: 'self', ...links.self }, ...links.alternates.map((format) => ({ rel: 'alternate', ...format }))]
  feed.addExtension(
    element(
      'atom:link',
      channelLinks.map((attributes) => ({ _attributes: attributes })),
    ),
  )
  // An image larger than 144 pixels is out of the specification: the favicon, not the icon.
  feed.addExtension(element('image', { url: links.favicon, title: mark(publication.title), link, width: 64, height: 64 }))
  for (const item of items) addItem(feed, item)
  return unmark(feed.rss2())
}

function addItem(feed: Feed, item: Item): void {
  const related = item.related.map(({ title, url }) => ({ _attributes: { rel: 'related', href: mark(url), title: mark(title) } }))
  feed.addItem({
    id: mark(item.id),
    link: item.url,
    title: item.title,
    date: item.updated,
    description: escapeHtml(item.summary),
    content: item.content,
    category: item.categories.map((category) => ({ name: mark(category) })),
    extensions: [
      element('title', { _text: mark(item.title) }),
      // `feed` would take `date` for a headline's; no element is printed for an empty list.
      element('pubDate', item.published === null ? [] : { _text: item.published.toUTCString() }),
      element('dc:creator', { _text: mark(item.author) }),
      element('atom:link', related),
    ],
  })
}

/** An element in the form that xml-js prints; the types of `feed` leave out that it may be a list. */
function element(name: string, objects: unknown): Extension {
  return { name, objects: objects as Extension['objects'] }
}
