import { absoluteUri } from './addresses.ts'
import { languageTag, mediaType, nonEmpty, quoted, repetitions, wholeNumber, type Check, type Context } from './checks.ts'
import { childrenNamed, type Rule } from './elements.ts'

/** RFC 5005: links between the documents of one feed, of which an entry has none. */
const historyRelations = ['current', 'first', 'last', 'next', 'next-archive', 'prev-archive', 'previous']

/** IANA's link relations that the W3C's validator knows. */
const relations = new Set([
  ...historyRelations,
  'alternate',
  'describedby',
  'edit',
  'edit-media',
  'enclosure',
  'hub',
  'license',
  'payment',
  'related',
  'replies',
  'search',
  'self',
  'service',
  'up',
  'via',
])

/** RFC 4287, section 4.2.7.2: a registered name, or an IRI. */
const relation: Check = (value, context) => {
  if (value === 'prev') return 'is called "previous" in RFC 5005'
  return relations.has(value) || absoluteUri(value, context) === undefined ? undefined : 'is not a link relation'
}

/** RFC 4287, section 4.2.7. */
export const link: Rule = {
  times: 'any',
  attributes: { href: absoluteUri, rel: relation, type: mediaType, hreflang: languageTag, title: nonEmpty, length: wholeNumber },
  requires: ['href'],
}

/** A link without `rel` is an alternate (RFC 4287, section 4.2.7.2). */
export function relationOf(element: Element): string {
  return element.getAttribute('rel') ?? 'alternate'
}

/** RSS Advisory Board, "atom:link", and RFC 4287, section 4.1.1: one link to the very address at which the document was asked for. */
export function* selfFindings(links: readonly Element[], type: string, label: string, { url }: Context): Generator<string> {
  const selves = links.filter((element) => relationOf(element) === 'self')
  const [self] = selves
  if (selves.length !== 1 || !self) return yield `${label} should have one link rel="self", found ${selves.length}`
  const href = self.getAttribute('href') ?? ''
  if (href !== url) yield `${label}: link rel="self" ${quoted(href)} is not ${url}`
  if (self.getAttribute('type') !== type) yield `${label}: link rel="self" should have the type ${type}`
}

/** RFC 4287, section 4.1.1: no two alternates of the same type and language. */
export function* alternateFindings(links: readonly Element[], label: string): Generator<string> {
  const alternates = links.filter((element) => relationOf(element) === 'alternate')
  const kinds = alternates.map((element) => `${element.getAttribute('type') ?? ''} ${element.getAttribute('hreflang') ?? ''}`)
  for (const [index] of repetitions(kinds)) {
    yield `${label}: link rel="alternate" ${quoted(alternates[index]?.getAttribute('href') ?? '')} repeats an earlier one's type and language`
  }
}

/**
 * Readers take the first link for the page of a feed or an entry (Ruby's rss), or the last one (feed2imap, Claws), or the last whose
 * relation they do not know (Liferea): all of these have to be alternates, when there is one.
 */
export function* orderFindings(links: readonly Element[], label: string): Generator<string> {
  const found = links.map(relationOf)
  if (!found.includes('alternate')) return
  if (found[0] !== 'alternate') yield `${label}: the first link should be rel="alternate", found rel="${found[0]}"`
  if (found.at(-1) !== 'alternate') yield `${label}: the last link should be rel="alternate", found rel="${found.at(-1)}"`
}

/** Most readers take the first alternate of a feed for its home page, whatever its type: another format does not belong there. */
export function* formatFindings(links: readonly Element[], label: string): Generator<string> {
  const alternates = links.filter((element) => relationOf(element) === 'alternate')
  for (const type of alternates.map((element) => element.getAttribute('type') ?? '')) {
    if (/^application\/(?:rss\+xml|atom\+xml|feed\+json)$/.test(type))
      yield `${label}: link rel="alternate" of type ${type} is taken for the home page`
  }
}

/** RFC 5005: an archive leads to other documents (section 4), a complete feed has none (section 2). */
export function* historyFindings(feed: Element, links: readonly Element[], label: string): Generator<string> {
  const found = links.map(relationOf)
  const isArchive = childrenNamed(feed, 'fh:archive').length > 0
  const isComplete = childrenNamed(feed, 'fh:complete').length > 0
  if (isArchive && !found.includes('prev-archive') && !found.includes('current')) {
    yield `${label}: <fh:archive> needs a link rel="prev-archive" or rel="current"`
  }
  const other = isComplete ? found.find((rel) => historyRelations.includes(rel)) : undefined
  if (other !== undefined) yield `${label}: <fh:complete> forbids the link rel="${other}"`
}

/** RFC 5005: the links above belong to a feed. */
export function* entryLinkFindings(links: readonly Element[], label: string): Generator<string> {
  for (const rel of links.map(relationOf).filter((name) => historyRelations.includes(name))) {
    yield `${label}: link rel="${rel}" belongs to the feed`
  }
}
