import { closeSync, constants, type Dirent, fstatSync, lstatSync, openSync, opendirSync, readFileSync, type Stats } from 'node:fs'
import { faultOfName, faultOfSize } from '../article/file.ts'

/** An article file, not yet parsed. */
export interface File {
  name: string
  bytes: Uint8Array
}

/** A directory entry that is not an article, with an error message. */
export interface Stray {
  name: string
  message: string
}

/**
 * The folder of the articles deployed with the Worker. The runtime shows additional modules as
 * read-only files.
 */
export const bundleFolder = '/bundle'

/**
 * Whether a file is hidden, or left behind by an editor or an operating system. Such files are
 * ignored silently.
 */
export function isIncidental(name: string): boolean {
  return /^\.|~$|^#.*#$|^~\$|^(?:desktop\.ini|Thumbs\.db)$/is.test(name)
}

/**
 * Lists the names of the articles in a folder, unsorted, and its stray files, sorted by name.
 * Skips incidental files. Returns empty lists for a missing folder, since git keeps no empty one.
 * Throws when the folder cannot be read.
 */
export function listFolder(folder: string): { articles: string[]; strays: Stray[] } {
  const articles: string[] = []
  const strays: Stray[] = []
  // Not existsSync: a dangling link, such as one to an unmounted disk, must be an error.
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return { articles, strays }
  // Not readdirSync: a directory entry takes ten times the memory of a name.
  const directory = opendirSync(folder, { bufferSize: 1000 })
  for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) {
    const fault = faultOfEntry(entry)
    if (fault === null) articles.push(entry.name)
    else if (!isIncidental(entry.name)) strays.push({ name: entry.name, message: fault })
  }
  directory.closeSync()
  strays.sort((a, b) => (a.name < b.name ? -1 : 1))
  return { articles, strays }
}

/** Only regular files are read: a link may point outside the folder, and reading a pipe blocks. */
function faultOfEntry(entry: Dirent): string | null {
  if (entry.isFile()) return faultOfName(entry.name)
  if (entry.isSymbolicLink()) return 'expected a file, found a symbolic link; replace it with the text itself'
  if (entry.isDirectory()) return 'expected a file, found a folder; move its articles into articles/'
  return 'expected a file, found a pipe, socket or device; remove it'
}

/**
 * Reads the articles of a folder one at a time, sorted by name. Throws when the folder or an
 * article cannot be read.
 */
export function* readFolder(folder: string): Generator<File> {
  for (const name of listFolder(folder).articles.sort()) yield { name, bytes: readFileSync(`${folder}/${name}`) }
}

/**
 * Reads files of a folder one at a time, sorted by name. `stats` are from before reading. Calls
 * `refuse` for a file that is too large or unreadable.
 */
export function* readFiles(
  folder: string,
  names: readonly string[],
  refuse: (stray: Stray) => void,
): Generator<File & { stats: Stats }> {
  for (const name of names.toSorted()) {
    const read = readOne(`${folder}/${name}`)
    if (typeof read === 'string') refuse({ name, message: read })
    else if (read !== null) yield { name, ...read }
  }
}

/**
 * A file may become a link or a pipe after it was listed: do not follow it, do not block. Windows
 * lacks both flags.
 */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants

/** Returns what a file holds, an error message, or `null` for a file removed after it was listed. */
function readOne(path: string): { bytes: Uint8Array; stats: Stats } | string | null {
  let file: number | null = null
  try {
    file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    const stats = fstatSync(file)
    return faultOfSize(stats.size) ?? { bytes: readFileSync(file), stats }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    return `expected a file that can be read, found ${reasonOf(error)}`
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** The code of a system error, such as `ENOENT`; `null` for any other error. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** What was found in place of a file or folder, by the code of the system error. */
const findings: Readonly<Record<string, string>> = {
  EACCES: 'one without the permission for it',
  EEXIST: 'a file with its name',
  EISDIR: 'a folder',
  ELOOP: 'a link',
  ENOENT: 'none',
  ENOSPC: 'a full disk',
  ENOTDIR: 'a file',
  EPERM: 'one without the permission for it',
  EROFS: 'a disk that can only be read',
}

/**
 * What was found according to a system error, in plain words. Quotes the reason of an unusual
 * error, without the system call and path.
 */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const [, code = '', reason = message] = /^([A-Z]+): ([^,]*)/.exec(message) ?? []
  return findings[code] ?? `"${reason}"`
}
