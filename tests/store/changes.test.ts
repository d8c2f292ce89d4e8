import { hash } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { ChangeRequest, NewsroomStore } from '../../src/store/article-files.ts'
import { createD1Store } from '../../src/store/d1/store.ts'
import { publication, read } from '../publication.ts'
import { clear, openDatabase } from './database.ts'

/*
 * Changes of files: what is stored and what is refused, and that each is complete or nothing.
 */

const { database, close } = await openDatabase()
afterAll(close)
beforeEach(() => clear(database))

const store: NewsroomStore = createD1Store(database, publication)
const at = new Date('2024-11-20T00:00:00Z')
const later = new Date('2024-11-21T00:00:00Z')
const etagOf = (text: string): string => hash('sha256', text, 'base64url')

/** A text with a headline, a time and front matter. */
const textOf = (title: string, front = '', time = '14:57 JST, November 18, 2024'): string =>
  `${front === '' ? '' : `---\n${front}\n---\n`}${title}\n${time}\nSHIOMI — The harbor reopened.\n"Politics" POPULAR ARTICLE\n-\nFerry Sails Again at Last\n`

function change(file: string, text: string, base: string | null = null, parts: Partial<ChangeRequest> = {}): ChangeRequest {
  return { result: read(text, file), text, etag: etagOf(text), verb: 'put', base, by: 'desk', at, ...parts }
}

const first = textOf('Harbor Reopens at Last')
const second = textOf('Harbor Reopens After Storm')

/** All rows of all tables except the journal. */
async function everything(): Promise<unknown> {
  const tables = ['article', 'text', 'article_topic', 'topic', 'listing', 'diagnostic', 'tally']
  const results = await database.batch([
    ...tables.map((table) => database.prepare(`SELECT * FROM ${table}`)),
    database.prepare(`SELECT rowid FROM title_words WHERE title_words MATCH 'harbor'`),
  ])
  return results.map((result) => result.results)
}

