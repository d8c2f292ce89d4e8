import type { ParseResult } from '../article/article.ts'
import { inspect } from '../article/inspection.ts'
import { publicationAt } from '../config.ts'
import { articlePath } from '../feed/paths.ts'
import type { ChangeOutcome, ChangeRequest } from '../store/article-files.ts'
import { readText } from './body.ts'
import { type ApiRequest, maxTries, respondJson } from './context.ts'
import { checkPreconditions, digestText, quote } from './etag.ts'
import { readName } from './parameters.ts'
import { ApiError } from './problem.ts'
import { addRenderingErrors, duplicateError, hasErrors, parseAs, refuseErrors } from './parse-text.ts'

/** A text to store. */
interface NewText {
  bytes: Uint8Array
  etag: string
  result: ParseResult
}

/** `PUT FILE` stores a text: 201 if the file is new, else 200, also if nothing changed. */
export async function putArticle(apiRequest: ApiRequest): Promise<Response> {
  const file = readName(apiRequest.name)
  // RFC 9110, section 14.5: a server that ignores Content-Range must refuse it.
  if (apiRequest.headers.has('Content-Range')) throw new ApiError('request', 'expected a whole text, found a Content-Range')
  const bytes = await readText(apiRequest.request)
  const result = addRenderingErrors(parseAs(file, bytes, apiRequest.config), publicationAt(apiRequest.config, apiRequest.request))
  const sent = { bytes, etag: digestText(bytes), result }
  return (await createFile(apiRequest, sent)) ?? storeText(apiRequest, sent)
}

/**
 * Stores a text as a new file, without reading the file first. `null` if it exists, or if something
 * may be wrong with the request.
 */
async function createFile(apiRequest: ApiRequest, sent: NewText): Promise<Response | null> {
  if (apiRequest.headers.has('If-Match') || hasErrors(sent.result)) return null
  const at = new Date(apiRequest.now())
  const changed = await write(apiRequest, sent, { base: null, at })
  if (changed.outcome === 'duplicate') throw duplicateError(changed)
  return changed.outcome === 'done' ? respond(apiRequest, sent, 201, at) : null
}

async function storeText(apiRequest: ApiRequest, sent: NewText, tries = maxTries): Promise<Response> {
  const { store: files, headers, now } = apiRequest
  const { result, etag } = sent
  const at = new Date(now())
  const stored = await files.read(result.file, at)
  // Regardless of the precondition: a client may repeat a request whose response was lost.
  if (stored?.etag === etag) return respond(apiRequest, sent, 200, stored.modified)
  refuseErrors(result)
  try {
    checkPreconditions(headers, stored?.etag ?? null)
  } catch (error) {
    // A duplicate takes precedence. If no precondition fails, the store detects it in the transaction.
    const duplicate = await files.findDuplicate(result)
    throw duplicate === null ? error : duplicateError(duplicate)
  }
  const changed = await write(apiRequest, sent, { base: stored?.etag ?? null, at })
  if (changed.outcome === 'duplicate') throw duplicateError(changed)
  if (changed.outcome === 'done') return respond(apiRequest, sent, stored === null ? 201 : 200, at)
  if (tries > 1) return storeText(apiRequest, sent, tries - 1)
  throw new ApiError('unavailable', 'others are changing this file; nothing was stored', {
    headers: { 'Retry-After': '1' },
  })
}

async function write(
  { store, changed, by }: ApiRequest,
  { bytes, ...sent }: NewText,
  change: Pick<ChangeRequest, 'base' | 'at'>,
): Promise<ChangeOutcome> {
  // Keeps a byte order mark.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const outcome = await store.write({ ...sent, ...change, text, verb: 'put', by })
  if (outcome.outcome === 'done') changed()
  return outcome
}

function respond(apiRequest: ApiRequest, { result, etag }: NewText, status: 200 | 201, modified: Date): Response {
  const { origin, timeZone } = publicationAt(apiRequest.config, apiRequest.request)
  return respondJson(inspect(result, timeZone), status, {
    ETag: quote(etag),
    'Last-Modified': modified.toUTCString(),
    ...(status === 201 && { Location: origin + articlePath(result.article.slug) }),
  })
}
