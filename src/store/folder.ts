import { closeSync, constants, type Dirent, fstatSync, lstatSync, openSync, opendirSync, readFileSync } from 'node:fs'
import { faultOfName, faultOfSize } from '../article/file.ts'

/** A file of the articles, unread. */
export interface File {
  name: string
  bytes: Uint8Array
}

/** Something in the folder that cannot be published, with the message of its problem. */
export interface Stray {
  name: string
  message: string
}

/** The articles that travel with the Worker: its additional modules, which the runtime shows as read-only files. */
export const bundle = '/bundle'

/** Whether a file is hidden, or an editor or a system left it beside the articles: it is ignored without a message. */
export function isIncidental(name: string): boolean {
  return /^\.|~$|^#.*#$|^~\$|^(?:desktop\.ini|Thumbs\.db)$/is.test(name)
}

/**
 * The names of the articles in a folder, and the strays among them, sorted by name. Incidental files are left out. Empty when
 * there is no folder, because git keeps no empty one. Throws when the folder cannot be read.
 */
export function listFolder(folder: string): { articles: string[]; strays: Stray[] } {
  const articles: string[] = []
  const strays: Stray[] = []
  // A dangling link, such as one to an unmounted disk, is an error and not an empty folder.
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return { articles, strays }
  // Entry by entry: that of a file takes ten times the memory of its name.
  const open = opendirSync(folder, { bufferSize: 1000 })
  for (let entry = open.readSync(); entry !== null; entry = open.readSync()) {
    const fault = faultOfEntry(entry)
    if (fault === null) articles.push(entry.name)
    else if (!isIncidental(entry.name)) strays.push({ name: entry.name, message: fault })
  }
  open.closeSync()
  strays.sort((a, b) => (a.name < b.name ? -1 : 1))
  return { articles, strays }
}

/** Only regular files are read: a link may lead out of the folder, and reading a pipe blocks. */
function faultOfEntry(entry: Dirent): string | null {
  if (entry.isFile()) return faultOfName(entry.name)
  if (entry.isSymbolicLink()) return 'expected a file, found a symbolic link; replace it with the text itself'
  if (entry.isDirectory()) return 'expected a file, found a folder; move its articles into articles/'
  return 'expected a file, found a pipe, socket or device; remove it'
}

/** Reads the articles of a folder one at a time, in order of name. Throws when the folder or an article cannot be read. */
export function* readFolder(folder: string): Generator<File> {
  for (const name of listFolder(folder).articles.sort()) yield { name, bytes: readFileSync(`${folder}/${name}`) }
}

/** Reads files of a folder one at a time, in order of name. Calls `refuse` for a file that is too large or cannot be read. */
export function* readFiles(folder: string, names: readonly string[], refuse: (stray: Stray) => void): Generator<File> {
  for (const name of names.toSorted()) {
    const read = readBytes(`${folder}/${name}`)
    if (typeof read === 'string') refuse({ name, message: read })
    else if (read !== null) yield { name, bytes: read }
  }
}

/** In case a file became a link or a pipe after its folder was listed: do not follow, do not block. Windows lacks both flags. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants

/** The bytes of a file, or why it was refused; `null` when it was removed after its folder was listed. */
function readBytes(path: string): Uint8Array | string | null {
  let file: number | null = null
  try {
    file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    return faultOfSize(fstatSync(file).size) ?? readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    return `expected a file that can be read, found "${reasonOf(error as Error)}"`
  } finally {
    if (file !== null) closeSync(file)
  }
}

/** The reason in a system error, `EACCES: permission denied`, without the call and the path that follow it. */
export function reasonOf(error: Error): string {
  return error.message.split(',', 1)[0] ?? ''
}
