import { Feed as FeedLibrary } from 'feed'
import type { Feed, FeedItem } from './feed.ts'
import type { Links } from './format.ts'
import { enclosureOf } from './picture.ts'

/**
 * Renders a feed as JSON Feed 1.1. `feed` writes version 1.0; extensions override its members with
 * those of 1.1.
 */
export function renderJson({ title, publication, items }: Feed, links: Links): string {
  const home = `${publication.origin}/`
  const older = links.archive.find(({ rel }) => rel === 'prev-archive')
  const printer = new FeedLibrary({
    title,
    description: publication.description,
    link: links.page,
    feedLinks: { json: links.self.href },
    image: links.icon,
  })
  printer.extensions = members({
    version: 'https://jsonfeed.org/version/1.1',
    favicon: links.favicon,
    language: publication.language,
    authors: [{ name: publication.publisher, url: home }],
    ...(links.hubs.length > 0 && { hubs: links.hubs.map((url) => ({ type: 'WebSub', url })) }),
    ...(older !== undefined && { next_url: older.href }),
  })
  for (const item of items) addItem(printer, item, `${home}#json`)
  const printed = JSON.parse(printer.json1())
  // Content, which is most of a document, goes around the printer and the parser.
  for (const [index, { content }] of items.entries()) printed.items[index].content_html = content
  return JSON.stringify(printed)
}

/** `about` is the URL that documents our extension, as JSON Feed recommends. */
function addItem(printer: FeedLibrary, item: FeedItem, about: string): void {
  const enclosure = enclosureOf(item.image)
  printer.addItem({
    id: item.id,
    link: item.url,
    title: item.title,
    date: item.updated,
    published: item.published,
    description: item.summary,
    content: '-',
    category: item.categories.map((name) => ({ name })),
    extensions: members({
      authors: item.authors.map((name) => ({ name })),
      ...(item.image !== null && { image: item.image.url }),
      ...(enclosure !== null && {
        attachments: [{ url: enclosure.url, mime_type: enclosure.type, size_in_bytes: enclosure.length }],
      }),
      ...(item.language !== null && { language: item.language }),
      ...(item.related.length > 0 && { _kawaraban: { about, related: item.related } }),
    }),
  })
}

function members(values: Record<string, unknown>): FeedLibrary['extensions'] {
  return Object.entries(values).map(([name, value]) => ({ name, objects: value as Record<string, unknown> }))
}
