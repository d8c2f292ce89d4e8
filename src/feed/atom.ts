import { Feed } from 'feed'
import type { Edition, Item } from './edition.ts'
import { generator, type Links } from './format.ts'
import { emptyElement, escapeHtml, mark, unmark } from './xml.ts'

/**
 * Renders an edition as Atom 1.0 (RFC 4287). `feed` has no extensions for Atom, so what it has no field for is put into the
 * document it printed. There a tag is a tag: in a text, every `<` is a mark or `&lt;`.
 */
export function renderAtom({ id, publication, updated, items }: Edition, links: Links): string {
  const home = `${publication.origin}/`
  const feed = new Feed({
    id,
    title: mark(publication.title),
    description: mark(publication.description),
    author: { name: mark(publication.publisher), link: home },
    updated,
    generator,
    image: links.icon,
    favicon: links.favicon,
    ...(publication.copyright !== null && { copyright: mark(publication.copyright) }),
  })
  for (const item of items) addItem(feed, item)
  const printed = feed
    .atom1()
    .replace('<feed ', `<feed xml:lang="${publication.language}" `)
    .replaceAll('<title type="html"><![CDATA[', '<title type="text">')
    .replaceAll(']]></title>', '</title>')
  const [head = '', ...entries] = printed.split(/(?=    <entry>|<\/feed>)/)
  const tail = entries.pop() ?? ''
  const whole = entries.map((entry, index) => completeEntry(entry, items[index]))
  return unmark([head, feedLinks(links, home), ...whole, tail].join(''))
}

function addItem(feed: Feed, item: Item): void {
  feed.addItem({
    // Not the id itself: `feed` takes it for a URL and changes it. See completeEntry.
    id: item.url,
    link: item.url,
    title: mark(item.title),
    date: item.updated,
    ...(item.published !== null && { published: item.published }),
    description: escapeHtml(item.summary),
    content: item.content,
    author: [{ name: mark(item.author) }],
    category: item.categories.map((category) => ({ term: mark(category) })),
  })
}

/** The links of the feed, the home page last: Liferea takes the last link it does not know for the home page. */
function feedLinks({ self, alternates }: Links, home: string): string {
  const feeds = alternates.map((format) => ({ rel: 'alternate', ...format }))
  return [{ rel: 'self', ...self }, ...feeds, { rel: 'alternate', href: home, type: 'text/html' }]
    .map((link) => `    ${emptyElement('link', link)}\n`)
    .join('')
}

/** A printed entry with what `feed` has no field for: the id to the letter, a language, related links. */
function completeEntry(entry: string, item: Item | undefined): string {
  if (item === undefined) return entry
  const related = item.related.map(({ title, url }) => `        ${emptyElement('link', { rel: 'related', href: url, title })}\n`)
  return entry
    .replace('<entry>', item.language === null ? '<entry>' : `<entry xml:lang="${item.language}">`)
    .replace(/<id>.*<\/id>/, () => `<id>${mark(item.uri)}</id>`)
    .replace('    </entry>', () => `${related.join('')}    </entry>`)
}
