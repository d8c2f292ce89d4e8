/// <reference lib="dom" />
import { placeOf, select } from './namespaces.ts'
import type { Grammar } from './parse.ts'
import { repeated } from './text.ts'

/** XPaths of invalid elements, with the rest of the sentence about each. */
type Rule = readonly [path: string, problem: string]

const isAlternate = '(not(@rel) or @rel="alternate")'

function linkRules(feed: string, link: string, type: string, url: string): Rule[] {
  return [
    [`${feed}[count(${link}[@rel="self"]) != 1]`, 'should have one link rel="self"'],
    [`${feed}/${link}[@rel="self"][@href != "${url}"]`, `rel="self" should lead to ${url}`],
    [`${feed}/${link}[@rel="self"][not(@type="${type}")]`, `rel="self" should have the type ${type}`],
    // Most readers use the first alternate as the home page, whatever its type.
    [`${feed}/${link}[${isAlternate}][@type and @type != "text/html"]`, 'is another format, and taken for the home page'],
    // RFC 5005, section 4.
    [`${feed}[fh:archive][not(${link}[@rel="prev-archive" or @rel="current"])]`, 'is an archive that leads to no other'],
  ]
}

const rssRules: Rule[] = [
  ['/rss/channel[item][not(lastBuildDate)]', 'has items and no <lastBuildDate>'],
  // RSS 2.0: "in practice the image <title> and <link> should have the same value as the channel".
  ['/rss/channel/image/title[. != ../../title]', 'of the image is not the channel’s'],
  ['/rss/channel/image/link[. != ../../link]', 'of the image is not the channel’s'],
  ['/rss/channel/item[not(title)][not(description)]', 'has neither <title> nor <description>'],
]

const atomRules: Rule[] = [
  // RFC 4287, section 4.1.1. The W3C's validator also requires an author without entries.
  ['/feed[not(entry)][not(author)]', 'has neither entries nor an author'],
  // RFC 4287, sections 4.1.1.1 and 4.1.2: content, or a link to it.
  [`/feed/entry[not(content)][not(link[${isAlternate}])]`, 'has neither content nor an alternate'],
  ['/feed/entry[not(content)][not(summary)]', 'has neither content nor a summary'],
  // Readers use the first link (Ruby's rss) or the last one (feed2imap, Claws, Liferea) as the
  // page.
  ...['/feed', '/feed/entry'].flatMap((parent): Rule[] => [
    [`${parent}[link[${isAlternate}]]/link[1][not${isAlternate}]`, 'is the first link, and no alternate'],
    [`${parent}[link[${isAlternate}]]/link[last()][not${isAlternate}]`, 'is the last link, and no alternate'],
  ]),
]

/** Checks elements that depend on each other. */
export function* ruleFindings(document: Document, grammar: Grammar, url: string): Generator<string> {
  const rules =
    grammar === 'rss'
      ? [...linkRules('/rss/channel', 'atom:link', 'application/rss+xml', url), ...rssRules]
      : [...linkRules('/feed', 'link', 'application/atom+xml', url), ...atomRules]
  for (const [path, problem] of rules) for (const element of select(document, path)) yield `${placeOf(element)} ${problem}`
}

/** Duplicates: ids and, by RFC 4287, section 4.1.1, alternates of the same type and language. */
export function* repetitionFindings(document: Document): Generator<string> {
  const ids = select(document, '/rss/channel/item/guid | /feed/entry/id')
  for (const id of repeated(ids, ({ textContent }) => textContent ?? '')) yield `${placeOf(id)} repeats an earlier one`
  for (const parent of select(document, '/rss/channel | /rss/channel/item | /feed | /feed/entry')) {
    const alternates = select(parent, `link[${isAlternate}] | atom:link[${isAlternate}]`)
    const kindOf = (link: Element) => `${link.getAttribute('type')} ${link.getAttribute('hreflang')}`
    for (const link of repeated(alternates, kindOf)) yield `${placeOf(link)} repeats an earlier one’s type and language`
  }
}
