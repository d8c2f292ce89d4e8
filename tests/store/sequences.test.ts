import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { createD1Store } from '../../src/store/d1/store.ts'
import { publication, read } from '../publication.ts'
import { clear, openDatabase } from './database.ts'

/*
 * After any changes, the indexes agree with the texts.
 */

const { database, close } = await openDatabase()
afterAll(close)

const store = createD1Store(database, publication)
const at = new Date('2024-11-20T00:00:00Z')

const aText = fc
  .record({
    title: fc.constantFrom('Harbor Town Opens Bridge', 'Ferry Sails Again at Last', '港の新しい橋が開通、町で祝う'),
    published: fc.constantFrom('2024-10-01', '2024-11-18', '2024-11-19', '2024-11-28'),
    section: fc.constantFrom('Politics', 'POLITICS'),
    tags: fc.subarray(['bridges', 'Bridges', 'ferries']),
    state: fc.constantFrom('', '', 'draft: true\n', 'withdrawn: true\n', 'withdrawn: true\n', 'updated: 1990-01-01\n'),
    related: fc.subarray(['Mayor Speaks of Snow Again', 'Ferry Sails Again at Last', 'FERRY sails again at last']),
  })
  .map(({ title, published, section, tags, state, related }) => {
    const front = `section: ${section}\npublished: ${published} 12:00\ntags: ${JSON.stringify(tags)}\n${state}`
    const list = related.length === 0 ? '' : `"Politics" POPULAR ARTICLE\n${related.map((line) => `-\n${line}\n`).join('')}`
    return `---\n${front}---\n${title}\nThe harbor reopened.\n${list}`
  })

const aStep = fc.record({
  file: fc.constantFrom('a.txt', 'b.txt'),
  verb: fc.constantFrom('put', 'put', 'put', 'remove', 'refuse', 'reindex'),
  text: aText,
})
type Step = typeof aStep extends fc.Arbitrary<infer Value> ? Value : never

/** Takes a step if possible, and keeps the stored texts in `texts`. */
async function take({ file, verb, text }: Step, texts: Map<string, string>): Promise<void> {
  const base = texts.get(file) ?? null
  // A text is its own etag.
  const change = { base, by: 'desk', at }
  if (verb === 'put') {
    expect(await store.write({ result: read(text, file), text, etag: text, verb, ...change })).toMatchObject({ outcome: 'done' })
    texts.set(file, text)
  } else if (base !== null && verb === 'remove') {
    if ((await store.remove({ file, ...change })).outcome === 'done') texts.delete(file)
  } else if (base !== null && verb === 'refuse') {
    await store.refuse(file.replace('.txt', ''), 'expected x, found y', await store.revision())
    expect(await store.reindex(read(base, file), base)).not.toBe('outdated')
  } else if (base !== null) {
    // As read by a parser that reads everything differently.
    expect(await store.reindex(read(text, file), base)).not.toBe('outdated')
    expect(await store.reindex(read(base, file), base)).not.toBe('outdated')
  }
}

const queries = [
  'SELECT slug, file, etag, state, published, updated, month, title, headline, section, language, id, uri FROM article ORDER BY slug',
  'SELECT file, text FROM text JOIN article USING (number) ORDER BY file',
  'SELECT count(*) FROM text',
  'SELECT * FROM article_topic',
  'SELECT * FROM topic',
  'SELECT * FROM listing ORDER BY headline, slug, place',
  'SELECT * FROM diagnostic',
  'SELECT * FROM tally WHERE articles <> 0',
  "SELECT file FROM title_words JOIN article ON number = title_words.rowid WHERE title_words MATCH 'harbor OR ferry OR 開通' ORDER BY file",
]

async function everything(): Promise<unknown[]> {
  const results = await database.batch(queries.map((sql) => database.prepare(sql)))
  return results.map((result) => result.results)
}

it('stores the same rows after any changes as from the last texts alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 12 }), async (steps) => {
      await clear(database)
      const texts = new Map<string, string>()
      for (const step of steps) await take(step, texts)
      const changed = await everything()
      await clear(database)
      for (const [file, text] of texts)
        await store.write({ result: read(text, file), text, etag: text, verb: 'put', base: null, by: 'desk', at })
      expect(changed).toEqual(await everything())
    }),
    { numRuns: 40 },
  )
})
