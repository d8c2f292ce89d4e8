import { describe, expect, test } from 'vitest'
import { atomEntry } from './edits-atom-entry.ts'
import { atomFeed } from './edits-atom-feed.ts'
import { jsonFeed } from './edits-json-feed.ts'
import { jsonItem } from './edits-json-item.ts'
import { rssChannel } from './edits-rss-channel.ts'
import { rssDatesAndMedia } from './edits-rss-dates-and-media.ts'
import { rssDocument } from './edits-rss-document.ts'
import { rssItem } from './edits-rss-item.ts'
import { readEdits } from './edits.ts'
import { findings } from './findings.ts'
import { goodDocuments, options } from './good-documents.ts'
import { jsonFindings } from './json.ts'
import { parseAllStrictly, parseStrictly } from './xml.ts'

describe.each(['rss', 'atom', 'json'] as const)('a document that follows every rule of %s', (format) => {
  test('has no findings', async () => {
    expect(await findings(format, goodDocuments[format], options)).toEqual([])
  })

  test('has none by the clock', async () => {
    expect(await findings(format, goodDocuments[format], { url: options.url })).toEqual([])
  })

  test('has none when it is compact', async () => {
    expect(await findings(format, goodDocuments[format].replaceAll(/>\s+</g, '><'), options)).toEqual([])
  })
})

describe.each([
  { subject: 'an RSS document', format: 'rss', table: rssDocument },
  { subject: 'a channel', format: 'rss', table: rssChannel },
  { subject: 'an item', format: 'rss', table: rssItem },
  { subject: 'the dates, enclosures and media of an item', format: 'rss', table: rssDatesAndMedia },
  { subject: 'an Atom feed', format: 'atom', table: atomFeed },
  { subject: 'an entry', format: 'atom', table: atomEntry },
  { subject: 'a JSON Feed', format: 'json', table: jsonFeed },
  { subject: 'an item of a JSON Feed', format: 'json', table: jsonItem },
] as const)('$subject', ({ format, table }) => {
  const edits = readEdits(goodDocuments[format], table)
  const checked = edits.map(({ document, ...edit }) => ({ ...edit, found: findings(format, document, options) }))
  test.each(checked)('$rule', async ({ found, expected }) => {
    expect(await found).toEqual(expected)
  })
})

test('an Atom feed without entries names its author itself', async () => {
  const empty = goodDocuments.atom.replace(/<entry>.*<\/entry>/s, '')
  expect(await findings('atom', empty, options)).toEqual(['feed: <author> is missing'])
})

test('an RSS channel without items needs no <lastBuildDate>', async () => {
  const empty = goodDocuments.rss.replace(/<lastBuildDate>.*<\/lastBuildDate>/, '').replace(/<item>.*<\/item>/s, '')
  expect(await findings('rss', empty, options)).toEqual([])
})

test('a JSON Feed is at most 250 kB', () => {
  const [long, longer] = [120_000, 260_000].map((length) => goodDocuments.json.replace('"Two"', `"${'x'.repeat(length)}"`))
  expect(jsonFindings(long ?? '', options)).toEqual([])
  expect(jsonFindings(longer ?? '', options)).toEqual(['document: 262 kB are more than 250 kB'])
})

test('a JSON Feed is JSON, and an object', () => {
  expect(jsonFindings('{', options)).toEqual([expect.stringMatching(/^document: Expected property name/)])
  expect(jsonFindings('[]', options)).toEqual(['feed should be an object, found []'])
})

test('a JSON Feed has whole characters, however they are written', () => {
  expect(jsonFindings(goodDocuments.json.replace('Two', '\uD83C'), options)).toEqual(['document: holds half of a surrogate pair'])
  expect(jsonFindings(goodDocuments.json.replace('Two', '\\ud83c'), options)).toEqual(['item 2: content_text holds U+D83C'])
})

describe('parsing', () => {
  test('returns the tree of a document', async () => {
    const document = await parseStrictly('<a><b>one</b></a>')
    expect(document.documentElement.firstElementChild?.textContent).toBe('one')
  })

  test.each([
    ['an end tag without a start', '<a><b></a>', 'saxes: 1:10: unexpected close tag.'],
    ['a control character', '<a>\u0001</a>', 'saxes: 1:4: disallowed character.'],
    ['an entity that HTML has and XML has not', '<a>&nbsp;</a>', 'saxes: 1:9: undefined entity.'],
    ['an unbound prefix', '<x:a/>', 'saxes: 1:6: unbound namespace prefix: "x".'],
    [
      'a namespace that libxml2 alone refuses',
      '<a xmlns="no spaces"/>',
      "libxml2: 1: namespace error : xmlns: 'no spaces' is not a valid URI",
    ],
  ])('refuses %s', async (_, xml, message) => {
    await expect(parseStrictly(xml)).rejects.toThrow(message)
  })

  test('refuses a batch for the one document in it that is wrong', async () => {
    expect(await parseAllStrictly(['<a/>', '<b/>'])).toHaveLength(2)
    await expect(parseAllStrictly(['<a/>', '<b xmlns="no spaces"/>', '<c/>'])).rejects.toThrow('libxml2: 1:')
  })

  test('takes hundreds of documents in a second or two', { timeout: 10_000 }, async () => {
    expect(await parseAllStrictly(Array.from({ length: 300 }, () => goodDocuments.rss))).toHaveLength(300)
  })
})
