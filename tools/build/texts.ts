import { digestText } from '../../src/api/etag.ts'
import type { ParseResult } from '../../src/article/article.ts'
import { parseArticle } from '../../src/article/parse.ts'
import type { Config } from '../../src/config.ts'
import { listFolder, readFiles } from '../../src/store/folder.ts'
import { fewForThreads, type Thread } from './thread.ts'

/** A parsed text, and the digest of its bytes. */
export interface ReadText {
  digest: string
  result: ParseResult
}

/** Texts by file name, sorted. */
export type Texts = Map<string, ReadText>

/** The texts of a folder. */
export interface FolderTexts {
  texts: Texts
  /** How many other files are in the folder, or unreadable. */
  others: number
  /** Identifies these texts. */
  revision: string
}

/**
 * Reads a folder. Parses only texts that are not in `known`, which are from an earlier build. If
 * at least 1,000 are new, `thread` reads half.
 */
export async function readFolderTexts(
  folder: string,
  config: Config,
  known: Texts,
  thread: () => Thread | null,
): Promise<FolderTexts> {
  const { articles, strays } = listFolder(folder)
  const names = articles.toSorted()
  const second = names.length - known.size < fewForThreads ? null : thread()
  const half = second === null ? names.length : Math.ceil(names.length / 2)
  const asked = second?.ask('read', { folder, names: names.slice(half) })
  const own = readTexts(folder, names.slice(0, half), config, known)
  const texts: Texts = asked === undefined ? own : new Map([...own, ...(await asked)])
  const all = Array.from(texts, ([name, { digest }]) => `${name} ${digest}\n`).join('')
  const others = strays.length + names.length - texts.size
  return { texts, others, revision: digestText(new TextEncoder().encode(all)).slice(0, 22) }
}

/** Reads these files of a folder. */
export function readTexts(folder: string, names: readonly string[], config: Config, known: Texts): Texts {
  const texts: Texts = new Map()
  for (const { name, bytes } of readFiles(folder, names, () => {})) {
    const digest = digestText(bytes)
    const before = known.get(name)
    texts.set(name, before?.digest === digest ? before : { digest, result: parseArticle(name, bytes, config) })
  }
  return texts
}
