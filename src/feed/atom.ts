import { Feed as FeedLibrary } from 'feed'
import type { Image } from '../article/article.ts'
import type { Feed, FeedItem } from './feed.ts'
import { archiveNamespace, generator, type Links, mediaNamespace, tombstoneNamespace } from './format.ts'
import { enclosureOf, mediaOf } from './picture.ts'
import { emptyElement, escapeCdata, escapeHtml, mark, unmark } from './xml.ts'

/**
 * Renders a feed as Atom 1.0 (RFC 4287). `feed` has no extensions for Atom, so what it has no field for is put into the
 * document it printed. There a tag is a tag: in a text, every `<` is a mark or `&lt;`, and HTML has no tag that Atom has.
 */
export function renderAtom({ id, title, publication, updated, items, deleted, archive }: Feed, links: Links): string {
  const home = `${publication.origin}/`
  const printer = new FeedLibrary({
    id,
    title: mark(title),
    description: mark(publication.description),
    author: { name: mark(publication.publisher), link: home },
    updated,
    generator,
    image: links.icon,
    favicon: links.favicon,
    ...(publication.copyright !== null && { copyright: mark(publication.copyright) }),
  })
  for (const item of items) addItem(printer, item)
  const namespaces = [
    archive.isClosed ? `xmlns:fh="${archiveNamespace}" ` : '',
    deleted.length > 0 ? `xmlns:at="${tombstoneNamespace}" ` : '',
    items.some(({ image }) => image !== null) ? `xmlns:media="${mediaNamespace}" ` : '',
  ].join('')
  const [head = '', ...entries] = printer.atom1().split(/(?=    <entry>|<\/feed>)/)
  const top = head.replace('<feed ', `<feed xml:lang="${publication.language}" ${namespaces}`)
  const tail = entries.pop() ?? ''
  const whole = entries.map((entry, index) => completeEntry(entry, items[index]))
  const closed = archive.isClosed ? '    <fh:archive/>\n' : ''
  const tombstones = deleted.map(
    ({ uri, when }) => `    ${emptyElement('at:deleted-entry', { ref: uri, when: when.toISOString() })}\n`,
  )
  return unmark([top, feedLinks(links), closed, ...tombstones, ...whole, tail].join(''))
}

function addItem(printer: FeedLibrary, item: FeedItem): void {
  printer.addItem({
    // Not the id itself: `feed` takes it for a URL and changes it. See completeEntry.
    id: item.url,
    link: item.url,
    title: mark(item.title),
    date: item.updated,
    published: item.published,
    description: escapeHtml(item.summary),
    content: escapeCdata(item.content),
    author: item.authors.map((name) => ({ name: mark(name) })),
    category: item.categories.map((category) => ({ term: mark(category) })),
  })
}

/**
 * The links of the feed. Its page is the first and the last of them, and the only alternate, since readers take one of these for
 * the home page whatever its type; two alternates may differ in that only one has a type (RFC 4287, section 4.1.1).
 */
function feedLinks({ self, archive, page }: Links): string {
  const alternate = { rel: 'alternate', href: page }
  return [{ rel: 'alternate', type: 'text/html', href: page }, { rel: 'self', ...self }, ...archive, alternate]
    .map((link) => `    ${emptyElement('link', link)}\n`)
    .join('')
}

/**
 * A printed entry with what `feed` has no field for: the id to the letter, a language, related links, the lead picture. The article
 * is the first and the last of its links, as the page is of the feed's.
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
  // In one pass: each makes a copy, and an entry holds a whole article.
  const better: Record<string, string> = {
    '<entry>': start,
    '<title type="html"><![CDATA[': '<title type="text">',
    ']]></title>': '</title>',
    '<link href=': '<link rel="alternate" type="text/html" href=',
    '    </entry>': end,
  }
  return entry.replace(
    /<entry>|<title type="html"><!\[CDATA\[|\]\]><\/title>|<id>[^<]*<\/id>|<link href=|    <\/entry>/g,
    (found) => better[found] ?? `<id>${mark(item.uri)}</id>`,
  )
}

/** The lead picture, as Media RSS has it. */
function mediaContent(image: Image): string {
  const { attributes, description, credit } = mediaOf(image)
  const words = [
    description === null ? '' : `<media:description type="plain">${mark(description)}</media:description>`,
    credit === null ? '' : `<media:credit>${mark(credit)}</media:credit>`,
  ]
  return emptyElement('media:content', attributes).replace('/>', () => `>${words.join('')}</media:content>`)
}
