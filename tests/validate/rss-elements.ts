import { absoluteUri, httpUrl, imageUrl } from './addresses.ts'
import {
  languageTag,
  mailWithName,
  mediaType,
  nonEmpty,
  numberUpTo,
  oneOf,
  positiveNumber,
  quoted,
  wholeNumber,
  type Context,
} from './checks.ts'
import { rfc3339Date, rfc822Date } from './dates.ts'
import type { Rule, Rules } from './elements.ts'
import { dublinCore, history, media, syndication } from './extensions.ts'
import { link } from './links.ts'

const isHtml = (): 'html' => 'html'
const categories: Rule = { times: 'any', text: nonEmpty, attributes: { domain: nonEmpty } }

/** RSS 2.0, "<guid> sub-element of <item>"; the W3C's validator takes eight digits or fewer for a number that others count to, too. */
function* guidProblems(guid: Element, context: Context): Generator<string> {
  const text = guid.textContent ?? ''
  const isPermaLink = guid.getAttribute('isPermaLink') !== 'false'
  if (isPermaLink && httpUrl(text, context) !== undefined)
    yield `${quoted(text)} is not an http(s) URL and needs isPermaLink="false"`
  else if (/^\d{1,8}$/.test(text)) yield `${quoted(text)} is too short a number to be unique`
  const problem = /^tag:/i.test(text) ? absoluteUri(text, context) : undefined
  if (problem !== undefined) yield `${quoted(text)} ${problem}`
}

/** RSS 2.0, "Elements of <item>", and what other specifications add to them. */
const itemElements: Rules = {
  title: { text: nonEmpty },
  link: { text: httpUrl },
  description: { text: nonEmpty, content: isHtml },
  author: { text: mailWithName },
  category: categories,
  comments: { text: httpUrl },
  enclosure: { attributes: { url: httpUrl, length: wholeNumber, type: mediaType }, requires: ['url', 'length', 'type'] },
  guid: { times: 'once', text: nonEmpty, attributes: { isPermaLink: oneOf('true', 'false') }, also: guidProblems },
  pubDate: { text: rfc822Date },
  source: { text: nonEmpty, attributes: { url: httpUrl }, requires: ['url'] },
  'content:encoded': { text: nonEmpty, content: isHtml },
  'atom:id': { text: absoluteUri },
  'atom:link': link,
  'atom:published': { text: rfc3339Date },
  'atom:updated': { text: rfc3339Date },
  ...dublinCore,
  ...media,
}

/** RSS 2.0, "<image> sub-element of <channel>". */
const imageElements: Rules = {
  url: { times: 'once', text: imageUrl },
  title: { times: 'once', text: nonEmpty },
  link: { times: 'once', text: httpUrl },
  width: { text: numberUpTo(144) },
  height: { text: numberUpTo(400) },
  description: { text: nonEmpty },
}

/** RSS 2.0, "Required channel elements" and "Optional channel elements", without those the W3C's validator advises against. */
const channelElements: Rules = {
  title: { times: 'once', text: nonEmpty },
  link: { times: 'once', text: httpUrl },
  description: { times: 'once', text: nonEmpty },
  language: { times: 'once', text: languageTag },
  copyright: { text: nonEmpty },
  managingEditor: { text: mailWithName },
  webMaster: { text: mailWithName },
  pubDate: { text: rfc822Date },
  lastBuildDate: { text: rfc822Date },
  category: categories,
  generator: { text: nonEmpty },
  docs: { text: httpUrl },
  cloud: {
    attributes: { domain: nonEmpty, port: positiveNumber, path: nonEmpty, registerProcedure: nonEmpty, protocol: nonEmpty },
    requires: ['domain', 'port', 'path', 'registerProcedure', 'protocol'],
  },
  ttl: { text: positiveNumber },
  image: { children: imageElements },
  skipHours: { children: { hour: { times: 'any', text: oneOf(...Array.from({ length: 24 }, (_, hour) => String(hour))) } } },
  skipDays: {
    children: {
      day: { times: 'any', text: oneOf('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday') },
    },
  },
  item: { times: 'any', place: (number) => `item ${number}`, children: itemElements },
  'atom:id': { text: absoluteUri },
  'atom:link': link,
  'atom:updated': { text: rfc3339Date },
  ...dublinCore,
  ...history,
  ...media,
  ...syndication,
}

export const rss: Rule = {
  attributes: { version: oneOf('2.0') },
  requires: ['version'],
  children: { channel: { times: 'once', place: () => 'channel', children: channelElements } },
}
