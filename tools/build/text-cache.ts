import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleText, ParseResult } from '../../src/article/article.ts'
import { decodeCache, encodeCache, readCache, writeCache } from '../cache.ts'
import { fileState } from '../file-state.ts'

/** A parsed text. */
export interface ReadText {
  /** The digest of its bytes. */
  digest: string
  /** The {@link stateOf} its file. */
  state: string | null
  result: ParseResult
}

/** Texts by file name. */
export type Texts = Map<string, ReadText>

/**
 * The texts of earlier builds, in parts. A build that reads a few texts adds a part; one that reads
 * many replaces all parts by two, one of each thread. The later part counts.
 */
export interface TextCache {
  folder: string
  /** Identifies the program and its settings. */
  version: string
}

/** This many parts are joined into one. */
const maxParts = 20

/** Reads all parts. Returns how many there are as well. */
export function readTextCache({ folder, version }: TextCache): { known: Texts; parts: number } {
  const known: Texts = new Map()
  for (let parts = 0; ; parts += 1) {
    const part = readCache<CachedText[]>(folder, partName(parts), version)
    if (part === null) return { known, parts }
    for (const text of part) known.set(text.name, openText(text))
  }
}

/** Adds the texts that a build has read. Makes one part of `all` texts if there are none or many. */
export function addTextPart(cache: TextCache, parts: number, read: Texts, all: Texts): void {
  if (read.size === 0) return
  const isJoined = parts === 0 || parts === maxParts
  writeTextPart(cache, isJoined ? 0 : parts, encodeTexts(cache, isJoined ? all : read))
  if (isJoined) removeTextParts(cache, 1)
}

export function writeTextPart({ folder }: TextCache, part: number, bytes: Uint8Array): void {
  writeCache(folder, partName(part), bytes)
}

/** Removes the parts from a number on. */
export function removeTextParts({ folder }: TextCache, from: number): void {
  for (let part = maxParts; part >= from; part -= 1) rmSync(join(folder, partName(part)), { force: true })
}

function partName(part: number): string {
  return `texts-${part}`
}

/** A text as it is kept. Its paragraphs are encoded apart: most builds need few of them. */
interface CachedText extends ReadText {
  name: string
  paragraphs: Uint8Array
}

export function encodeTexts({ version }: TextCache, texts: Texts): Uint8Array {
  const cached = Array.from(texts, ([name, { result, ...text }]): CachedText => {
    const article = { ...result.article, paragraphs: [] }
    return { ...text, name, result: { ...result, article }, paragraphs: Buffer.from(result.article.paragraphs.join('\n')) }
  })
  return encodeCache(version, cached)
}

export function decodeTexts({ version }: TextCache, bytes: Uint8Array): Texts {
  return new Map((decodeCache<CachedText[]>(bytes, version) ?? []).map((text) => [text.name, openText(text)]))
}

/** Decodes the paragraphs when they are asked for. */
function openText({ digest, state, result, paragraphs }: CachedText): ReadText {
  let opened: ArticleText['paragraphs'] | null = null
  const get = (): ArticleText['paragraphs'] => (opened ??= openParagraphs(paragraphs))
  Object.defineProperty(result.article, 'paragraphs', { get, enumerable: true })
  return { digest, state, result }
}

/** Paragraphs are clean: none is empty, and none has a line end. */
function openParagraphs(encoded: Uint8Array): ArticleText['paragraphs'] {
  const paragraphs: any[] = encoded.length === 0 ? [] : decoder.decode(encoded).split('\n')
  return paragraphs
}

const decoder = new TextDecoder()

/** Returns the texts whose files have the state in which they were read. */
export function findUnchangedTexts(folder: string, known: Texts): Texts {
  const now = Date.now()
  return new Map(Array.from(known).filter(([name, { state }]) => state !== null && state === fileState(join(folder, name), now)))
}
