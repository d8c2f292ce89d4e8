import { absoluteUri, canonicalId, httpUrl } from './addresses.ts'
import { languageTag, mail, mediaType, nonEmpty, oneOf, quoted, type Check } from './checks.ts'
import { rfc3339Date } from './dates.ts'
import type { Content, Rule, Rules } from './elements.ts'
import { dublinCore, history, media, syndication } from './extensions.ts'
import { link } from './links.ts'

/** RFC 4287, section 3.1: plain text unless its type says otherwise. */
const textConstruct: Rule = { attributes: { type: oneOf('text', 'html', 'xhtml') }, text: nonEmpty, content: contentOf }

const required = (rule: Rule): Rule => ({ ...rule, times: 'once' })

/** RFC 4287, section 3.2. */
const person: Rule = {
  times: 'any',
  children: { name: { times: 'once', text: nonEmpty }, uri: { text: httpUrl }, email: { text: mail } },
}

/** RFC 4287, section 4.2.2: the W3C's validator refuses a category without a term. */
const category: Rule = { times: 'any', attributes: { term: nonEmpty, scheme: absoluteUri, label: nonEmpty }, requires: ['term'] }

/** RFC 4287, section 4.1.3.1: the three text types, or a media type that is not composite. */
const contentType: Check = (value, context) => {
  if (['text', 'html', 'xhtml'].includes(value)) return undefined
  return /^(?:multipart|message)\//i.test(value) ? 'is a composite type' : mediaType(value, context)
}

/** RFC 4287, section 4.1.3. */
const content: Rule = {
  attributes: { type: contentType, src: absoluteUri },
  text: nonEmpty,
  content: (element) => (element.hasAttribute('src') ? 'nothing' : contentOf(element)),
  *also(element) {
    if (!element.hasAttribute('src')) return
    const type = element.getAttribute('type') ?? ''
    if (!type.includes('/')) yield `has a src and needs a media type, found ${quoted(type)}`
  },
}

function contentOf(element: Element): Content {
  const type = element.getAttribute('type') ?? 'text'
  return type === 'text' || type === 'html' || type === 'xhtml' ? type : 'anything'
}

/** RFC 4287, section 4.2, without the entries. */
const metadata: Rules = {
  author: person,
  category,
  contributor: person,
  generator: { text: nonEmpty, attributes: { uri: httpUrl, version: nonEmpty } },
  icon: { text: httpUrl },
  id: required({ text: canonicalId }),
  link,
  logo: { text: httpUrl },
  rights: textConstruct,
  subtitle: textConstruct,
  title: required(textConstruct),
  updated: required({ text: rfc3339Date }),
}

/** RFC 4287, section 4.1.2. An author stands in every entry, because feedparser and rss-parser do not inherit the feed's. */
const entryElements: Rules = {
  author: { ...person, times: 'once or more' },
  category,
  content,
  contributor: person,
  id: required({ text: canonicalId }),
  link,
  published: { text: rfc3339Date },
  rights: textConstruct,
  source: { children: metadata },
  summary: textConstruct,
  title: required(textConstruct),
  updated: required({ text: rfc3339Date }),
  ...dublinCore,
  ...media,
}

/** RFC 6721, section 3. */
const tombstone: Rule = {
  times: 'any',
  place: (number) => `tombstone ${number}`,
  attributes: { ref: canonicalId, when: rfc3339Date },
  requires: ['ref', 'when'],
  children: { 'at:by': person, 'at:comment': textConstruct, link, source: { children: metadata } },
}

/** RFC 4287, section 4.1.1; the W3C's validator asks for the language, too. The order of the elements is free. */
export const feed: Rule = {
  attributes: { 'xml:lang': languageTag },
  requires: ['xml:lang'],
  children: {
    ...metadata,
    entry: { times: 'any', place: (number) => `entry ${number}`, children: entryElements },
    'at:deleted-entry': tombstone,
    ...dublinCore,
    ...history,
    ...media,
    ...syndication,
  },
}
