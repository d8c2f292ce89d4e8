import type { ParseResult } from '../article/article.ts'
import { inspect } from '../article/inspection.ts'
import { articlePath } from '../feed/paths.ts'
import { readText } from './body.ts'
import { type ApiRequest, maxTries, publicationOf, respondJson } from './context.ts'
import { checkPreconditions, digestText, quote } from './etag.ts'
import { readName } from './parameters.ts'
import { ApiError } from './problem.ts'
import { clashError, readAs, refuseErrors } from './reading.ts'

/** A text to store. */
interface NewText {
  bytes: Uint8Array
  etag: string
  reading: ParseResult
}

/** `PUT FILE` stores a text: 201 if the file is new, else 200, also if nothing changed. */
export async function putArticle(apiRequest: ApiRequest): Promise<Response> {
  const file = readName(apiRequest.name)
  // RFC 9110, section 14.5: a server that ignores Content-Range must refuse it.
  if (apiRequest.headers.has('Content-Range')) throw new ApiError('request', 'expected a whole text, found a Content-Range')
  const bytes = await readText(apiRequest.request)
  return storeText(apiRequest, { bytes, etag: digestText(bytes), reading: readAs(file, bytes, apiRequest.config) })
}

async function storeText(apiRequest: ApiRequest, sent: NewText, tries = maxTries): Promise<Response> {
  const { store: files, headers, by, now } = apiRequest
  const { reading, etag, bytes } = sent
  const at = new Date(now())
  const stored = await files.read(reading.file, at)
  // Regardless of the precondition: a client may repeat a request whose response was lost.
  if (stored?.etag === etag) return respond(apiRequest, sent, 200, stored.modified)
  refuseErrors(reading)
  try {
    checkPreconditions(headers, stored?.etag ?? null)
  } catch (error) {
    // A clash takes precedence. If no precondition fails, the store detects it in the transaction.
    const clash = await files.findClash(reading)
    throw clash === null ? error : clashError(clash)
  }
  // Keeps a byte order mark.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const changed = await files.write({ reading, text, etag, verb: 'put', base: stored?.etag ?? null, by, at })
  if (changed.outcome === 'clash') throw clashError(changed)
  if (changed.outcome === 'done') {
    apiRequest.changed()
    return respond(apiRequest, sent, stored === null ? 201 : 200, at)
  }
  if (tries > 1) return storeText(apiRequest, sent, tries - 1)
  throw new ApiError('unavailable', 'others are changing this file; nothing was stored', {
    headers: { 'Retry-After': '1' },
  })
}

function respond(apiRequest: ApiRequest, { reading, etag }: NewText, status: 200 | 201, modified: Date): Response {
  const { origin, timeZone } = publicationOf(apiRequest)
  return respondJson(inspect(reading, timeZone), status, {
    ETag: quote(etag),
    'Last-Modified': modified.toUTCString(),
    ...(status === 201 && { Location: origin + articlePath(reading.article.slug) }),
  })
}
