import { digestText } from '../../src/api/etag.ts'
import type { ParseResult } from '../../src/article/article.ts'
import { withDuplicates } from '../../src/article/duplicates.ts'
import { parseArticle } from '../../src/article/parse.ts'
import type { Config } from '../../src/config.ts'
import { listFolder, readFiles } from '../../src/store/folder.ts'
import { createNext, fewForThreads, take } from '../threads.ts'
import type { SecondThread } from './tasks.ts'
import {
  addTextPart,
  decodeTexts,
  encodeTexts,
  findUnchangedTexts,
  readTextCache,
  removeTextParts,
  stateOf,
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
  /** Encodes the texts that the second thread has not read. */
  encodeForThread: () => Uint8Array
}

/**
 * Reads a folder, except texts whose files have not changed since an earlier build. If at least
 * 1,000 have, `thread` reads some of them.
 */
export async function readFolderTexts(
  folder: string,
  config: Config,
  cache: TextCache,
  thread: () => SecondThread | null,
): Promise<FolderTexts> {
  const { articles, strays } = listFolder(folder)
  const names = articles.toSorted()
  const { known, parts } = readTextCache(cache)
  const unchanged = findUnchangedTexts(folder, known)
  const changed = names.filter((name) => !unchanged.has(name))
  const second = changed.length < fewForThreads ? null : thread()
  const next = createNext()
  const asked = second?.ask('read', { folder, names: changed, next, cache })
  const read = readTexts(folder, take(changed, next), config, known)
  const own = new Map([...unchanged, ...read])
  let encoded: Uint8Array | null = null
  if (asked === undefined) addTextPart(cache, parts, read, own)
  else {
    removeTextParts(cache, 2)
    encoded = encodeTexts(cache, own)
    writeTextPart(cache, 0, encoded)
  }
  const texts = inOrder(names, own, asked === undefined ? new Map() : decodeTexts(cache, await asked))
  const all = Array.from(texts, ([name, { digest }]) => `${name} ${digest}\n`).join('')
  return {
    texts,
    others: strays.length + names.length - texts.size,
    revision: digestText(new TextEncoder().encode(all)).slice(0, 22),
    encodeForThread: () => encoded ?? encodeTexts(cache, own),
  }
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
    for (const { name, bytes, stats } of readFiles(folder, [taken], () => {})) {
      const state = stateOf(stats)
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
export function resultsOf(texts: Texts, config: Config): { results: ParseResult[]; digests: WeakMap<object, string> } {
  const digests = new WeakMap<object, string>()
  for (const [name, { digest, result }] of texts) digests.set(result.article, `${name} ${digest}`)
  return {
    results: withDuplicates(
      Array.from(texts.values(), ({ result }) => result),
      config,
    ),
    digests,
  }
}
