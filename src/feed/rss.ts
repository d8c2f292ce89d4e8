import { type Extension, Feed as FeedLibrary } from 'feed'
import type { Image } from '../article/article.ts'
import { archiveNamespace, generator, type Links, mediaNamespace, pollMinutes } from './format.ts'
import type { Feed, FeedItem } from './feed.ts'
import { enclosureOf, mediaOf } from './picture.ts'
import { contentMask, escapeHtml, mask, unmask } from './xml.ts'

/**
 * Renders a feed as RSS 2.0. Extensions add or replace the elements that `feed` lacks or gets
 * wrong.
 */
export function renderRss({ title: plainTitle, archive, publication, updated, items }: Feed, links: Links): string {
  const title = mask(plainTitle)
  const printer = new FeedLibrary({
    title,
    description: mask(publication.description),
    link: links.page,
    language: publication.language,
    ttl: pollMinutes,
    image: links.favicon,
    updated,
    generator,
    feedLinks: { rss: links.self.href },
    ...(publication.copyright !== null && { copyright: mask(publication.copyright) }),
  })
  const namespaces = {
    ...(archive.isClosed && { 'xmlns:fh': archiveNamespace }),
    ...(items.some(({ image }) => image !== null) && { 'xmlns:media': mediaNamespace }),
  }
  // No alternate: SimplePie would prefer it over <link> as the home page.
  const hubs = links.hubs.map((href) => ({ rel: 'hub', href: mask(href) }))
  const channelLinks = [{ rel: 'self', ...links.self }, ...hubs, ...links.archive]
  printer.addExtension(element('_attributes', namespaces))
  printer.addExtension(
    element(
      'atom:link',
      channelLinks.map((attributes) => ({ _attributes: attributes })),
    ),
  )
  // The favicon: RSS limits the image to 144 pixels, and the icon is larger.
  printer.addExtension(element('image', { url: links.favicon, title, link: links.page, width: 64, height: 64 }))
  for (const item of items) addItem(printer, item)
  const printed = printer.rss2()
  if (!archive.isClosed) return unmask(printed, items)
  // Not an extension, which would end up below the items.
  return unmask(printed.replace(/(?=\n *<(?:item|\/channel)>)/, '\n        <fh:archive/>'), items)
}

function addItem(printer: FeedLibrary, item: FeedItem): void {
  const enclosure = enclosureOf(item.image)
  const related = item.related.map(({ title, url }) => ({ _attributes: { rel: 'related', href: mask(url), title: mask(title) } }))
  printer.addItem({
    id: mask(item.id),
    link: item.url,
    title: item.title,
    date: item.published,
    description: escapeHtml(item.summary),
    content: contentMask,
    category: item.categories.map((category) => ({ name: mask(category) })),
    extensions: [
      element('title', { _text: mask(item.title) }),
      element(
        'dc:creator',
        item.authors.map((name) => ({ _text: mask(name) })),
      ),
      // No element is printed for an empty list.
      element('atom:link', related),
      element('media:content', item.image === null ? [] : mediaContent(item.image)),
      element('enclosure', enclosure === null ? [] : { _attributes: { ...enclosure, url: mask(enclosure.url) } }),
    ],
  })
}

/** The lead picture in Media RSS. */
function mediaContent(image: Image): object {
  const { attributes, description, credit } = mediaOf(image)
  return {
    _attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, mask(value)])),
    ...(description !== null && { 'media:description': { _attributes: { type: 'plain' }, _text: mask(description) } }),
    ...(credit !== null && { 'media:credit': { _text: mask(credit) } }),
  }
}

/** An element as xml-js takes it. The types of `feed` do not allow lists. */
function element(name: string, objects: unknown): Extension {
  return { name, objects: objects as Extension['objects'] }
}