describe('write', () => {
  it('stores a new file, and derives its rows', async () => {
    expect(await store.write(change('harbor.txt', first))).toEqual({ outcome: 'done', revision: 1 })
    expect(await store.read('harbor.txt', at)).toEqual({
      file: 'harbor.txt',
      text: first,
      etag: etagOf(first),
      modified: at,
      state: 'published',
      wasPublished: true,
    })
    const snapshot = await store.snapshot(at)
    expect(await snapshot.newest({ limit: 2 })).toEqual([read(first).article])
    expect(snapshot.lastChange).toEqual(at)
  })

  it('replaces a text', async () => {
    await store.write(change('harbor.txt', first))
    expect(await store.write(change('harbor.txt', second, etagOf(first), { at: later }))).toEqual({
      outcome: 'done',
      revision: 2,
    })
    expect(await store.read('harbor.txt', later)).toMatchObject({ text: second, etag: etagOf(second), modified: later })
    const snapshot = await store.snapshot(later)
    expect(await snapshot.byHeadlines(['harbor reopens at last', 'harbor reopens after storm'])).toEqual(
      new Map([['harbor reopens after storm', 'harbor']]),
    )
    expect(snapshot.lastChange).toEqual(later)
  })

  it.each([
    ['a byte-order mark', '\uFEFF'],
    ['line ends of Windows and of old Macs', '\r\n\r'],
    ['decomposed letters, noncharacters and separators', 'e\u0301\uFFFE\u2028\u{1F600}'],
    ['quotes and backslashes', `"'\\\\u0041`],
  ])('keeps every byte of %s', async (_name, odd) => {
    const text = `${odd}${first}${odd}`
    await store.write(change('harbor.txt', text))
    expect((await store.read('harbor.txt', at))?.text).toBe(text)
  })

  it('stores a draft of a megabyte in one line', async () => {
    const text = `---\ndraft: true\n---\n${'港'.repeat(349_000)}\n`
    expect(await store.write(change('harbor.txt', text))).toMatchObject({ outcome: 'done' })
    expect((await store.read('harbor.txt', at))?.text).toBe(text)
  })

  it.each([
    ['a file that is there, when none is expected', null],
    ['a file with another etag', 'other'],
  ])('is a conflict for %s', async (_name, base) => {
    await store.write(change('harbor.txt', first))
    const before = await everything()
    expect(await store.write(change('harbor.txt', second, base))).toEqual({ outcome: 'conflict', etag: etagOf(first) })
    expect(await everything()).toEqual(before)
    expect(await store.revision()).toBe('1')
  })

  it('is a conflict for a missing file that should exist', async () => {
    expect(await store.write(change('harbor.txt', first, 'other'))).toEqual({ outcome: 'conflict', etag: null })
    expect(await store.revision()).toBe('0')
  })

  it('accepts exactly one of fifty concurrent changes with the same base', async () => {
    await store.write(change('harbor.txt', first))
    const texts = Array.from({ length: 50 }, (_, index) => textOf(`Harbor Reopens at Last, Part ${index + 1}`))
    const outcomes = await Promise.all(texts.map((text) => store.write(change('harbor.txt', text, etagOf(first)))))
    const done = outcomes.flatMap(({ outcome }, index) => (outcome === 'done' ? index : []))
    expect(done).toHaveLength(1)
    const winner = texts[done[0] ?? 0] ?? ''
    expect((await store.read('harbor.txt', at))?.text).toBe(winner)
    for (const outcome of outcomes.filter((each) => each.outcome !== 'done'))
      expect(outcome).toEqual({ outcome: 'conflict', etag: etagOf(winner) })
    expect(await store.revision()).toBe('2')
    expect(await (await store.snapshot(at)).months()).toEqual([{ month: '2024-11', articles: 1 }])
  })

  it('stores nothing of a transaction that fails at its end', async () => {
    await store.write(change('harbor.txt', first))
    const before = await everything()
    const failing = createD1Store(
      {
        ...database,
        prepare: (sql) =>
          database.prepare(sql.replace('SELECT number, ?2 FROM article', 'SELECT number, nullif(?2, ?2) FROM article')),
        batch: (all) => database.batch(all),
      },
      publication,
    )
    await expect(failing.write(change('harbor.txt', second, etagOf(first)))).rejects.toThrow(
      'NOT NULL constraint failed: text.text',
    )
    expect(await everything()).toEqual(before)
    expect(await store.revision()).toBe('1')
  })

  it('never lets time go back', async () => {
    await store.write(change('harbor.txt', first, null, { at: later }))
    await store.write(change('ferry.txt', textOf('Ferry Sails Again at Last'), null, { at }))
    expect((await store.snapshot(later)).lastChange).toEqual(later)
    expect((await store.read('ferry.txt', later))?.modified).toEqual(later)
  })

  it('shows in an earlier snapshot, under the earlier revision', async () => {
    await store.write(change('harbor.txt', first))
    const snapshot = await store.snapshot(at)
    await store.write(change('ferry.txt', textOf('Ferry Sails Again at Last')))
    expect((await snapshot.newest({ limit: 9 })).map(({ slug }) => slug)).toContain('ferry')
    expect([snapshot.revision, await store.revision()]).toEqual(['1', '2'])
  })
})

