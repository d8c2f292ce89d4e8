import { absoluteUri, httpUrl } from './addresses.ts'
import { anyText, languageTag, mediaType, nonEmpty, oneOf, positiveNumber, wholeNumber } from './checks.ts'
import { rfc3339Date } from './dates.ts'
import type { Rule, Rules } from './elements.ts'

/** Dublin Core elements and terms; the W3C's validator wants its dates as W3CDTF, of which RFC 3339 is the complete form. */
export const dublinCore: Rules = {
  'dc:creator': { times: 'any', text: nonEmpty },
  'dc:contributor': { times: 'any', text: nonEmpty },
  'dc:publisher': { times: 'any', text: nonEmpty },
  'dc:subject': { times: 'any', text: nonEmpty },
  'dc:source': { text: nonEmpty },
  'dc:rights': { text: nonEmpty },
  'dc:language': { text: languageTag },
  'dc:date': { text: rfc3339Date },
  'dcterms:created': { text: rfc3339Date },
  'dcterms:issued': { text: rfc3339Date },
  'dcterms:modified': { text: rfc3339Date },
}

/** RFC 5005, sections 2 and 4: two marks, without content. */
export const history: Rules = { 'fh:archive': {}, 'fh:complete': {} }

/** RDF Site Summary 1.0 Modules: Syndication. */
export const syndication: Rules = {
  'sy:updatePeriod': { text: oneOf('hourly', 'daily', 'weekly', 'monthly', 'yearly') },
  'sy:updateFrequency': { text: positiveNumber },
  'sy:updateBase': { text: rfc3339Date },
}

/** Media RSS 1.5.1: a text is plain unless it says that it is HTML. */
const mediaText: Rule = {
  attributes: { type: oneOf('plain', 'html') },
  text: nonEmpty,
  content: (element) => (element.getAttribute('type') === 'html' ? 'html' : 'text'),
}

const mediaDetails: Rules = {
  'media:title': mediaText,
  'media:description': mediaText,
  'media:keywords': { text: nonEmpty },
  'media:category': { times: 'any', text: nonEmpty, attributes: { scheme: absoluteUri, label: nonEmpty } },
  'media:copyright': { text: nonEmpty, attributes: { url: httpUrl } },
  'media:credit': { times: 'any', text: nonEmpty, attributes: { role: nonEmpty, scheme: absoluteUri } },
  'media:rating': { text: nonEmpty, attributes: { scheme: absoluteUri } },
  'media:thumbnail': {
    times: 'any',
    attributes: { url: httpUrl, width: positiveNumber, height: positiveNumber, time: nonEmpty },
    requires: ['url'],
  },
}

const mediaContent: Rule = {
  times: 'any',
  attributes: {
    url: httpUrl,
    type: mediaType,
    medium: oneOf('image', 'audio', 'video', 'document', 'executable'),
    expression: oneOf('full', 'sample', 'nonstop'),
    isDefault: oneOf('true', 'false'),
    lang: languageTag,
    fileSize: positiveNumber,
    width: positiveNumber,
    height: positiveNumber,
    channels: wholeNumber,
    bitrate: anyText,
    duration: anyText,
    framerate: anyText,
    samplingrate: anyText,
  },
  requires: ['url'],
  children: mediaDetails,
}

/** What a channel, a feed, an item and an entry may hold of Media RSS. */
export const media: Rules = {
  ...mediaDetails,
  'media:content': mediaContent,
  'media:group': { times: 'any', children: { ...mediaDetails, 'media:content': mediaContent } },
}
