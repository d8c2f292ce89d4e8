import { afterAll, describe, expect, it } from 'vitest'
import { claimAnnouncement, skipAnnouncements, storeAnnounced } from '../../src/store/d1/announced.ts'
import { claimDeliveries, storeResults } from '../../src/store/d1/deliveries.ts'
import {
  claimRequests,
  findSubscription,
  finishRequest,
  storeRequest,
  storeSubscription,
} from '../../src/store/d1/hub-requests.ts'
import { deleteEnded, endTopics, findOutdated, storeDocument } from '../../src/store/d1/hub-topics.ts'
import { batch, type Database } from '../../src/store/d1/sql.ts'
import { createD1Store } from '../../src/store/d1/store.ts'
import type { NewsroomStore } from '../../src/store/article-files.ts'
import type { Snapshot } from '../../src/store/store.ts'
import { normaliseHeadline } from '../../src/store/normalise.ts'
import { publication } from '../publication.ts'
import { openDatabase } from './database.ts'
import { load, now, resultAt } from './many.ts'
import { measured, type Sent } from '../../tools/bench/measured.ts'

/*
 * Queries read as many rows among twenty thousand articles as among one thousand.
 */

const { database, close } = await openDatabase()
afterAll(close)

const sizes = [1000, 20_000] as const
const byFile = new Map(Array.from({ length: sizes[1] }, (_, index) => resultAt(index)).map((result) => [result.file, result]))

type Question = (from: { snapshot: Snapshot; store: NewsroomStore }) => Promise<unknown>

const results = Array.from({ length: 50 }, (_, index) => resultAt(index + 10))
const headlines = results.flatMap(({ article }) => article.related.map(normaliseHeadline))
const topic = { kind: 'tags', slug: 'harbor' } as const
const { file, article } = resultAt(300)
const month = '2026-10'

const questions: Record<string, Question> = {
  'the newest': ({ snapshot }) => snapshot.newest({ limit: 50 }),
  'the newest of a topic': ({ snapshot }) => snapshot.newest({ limit: 50, topic }),
  'a month': ({ snapshot }) => snapshot.inMonth(month),
  'the entries of a month': ({ snapshot }) => snapshot.entriesInMonth(month),
  'an article': ({ snapshot }) => snapshot.bySlug(article.slug),
  'headlines that are articles': ({ snapshot }) => snapshot.byHeadlines(headlines),
  'first listings': ({ snapshot }) => snapshot.firstListings(headlines),
  'topics by name': ({ snapshot }) => snapshot.topicsByName([topic, { kind: 'sections', slug: 'nothing' }]),
  'the newest topics': ({ snapshot }) => snapshot.topics({ limit: 50 }),
  'the newest topics of a kind': ({ snapshot }) => snapshot.topics({ limit: 20, kind: 'tags' }),
  'tombstones of a month': ({ snapshot }) => snapshot.withdrawn({ month }),
  'tombstones after an instant': ({ snapshot }) => snapshot.withdrawn({ after: new Date('2026-08-01T00:00:00Z') }),
  'tombstones of a topic': ({ snapshot }) => snapshot.withdrawn({ topic, after: new Date('2025-08-01T00:00:00Z') }),
  diagnostics: ({ snapshot }) => snapshot.diagnostics(),
  'the snapshot': ({ store }) => store.snapshot(now),
  'the revision': ({ store }) => store.revision(),
  'a file': ({ store }) => store.read(file, now),
  'files by name': ({ store }) => store.list({ after: file, limit: 50, now }),
  'the newest files': ({ store }) => store.list({ order: 'newest', limit: 50, now }),
  'the next files': ({ store }) => store.list({ order: 'newest', after: file, limit: 50, now }),
  'a duplicate': ({ store }) => store.findDuplicate(resultAt(300)),
  changes: ({ store }) => store.changes({ after: 0, limit: 1 }),
  'changes of a file': ({ store }) => store.changes({ after: 0, limit: 1, file: 'load-0.txt' }),
}

const writes: Record<string, Question> = {
  'a new text': ({ store }) => {
    const { result, etag } = { result: resultAt(300), etag: file }
    return store.write({ result, text: 'text', etag, verb: 'put', base: etag, by: 'test', at: now })
  },
  'a result anew': ({ store }) => store.reindex(resultAt(300), file),
  'another result': async ({ store }) => {
    const result = resultAt(300)
    const outcome = await store.reindex({ ...result, article: { ...result.article, section: null } }, file)
    await store.reindex(resultAt(300), file)
    return outcome
  },
  'a removal, and the file again': async ({ store }) => {
    const result = resultAt(70)
    const { file: name } = result
    const outcome = await store.remove({ file: name, base: name, by: 'test', at: now })
    await store.write({ result, text: 'text', etag: name, verb: 'put', base: null, by: 'test', at: now })
    return outcome
  },
}

