import { createHash } from 'node:crypto'
import { listsTag } from '../http/conditional.ts'
import { ApiError } from './problem.ts'

/** The digest of a text, which is its ETag in the store. */
export function digestText(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}

/** An ETag as in a header. It is strong (RFC 9110, section 8.8.1): the bytes never vary. */
export function quote(etag: string): string {
  return `"${etag}"`
}

/**
 * Throws unless the preconditions of RFC 9110, section 13, allow a change: `If-Match` must list the
 * current ETag, `If-None-Match` must not, and only `If-Match` can overwrite a text. The comparison
 * is weak, since the edge weakens ETags when it compresses. `etag` is `null` if there is no such
 * file.
 */
export function checkPreconditions(headers: Headers, etag: string | null): void {
  const match = headers.get('If-Match')
  const noneMatch = headers.get('If-None-Match')
  const lists = (list: string): boolean => etag !== null && listsTag(list, quote(etag))
  const current = { headers: etag === null ? {} : { ETag: quote(etag) } }
  const state = etag === null ? 'there is no such file' : `its ETag is ${quote(etag)}`
  if (match !== null && !lists(match))
    throw new ApiError('precondition-failed', `expected a file that matches If-Match; ${state}`, current)
  if (noneMatch !== null && lists(noneMatch))
    throw new ApiError('precondition-failed', `expected no file that matches If-None-Match; ${state}`, current)
  if (match === null && etag !== null) {
    const detail = `expected If-Match with the ETag of the text to replace; ${state}`
    throw new ApiError('precondition-required', detail, current)
  }
}
