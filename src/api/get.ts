import { isNotModified } from '../http/conditional.ts'
import type { ArticleFile } from '../store/article-files.ts'
import type { ApiRequest } from './context.ts'
import { quote } from './etag.ts'
import { readName } from './parameters.ts'
import { ApiError } from './problem.ts'

/** `GET FILE` returns the stored bytes. */
export async function getArticle({ store, name, now, headers }: ApiRequest): Promise<Response> {
  const file = readName(name)
  const stored = await store.read(file, new Date(now()))
  if (stored === null) throw noSuchFile(file)
  const etag = quote(stored.etag)
  const validators = { ETag: etag, 'Last-Modified': stored.modified.toUTCString() }
  if (isNotModified(headers, { etag, lastModified: stored.modified }))
    return new Response(null, { status: 304, headers: validators })
  return new Response(stored.text, { headers: { ...validators, 'Content-Type': typeOf(stored) } })
}

export function noSuchFile(file: string): ApiError {
  return new ApiError('file', `expected a stored file, found no ${file}`)
}

function typeOf({ file }: ArticleFile): string {
  return file.endsWith('.md') ? 'text/markdown; charset=utf-8' : 'text/plain; charset=utf-8'
}
