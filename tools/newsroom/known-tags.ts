import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { failWithReason } from '../command-line.ts'
import { fail } from '../terminal.ts'
import { firstChange, type Newsroom } from './client.ts'

/**
 * In the folder of the texts, so that it is moved and copied with them. Hidden files are not
 * articles.
 */
const fileName = '.kawaraban-published.json'

/** The tag of each text when it was last the same in the folder and in the newsroom. */
export interface KnownTags {
  get: (file: string) => string | undefined
  set: (file: string, tag: string) => void
  /** Writes the file if a tag has changed. */
  save: () => Promise<void>
}

/** The contents of the file, by the origin of the newsroom. */
type Contents = Record<string, { since: string | null; tags: Record<string, string> }>

/** Reads the known tags of a folder. Exits with 1 if the file is unreadable. */
export async function readKnownTags(folder: string, newsroom: Newsroom): Promise<KnownTags> {
  const path = join(folder, fileName)
  const contents = readContents(path)
  const known = contents[newsroom.origin]
  let since = await firstChange(newsroom)
  // The address may have a new database, such as another local one.
  const tags = new Map(Object.entries(since !== null && known?.since === since ? known.tags : {}))
  let isSaved = true
  return {
    get: (file) => tags.get(file),
    set: (file, tag) => {
      if (tags.get(file) === tag) return
      tags.set(file, tag)
      isSaved = false
    },
    save: async () => {
      if (isSaved) return
      isSaved = true
      since ??= await firstChange(newsroom)
      write(path, { ...contents, [newsroom.origin]: { since, tags: Object.fromEntries([...tags].toSorted()) } })
    },
  }
}

function readContents(path: string): Contents {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Contents
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    if (error instanceof SyntaxError) return fail(`${path}: error: expected JSON, found "${error.message}"; remove the file`)
    return failWithReason(path, 'a file that can be read', error)
  }
}

function write(path: string, contents: Contents): void {
  try {
    writeFileSync(`${path}.new`, `${JSON.stringify(contents, null, 1)}\n`)
    renameSync(`${path}.new`, path)
  } catch (error) {
    failWithReason(path, 'a file that can be written', error)
  }
}
