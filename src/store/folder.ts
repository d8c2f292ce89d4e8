import { readdirSync, readFileSync } from 'node:fs'

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

/** The articles of a folder, unread, by name and one at a time. */
export function* readFolder(folder: string): Generator<File> {
  const names = readdirSync(folder).filter(isArticle)
  for (const name of names.sort()) yield { name, bytes: readFileSync(`${folder}/${name}`) }
}
