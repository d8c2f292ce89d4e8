import { publishable, type Diagnostic, type ParseResult } from '../article/article.ts'
import { type ApiRequest, respondJson } from './context.ts'
import { pageOf, readNumber } from './parameters.ts'
import { addDuplicate, parseAs } from './parse-text.ts'

/** The result for a file. */
interface Result {
  isChanged: boolean
  errors: (Pick<Diagnostic, 'line' | 'column' | 'message'> & { file: string })[]
}

/**
 * `POST /api/reindex` parses a page of files again and updates everything derived from their texts.
 * `refused` lists the errors of articles that are left out.
 */
export async function reindexArticles(asked: ApiRequest): Promise<Response> {
  const { store, query, now } = asked
  const limit = readNumber(query, 'limit', { fallback: 50, min: 1, max: 100 })
  // By name, any place to go on from is a known one.
  const entries = await store.list({ after: query.get('after') ?? '', limit: limit + 1, now: new Date(now()) })
  const { page, last } = pageOf(entries ?? [], limit)
  const results = await Promise.all(page.map(({ file }) => reindexFile(asked, file)))
  const changed = results.filter(({ isChanged }) => isChanged).length
  if (changed > 0) asked.changed()
  return respondJson({ done: page.length, changed, refused: results.flatMap(({ errors }) => errors), next: last?.file ?? null })
}

async function reindexFile({ store, config, now }: ApiRequest, file: string): Promise<Result> {
  const stored = await store.read(file, new Date(now()))
  // Removed in the meantime.
  if (stored === null) return { isChanged: false, errors: [] }
  const result = parseAs(file, new TextEncoder().encode(stored.text), config)
  const duplicate = await store.findDuplicate(result)
  // Ids are unique even among refused articles, so the file stays as it is.
  if (duplicate !== null) return { isChanged: false, errors: errorsOf(addDuplicate(result, duplicate)) }
  // If it is outdated, whoever changed the text has updated everything.
  const outcome = await store.reindex(result, stored.etag)
  return { isChanged: outcome === 'done', errors: isKeptOut(result) ? errorsOf(result) : [] }
}

function isKeptOut(result: ParseResult): boolean {
  const { draft, withdrawn } = result.article
  return !draft && !withdrawn && publishable(result) === null
}

function errorsOf({ file, diagnostics }: ParseResult): Result['errors'] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return errors.map(({ line, column, message }) => ({ file, line, column, message }))
}
