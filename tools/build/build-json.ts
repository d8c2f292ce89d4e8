import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { markFile, writeFile } from './site-folder.ts'

/** The contents of `build.json`. */
export interface Mark {
  generator: 'Kawaraban'
  /** Whether the build came to its end. If not, the next one completes it. */
  complete: boolean
  /** When the last complete build was made. */
  made: string | null
  /** Identifies the texts it was made from. */
  revision: string | null
  /** When the first document changes by itself: an embargo ends, a month begins, or news gets old. */
  validUntil: string | null
}

/** Writes that a build has begun, and keeps what is said about the last one. */
export function markBegun(folder: string): void {
  writeMark(folder, { ...readMark(folder), complete: false })
}

export function markComplete(folder: string, mark: Pick<Mark, 'made' | 'revision' | 'validUntil'>): void {
  writeMark(folder, { generator: 'Kawaraban', complete: true, ...mark })
}

function readMark(folder: string): Mark {
  const none: Mark = { generator: 'Kawaraban', complete: false, made: null, revision: null, validUntil: null }
  try {
    return { ...none, ...JSON.parse(readFileSync(join(folder, markFile), 'utf8')) }
  } catch {
    return none
  }
}

function writeMark(folder: string, mark: Mark): void {
  writeFile(folder, markFile, Buffer.from(`${JSON.stringify(mark, null, 2)}\n`), undefined)
}
