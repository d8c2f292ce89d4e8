import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../../src/store/folder.ts'
import { failWithReason } from '../command-line.ts'
import { fail } from '../terminal.ts'
import type { Newsroom } from './client.ts'
import { firstChange } from './lists.ts'
import { isObject, isTextMap, isTextOrNull } from './shapes.ts'

/**
 * In the folder of the texts, so that it is moved and copied with them. Hidden files are not
 * articles.
 */
const fileName = '.kawaraban-published.json'

/** The tag of each text when it was last the same in the folder and in the newsroom. */
export interface KnownTags {
  get: (file: string) => string | undefined
  set: (file: string, tag: string) => void
  /** Keeps the tag of a text that was withdrawn from here. The folder does not have that text. */
  setWithdrawn: (file: string, tag: string) => void
  /** Whether a stored text was published or withdrawn from here. */
  isOwn: (file: string, tag: string) => boolean
  /** Writes the file if a tag has changed. */
  save: () => Promise<void>
}

/** The contents of the file, by the origin of the newsroom. */
type Contents = Record<string, Known>

interface Known {
  since: string | null
  tags: Record<string, string>
  withdrawn?: Record<string, string>
}

/** Reads the known tags of a folder. Exits with 1 if the file is unreadable. */
export async function readKnownTags(folder: string, newsroom: Newsroom): Promise<KnownTags> {
  const path = join(folder, fileName)
  const contents = readContents(path)
  const known = contents[newsroom.origin]
  let since = await firstChange(newsroom)
  // The address may have a new database, such as another local one.
  const isKnown = since !== null && known?.since === since
  const tags = new Map(Object.entries(isKnown ? known.tags : {}))
  const withdrawn = new Map(Object.entries(isKnown ? (known.withdrawn ?? {}) : {}))
  let isSaved = true
  return {
    get: (file) => tags.get(file),
    set: (file, tag) => {
      if (tags.get(file) === tag && !withdrawn.has(file)) return
      tags.set(file, tag)
      withdrawn.delete(file)
      isSaved = false
    },
    setWithdrawn: (file, tag) => {
      withdrawn.set(file, tag)
      isSaved = false
    },
    isOwn: (file, tag) => tags.get(file) === tag || withdrawn.get(file) === tag,
    save: async () => {
      if (isSaved) return
      isSaved = true
      since ??= await firstChange(newsroom)
      const sorted = (map: ReadonlyMap<string, string>): Record<string, string> => Object.fromEntries([...map].toSorted())
      write(path, { ...contents, [newsroom.origin]: { since, tags: sorted(tags), withdrawn: sorted(withdrawn) } })
    },
  }
}

function readContents(path: string): Contents {
  try {
    const contents: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isContents(contents) ? contents : fail(`${path}: error: expected tags of published texts, found none; remove the file`)
  } catch (error) {
    // None, or the path of a text.
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return {}
    if (error instanceof SyntaxError) return fail(`${path}: error: expected JSON, found "${error.message}"; remove the file`)
    return failWithReason(path, 'a file that can be read', error)
  }
}

function isContents(value: unknown): value is Contents {
  return isObject(value) && Object.values(value).every(isKnown)
}

function isKnown(value: unknown): value is Known {
  return (
    isObject(value) &&
    isTextOrNull(value['since']) &&
    isTextMap(value['tags']) &&
    (value['withdrawn'] === undefined || isTextMap(value['withdrawn']))
  )
}

function write(path: string, contents: Contents): void {
  try {
    writeFileSync(`${path}.new`, `${JSON.stringify(contents, null, 1)}\n`)
    renameSync(`${path}.new`, path)
  } catch (error) {
    failWithReason(path, 'a file that can be written', error)
  }
}
