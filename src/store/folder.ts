import { readdirSync, readFileSync } from 'node:fs'

/** A file of the articles, unread. */
export interface File {
  name: string
  bytes: Uint8Array
}

/** The articles that travel with the Worker: its additional modules, which the runtime shows as read-only files. */
export const bundle = '/bundle'

/** The text files of a folder, by name. Files of other kinds, hidden ones and folders are not articles. */
export function readFolder(folder: string): File[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt') && !name.startsWith('.'))
  return names.toSorted().map((name) => ({ name, bytes: readFileSync(`${folder}/${name}`) }))
}
