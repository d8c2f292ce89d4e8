import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { deserialize, serialize } from 'node:v8'

/*
 * What a build or a check keeps for the next one. It saves time only: without it, everything is made
 * again.
 */

/** Reads a value; `null` unless it was written with this key by this version of Node. */
export function readCache<Value>(folder: string, name: string, key: string): Value | null {
  try {
    return decodeCache(readFileSync(join(folder, name)), key)
  } catch {
    return null
  }
}

/** Decodes a value; `null` unless it was encoded with this key. */
export function decodeCache<Value>(bytes: Uint8Array, key: string): Value | null {
  const saved: { key: string; value: Value } = deserialize(bytes)
  return saved.key === key ? saved.value : null
}

export function encodeCache(key: string, value: unknown): Uint8Array {
  return serialize({ key, value })
}

/** Writes an encoded value. */
export function writeCache(folder: string, name: string, bytes: Uint8Array): void {
  mkdirSync(folder, { recursive: true })
  const temporary = join(folder, `${name}.${process.pid}-${threadId}`)
  try {
    writeFileSync(temporary, bytes)
    renameSync(temporary, join(folder, name))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
