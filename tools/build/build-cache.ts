import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'

/*
 * What a build keeps for the next one. It saves time only: without it, everything is made again and
 * compared with the files.
 */

/** Reads a value; `null` unless it was written with this key by this version of Node. */
export function readCache<Value>(folder: string, name: string, key: string): Value | null {
  try {
    const saved: { key: string; value: Value } = deserialize(readFileSync(join(folder, name)))
    return saved.key === key ? saved.value : null
  } catch {
    return null
  }
}

/** Writes a value. */
export function writeCache<Value>(folder: string, name: string, key: string, value: Value): void {
  mkdirSync(folder, { recursive: true })
  const temporary = join(folder, `${name}.${process.pid}`)
  writeFileSync(temporary, serialize({ key, value }))
  renameSync(temporary, join(folder, name))
}
