import { digestText } from '../../src/api/etag.ts'
import type { ParseResult } from '../../src/article/article.ts'
import { withDuplicates } from '../../src/article/duplicates.ts'
import { parseArticle } from '../../src/article/parse.ts'
import type { Config } from '../../src/config.ts'
import { listFolder, readFiles } from '../../src/store/folder.ts'
import { type TopicName, topicsOf } from '../../src/store/topics.ts'
import { stateOf } from '../file-state.ts'
import { createNext, fewForThreads, take } from '../threads.ts'
import type { Opening, SecondThread } from './tasks.ts'
import {
  addTextPart,
  decodeTexts,
  encodeTexts,
  findUnchangedTexts,
  readTextCache,
  removeTextParts,
  type TextCache,
  type Texts,
  writeTextPart,
} from './text-cache.ts'

/** The texts of a folder. */
export interface FolderTexts {
  /** Sorted by name. */
  texts: Texts
  /** How many other files are in the folder, or unreadable. */
  others: number
  /** Identifies these texts. */
  revision: string
  /** The second thread, which has got what documents are rendered from. */
  openThread: () => SecondThread | null
}

/** How a second thread is started, and what it opens besides texts. */
export interface SecondThreadOptions {
  start: () => SecondThread | null
  opening: Pick<Opening, 'pictures' | 'now' | 'folder' | 'before' | 'compress'>
}

/**
 * Reads a folder, except texts whose files have not changed since an earlier build. If at least
 * 1,000 have, a second thread reads some of them.
 */
export async function readFolderTexts(
  folder: string,
  config: Config,
  cache: TextCache,
  { start, opening }: SecondThreadOptions,
): Promise<FolderTexts> {
  const { articles, strays } = listFolder(folder)
  const names = articles.toSorted()
  const { known, parts } = readTextCache(cache)
  const unchanged = findUnchangedTexts(folder, known)
  const changed = names.filter((name) => !unchanged.has(name))
  const open = (thread: SecondThread, others: Uint8Array): SecondThread => {
    // Not awaited, since this thread can go on. If it fails, so does the next task.
    void thread.ask('open', { ...opening, names, others, cache })
    return thread
  }
  const second = changed.length < fewForThreads ? null : start()
  const next = createNext()
  const asked = second?.ask('read', { folder, names: changed, next, cache })
  const read = readTexts(folder, take(changed, next), config, known)
  const own = new Map([...unchanged, ...read])
  if (second === null) addTextPart(cache, parts, read, own)
  else keepTexts(cache, own, (encoded) => open(second, encoded))
  const texts = inOrder(names, own, asked === undefined ? new Map() : decodeTexts(cache, await asked))
  const openLate = (): SecondThread | null => {
    const thread = start()
    return thread === null ? null : open(thread, encodeTexts(cache, own))
  }
  return {
    texts,
    others: strays.length + names.length - texts.size,
    revision: revisionOf(texts),
    openThread: () => second ?? openLate(),
  }
}

/** Writes the texts that this thread has as the first of two parts, after sharing them. */
function keepTexts(cache: TextCache, own: Texts, share: (encoded: Uint8Array) => void): void {
  const encoded = encodeTexts(cache, own)
  share(encoded)
  removeTextParts(cache, 2)
  writeTextPart(cache, 0, encoded)
}

function revisionOf(texts: Texts): string {
  const all = Array.from(texts, ([name, { digest }]) => `${name} ${digest}\n`).join('')
  return digestText(new TextEncoder().encode(all)).slice(0, 22)
}

/** Joins texts, in the order of `names`. */
export function inOrder(names: Iterable<string>, a: Texts, b: Texts): Texts {
  const texts: Texts = new Map()
  for (const name of names) {
    const text = a.get(name) ?? b.get(name)
    if (text !== undefined) texts.set(name, text)
  }
  return texts
}

/** Reads these files of a folder. */
export function readTexts(folder: string, names: Iterable<string>, config: Config, known: Texts): Texts {
  const texts: Texts = new Map()
  for (const taken of names) {
    const now = Date.now()
    for (const { name, bytes, stats } of readFiles(folder, [taken], () => {})) {
      const state = stateOf(stats, now)
      const digest = digestText(bytes)
      const before = known.get(name)
      const result = before?.digest === digest ? before.result : parseArticle(name, bytes, config)
      texts.set(name, { digest, state, result })
    }
  }
  return texts
}

/**
 * What is published of these texts. `digests` identify articles, which follow from the name and the
 * bytes of their file.
 */
export function resultsOf(texts: Texts, config: Config) {
  const digests = new WeakMap<object, string>()
  for (const [name, { digest, result }] of texts) digests.set(result.article, `${name} ${digest}`)
  const read = Array.from(texts.values(), ({ result }) => result)
  const results = withDuplicates(read, config)
  return { results, digests, withdrawnTopics: topicsOfWithdrawn(results) }
}

function topicsOfWithdrawn(results: readonly ParseResult[]): TopicName[] {
  const topics = results.flatMap(({ article }) => (article.withdrawn ? topicsOf(article) : []))
  return Array.from(new Map(topics.map((topic) => [`${topic.kind} ${topic.slug}`, topic])).values())
}