const topicUrl = 'https://news.example/feed.xml'
const asked = {
  topic_url: topicUrl,
  callback: 'https://reader.example/',
  host: 'reader.example',
  address: '',
  mode: 'subscribe',
  lease_seconds: 3600,
  secret: null,
  is_admitted: 1,
} as const
const document = { url: topicUrl, digest: 'digest', revision: '1', expires: now.getTime() }
const result = { number: 1, digest: 'digest', tries: 1, pace: 1, claimed_until: 0, due: null, failure: null, isGone: false }
const time = now.getTime()

/** What each run of the hub and of announcements sends. */
async function runHub(database: Database): Promise<Sent[]> {
  await skipAnnouncements(database, time)
  const { database: noting, sent } = measured(database)
  await claimAnnouncement(noting, time + 60_001)
  await batch(noting, [
    ...storeAnnounced({ revision: 0, at: 0 }),
    storeRequest(asked, time, publication.push),
    findSubscription(topicUrl, asked.callback, time),
    claimRequests(time, 10, 100),
    ...storeSubscription({ ...asked, number: 1, version: 0 }, document, time, 1),
    ...finishRequest({ ...asked, number: 1, version: 0 }),
    findOutdated('1', time),
    ...storeDocument(document, time),
    claimDeliveries(time, 10, 100),
    ...storeResults([result]),
    ...deleteEnded(time),
    ...endTopics(topicUrl, time),
  ])
  return sent
}

/** Queries that grow with the number of months, at most twelve a year. */
const questionsOfMonths: Record<string, Question> = {
  months: ({ snapshot }) => snapshot.months(),
  counts: ({ snapshot }) => snapshot.counts(),
}

/** Queries that grow with the number of titles with a word. */
const searches: Record<string, Question> = {
  'a word': ({ store }) => store.list({ words: 'report harb', limit: 50, now }),
  'a word, further': ({ store }) => store.list({ words: 'lantern', after: file, limit: 50, now }),
}

/** The statements of each query. */
async function ask(asked: Record<string, Question>): Promise<Record<string, Sent[]>> {
  const { database: noting, sent } = measured(database)
  const store = createD1Store(noting, publication, { read: (name) => byFile.get(name) ?? resultAt(0) })
  const found: Record<string, Sent[]> = {}
  for (const [name, question] of Object.entries(asked)) {
    const snapshot = await store.snapshot(now)
    sent.length = 0
    const answer = await question({ snapshot, store })
    expect(answer, name).not.toMatchObject({ outcome: 'conflict' })
    found[name] = [...sent]
  }
  return found
}

const rowsRead = (found: Record<string, Sent[]>): Record<string, number> =>
  Object.fromEntries(Object.entries(found).map(([name, sent]) => [name, sent.reduce((sum, each) => sum + each.rowsRead, 0)]))

/** What a run of the hub may scan: an index in its order, up to a limit. */
const allowedOfHub =
  /^SCAN (?:hub_subscription USING INDEX hub_subscription_due|result|\(subquery-\d+\)|json_each|announced|topic)/

/**
 * What a plan may scan: a list in a parameter, earlier results, words, and an index read in order
 * up to a limit. Tables are searched by index.
 */
const allowed =
  /^SCAN (?:asked|each|after|found|CONSTANT ROW|title_words VIRTUAL TABLE|\(subquery-\d+\)|json_each|diagnostic$|article USING INDEX article_listed)/

async function plan({ sql, values }: Sent): Promise<string[]> {
  const { results } = await database
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .bind(...values)
    .all()
  return (results as { detail: string }[]).map(({ detail }) => detail)
}

describe('the D1 store', () => {
  it('reads the same number of rows among many articles as among few', async () => {
    await load(database, publication, 0, sizes[0], 'text')
    const few = await ask({ ...questions, ...writes })
    await load(database, publication, sizes[0], sizes[1], 'text')
    const many = await ask({ ...questions, ...writes })
    expect(rowsRead(many)).toEqual(rowsRead(few))
    await database.batch([database.prepare('ANALYZE')])
    expect(rowsRead(await ask({ ...questions, ...writes }))).toEqual(rowsRead(few))
  })

  it('counts by months, not by articles', async () => {
    const months = sizes[1] / 30
    for (const [name, rows] of Object.entries(rowsRead(await ask(questionsOfMonths))))
      expect(rows, name).toBeLessThan(months * 1.1)
  })

  it('scans no table', async () => {
    for (const [name, sent] of Object.entries(await ask({ ...questions, ...writes, ...questionsOfMonths, ...searches }))) {
      for (const each of sent) {
        const scans = (await plan(each)).filter((step) => step.startsWith('SCAN') && !allowed.test(step))
        expect([name, each.sql, scans]).toEqual([name, each.sql, []])
      }
    }
  })

  it('scans no table for the hub and for announcements', async () => {
    const sent = await runHub(database)
    for (const each of sent) {
      const scans = (await plan(each)).filter(
        (step) => step.startsWith('SCAN') && !allowedOfHub.test(step) && !allowed.test(step),
      )
      expect([each.sql, scans]).toEqual([each.sql, []])
    }
    expect(sent.reduce((sum, { rowsRead: rows }) => sum + rows, 0)).toBeLessThan(200)
  })
})
