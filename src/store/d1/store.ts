import { parseArticle } from '../../article/parse.ts'
import type { Config } from '../../config.ts'
import type { NewsroomStore } from '../article-files.ts'
import { changeMethods } from './changes.ts'
import { fileMethods } from './files.ts'
import { notBefore } from '../month.ts'
import { currentRevision } from './queries.ts'
import { reindex } from './reindex.ts'
import { takeSnapshot } from './snapshot.ts'
import { all, batch, type Database } from './sql.ts'
import { createTextReader, type ReadFile } from './texts.ts'
import { refuseArticle } from './writing.ts'

interface D1StoreOptions {
  /** The time of the deployment. No snapshot has a last change before it. */
  deployed?: Date | null
  read?: ReadFile
}

/**
 * Creates a store in a D1 database with the tables of `migrations/`. Texts are parsed when they are
 * shown; the results are not stored.
 */
export function createD1Store(
  database: Database,
  config: Config,
  { deployed = null, read = parseArticle }: D1StoreOptions = {},
): NewsroomStore {
  const readText = createTextReader(config, read)
  return {
    isStatic: false,
    snapshot: async (now) => {
      const snapshot = await takeSnapshot(database, config, readText, now)
      return { ...snapshot, lastChange: notBefore(snapshot.lastChange, deployed) }
    },
    revision: async () => {
      const [row] = await all(database, currentRevision)
      return `${row?.revision ?? 0}`
    },
    refuse: async (slug, reason, revision) => {
      await batch(database, refuseArticle(slug, reason, Number(revision)))
    },
    reindex: (result, etag) => reindex(database, config, result, etag),
    ...fileMethods(database),
    ...changeMethods(database, config),
  }
}
