import { quoted, repetitions, type Context } from './checks.ts'
import { timeOfRfc822 } from './dates.ts'
import { childrenNamed, elementFindings, textOf } from './elements.ts'
import { alternateFindings, entryLinkFindings, formatFindings, historyFindings, selfFindings } from './links.ts'
import { documentFindings, type Options } from './document.ts'
import { nameOf } from './namespaces.ts'
import { rss } from './rss-elements.ts'

/** What is wrong with an RSS 2.0 document, a sentence each; empty when nothing is. Items are counted from 1. */
export function rssFindings(xml: string, options: Options): Promise<string[]> {
  return documentFindings(xml, { name: 'rss', namespace: null }, options, (document, context) => [
    ...elementFindings(document.documentElement, rss, 'rss', context),
    ...titleFindings(document, xml),
    ...childrenNamed(document.documentElement, 'channel').flatMap((channel) => [...channelFindings(channel, context)]),
  ])
}

function* channelFindings(channel: Element, context: Context): Generator<string> {
  const items = childrenNamed(channel, 'item')
  const links = childrenNamed(channel, 'atom:link')
  yield* synonymFindings(channel, 'channel')
  yield* orderFindings(channel)
  yield* imageFindings(channel)
  yield* selfFindings(links, 'application/rss+xml', 'channel', context)
  yield* alternateFindings(links, 'channel')
  yield* formatFindings(links, 'channel')
  yield* historyFindings(channel, links, 'channel')
  yield* buildDateFindings(channel, items)
  for (const [index, item] of items.entries()) yield* itemFindings(item, `item ${index + 1}`)
  const guids = items.map((item) => textOf(item, 'guid'))
  for (const [index, first] of repetitions(guids))
    yield `item ${index + 1}: <guid> ${quoted(guids[index] ?? '')} repeats item ${first + 1}'s`
}

function* itemFindings(item: Element, label: string): Generator<string> {
  const names = [...item.children].map(nameOf)
  const links = childrenNamed(item, 'atom:link')
  // RSS 2.0: "All elements of an item are optional, however at least one of title or description must be present."
  if (!names.includes('title') && !names.includes('description')) yield `${label} has neither <title> nor <description>`
  // The W3C's validator, "NeedDescriptionBeforeContent".
  if (names.includes('content:encoded') && !names.slice(0, names.indexOf('content:encoded')).includes('description')) {
    yield `${label}: <content:encoded> should follow <description>`
  }
  yield* synonymFindings(item, label)
  yield* alternateFindings(links, label)
  yield* entryLinkFindings(links, label)
}

/** The W3C's validator, "DuplicateSemantics": elements that say the same thing do not stand together. */
const synonyms = [
  ['author', 'dc:creator'],
  ['category', 'dc:subject'],
  ['copyright', 'dc:rights'],
  ['guid', 'atom:id'],
  ['language', 'dc:language'],
  ['lastBuildDate', 'dcterms:modified'],
  ['managingEditor', 'dc:creator'],
  ['pubDate', 'atom:published'],
  ['pubDate', 'dc:date'],
  ['source', 'dc:source'],
  ['webMaster', 'dc:publisher'],
] as const

function* synonymFindings(parent: Element, label: string): Generator<string> {
  for (const [name, other] of synonyms) {
    if (textOf(parent, name) !== undefined && textOf(parent, other) !== undefined)
      yield `${label}: <${name}> and <${other}> say the same`
  }
}

/** The W3C's validator, "MisplacedItem": all that describes the channel comes before its items. */
function* orderFindings(channel: Element): Generator<string> {
  const names = [...channel.children].map(nameOf)
  const late = names.slice(names.indexOf('item')).find((name) => name !== undefined && name !== 'item')
  if (names.includes('item') && late !== undefined) yield `channel: <${late}> should stand before the items`
}

/** RSS 2.0: "in practice the image <title> and <link> should have the same value as the channel". */
function* imageFindings(channel: Element): Generator<string> {
  const [image] = childrenNamed(channel, 'image')
  for (const name of image ? ['title', 'link'] : []) {
    const own = image && textOf(image, name)
    if (own !== undefined && own !== textOf(channel, name)) yield `channel: <image> <${name}> ${quoted(own)} is not the channel's`
  }
}

/** RSS 2.0: "The last time the content of the channel changed", which no item can be younger than. */
function* buildDateFindings(channel: Element, items: readonly Element[]): Generator<string> {
  const built = textOf(channel, 'lastBuildDate')
  if (built === undefined && items.length > 0) yield 'channel: <lastBuildDate> is missing'
  for (const [index, item] of items.entries()) {
    const published = textOf(item, 'pubDate') ?? ''
    if (timeOfRfc822(published) > timeOfRfc822(built ?? ''))
      yield `item ${index + 1}: <pubDate> ${quoted(published)} is after <lastBuildDate>`
  }
}

const titlesInSource = /<!\[CDATA\[.*?\]\]>|<!--.*?-->|<title(?:\s[^>]*)?>((?:<!\[CDATA\[.*?\]\]>|[^<])*)<\/title>/gs

/**
 * Readers disagree on whether a title in CDATA is HTML: where it looks like markup, its & and < have to be references. The RSS
 * Advisory Board ("character data") wants hexadecimal ones; but fast-xml-parser, from 5.8 on, decodes named ones only.
 */
function* titleFindings(document: Document, xml: string): Generator<string> {
  const sources = [...xml.matchAll(titlesInSource)].flatMap(([, source]) => source ?? [])
  for (const [index, title] of [...document.getElementsByTagNameNS(null, 'title')].entries()) {
    const text = title.textContent ?? ''
    const looksLikeMarkup = /&#?\w+;|<[/a-z!?]/i.test(text)
    if (looksLikeMarkup && sources[index]?.includes('<![CDATA[')) {
      yield `${parentLabel(title)} <title> ${quoted(text)} should write its & and < as references, not in CDATA`
    }
  }
}

function parentLabel({ parentElement: parent }: Element): string {
  if (parent?.localName !== 'item') return parent?.localName === 'image' ? 'channel: <image>' : 'channel:'
  return `item ${childrenNamed(parent.parentElement ?? parent, 'item').indexOf(parent) + 1}:`
}
