import { type Extension, Feed as FeedLibrary } from 'feed'
import type { Image } from '../article/article.ts'
import { archiveNamespace, generator, type Links, mediaNamespace, pollMinutes } from './format.ts'
import type { Feed, FeedItem } from './feed.ts'
import { enclosureOf, mediaOf } from './picture.ts'
import { escapeCdata, escapeHtml, mark, unmark } from './xml.ts'

/** Renders a feed as RSS 2.0. What `feed` has no field for, or gets wrong, goes in as an extension, which replaces its element. */
export function renderRss({ title: plainTitle, archive, publication, updated, items }: Feed, links: Links): string {
  const title = mark(plainTitle)
  const printer = new FeedLibrary({
    title,
    description: mark(publication.description),
    link: links.page,
    language: publication.language,
    ttl: pollMinutes,
    image: links.favicon,
    updated,
    generator,
    feedLinks: { rss: links.self.href },
    ...(publication.copyright !== null && { copyright: mark(publication.copyright) }),
  })
  const namespaces = {
    ...(archive.isClosed && { 'xmlns:fh': archiveNamespace }),
    ...(items.some(({ image }) => image !== null) && { 'xmlns:media': mediaNamespace }),
  }
  // No alternate: SimplePie takes the first for the home page, before <link>.
  const channelLinks = [{ rel: 'self', ...links.self }, ...links.archive]
  printer.addExtension(element('_attributes', namespaces))
  printer.addExtension(
    element(
      'atom:link',
      channelLinks.map((attributes) => ({ _attributes: attributes })),
    ),
  )
  // An image larger than 144 pixels is out of the specification: the favicon, not the icon.
  printer.addExtension(element('image', { url: links.favicon, title, link: links.page, width: 64, height: 64 }))
  for (const item of items) addItem(printer, item)
  const printed = printer.rss2()
  if (!archive.isClosed) return unmark(printed)
  // An extension would stand below the items, where the channel has no more to say.
  return unmark(printed.replace(/(?=\n *<(?:item|\/channel)>)/, '\n        <fh:archive/>'))
}

function addItem(printer: FeedLibrary, item: FeedItem): void {
  const enclosure = enclosureOf(item.image)
  const related = item.related.map(({ title, url }) => ({ _attributes: { rel: 'related', href: mark(url), title: mark(title) } }))
  printer.addItem({
    id: mark(item.id),
    link: item.url,
    title: item.title,
    date: item.published,
    description: escapeHtml(item.summary),
    content: escapeCdata(item.content),
    category: item.categories.map((category) => ({ name: mark(category) })),
    extensions: [
      element('title', { _text: mark(item.title) }),
      element(
        'dc:creator',
        item.authors.map((name) => ({ _text: mark(name) })),
      ),
      // No element is printed for an empty list.
      element('atom:link', related),
      element('media:content', item.image === null ? [] : mediaContent(item.image)),
      element('enclosure', enclosure === null ? [] : { _attributes: { ...enclosure, url: mark(enclosure.url) } }),
    ],
  })
}

/** The lead picture, as Media RSS has it. */
function mediaContent(image: Image): object {
  const { attributes, description, credit } = mediaOf(image)
  return {
    _attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, mark(value)])),
    ...(description !== null && { 'media:description': { _attributes: { type: 'plain' }, _text: mark(description) } }),
    ...(credit !== null && { 'media:credit': { _text: mark(credit) } }),
  }
}

/** An element in the form that xml-js prints; the types of `feed` leave out that it may be a list. */
function element(name: string, objects: unknown): Extension {
  return { name, objects: objects as Extension['objects'] }
}
