import { XMLValidator } from 'fast-xml-parser'
import { inParallel } from '../../tools/newsroom/in-parallel.ts'
import type { Target } from './target.ts'
import { type Ledger, prefixOf, type Sent, tagOf } from './writing.ts'

interface Entry {
  file: string
  etag: string
  title: string
  state: string
}

/** How many texts of a round are there, and how many of them were never acknowledged. */
export interface Counts {
  stored: number
  unanswered: number
}

/** Checks what is there of a round, and notes its tags. Throws for what was lost, and for what is half there. */
export async function verifyRound(target: Target, round: number, ledger: Ledger, tags: Map<string, string>): Promise<Counts> {
  const listed = new Map((await listAfter(target, prefixOf(round))).map((entry) => [entry.file, entry]))
  const counts: Counts = { stored: 0, unanswered: 0 }
  await inParallel(eachOf(ledger), 8, async ([file, sent]) => {
    const text = await readText(target, file)
    if (text === null) {
      if (sent.acknowledged !== null) throw new Error(`${file}: expected the text that was acknowledged, found none`)
      if (listed.has(file)) throw new Error(`${file}: expected no entry in the list without a text`)
      return
    }
    checkText(file, text, sent)
    const entry = listed.get(file)
    if (entry?.etag !== tagOf(text)) throw new Error(`${file}: expected the tag of its text in the list, found ${entry?.etag}`)
    listed.delete(file)
    tags.set(file, entry.etag)
    counts.stored += 1
    if (text !== sent.acknowledged) counts.unanswered += 1
  })
  const [stranger] = listed.keys()
  if (stranger !== undefined) throw new Error(`${stranger}: expected only what was sent`)
  await verifyIndexes(target, prefixOf(round))
  await verifyFeeds(target)
  return counts
}

async function* eachOf(ledger: Ledger): AsyncGenerator<[string, Sent]> {
  yield* ledger
}

function checkText(file: string, text: string, { acknowledged, last }: Sent): void {
  if (text === acknowledged || text === last) return
  throw new Error(`${file}: expected the text that was acknowledged or the last one sent, found another:\n${text}`)
}

async function readText(target: Target, file: string): Promise<string | null> {
  const response = await target.ask(`/api/articles/${file}`)
  const text = await response.text()
  if (response.status === 404) return null
  if (response.status !== 200) throw new Error(`${file}: expected 200 or 404, found ${response.status}`)
  return text
}

async function readJson<Body>(target: Target, path: string, method = 'GET'): Promise<Body> {
  const response = await target.ask(path, { method })
  if (response.status !== 200) throw new Error(`${path}: expected 200, found ${response.status}: ${await response.text()}`)
  return (await response.json()) as Body
}

async function listAfter(target: Target, start: string): Promise<Entry[]> {
  const entries: Entry[] = []
  for (let after: string | null = start; after !== null;) {
    const page: { articles: Entry[]; next: string | null } = await readJson(target, `/api/articles?limit=1000&after=${after}`)
    entries.push(...page.articles)
    after = page.next
  }
  return entries
}

/** Everything that is made from texts is as if it were made from them now. */
async function verifyIndexes(target: Target, start: string): Promise<void> {
  for (let after: string | null = start; after !== null;) {
    const path = `/api/reindex?limit=100&after=${after}`
    const page: { changed: number; refused: unknown[]; next: string | null } = await readJson(target, path, 'POST')
    if (page.changed > 0 || page.refused.length > 0)
      throw new Error(`after ${after}: expected indexes that agree with the texts, found ${JSON.stringify(page)}`)
    after = page.next
  }
}

const itemsPerFeed = 50

/** The feeds can be read to their end, and have the newest articles. */
async function verifyFeeds(target: Target): Promise<void> {
  for (const path of ['/feed.xml', '/atom.xml']) {
    const valid = XMLValidator.validate(await (await target.ask(path)).text())
    if (valid !== true) throw new Error(`${path}: expected XML, found ${valid.err.msg} at line ${valid.err.line}`)
  }
  const { items } = await readJson<{ items: { title: string }[] }>(target, '/feed.json')
  const { articles } = await readJson<{ articles: Entry[] }>(target, `/api/articles?order=newest&limit=${itemsPerFeed}`)
  const [shown, newest] = [items, articles].map((list) => list.map(({ title }) => title).join('\n'))
  if (shown !== newest) throw new Error(`/feed.json: expected the newest articles:\n${newest}\nfound:\n${shown}`)
}

/** After all rounds, every text has the tag that it had when its round was verified. */
export async function verifyTags(target: Target, tags: ReadonlyMap<string, string>): Promise<void> {
  const listed = await listAfter(target, '')
  for (const { file, etag } of listed) {
    if (tags.get(file) !== etag) throw new Error(`${file}: expected the tag ${tags.get(file)}, found ${etag}`)
  }
  if (listed.length !== tags.size) throw new Error(`expected ${tags.size} texts in the end, found ${listed.length}`)
}
