import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createHandler } from '../../src/app.ts'
import { withDuplicates } from '../../src/article/duplicates.ts'
import type { ParseResult } from '../../src/article/article.ts'
import type { Publication } from '../../src/config.ts'
import { documentPath } from '../../src/site/document-kind.ts'
import { noCopies } from '../../src/http/document-copies.ts'
import { documentKinds } from '../../src/site/documents.ts'
import { createD1Store } from '../../src/store/d1/store.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { Store } from '../../src/store/store.ts'
import { written } from '../article/written.ts'
import { articles as anyArticles } from '../feed/generated.ts'
import { publication, read } from '../publication.ts'
import { clear, openDatabase } from './database.ts'

/*
 * The same texts and settings give the same bytes of every document, from a folder and from a
 * newsroom.
 */

const { database, close } = await openDatabase()
afterAll(close)

/** Feeds of three articles, so that some are beyond the limit. */
const settings: Publication = { ...publication, itemsPerFeed: 3 }
const pictures = { 'icon.png': new Uint8Array([1]).buffer, 'favicon.png': new Uint8Array([2]).buffer }

/** Times around the start of a month in Japan, some in the future. */
const instants = [
  '2024-09-01T00:00:00.000Z',
  '2024-10-31T14:59:59.999Z',
  '2024-10-31T15:00:00.000Z',
  '2024-11-20T00:00:00.000Z',
  '2024-11-20T00:00:00.001Z',
  '2024-12-24T00:00:00.000Z',
]
const anInstant = fc.constantFrom(...instants)
const headlines = [
  'Harbor Town Opens Bridge',
  'HARBOR TOWN OPENS BRIDGE',
  'Ferry Sails Again at Last',
  '港の新しい橋が開通、町で祝う',
]
const aHeadline = fc.constantFrom(...headlines, 'Mayor Speaks of “Snow” – Again')

interface File {
  ending: 'txt' | 'md'
  text: string
}

/** Front matter as JSON, which is valid YAML. */
function frontMatter(values: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(values).flatMap(([key, value]) =>
    value === null || value === false ? [] : `${key}: ${JSON.stringify(value)}`,
  )
  return `---\n${lines.join('\n')}\n---\n`
}

/** Articles with few headlines, topics and times, so that they relate to each other. */
const related: fc.Arbitrary<File> = fc
  .record({
    title: aHeadline,
    front: fc.record({
      published: anInstant,
      updated: fc.option(anInstant),
      section: fc.option(fc.constantFrom('Politics', 'POLITICS', '政治・経済')),
      agency: fc.option(fc.constantFrom('Reuters', 'Jiji Press')),
      byline: fc.option(fc.constantFrom('Sora Minato', 'Sora Minato and Kai Hama', 'Reuters')),
      tags: fc.array(fc.constantFrom('bridges', 'Bridges', 'C++', 'politics'), { maxLength: 3 }),
      draft: fc.constantFrom(false, false, false, true),
      withdrawn: fc.constantFrom(false, false, true),
    }),
    link: fc.option(aHeadline),
    lists: fc.array(aHeadline, { maxLength: 4 }),
  })
  .map(({ title, front, link, lists }) => {
    const links = link === null ? {} : { links: { [link]: 'https://elsewhere.example/' } }
    const list = lists.length === 0 ? '' : `"Politics" POPULAR ARTICLE\n${lists.map((line) => `-\n${line}\n`).join('')}`
    return { ending: 'txt', text: `${frontMatter({ ...front, ...links })}${title}\nThe harbor reopened.\n${list}` }
  })

/** Articles with arbitrary text, many of them refused. */
const hostile: fc.Arbitrary<File[]> = anyArticles.map((some) =>
  some.map(({ title, published, updated, section, byline, agency, tags, correction, markdown, paragraphs }): File => {
    const front = {
      title,
      published: published.toISOString(),
      updated: updated?.toISOString() ?? null,
      section,
      byline,
      agency,
      tags,
      correction,
    }
    return { ending: 'md', text: `${frontMatter(front)}${markdown ?? paragraphs.join('\n\n')}\n` }
  }),
)
const pasted: fc.Arbitrary<File> = written.map(({ text }) => ({ ending: 'txt', text }))

const anyFiles: fc.Arbitrary<Map<string, string>> = fc
  .tuple(
    fc.uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,4}$/), { minLength: 14, maxLength: 14 }),
    fc.array(related, { maxLength: 8 }),
    fc.array(pasted, { maxLength: 2 }),
    hostile.map((some) => some.slice(0, 3)),
  )
  .map(([names, ...lists]) => {
    const files = lists
      .flat()
      .map(({ ending, text }, index): [string, string] => [`${names[index]}.${ending}`, text.toWellFormed()])
    return new Map(files)
  })

async function createStores(files: ReadonlyMap<string, string>): Promise<{ folder: Store; newsroom: Store }> {
  await clear(database)
  const newsroom = createD1Store(database, settings)
  const results: ParseResult[] = []
  for (const [file, text] of files) {
    const result = read(text, file)
    results.push(result)
    // Long ago, so that the last change of both was the time of an article.
    const change = { result, text, etag: file, verb: 'put', base: null, by: 'test', at: new Date(0) } as const
    expect(await newsroom.write(change)).toMatchObject({ outcome: 'done' })
  }
  return { folder: createMemoryStore(withDuplicates(results, settings), settings, null), newsroom }
}

/**
 * Every document of a store, with path, status, headers and bytes, and the response at each file's
 * name.
 */
async function documentsOf(store: Store, files: ReadonlyMap<string, string>, now: Date): Promise<Map<string, string>> {
  const handler = createHandler(store, { config: settings, pictures, now: () => now.getTime(), copies: noCopies })
  const context = { snapshot: await store.snapshot(now), publication: settings, pictures, now }
  const listed = await Promise.all(
    documentKinds.map(async (kind) => (await kind.list(context)).map((params) => documentPath(kind, params))),
  )
  // A few months of forty years.
  const asked = listed.flatMap((paths) => [...paths.slice(0, 6), ...paths.slice(-2)])
  const named = [...files.keys()].map((file) => `/articles/${file.replace(/\..*/, '')}`)
  const others = ['/sections/politics', '/tags/bridges/atom.xml', '/bylines/sora-minato/feed.json', '/archive/2024-08', '/health']
  const found = new Map([['list', listed.flat().join('\n')]])
  for (const path of new Set([...asked, ...named, ...others])) {
    for (const headers of [{}, ...(path.endsWith('/feed.xml') ? [{ 'Sec-Fetch-Dest': 'document' }] : [])]) {
      const response = await handler(new Request(`https://news.example${path}`, { headers }), () => {})
      const head = JSON.stringify([response.status, ...response.headers])
      found.set(`${path} ${JSON.stringify(headers)}`, `${head}\n${await response.text()}`)
    }
  }
  return found
}

describe('every document', () => {
  it('is the same, byte for byte, from a folder and from a newsroom', async () => {
    await fc.assert(
      fc.asyncProperty(anyFiles, anInstant, async (files, now) => {
        const { folder, newsroom } = await createStores(files)
        const expected = await documentsOf(folder, files, new Date(now))
        expect(Object.fromEntries(await documentsOf(newsroom, files, new Date(now)))).toEqual(Object.fromEntries(expected))
      }),
      { numRuns: 12 },
    )
  })
})
