import { readdirSync, readFileSync } from 'node:fs'

/** A file of the articles, unread. */
export interface File {
  name: string
  bytes: Uint8Array
}

/** The articles that travel with the Worker: its additional modules, which the runtime shows as read-only files. */
export const bundle = '/bundle'

/** The text files of a folder, by name and one at a time. Files of other kinds, hidden ones and folders are not articles. */
export function* readFolder(folder: string): Generator<File> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt') && !name.startsWith('.'))
  for (const name of names.sort()) yield { name, bytes: readFileSync(`${folder}/${name}`) }
}
