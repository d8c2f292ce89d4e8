/// <reference lib="dom" />

/** The namespaces that feed checkers know and our feeds need, by their usual prefixes. */
const namespaces: Readonly<Record<string, string>> = {
  at: 'http://purl.org/atompub/tombstones/1.0',
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
}

/** The elements matching an XPath. jsdom compares qualified names, so use the prefixes above. */
export function select(from: Node, path: string): Element[] {
  const document = from.ownerDocument ?? (from as Document)
  const found = document.evaluate(path, from, null, 7 /* ORDERED_NODE_SNAPSHOT_TYPE */)
  return Array.from({ length: found.snapshotLength }, (_, index) => found.snapshotItem(index) as Element)
}

/** Namespace prefixes that are unknown, unusual or unused. */
export function* namespaceFindings(document: Document): Generator<string> {
  for (const { name, value } of [...document.getElementsByTagName('*')].flatMap(({ attributes }) => [...attributes])) {
    if (!name.startsWith('xmlns:')) continue
    if (namespaces[name.slice('xmlns:'.length)] !== value) yield `document: ${name}="${value}" is not known to feed checkers`
    // The W3C's validator does not know RFC 6721, so declare its namespace only with a tombstone.
    else if (name === 'xmlns:at' && select(document, '//at:deleted-entry').length === 0)
      yield 'document: the namespace of tombstones is declared, and nothing is withdrawn'
  }
}

/** The label of an element: `item 2 <title>`. Items and entries are numbered from 1. */
export function placeOf(element: Element): string {
  const item = element.closest('item, entry')
  if (!item) return `<${element.tagName}>`
  const siblings = [...(item.parentElement?.children ?? [])].filter(({ tagName }) => tagName === item.tagName)
  const number = siblings.indexOf(item) + 1
  return item === element ? `${item.tagName} ${number}` : `${item.tagName} ${number} <${element.tagName}>`
}
