import type { ParseResult } from '../../article/article.ts'
import { slugOfFile } from '../../article/file.ts'
import { articleIds } from '../../article/ids.ts'
import type { Config } from '../../config.ts'
import type { Change, ChangeOutcome, ChangeRequest, Duplicate, NewsroomStore } from '../article-files.ts'
import { journal } from './journal.ts'
import { rowsOf } from './rows.ts'
import { all, batch, type Database, type Statement, statement } from './sql.ts'
import { deleteFile, indexFiles, storeText } from './writing.ts'

interface ChangeRow extends Omit<Change, 'at'> {
  at: number
}

const findDuplicate = `
  SELECT 'name' AS kind, file FROM article WHERE slug = ?1 AND file <> ?2
  UNION ALL SELECT 'id' AS kind, file FROM article WHERE uri = ?3 AND file <> ?2
  UNION ALL SELECT 'id' AS kind, file FROM article WHERE id = ?4 AND file <> ?2
  LIMIT 1`

const selectChanges = (index: string, condition: string): string => `
  SELECT revision, at, file, verb, etag, by FROM change INDEXED BY ${index}
  WHERE ${condition} AND revision > ?1 AND verb IN ('put', 'withdraw', 'remove') ORDER BY revision LIMIT ?2`
const changesAfter = selectChanges('change_of_text', 'true')
const changesOfFile = selectChanges('change_of_file', 'file = ?3')

/** Methods that change files, each in one transaction. */
export function changeMethods(
  database: Database,
  config: Config,
): Pick<NewsroomStore, 'write' | 'remove' | 'findDuplicate' | 'changes'> {
  const duplicateOf = async ({ file, article }: ParseResult): Promise<Duplicate | null> => {
    const { uri } = articleIds(article, config)
    const [duplicate] = await all(database, statement<Duplicate>(findDuplicate, article.slug, file, uri, article.id))
    return duplicate ?? null
  }
  return {
    findDuplicate: duplicateOf,
    write: async (change) => {
      const { file } = change.result
      return commit(database, file, writeStatements(change, config), () => duplicateOf(change.result))
    },
    remove: async ({ file, base, by, at }) => {
      const entry = journal({ at: at.getTime(), file, verb: 'remove', base, etag: null, by })
      return commit(database, file, [entry, ...deleteFile(file, slugOfFile(file))], () => Promise.resolve(null))
    },
    changes: async ({ after, limit, file }) => {
      const query =
        file === undefined
          ? statement<ChangeRow>(changesAfter, after, limit)
          : statement<ChangeRow>(changesOfFile, after, limit, file)
      const rows = await all(database, query)
      return rows.map((row) => ({ ...row, at: new Date(row.at) }))
    },
  }
}

function writeStatements({ result, text, etag, verb, base, by, at }: ChangeRequest, config: Config): Transaction {
  const { file } = result
  return [
    journal({ at: at.getTime(), file, verb, base, etag, by }),
    ...indexFiles([{ ...rowsOf(result, config), etag }], true, base === null),
    storeText(file, text),
  ]
}

/** The statements of a transaction. The first one inserts into the journal. */
type Transaction = readonly [Statement<{ revision: number }>, ...Statement<unknown>[]]

/** Runs a transaction and reports its outcome. */
async function commit(
  database: Database,
  file: string,
  transaction: Transaction,
  findDuplicate: () => Promise<Duplicate | null>,
): Promise<ChangeOutcome> {
  try {
    const [[entry]] = await batch(database, transaction)
    if (entry === undefined) throw new Error(`expected a revision for ${file}, found none`)
    return { outcome: 'done', revision: entry.revision }
  } catch (error) {
    const message = String(error)
    if (message.includes('precondition')) return { outcome: 'conflict', etag: await etagOf(database, file) }
    if (message.includes('was published')) return { outcome: 'published' }
    const duplicate = /UNIQUE constraint failed: article\.(?:slug|id|uri)/.test(message) ? await findDuplicate() : null
    if (duplicate === null) throw error
    return { outcome: 'duplicate', ...duplicate }
  }
}

async function etagOf(database: Database, file: string): Promise<string | null> {
  const [row] = await all(database, statement<{ etag: string }>('SELECT etag FROM article WHERE file = ?1', file))
  return row?.etag ?? null
}
