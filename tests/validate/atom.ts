import { feed } from './atom-elements.ts'
import { quoted, repetitions, type Context } from './checks.ts'
import { timeOfRfc3339 } from './dates.ts'
import { documentFindings, type Options } from './document.ts'
import { childrenNamed, elementFindings, textOf } from './elements.ts'
import { alternateFindings, entryLinkFindings, formatFindings, historyFindings } from './links.ts'
import { orderFindings, relationOf, selfFindings } from './links.ts'

/** What is wrong with an Atom feed document, a sentence each; empty when nothing is. Entries are counted from 1. */
export function atomFindings(xml: string, options: Options): Promise<string[]> {
  const root = { name: 'feed', namespace: 'http://www.w3.org/2005/Atom' }
  return documentFindings(xml, root, options, ({ documentElement }, context) => [
    ...elementFindings(documentElement, feed, 'feed', context),
    ...feedFindings(documentElement, context),
  ])
}

function* feedFindings(element: Element, context: Context): Generator<string> {
  const entries = childrenNamed(element, 'entry')
  const links = childrenNamed(element, 'link')
  yield* selfFindings(links, 'application/atom+xml', 'feed', context)
  yield* alternateFindings(links, 'feed')
  yield* orderFindings(links, 'feed')
  yield* formatFindings(links, 'feed')
  yield* historyFindings(element, links, 'feed')
  // RFC 4287, section 4.1.1: the feed names an author unless all its entries do; the W3C's validator does not take "all of none" for all.
  if (entries.length === 0 && childrenNamed(element, 'author').length === 0) yield 'feed: <author> is missing'
  for (const [index, entry] of entries.entries()) yield* entryFindings(entry, `entry ${index + 1}`, element)
  const ids = entries.map((entry) => textOf(entry, 'id'))
  for (const [index, first] of repetitions(ids))
    yield `entry ${index + 1}: <id> ${quoted(ids[index] ?? '')} repeats entry ${first + 1}'s`
}

function* entryFindings(entry: Element, label: string, parent: Element): Generator<string> {
  const links = childrenNamed(entry, 'link')
  yield* alternateFindings(links, label)
  yield* orderFindings(links, label)
  yield* entryLinkFindings(links, label)
  yield* contentFindings(entry, links.map(relationOf), label)
  yield* dateFindings(entry, label, parent)
}

/** RFC 4287, section 4.1.1.1 and 4.1.2: something to read in the entry itself, or a place where it can be read. */
function* contentFindings(entry: Element, relations: readonly string[], label: string): Generator<string> {
  const [content] = childrenNamed(entry, 'content')
  const hasSummary = childrenNamed(entry, 'summary').length > 0
  if (!content && !relations.includes('alternate')) yield `${label} has neither <content> nor a link rel="alternate"`
  if (!content && !hasSummary) yield `${label} has neither <content> nor <summary>`
  if (content?.hasAttribute('src') && !hasSummary) yield `${label} has its content elsewhere and needs a <summary>`
}

/** RFC 4287, section 4.2.9 and 4.2.15: an entry is updated when it is published or later, and the feed with the last of its entries. */
function* dateFindings(entry: Element, label: string, parent: Element): Generator<string> {
  const updated = textOf(entry, 'updated') ?? ''
  const published = textOf(entry, 'published') ?? ''
  if (timeOfRfc3339(published) > timeOfRfc3339(updated)) yield `${label}: <published> ${quoted(published)} is after <updated>`
  if (timeOfRfc3339(updated) > timeOfRfc3339(textOf(parent, 'updated') ?? ''))
    yield `${label}: <updated> ${quoted(updated)} is after the feed's`
}
