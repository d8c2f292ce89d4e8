import { parseArticle } from '../article/parse.ts'
import { withdrawText } from '../article/front-matter/withdrawal.ts'
import type { ArticleFile, ChangeRequest } from '../store/article-files.ts'
import { type ApiRequest, maxTries } from './context.ts'
import { checkPreconditions, digestText, quote } from './etag.ts'
import { noSuchFile } from './get.ts'
import { readName } from './parameters.ts'
import { ApiError } from './problem.ts'

/** `DELETE FILE` withdraws what readers may have seen, and removes anything else. */
export async function deleteArticle(apiRequest: ApiRequest): Promise<Response> {
  return takeBack(apiRequest, readName(apiRequest.name))
}

async function takeBack(apiRequest: ApiRequest, file: string, tries = maxTries): Promise<Response> {
  const { store, headers, by, now } = apiRequest
  const at = new Date(now())
  const stored = await store.read(file, at)
  if (stored === null) throw noSuchFile(file)
  // Regardless of the precondition: this may be a repeated request.
  if (stored.state === 'withdrawn') return respond(stored.etag)
  const withdrawal = stored.wasPublished ? withdraw(apiRequest, stored, at) : null
  if (headers.has('If-Match')) checkPreconditions(headers, stored.etag)
  const changed = await (withdrawal === null
    ? store.remove({ file, base: stored.etag, by, at })
    : store.write({ ...withdrawal, verb: 'withdraw', base: stored.etag, by, at }))
  if (changed.outcome === 'done') {
    apiRequest.changed()
    return respond(withdrawal?.etag ?? null)
  }
  // It was changed or published since it was read.
  if (tries > 1) return takeBack(apiRequest, file, tries - 1)
  throw new ApiError('unavailable', 'others are changing this file; nothing was changed', {
    headers: { 'Retry-After': '1' },
  })
}

/**
 * Withdraws an article in its text, so that it is withdrawn wherever the text is read. Throws an
 * `ApiError` if the text cannot be edited.
 */
function withdraw(
  { config }: ApiRequest,
  { file, text: before }: ArticleFile,
  at: Date,
): Pick<ChangeRequest, 'result' | 'text' | 'etag'> {
  // Times in a text have whole seconds.
  const second = new Date(Math.floor(at.getTime() / 1000) * 1000)
  const { published } = parseArticle(file, new TextEncoder().encode(before), config).article
  const text = withdrawText(before, published, second, config.timeZone) ?? before
  const bytes = new TextEncoder().encode(text)
  const result = parseArticle(file, bytes, config)
  const { withdrawn, draft, updated } = result.article
  if (!withdrawn || draft || updated?.getTime() !== second.getTime()) {
    const detail = 'expected front matter that can be edited, found none; add "withdrawn: true" to the text and send it'
    throw new ApiError('text', detail, { errors: result.diagnostics.filter(({ severity }) => severity === 'error') })
  }
  return { result, text, etag: digestText(bytes) }
}

function respond(etag: string | null): Response {
  return new Response(null, { status: 204, headers: etag === null ? {} : { ETag: quote(etag) } })
}
