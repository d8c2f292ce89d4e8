import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

/** Replaces a changed file by renaming, since a deployment may read its folder at the same time. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  if (holds(path, bytes)) return
  // Beside the folder: everything in it would be bundled.
  const temporary = resolve(dirname(dirname(path)), `${basename(path)}.${process.pid}`)
  writeFileSync(temporary, bytes)
  renameSync(temporary, path)
}

function holds(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes)
  } catch {
    return false
  }
}
