import { createHash } from 'node:crypto'
import { isNotModified } from './conditional.ts'

/** Bytes to be served, made once for a revision of the articles. */
export interface Document {
  body: Uint8Array<ArrayBuffer>
  /** What a 200, and the 304 in its place, say about the bytes. */
  headers: Record<string, string>
  contentType: string
  /** Weak (RFC 9110, 8.8.1): the edge may compress the bytes on their way. */
  etag: string
  lastModified: Date
}

/**
 * Makes a document of a text or of bytes. The same bytes have the same ETag in every isolate and on every machine. `lastModified`
 * must be no earlier than any change of the bytes, or who asks by date alone never sees it.
 */
export function makeDocument(
  content: string | ArrayBuffer,
  contentType: string,
  lastModified: Date,
  headers: Record<string, string>,
): Document {
  const body = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content)
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const validators = { ETag: etag, 'Last-Modified': lastModified.toUTCString() }
  return { body, contentType, etag, lastModified, headers: { ...headers, ...validators } }
}

/**
 * Answers a GET or HEAD request for a document: 304 when the client has it, else its bytes. Hono drops the body for HEAD. `left`
 * says for how many seconds the document surely stays as it is.
 */
export function respond(request: Request, document: Document, left: number): Response {
  const { body, contentType } = document
  const headers = keptFor(document.headers, left)
  if (isNotModified(request.headers, document)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'Content-Type': contentType } })
}

/** Answers with a page that says why there is no document. It may be kept for no longer than `left` seconds either. */
export function answer(html: string, status: number, headers: Record<string, string>, left: number): Response {
  return new Response(html, { status, headers: { ...keptFor(headers, left), 'Content-Type': 'text/html; charset=utf-8' } })
}

/** Headers that let nobody keep an answer past `left` seconds: an embargo ends to the minute. */
function keptFor(headers: Record<string, string>, left: number): Record<string, string> {
  const policy = headers['Cache-Control'] ?? ''
  const [whole, age] = /max-age=(\d+)/.exec(policy) ?? []
  if (whole === undefined || Number(age) <= left || policy.includes('immutable')) return headers
  return { ...headers, 'Cache-Control': policy.replace(whole, `max-age=${Math.max(left, 0)}`) }
}
