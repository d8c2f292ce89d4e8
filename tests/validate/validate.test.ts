import { describe, expect, test } from 'vitest'
import { atomEdits } from './edits-atom.ts'
import { jsonEdits } from './edits-json.ts'
import { rssEdits } from './edits-rss.ts'
import { readEdits } from './edits.ts'
import { findings } from './findings.ts'
import { goodDocuments, options } from './good-documents.ts'

describe.each([
  { format: 'rss', table: rssEdits },
  { format: 'atom', table: atomEdits },
  { format: 'json', table: jsonEdits },
] as const)('the checker of $format', ({ format, table }) => {
  const good = goodDocuments[format]

  test('finds nothing in a good document', async () => {
    expect(await findings(format, good, options)).toEqual([])
  })

  test('finds nothing in a good document by the clock of the machine', async () => {
    expect(await findings(format, good, { url: options.url })).toEqual([])
  })

  test('finds nothing in a good document without line ends', async () => {
    expect(await findings(format, good.replaceAll(/>\s+</g, '><'), options)).toEqual([])
  })

  // All at once, which starts libxml2 once.
  const checked = readEdits(good, table).map(({ document, ...edit }) => ({ ...edit, found: findings(format, document, options) }))
  test.each(checked)('finds a document that breaks the rule: $rule', async ({ found, expected }) => {
    expect(await found).toEqual(expected.map((part) => expect.stringContaining(part)))
  })
})

test('finds an Atom feed without entries or an author', async () => {
  const empty = goodDocuments.atom.replace(/<entry>.*<\/entry>/s, '')
  expect(await findings('atom', empty, options)).toEqual(['<feed> has neither entries nor an author'])
})

test('finds nothing in an RSS channel without items or <lastBuildDate>', async () => {
  const empty = goodDocuments.rss.replace(/<lastBuildDate>.*<\/lastBuildDate>/, '').replace(/<item>.*<\/item>/s, '')
  expect(await findings('rss', empty, options)).toEqual([])
})

test('finds nothing in a guid that is no URI', async () => {
  expect(await findings('rss', goodDocuments.rss.replace('tag:news.example,2024:1', 'harbor reopens'), options)).toEqual([])
})

test('finds a JSON Feed of more than 250 kB', async () => {
  const ofLength = (length: number) => findings('json', goodDocuments.json.replace('Two', 'x'.repeat(length)), options)
  expect(await ofLength(120_000)).toEqual([])
  expect(await ofLength(260_000)).toEqual([expect.stringMatching(/^document: 26\d{4} bytes are more than 250000$/)])
})

test('finds a JSON Feed that is not JSON, or no object', async () => {
  expect(await findings('json', '{', options)).toEqual([expect.stringMatching(/^document: SyntaxError: /)])
  expect(await findings('json', '[]', options)).toEqual(['feed should be an object, found []'])
})