describe('a duplicate', () => {
  it.each([
    ['published', ''],
    ['a draft', 'draft: true'],
    ['withdrawn', 'withdrawn: true'],
  ])('is the same name with the other extension, of an article that is %s', async (_name, front) => {
    await store.write(change('harbor.txt', textOf('Harbor Reopens at Last', front)))
    const before = await everything()
    const other = change('harbor.md', `---\npublished: 2024-11-18 14:57\n---\n# Harbor Reopens\n\nText.\n`)
    expect(await store.findDuplicate(other.result)).toEqual({ kind: 'name', file: 'harbor.txt' })
    expect(await store.write(other)).toEqual({ outcome: 'duplicate', kind: 'name', file: 'harbor.txt' })
    expect(await everything()).toEqual(before)
  })

  it.each([
    ['an id from elsewhere', 'id: post-12'],
    ['an id that is a URI', 'id: https://old.example/?p=12'],
  ])('is %s that another article has', async (_name, front) => {
    await store.write(change('harbor.txt', textOf('Harbor Reopens at Last', front)))
    const other = change('ferry.txt', textOf('Ferry Sails Again at Last', front))
    expect(await store.findDuplicate(other.result)).toEqual({ kind: 'id', file: 'harbor.txt' })
    expect(await store.write(other)).toEqual({ outcome: 'duplicate', kind: 'id', file: 'harbor.txt' })
  })

  it('is the id that another article has from its name', async () => {
    await store.write(change('harbor.txt', first))
    const other = change('ferry.txt', textOf('Ferry Sails Again at Last', 'id: tag:news.example,2024:articles/harbor'))
    expect(await store.write(other)).toEqual({ outcome: 'duplicate', kind: 'id', file: 'harbor.txt' })
  })

  it.each([
    ['published', ''],
    ['a draft', 'draft: true\n'],
    ['withdrawn', 'withdrawn: true\n'],
  ])('is an id of an article that is %s, for an article in any state', async (_name, front) => {
    await store.write(change('harbor.txt', textOf('Harbor Reopens at Last', `${front}id: post-12`)))
    for (const other of ['', 'draft: true\n', 'withdrawn: true\n']) {
      const heir = change('port.txt', textOf('Port Reopens at Last', `${other}id: post-12`))
      expect(await store.findDuplicate(heir.result)).toEqual({ kind: 'id', file: 'harbor.txt' })
      expect(await store.write(heir)).toEqual({ outcome: 'duplicate', kind: 'id', file: 'harbor.txt' })
    }
  })

  it('is the id that a withdrawn article has from its name', async () => {
    await store.write(change('harbor.txt', textOf('Harbor Reopens at Last', 'withdrawn: true')))
    const heir = change('port.txt', textOf('Harbor Reopens at Last', 'id: tag:news.example,2024:articles/harbor'))
    expect(await store.write(heir)).toEqual({ outcome: 'duplicate', kind: 'id', file: 'harbor.txt' })
  })

  it('is never the file itself', async () => {
    const text = textOf('Harbor Reopens at Last', 'id: post-12')
    await store.write(change('harbor.txt', text))
    expect(await store.findDuplicate(read(text))).toBeNull()
  })
})

describe('wasPublished', () => {
  const scheduled = textOf('Harbor Reopens at Last', '', '14:57 JST, November 20, 2024')
  const before = new Date('2024-11-20T05:56:59.999Z')
  const after = new Date('2024-11-20T05:57:00Z')
  const wasPublished = async (now: Date): Promise<boolean | undefined> => (await store.read('harbor.txt', now))?.wasPublished

  it('is true from the time of the article on', async () => {
    await store.write(change('harbor.txt', scheduled, null, { at: before }))
    expect(await store.read('harbor.txt', before)).toMatchObject({ state: 'scheduled', wasPublished: false })
    expect(await store.read('harbor.txt', after)).toMatchObject({ state: 'published', wasPublished: true })
  })

  it.each([
    ['a draft', textOf('Harbor Reopens at Last', 'draft: true')],
    ['scheduled', textOf('Harbor Reopens at Last', '', '14:57 JST, November 28, 2024')],
  ])('stays true for an article that becomes %s after its time', async (_name, text) => {
    await store.write(change('harbor.txt', scheduled, null, { at: before }))
    await store.write(change('harbor.txt', text, etagOf(scheduled), { at: after }))
    expect(await wasPublished(after)).toBe(true)
    expect(await store.remove({ file: 'harbor.txt', base: etagOf(text), by: 'desk', at: after })).toEqual({
      outcome: 'published',
    })
  })

  it('is false for an article that becomes a draft before its time', async () => {
    const draft = textOf('Harbor Reopens at Last', 'draft: true')
    await store.write(change('harbor.txt', scheduled, null, { at: before }))
    await store.write(change('harbor.txt', draft, etagOf(scheduled), { at: before }))
    expect(await wasPublished(later)).toBe(false)
  })

  it('is true for an article stored as withdrawn', async () => {
    await store.write(change('harbor.txt', textOf('Harbor Reopens at Last', 'withdrawn: true')))
    expect(await store.read('harbor.txt', at)).toMatchObject({ state: 'withdrawn', wasPublished: true })
  })
})

