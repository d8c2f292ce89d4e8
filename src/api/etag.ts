import { createHash } from 'node:crypto'
import { listsTag } from '../http/conditional.ts'
import { ApiError } from './problem.ts'

/** The digest of a text's bytes that the store has as its etag. */
export function digestText(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}

/** An etag as it stands in a header: strong (RFC 9110, 8.8.1), since the very bytes are sent. */
export function quote(etag: string): string {
  return `"${etag}"`
}

/**
 * Throws unless a file may be changed, by the preconditions of RFC 9110, 13: `If-Match` must name the etag it has, `If-None-Match`
 * must not, and none but `If-Match` lets a text be overwritten unseen. Tags are compared weakly: the edge makes ours weak when it
 * compresses. `etag` is `null` when there is no such file.
 */
export function checkPreconditions(headers: Headers, etag: string | null): void {
  const match = headers.get('If-Match')
  const noneMatch = headers.get('If-None-Match')
  const lists = (list: string): boolean => etag !== null && listsTag(list, quote(etag))
  const current = { headers: etag === null ? {} : { ETag: quote(etag) } }
  const is = etag === null ? 'there is no such file' : `its tag is ${quote(etag)}`
  if (match !== null && !lists(match))
    throw new ApiError('precondition-failed', `expected a file as If-Match has it; ${is}`, current)
  if (noneMatch !== null && lists(noneMatch))
    throw new ApiError('precondition-failed', `expected no file as If-None-Match has it; ${is}`, current)
  if (match === null && etag !== null) {
    const detail = `expected If-Match with the tag of the text that this one takes the place of; ${is}`
    throw new ApiError('precondition-required', detail, current)
  }
}
