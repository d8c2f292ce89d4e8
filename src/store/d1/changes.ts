import type { ParseResult } from '../../article/article.ts'
import { slugOf } from '../../article/file.ts'
import { articleIds } from '../../article/ids.ts'
import type { Config } from '../../config.ts'
import type { Change, ChangeOutcome, ChangeRequest, Clash, NewsroomStore } from '../article-files.ts'
import { journal } from './journal.ts'
import { rowsOf } from './rows.ts'
import { all, batch, type Database, type Statement, statement } from './sql.ts'
import { deleteFile, indexFiles, storeText } from './writing.ts'

interface ChangeRow extends Omit<Change, 'at'> {
  at: number
}

const findName = `SELECT 'name' AS kind, file FROM article WHERE slug = ?1 AND file <> ?2`

/** The conditions of the unique indexes. A withdrawn article does not reserve its id. */
const findId = `
  SELECT 'id' AS kind, file FROM article WHERE uri = ?3 AND state <> 'withdrawn' AND file <> ?2
  UNION ALL SELECT 'id' AS kind, file FROM article WHERE id = ?4 AND id IS NOT NULL AND state <> 'withdrawn' AND file <> ?2`

const changesAfter = `
  SELECT revision, at, file, verb, etag, by FROM change INDEXED BY change_of_text
  WHERE revision > ?1 AND verb IN ('put', 'withdraw', 'remove') ORDER BY revision LIMIT ?2`

/** Methods that change files, each in one transaction. */
export function changeMethods(
  database: Database,
  config: Config,
): Pick<NewsroomStore, 'write' | 'remove' | 'findClash' | 'changes'> {
  const findClash = async (result: ParseResult): Promise<Clash | null> => {
    const [clash] = await all(database, clashStatement(result, config))
    return clash ?? null
  }
  return {
    findClash,
    write: async (change) => {
      const { file } = change.result
      return commit(database, file, writeStatements(change, config), () => findClash(change.result))
    },
    remove: async ({ file, base, by, at }) => {
      const entry = journal({ at: at.getTime(), file, verb: 'remove', base, etag: null, by })
      return commit(database, file, [entry, ...deleteFile(file, slugOf(file))], () => Promise.resolve(null))
    },
    changes: async ({ after, limit }) => {
      const rows = await all(database, statement<ChangeRow>(changesAfter, after, limit))
      return rows.map((row) => ({ ...row, at: new Date(row.at) }))
    },
  }
}

function writeStatements({ result, text, etag, verb, base, by, at }: ChangeRequest, config: Config): Transaction {
  const { file } = result
  return [
    journal({ at: at.getTime(), file, verb, base, etag, by }),
    ...indexFiles([{ ...rowsOf(result, config), etag }], true),
    storeText(file, text),
  ]
}

function clashStatement({ file, article }: ParseResult, config: Config): Statement<Clash> {
  const takesId = article.draft || !article.withdrawn
  const { slug, id } = article
  if (!takesId) return statement(findName, slug, file)
  return statement(`${findName} UNION ALL ${findId}`, slug, file, articleIds(article, config).uri, id)
}

/** The statements of a transaction. The first one inserts into the journal. */
type Transaction = readonly [Statement<{ revision: number }>, ...Statement<unknown>[]]

/** Runs a transaction and reports its outcome. */
async function commit(
  database: Database,
  file: string,
  transaction: Transaction,
  findClash: () => Promise<Clash | null>,
): Promise<ChangeOutcome> {
  try {
    const [[entry]] = await batch(database, transaction)
    if (entry === undefined) throw new Error(`expected a revision for ${file}, found none`)
    return { outcome: 'done', revision: entry.revision }
  } catch (error) {
    const message = String(error)
    if (message.includes('precondition')) return { outcome: 'conflict', etag: await etagOf(database, file) }
    if (message.includes('was published')) return { outcome: 'published' }
    const clash = /UNIQUE constraint failed: article\.(?:slug|id|uri)/.test(message) ? await findClash() : null
    if (clash === null) throw error
    return { outcome: 'clash', ...clash }
  }
}

async function etagOf(database: Database, file: string): Promise<string | null> {
  const [row] = await all(database, statement<{ etag: string }>('SELECT etag FROM article WHERE file = ?1', file))
  return row?.etag ?? null
}
