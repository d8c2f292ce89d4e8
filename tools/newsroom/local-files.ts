import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { faultOfName } from '../../src/article/file.ts'
import { codeOf, listFolder, readFiles, reasonOf } from '../../src/store/folder.ts'
import { resolveTyped } from '../folders.ts'

/** A local text, not yet read. */
export interface LocalFile {
  name: string
  folder: string
  /** The path for messages, as typed. */
  shown: string
}

/** Reports an error of a whole file. */
export type Refuse = (shown: string, message: string) => void

/** Finds the texts among files and in folders, sorted by name. */
export function findFiles(paths: readonly string[], refuse: Refuse): LocalFile[] {
  const files = new Map<string, LocalFile>()
  for (const file of paths.flatMap((path) => filesAt(path, refuse))) {
    const other = files.get(file.name)
    if (other !== undefined && join(other.folder, file.name) !== join(file.folder, file.name))
      refuse(file.shown, `expected each name once, found that of ${other.shown}`)
    else files.set(file.name, file)
  }
  return [...files.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function filesAt(shown: string, refuse: Refuse): LocalFile[] {
  const path = resolveTyped(shown)
  try {
    if (statSync(path).isDirectory()) {
      const { articles, strays } = listFolder(path)
      for (const { name, message } of strays) refuse(join(shown, name), message)
      return articles.map((name) => ({ name, folder: path, shown: join(shown, name) }))
    }
  } catch (error) {
    refuse(shown, `expected a file or a folder that can be read, found ${reasonOf(error)}`)
    return []
  }
  const name = basename(path)
  const fault = faultOfName(name)
  if (fault === null) return [{ name, folder: dirname(path), shown }]
  refuse(shown, fault)
  return []
}

/** Reads a text; `null` if it is unreadable or has disappeared. */
export function readFile({ name, folder, shown }: LocalFile, refuse: Refuse): Uint8Array<ArrayBuffer> | null {
  const [file] = readFiles(folder, [name], ({ message }) => refuse(shown, message))
  return file === undefined ? null : Uint8Array.from(file.bytes)
}

/** Reads a file; `null` if it does not exist. */
export function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}
