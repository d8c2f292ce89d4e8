import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { failWithReason } from '../command-line.ts'
import { fail } from '../terminal.ts'
import { firstChange, type Newsroom } from './client.ts'

/**
 * Beside the texts, so that it goes where they go: who moves or copies the folder takes along what is
 * known of it. Hidden files are no articles.
 */
const fileName = '.kawaraban-published.json'

/** The tags of the texts that a folder and a newsroom had in common last, by file. */
export interface KnownTags {
  get: (file: string) => string | undefined
  set: (file: string, tag: string) => void
  /** Writes what is new since the last time. */
  save: () => Promise<void>
}

/** What the file says, by the origins of newsrooms. */
type Contents = Record<string, { since: string | null; tags: Record<string, string> }>

/** Reads what is known of a folder. Exits with 1 when the file cannot be read. */
export async function readKnownTags(folder: string, newsroom: Newsroom): Promise<KnownTags> {
  const path = join(folder, fileName)
  const contents = readContents(path)
  const known = contents[newsroom.origin]
  let since = await firstChange(newsroom)
  // Another database may be at the same address by now, as when a local one was begun anew.
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