describe('remove', () => {
  const draft = textOf('Harbor Reopens at Last', 'draft: true')

  it('deletes all rows of a draft', async () => {
    const empty = await everything()
    await store.write(change('harbor.txt', draft))
    const removal = { file: 'harbor.txt', base: etagOf(draft), by: 'desk', at }
    expect(await store.remove(removal)).toEqual({ outcome: 'done', revision: 2 })
    expect(await everything()).toEqual(empty)
    expect(await store.read('harbor.txt', at)).toBeNull()
    expect(await store.remove(removal)).toEqual({ outcome: 'conflict', etag: null })
    expect(await store.remove({ ...removal, base: null })).toEqual({ outcome: 'conflict', etag: null })
  })

  it('deletes all rows of a scheduled article except the count of its month', async () => {
    const text = textOf('Harbor Reopens at Last', '', '14:57 JST, November 28, 2024')
    await store.write(change('harbor.txt', text))
    await store.remove({ file: 'harbor.txt', base: etagOf(text), by: 'desk', at })
    expect(await (await store.snapshot(later)).counts()).toEqual({ published: 0, scheduled: 0, refused: 0 })
    expect(await (await store.snapshot(new Date('2025-01-01T00:00:00Z'))).months()).toEqual([])
  })

  it('is a conflict for another etag, and refuses what readers may have seen', async () => {
    await store.write(change('harbor.txt', first))
    const removal = { file: 'harbor.txt', by: 'desk', at }
    expect(await store.remove({ ...removal, base: 'other' })).toEqual({ outcome: 'conflict', etag: etagOf(first) })
    expect(await store.remove({ ...removal, base: etagOf(first) })).toEqual({ outcome: 'published' })
    expect(await store.read('harbor.txt', at)).not.toBeNull()
  })
})

describe('changes', () => {
  it('are listed after a revision, oldest first, without refusals and reindexing', async () => {
    const withdrawn = textOf('Harbor Reopens at Last', 'withdrawn: true')
    const draft = textOf('Ferry Sails Again at Last', 'draft: true')
    await store.write(change('harbor.txt', first))
    await store.write(change('ferry.txt', draft, null, { by: 'wire' }))
    await store.refuse('harbor', 'expected x, found y', await store.revision())
    await store.write(change('harbor.txt', withdrawn, etagOf(first), { verb: 'withdraw', at: new Date('2100-01-01T00:00:00Z') }))
    await store.remove({ file: 'ferry.txt', base: etagOf(draft), by: 'wire', at })
    const all = await store.changes({ after: 0, limit: 10 })
    expect(all.map(({ revision, file, verb, etag, by }) => ({ revision, file, verb, etag, by }))).toEqual([
      { revision: 1, file: 'harbor.txt', verb: 'put', etag: etagOf(first), by: 'desk' },
      { revision: 2, file: 'ferry.txt', verb: 'put', etag: etagOf(draft), by: 'wire' },
      { revision: 4, file: 'harbor.txt', verb: 'withdraw', etag: etagOf(withdrawn), by: 'desk' },
      { revision: 5, file: 'ferry.txt', verb: 'remove', etag: null, by: 'wire' },
    ])
    expect(all[0]?.at).toEqual(at)
    expect((await store.changes({ after: 2, limit: 1 })).map(({ revision }) => revision)).toEqual([4])
    expect(await store.changes({ after: 5, limit: 1 })).toEqual([])
  })
})

