import { digestText } from '../../src/api/etag.ts'
import type { ParseResult } from '../../src/article/article.ts'
import { readArticle } from '../../src/article/parse.ts'
import type { Config } from '../../src/config.ts'
import { listFolder, readFiles, type Stray } from '../../src/store/folder.ts'

/** A parsed text, and the digest of its bytes. */
export interface ReadText {
  digest: string
  reading: ParseResult
}

/** The texts of a folder. */
export interface Texts {
  /** By file name, sorted. */
  texts: Map<string, ReadText>
  /** What else is in the folder, or unreadable. */
  strays: Stray[]
  /** Identifies these texts. */
  revision: string
  /** Whether they are the known ones. */
  areKnown: boolean
}

/** Reads a folder. Parses only texts that are not in `known`, which are from an earlier build. */
export function readTexts(folder: string, config: Config, known: ReadonlyMap<string, ReadText>): Texts {
  const { articles, strays } = listFolder(folder)
  const texts = new Map<string, ReadText>()
  for (const { name, bytes } of readFiles(folder, articles, (stray) => strays.push(stray))) {
    const digest = digestText(bytes)
    const before = known.get(name)
    texts.set(name, before?.digest === digest ? before : { digest, reading: readArticle(name, bytes, config) })
  }
  const all = Array.from(texts, ([name, { digest }]) => `${name} ${digest}\n`).join('')
  const areKnown = texts.size === known.size && Array.from(texts).every(([name, text]) => known.get(name) === text)
  return { texts, strays, revision: digestText(new TextEncoder().encode(all)).slice(0, 22), areKnown }
}
