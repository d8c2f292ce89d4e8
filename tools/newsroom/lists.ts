import { type Newsroom, readJson } from './client.ts'
import { isListOf, isObject, isTextMap, isTextOrNull } from './shapes.ts'

/** A file in the list. */
export interface Entry {
  file: string
  etag: string
  state: string
}

interface ListPage {
  articles: Entry[]
  /** The last name, if there are more; else `null`. */
  next: string | null
}

function isListPage(body: unknown): body is ListPage {
  return isObject(body) && isListOf(body['articles'], isEntry) && isTextOrNull(body['next'])
}

function isEntry(value: unknown): value is Entry {
  return isTextMap(isObject(value) ? { file: value['file'], etag: value['etag'], state: value['state'] } : null)
}

/** Loads a page of the list, sorted by name. */
export async function listPage({ ask }: Newsroom, after: string, limit: number): Promise<ListPage> {
  return readJson(await ask(`/api/articles?after=${after}&limit=${limit}`), isListPage)
}

/** Loads the whole list, sorted by name. */
export async function listFiles(newsroom: Newsroom): Promise<Entry[]> {
  const files: Entry[] = []
  for (let after: string | null = ''; after !== null;) {
    const { articles, next } = await listPage(newsroom, after, 1000)
    for (const { file, etag, state } of articles) files.push({ file, etag, state })
    after = next
  }
  return files
}

/** A change of a file. */
export interface Change {
  revision: number
  file: string
  /** The tag of the text since; `null` if it was removed. */
  etag: string | null
}

/** Loads all changes after a revision, oldest first. */
export async function listChanges({ ask }: Newsroom, after: number): Promise<Change[]> {
  const found: Change[] = []
  for (let last: number | null = after; last !== null;) {
    const page: ChangesPage = readJson(await ask(`/api/changes?after=${last}&limit=1000`), isChangesPage)
    for (const { revision, file, etag } of page.changes) found.push({ revision, file, etag })
    last = page.next
  }
  return found
}

interface ChangesPage {
  changes: Change[]
  /** The last revision, if there are more; else `null`. */
  next: number | null
}

function isChangesPage(body: unknown): body is ChangesPage {
  const isChange = (value: unknown): value is Change =>
    isObject(value) && typeof value['revision'] === 'number' && typeof value['file'] === 'string' && isTextOrNull(value['etag'])
  return isObject(body) && isListOf(body['changes'], isChange) && (body['next'] === null || typeof body['next'] === 'number')
}

/**
 * The time of the first change, which identifies the database behind an address; `null` if it is
 * empty.
 */
export async function firstChange({ ask }: Newsroom): Promise<string | null> {
  const {
    changes: [first],
  } = readJson(await ask('/api/changes?limit=1'), isListOfChanges)
  return first === undefined ? null : new Date(first.at).toISOString()
}

function isListOfChanges(body: unknown): body is { changes: { at: string }[] } {
  const isChange = (value: unknown): value is { at: string } => isObject(value) && typeof value['at'] === 'string'
  return isObject(body) && isListOf(body['changes'], isChange)
}