describe('refuse', () => {
  it('keeps the file, adds the reason, and makes a new revision', async () => {
    await store.write(change('harbor.txt', first))
    await store.refuse('harbor', 'expected x, found y', await store.revision())
    await store.refuse('harbor', 'expected x, found y', await store.revision())
    expect(await store.revision()).toBe('2')
    expect(await store.read('harbor.txt', at)).toMatchObject({ text: first, state: 'refused', wasPublished: true })
    expect((await (await store.snapshot(at)).diagnostics()).map(({ message }) => message)).toEqual(['expected x, found y'])
  })

  it('ignores an article that changed after the given revision', async () => {
    await store.write(change('harbor.txt', first))
    const revision = await store.revision()
    await store.write(change('ferry.txt', textOf('Ferry Sails Again at Last')))
    await store.write(change('harbor.txt', second, etagOf(first)))
    await store.refuse('harbor', 'expected x, found y', revision)
    expect(await store.read('harbor.txt', at)).toMatchObject({ state: 'published' })
    expect(await store.revision()).toBe('3')
    expect(await (await store.snapshot(at)).topics({ limit: 9 })).not.toEqual([])
    await store.refuse('ferry', 'expected x, found y', await store.revision())
    expect(await store.read('ferry.txt', at)).toMatchObject({ state: 'refused' })
  })

  it('ends with the next text', async () => {
    await store.write(change('harbor.txt', first))
    await store.refuse('harbor', 'expected x, found y', await store.revision())
    await store.write(change('harbor.txt', second, etagOf(first)))
    const snapshot = await store.snapshot(at)
    expect(await snapshot.counts()).toEqual({ published: 1, scheduled: 0, refused: 0 })
    expect(await snapshot.diagnostics()).toEqual([])
  })
})

describe('reindex', () => {
  it('changes nothing when the parse result is the same', async () => {
    await store.write(change('harbor.txt', first))
    const before = await everything()
    expect(await store.reindex(read(first), etagOf(first))).toBe('same')
    expect(await everything()).toEqual(before)
    expect(await store.revision()).toBe('1')
  })

  it('replaces all rows but the text when the parse result differs', async () => {
    await store.write(change('harbor.txt', first))
    expect(await store.reindex(read(second), etagOf(first))).toBe('done')
    expect(await store.revision()).toBe('2')
    expect(await store.read('harbor.txt', at)).toMatchObject({ text: first, etag: etagOf(first), modified: at })
    expect((await store.list({ limit: 9, now: at }))?.map(({ title }) => title)).toEqual(['Harbor Reopens After Storm'])
    expect(await store.list({ words: 'storm', limit: 9, now: at })).toHaveLength(1)
    expect(await store.list({ words: 'last', limit: 9, now: at })).toEqual([])
    await store.reindex(read(first), etagOf(first))
    expect(await store.list({ words: 'last', limit: 9, now: at })).toHaveLength(1)
  })

  it('refuses a published article that now has an error, and publishes it again without', async () => {
    await store.write(change('harbor.txt', first))
    const broken = { ...read(first), diagnostics: [{ severity: 'error', line: 2, column: 1, message: 'expected x' }] } as const
    expect(await store.reindex({ ...broken, diagnostics: [...broken.diagnostics] }, etagOf(first))).toBe('done')
    expect(await store.read('harbor.txt', at)).toMatchObject({ state: 'refused', wasPublished: true })
    expect(await (await store.snapshot(at)).counts()).toEqual({ published: 0, scheduled: 0, refused: 1 })
    expect(await store.reindex(read(first), etagOf(first))).toBe('done')
    expect(await (await store.snapshot(at)).counts()).toEqual({ published: 1, scheduled: 0, refused: 0 })
  })

  it('ignores a file with another etag, and a missing one', async () => {
    await store.write(change('harbor.txt', first))
    expect(await store.reindex(read(second), 'other')).toBe('outdated')
    expect(await store.reindex(read(second, 'ferry.txt'), etagOf(second))).toBe('outdated')
    expect(await store.revision()).toBe('1')
  })
})
