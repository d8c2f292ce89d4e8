import { globSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { digestText } from '../../src/api/etag.ts'
import { parseArticle } from '../../src/article/parse.ts'
import type { Config } from '../../src/config.ts'
import { journal } from '../../src/store/d1/journal.ts'
import { rowsOf } from '../../src/store/d1/rows.ts'
import { batch, type Database } from '../../src/store/d1/sql.ts'
import { indexFiles, storeText } from '../../src/store/d1/writing.ts'
import { createProgress } from '../progress.ts'
import { type ArchiveFile, archiveFile } from './archive.ts'
import { openDatabaseFile } from './sqlite.ts'

/** The articles of a transaction. */
const chunk = 1000

/** Where `wrangler dev` has the only database of a data folder. */
export function databaseFileOf(data: string): string {
  const [file, other] = globSync('v3/d1/miniflare-D1DatabaseObject/*.sqlite', { cwd: data }).filter(
    (name) => !name.endsWith('metadata.sqlite'),
  )
  if (file === undefined || other !== undefined)
    throw new Error(`${data}: expected one database, found ${other === undefined ? 'none' : 'several'}`)
  return join(data, file)
}

/** The number of articles in a database. */
export function countArticles(path: string): number {
  const sqlite = new DatabaseSync(path, { readOnly: true })
  const { number } = sqlite.prepare('SELECT count(*) AS number FROM article').get() ?? {}
  sqlite.close()
  return Number(number)
}

/**
 * Fills an empty database with an archive of `count` articles, from the oldest to the newest. Each
 * is parsed as the API does, and stored by the same statements, which take many at a time.
 */
export async function fillNewsroom(path: string, count: number, config: Config, now: Date): Promise<void> {
  const { database, transaction, close } = openDatabaseFile(path)
  const progress = await createProgress(count, 1000, 'articles')
  for (let end = count; end > 0; end -= chunk) {
    const start = Math.max(end - chunk, 0)
    const files = Array.from({ length: end - start }, (_, place) => archiveFile(end - 1 - place, count, now))
    await transaction(() => storeFiles(database, files, config, now))
    progress.update(count - start)
  }
  progress.stop()
  close()
}

const encoder = new TextEncoder()

async function storeFiles(database: Database, files: readonly ArchiveFile[], config: Config, now: Date): Promise<void> {
  const read = files.map(({ file, text, at }) => {
    const bytes = encoder.encode(text)
    return {
      file,
      text,
      at: Math.min(at.getTime(), now.getTime()),
      etag: digestText(bytes),
      result: parseArticle(file, bytes, config),
    }
  })
  await batch(database, [
    ...read.map(({ file, at, etag }) => journal({ at, file, verb: 'put', base: null, etag, by: 'bench' })),
    ...indexFiles(
      read.map(({ result, etag }) => ({ ...rowsOf(result, config), etag })),
      true,
    ),
    ...read.map(({ file, text }) => storeText(file, text)),
  ])
}
