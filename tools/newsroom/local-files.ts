import { readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { faultOfName } from '../../src/article/file.ts'
import { listFolder, readFiles, reasonOf } from '../../src/store/folder.ts'

/** A text on this machine, unread. */
export interface LocalFile {
  name: string
  folder: string
  /** As it was named on the command line. */
  shown: string
}

/** The place that a name on the command line means: npm runs in the project's folder. */
export function resolveTyped(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path)
}

/** Reports what is wrong with a file as a whole. */
export type Refuse = (shown: string, message: string) => void

/** The texts among files and in folders, by name. */
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
    refuse(shown, `expected a file or a folder that can be read, found "${reasonOf(error as Error)}"`)
    return []
  }
  const name = basename(path)
  const fault = faultOfName(name)
  if (fault === null) return [{ name, folder: dirname(path), shown }]
  refuse(shown, fault)
  return []
}

/** The bytes of a text; `null` for one that cannot be read, or is there no more. */
export function readFile({ name, folder, shown }: LocalFile, refuse: Refuse): Uint8Array<ArrayBuffer> | null {
  const [file] = readFiles(folder, [name], ({ message }) => refuse(shown, message))
  return file === undefined ? null : Uint8Array.from(file.bytes)
}

/** The bytes of a file that may be missing. */
export function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
