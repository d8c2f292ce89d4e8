import { type ArticleFile, type ArticleFileEntry, maxFound, type NewsroomStore, type State } from '../article-files.ts'
import type { StoredState } from './rows.ts'
import { all, type Database, type Statement, statement } from './sql.ts'
import { searchQuery } from './words.ts'

interface FileRow {
  file: string
  etag: string
  modified: number
  state: StoredState
  published: number | null
  was_published: 0 | 1
  text: string
}

interface EntryRow {
  file: string
  etag: string
  state: StoredState
  title: string | null
  published: number | null
  updated: number | null
}

const readFile = `
  SELECT file, etag, modified, state, published, was_published, text FROM article CROSS JOIN text USING (number) WHERE file = ?1`

const entry = 'file, etag, state, title, published, updated'

const byName = `SELECT ${entry} FROM article WHERE file > ?1 ORDER BY file LIMIT ?2`
const newest = `SELECT ${entry} FROM article ORDER BY listed DESC, slug LIMIT ?1`

/** A row value cannot compare these two opposite orders. */
const isAfter = `listed <= after.at AND (listed < after.at OR slug > after.name)`
const after = (file: string): string => `(SELECT listed AS at, slug AS name FROM article WHERE file = ${file}) AS after`

const newestAfter = `
  SELECT ${entry} FROM ${after('?2')} CROSS JOIN article
  WHERE ${isAfter} ORDER BY listed DESC, slug LIMIT ?1`

const found = `SELECT rowid FROM title_words WHERE title_words MATCH ?2 ORDER BY rowid DESC LIMIT ${maxFound}`
const search = `
  SELECT ${entry} FROM (${found}) AS found CROSS JOIN article ON number = found.rowid
  ORDER BY listed DESC, slug LIMIT ?1`
const searchAfter = `
  SELECT ${entry} FROM ${after('?3')} CROSS JOIN (${found}) AS found CROSS JOIN article ON number = found.rowid
  WHERE ${isAfter} ORDER BY listed DESC, slug LIMIT ?1`

/** Methods that read stored files. */
export function fileMethods(database: Database): Pick<NewsroomStore, 'read' | 'list'> {
  return {
    read: async (file, now) => {
      const [row] = await all(database, statement<FileRow>(readFile, file))
      return row === undefined ? null : fileOf(row, now)
    },
    list: async (query) => {
      const selected = selectEntries(query)
      const rows = selected === null ? [] : await all(database, selected)
      if (rows.length === 0 && !(await canStart(database, query))) return null
      return rows.map((row) => entryOf(row, query.now))
    },
  }
}

/** Whether a list can start after the given file. By name, it can start anywhere. */
async function canStart(
  database: Database,
  { after: last, order, words }: Parameters<NewsroomStore['list']>[0],
): Promise<boolean> {
  if (last === undefined || (order === undefined && words === undefined)) return true
  return (await all(database, statement('SELECT 1 FROM article WHERE file = ?1', last))).length > 0
}

/** The statement of a list; `null` for a search without words. */
function selectEntries({ after: last, limit, order, words }: Parameters<NewsroomStore['list']>[0]): Statement<EntryRow> | null {
  if (words !== undefined) {
    const query = searchQuery(words)
    if (query === null) return null
    return last === undefined ? statement(search, limit, query) : statement(searchAfter, limit, query, last)
  }
  if (order === undefined) return statement(byName, last ?? '', limit)
  return last === undefined ? statement(newest, limit) : statement(newestAfter, limit, last)
}

function stateAt({ state, published }: { state: StoredState; published: number | null }, now: Date): State {
  if (state !== 'out') return state
  return published !== null && published <= now.getTime() ? 'published' : 'scheduled'
}

function fileOf({ file, text, etag, modified, was_published, ...row }: FileRow, now: Date): ArticleFile {
  const state = stateAt(row, now)
  const wasPublished = was_published === 1 || state === 'published'
  return { file, text, etag, modified: new Date(modified), state, wasPublished }
}

function entryOf({ file, etag, title, published, updated, ...row }: EntryRow, now: Date): ArticleFileEntry {
  const dateOf = (instant: number | null): Date | null => (instant === null ? null : new Date(instant))
  return {
    file,
    etag,
    state: stateAt({ ...row, published }, now),
    title,
    published: dateOf(published),
    updated: dateOf(updated),
  }
}
