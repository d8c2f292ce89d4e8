import { existsSync, opendirSync, readFileSync } from 'node:fs'

/** A file of the articles, unread. */
export interface File {
  name: string
  bytes: Uint8Array
}

/** The articles that travel with the Worker: its additional modules, which the runtime shows as read-only files. */
export const bundle = '/bundle'

/** Whether a file of the folder is meant as an article: files of other kinds and hidden ones are not. */
export function isArticle(name: string): boolean {
  return /\.(?:txt|md)$/.test(name) && !name.startsWith('.')
}

/**
 * The names in a folder: of the articles, and of what else lies there, folders included and hidden files not. None for a folder that
 * is not there, as git leaves out an empty one.
 */
export function listFolder(folder: string): { articles: string[]; others: string[] } {
  const articles: string[] = []
  const others: string[] = []
  if (!existsSync(folder)) return { articles, others }
  // Entry by entry: that of a file takes ten times the memory of its name.
  const open = opendirSync(folder, { bufferSize: 1000 })
  for (let entry = open.readSync(); entry !== null; entry = open.readSync()) {
    if (entry.isFile() && isArticle(entry.name)) articles.push(entry.name)
    else if (!entry.name.startsWith('.')) others.push(entry.name)
  }
  open.closeSync()
  return { articles, others }
}

/** The articles of a folder, unread, by name and one at a time. */
export function readFolder(folder: string): Generator<File> {
  return readFiles(folder, listFolder(folder).articles)
}

/** Files of a folder, unread, by name and one at a time. */
export function* readFiles(folder: string, names: readonly string[]): Generator<File> {
  // The runtime shows the names of its files as they stand in an address.
  const nameOf = folder === bundle ? decodeName : String
  const files = names.map((file) => ({ file, name: nameOf(file) }))
  for (const { file, name } of files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const bytes = readIfThere(`${folder}/${file}`)
    if (bytes !== null) yield { name, bytes }
  }
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The bytes of a file; `null` when it was removed after its folder was read. */
function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null
    throw error
  }
}
