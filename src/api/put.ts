import type { Reading } from '../article/article.ts'
import { inspect } from '../article/inspection.ts'
import { articlePath } from '../feed/paths.ts'
import { readText } from './body.ts'
import { type ApiRequest, publicationOf, respondJson } from './context.ts'
import { checkPreconditions, digestText, quote } from './etag.ts'
import { readName } from './parameters.ts'
import { ApiError } from './problem.ts'
import { clashError, readAs, refuseErrors } from './reading.ts'

/** A text that is to be stored. */
interface Manuscript {
  bytes: Uint8Array
  etag: string
  reading: Reading
}

/** `PUT FILE` stores a text: 201 when the file is new, 200 when it has changed, or is the same already. */
export async function putArticle(asked: ApiRequest): Promise<Response> {
  const file = readName(asked.name)
  // RFC 9110, 14.5: whoever does not take parts must not take one for the whole.
  if (asked.headers.has('Content-Range')) throw new ApiError('request', 'expected a whole text, found a Content-Range')
  const bytes = await readText(asked.request)
  return storeText(asked, { bytes, etag: digestText(bytes), reading: readAs(file, bytes, asked.config) })
}

/** So often a change is tried while others change the file. */
const mostTries = 10

async function storeText(asked: ApiRequest, manuscript: Manuscript, tries = mostTries): Promise<Response> {
  const { store: files, headers, by, now } = asked
  const { reading, etag, bytes } = manuscript
  const at = new Date(now())
  const stored = await files.read(reading.file, at)
  // Whatever the precondition is: who repeats a request whose answer was lost has what was wanted.
  if (stored?.etag === etag) return respond(asked, manuscript, 200, stored.modified)
  refuseErrors(reading)
  try {
    checkPreconditions(headers, stored?.etag ?? null)
  } catch (error) {
    // A clash counts for more. Where no precondition fails, the store finds it, in the same transaction.
    const clash = await files.findClash(reading)
    throw clash === null ? error : clashError(clash)
  }
  // A byte order mark is a part of the text.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const changed = await files.write({ reading, text, etag, verb: 'put', base: stored?.etag ?? null, by, at })
  if (changed.outcome === 'clash') throw clashError(changed)
  if (changed.outcome === 'done') {
    asked.site.outdate()
    return respond(asked, manuscript, stored === null ? 201 : 200, at)
  }
  if (tries > 1) return storeText(asked, manuscript, tries - 1)
  throw new ApiError('unavailable', 'others change this file at the moment; nothing was stored', {
    headers: { 'Retry-After': '1' },
  })
}

function respond(asked: ApiRequest, { reading, etag }: Manuscript, status: 200 | 201, modified: Date): Response {
  const { origin, timeZone } = publicationOf(asked)
  return respondJson(inspect(reading, timeZone), status, {
    ETag: quote(etag),
    'Last-Modified': modified.toUTCString(),
    ...(status === 201 && { Location: origin + articlePath(reading.article.slug) }),
  })
}
