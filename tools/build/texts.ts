import { digestText } from '../../src/api/etag.ts'
import type { ParseResult } from '../../src/article/article.ts'
import { parseArticle } from '../../src/article/parse.ts'
import type { Config } from '../../src/config.ts'
import { listFolder, readFiles } from '../../src/store/folder.ts'
import { createNext, fewForThreads, take, type Thread } from './thread.ts'

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
 * at least 1,000 are new, `thread` reads some of them.
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
  const next = createNext()
  const asked = second?.ask('read', { folder, names, next })
  const own = readTexts(folder, take(names, next), config, known)
  const texts = asked === undefined ? own : inOrder(names, own, await asked)
  const all = Array.from(texts, ([name, { digest }]) => `${name} ${digest}\n`).join('')
  const others = strays.length + names.length - texts.size
  return { texts, others, revision: digestText(new TextEncoder().encode(all)).slice(0, 22) }
}

function inOrder(names: readonly string[], ...parts: readonly Texts[]): Texts {
  const all = new Map(parts.flatMap((part) => [...part]))
  return new Map(
    names.flatMap((name) => {
      const text = all.get(name)
      return text === undefined ? [] : [[name, text]]
    }),
  )
}

/** Reads these files of a folder. */
export function readTexts(folder: string, names: Iterable<string>, config: Config, known: Texts): Texts {
  const texts: Texts = new Map()
  for (const taken of names) {
    for (const { name, bytes } of readFiles(folder, [taken], () => {})) {
      const digest = digestText(bytes)
      const before = known.get(name)
      texts.set(name, before?.digest === digest ? before : { digest, result: parseArticle(name, bytes, config) })
    }
  }
  return texts
}
