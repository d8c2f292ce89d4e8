import { Feed as FeedLibrary } from 'feed'
import type { Image } from '../article/article.ts'
import type { Feed, FeedItem } from './feed.ts'
import { archiveNamespace, generator, type Links, mediaNamespace, tombstoneNamespace } from './format.ts'
import { enclosureOf, mediaOf } from './picture.ts'
import { contentMask, emptyElement, escapeHtml, mask, unmask } from './xml.ts'

/**
 * Renders a feed as Atom 1.0 (RFC 4287). `feed` supports no extensions for Atom, so missing
 * elements are inserted into its output. That is safe: text contains no `<` (it is masked or
 * `&lt;`), and HTML has no tags named like those of Atom.
 */
export function renderAtom({ id, title, publication, updated, items, deleted, archive }: Feed, links: Links): string {
  const home = `${publication.origin}/`
  const printer = new FeedLibrary({
    id,
    title: mask(title),
    description: mask(publication.description),
    author: { name: mask(publication.publisher), link: home },
    updated,
    generator,
    image: links.icon,
    favicon: links.favicon,
    ...(publication.copyright !== null && { copyright: mask(publication.copyright) }),
  })
  for (const item of items) addItem(printer, item)
  const namespaces = [
    archive.isClosed ? `xmlns:fh="${archiveNamespace}" ` : '',
    deleted.length > 0 ? `xmlns:at="${tombstoneNamespace}" ` : '',
    items.some(({ image }) => image !== null) ? `xmlns:media="${mediaNamespace}" ` : '',
  ].join('')
  const [header = '', ...entries] = printer.atom1().split(/(?=    <entry>|<\/feed>)/)
  const top = header.replace('<feed ', `<feed xml:lang="${publication.language}" ${namespaces}`)
  const end = entries.pop() ?? ''
  const completed = entries.map((entry, index) => completeEntry(entry, items[index]))
  const closed = archive.isClosed ? '    <fh:archive/>\n' : ''
  const tombstones = deleted.map(
    ({ uri, when }) => `    ${emptyElement('at:deleted-entry', { ref: uri, when: when.toISOString() })}\n`,
  )
  return unmask([top, feedLinks(links), closed, ...tombstones, ...completed, end].join(''), items)
}

function addItem(printer: FeedLibrary, item: FeedItem): void {
  printer.addItem({
    // A placeholder: `feed` would change the id like a URL. completeEntry puts in the real one.
    id: item.url,
    link: item.url,
    title: mask(item.title),
    date: item.updated,
    published: item.published,
    description: escapeHtml(item.summary),
    content: contentMask,
    author: item.authors.map((name) => ({ name: mask(name) })),
    category: item.categories.map((category) => ({ term: mask(category) })),
  })
}

/**
 * The links of the feed. Some readers use the first link as the home page and some the last,
 * whatever its type, so the page comes both first and last and is the only alternate. RFC 4287,
 * section 4.1.1, allows two alternates if only one has a type.
 */
function feedLinks({ self, hubs, archive, page }: Links): string {
  const alternate = { rel: 'alternate', href: page }
  return [
    { rel: 'alternate', type: 'text/html', href: page },
    { rel: 'self', ...self },
    ...hubs.map(hubLink),
    ...archive,
    alternate,
  ]
    .map((link) => `    ${emptyElement('link', link)}\n`)
    .join('')
}

function hubLink(href: string): Record<string, string> {
  return { rel: 'hub', href }
}

/**
 * Adds to a printed entry what `feed` does not support: the exact id, a language, related links and
 * the lead picture. The article is its first and its last link, like the page in the feed's links.
 */
function completeEntry(entry: string, item: FeedItem | undefined): string {
  if (item === undefined) return entry
  const enclosure = enclosureOf(item.image)
  const links = [
    ...item.related.map(({ title, url }) => emptyElement('link', { rel: 'related', href: url, title })),
    ...(enclosure === null
      ? []
      : [
          emptyElement('link', { rel: 'enclosure', href: enclosure.url, type: enclosure.type, length: String(enclosure.length) }),
        ]),
    ...(item.image === null ? [] : [mediaContent(item.image)]),
    emptyElement('link', { rel: 'alternate', href: item.url }),
  ]
  const start = item.language === null ? '<entry>' : `<entry xml:lang="${item.language}">`
  const end = `${links.map((link) => `        ${link}\n`).join('')}    </entry>`
  const replacements: Record<string, string> = {
    '<entry>': start,
    '<title type="html"><![CDATA[': '<title type="text">',
    ']]></title>': '</title>',
    '<link href=': '<link rel="alternate" type="text/html" href=',
    '    </entry>': end,
  }
  return entry.replace(
    /<entry>|<title type="html"><!\[CDATA\[|\]\]><\/title>|<id>[^<]*<\/id>|<link href=|    <\/entry>/g,
    (found) => replacements[found] ?? `<id>${mask(item.uri)}</id>`,
  )
}

/** The lead picture in Media RSS. */
function mediaContent(image: Image): string {
  const { attributes, description, credit } = mediaOf(image)
  const children = [
    description === null ? '' : `<media:description type="plain">${mask(description)}</media:description>`,
    credit === null ? '' : `<media:credit>${mask(credit)}</media:credit>`,
  ]
  return emptyElement('media:content', attributes).replace('/>', () => `>${children.join('')}</media:content>`)
}
