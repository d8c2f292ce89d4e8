import { hash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { encodeCache, readCache, writeCache } from './cache.ts'
import { type CheckedText, isShown } from './check-texts.ts'
import { fileState } from './file-state.ts'
import { root } from './folders.ts'

/** Where checked texts are kept. */
export interface CheckCache {
  folder: string
  /** Identifies the program and its settings. */
  version: string
}

const name = 'checked-texts'

/** Returns the texts of the last check whose files in `articles` have not changed since, by name. */
export function recallTexts({ folder, version }: CheckCache, articles: string): ReadonlyMap<string, CheckedText> {
  const kept = readCache<CheckedText[]>(folder, name, version) ?? []
  const now = Date.now()
  // A text from a time when the clock was ahead may be of the future.
  const isPast = ({ compared }: CheckedText): boolean => !isFuture(compared?.claim?.published ?? 0, now)
  const unchanged = kept.filter((text) => isPast(text) && text.state === fileState(join(articles, text.file), now))
  return new Map(unchanged.map((text) => [text.file, text]))
}

/** Whether a time is to come. A withdrawn article has none. */
function isFuture(published: number, now: number): boolean {
  return Number.isFinite(published) && published > now
}

/**
 * Keeps texts for the next check, except those with an error or a warning: whether a time is in the
 * past depends on the day. Does nothing if all of them are `known`, or the folder cannot be written.
 */
export function keepTexts(
  { folder, version }: CheckCache,
  texts: readonly CheckedText[],
  known: ReadonlyMap<string, CheckedText>,
): void {
  const kept = texts.filter(({ state, diagnostics }) => state !== null && !diagnostics.some(isShown))
  if (kept.every(({ file }) => known.has(file))) return
  try {
    writeCache(folder, name, encodeCache(version, kept))
  } catch {
    // The next check then takes as long as this one.
  }
}

/** Identifies the program as it is now: by the states of its files, and the version of Node. */
export function identifyProgram(): string {
  const files = ['src', 'tools'].flatMap((part) =>
    readdirSync(join(root, part), { recursive: true }).map((file) => `${part}/${file}`),
  )
  const states = [...files, 'package.json', 'package-lock.json', 'node_modules/.package-lock.json'].map(
    (file) => `${file} ${fileState(join(root, file), Infinity)}`,
  )
  return [process.version, ...states].join('\n')
}

/** Opens the cache of a program with these settings. */
export function openCheckCache(program: string, settings: string): CheckCache {
  return { folder: join(root, '.kawaraban'), version: hash('sha256', `${program}\n${settings}`, 'hex') }
}
