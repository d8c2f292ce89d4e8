import { createHash } from 'node:crypto'
import { isNotModified } from './conditional.ts'
import { chooseEncoding, encode, type Encoding } from './encoding.ts'
import { countdownOf } from './headers.ts'

/** Bytes to be served, made once for a revision of the articles, in each coding. */
export interface Document {
  /** Weak (RFC 9110, 8.8.1): the same for all codings, of which the edge may make more. */
  etag: string
  lastModified: Date
  /** For how many seconds before the document may change its max-age counts down to that. */
  countdown: number
  /** The bytes in each coding; of a picture, which is as small as it gets, only as they are. */
  bodies: { identity: Coded } & Partial<Record<Encoding, Coded>>
  /**
   * The 304: the headers of the 200 in its place, but for those about its body. Having none, one object answers all who ask: nobody
   * may set a header on it.
   */
  notModified: Response
}

/** A document in a coding. */
interface Coded {
  /** A blob's stream is sent as it lies. A buffer is copied for each response, and the copies wait for the garbage collector. */
  bytes: Blob
  /** Its headers, as a response without a body: new responses are made of one faster than of the headers. */
  head: Response
}

/**
 * Makes a document of a text or of bytes. The same bytes have the same ETag in every isolate and on every machine. `lastModified`
 * must be no earlier than any change of the bytes, or who asks by date alone never sees it. `countdown` is that of its kind, in seconds.
 */
export function makeDocument(
  content: string | ArrayBuffer,
  contentType: string,
  lastModified: Date,
  stated: Record<string, string>,
  countdown: number,
): Document {
  const isText = typeof content === 'string'
  const bytes = isText ? new TextEncoder().encode(content) : new Uint8Array(content)
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const headers = new Headers({ ...stated, ETag: etag, 'Last-Modified': lastModified.toUTCString() })
  if (isText) headers.append('Vary', 'Accept-Encoding')
  const notModified = new Response(null, { status: 304, headers })
  headers.set('Content-Type', contentType)
  const identity = { bytes: new Blob([bytes]), head: headOf(headers) }
  const encoded = (encoding: Exclude<Encoding, 'identity'>): Coded => {
    const own = new Headers(headers)
    own.set('Content-Encoding', encoding)
    return { bytes: new Blob([encode(bytes, encoding)]), head: headOf(own) }
  }
  const bodies = isText ? { br: encoded('br'), gzip: encoded('gzip'), identity } : { identity }
  return { etag, lastModified, countdown, bodies, notModified }
}

/** How much memory a document takes, in bytes. Beside its bodies, its headers and blobs take some 7 kB. */
export function sizeOf({ bodies }: Document): number {
  return Object.values(bodies).reduce((sum, { bytes }) => sum + bytes.size, 7168)
}

/** A request on Cloudflare, which tells more of it than its headers do. */
type Incoming = Request & { cf?: { clientAcceptEncoding?: string } }

/**
 * Answers a GET or HEAD request for a document: 304 when the client has it, else its bytes. Hono drops the body for HEAD. `left`
 * says for how many seconds the document surely stays as it is.
 */
export function respond(request: Request, document: Document, left: number): Response {
  // Got once: in the runtime, each use of the property costs as much as a header.
  const { headers } = request
  return isNotModified(headers, document) ? notModified(document, left) : send(request, headers, document, left)
}

function notModified({ notModified: kept, countdown }: Document, left: number): Response {
  return countdown <= left ? kept : new Response(null, { status: 304, headers: keptFor(kept.headers, left) })
}

function send(request: Incoming, asked: Headers, document: Document, left: number): Response {
  // The edge writes an Accept-Encoding of its own, and says beside the request what the client's was: nothing, as an empty text, if it
  // sent none.
  const accepted = request.cf?.clientAcceptEncoding ?? asked.get('Accept-Encoding')
  const { bytes, head } = document.bodies[chooseEncoding(accepted)] ?? document.bodies.identity
  return new Response(bytes.stream(), document.countdown <= left ? head : headOf(keptFor(head.headers, left)))
}

/** Answers with a page that says why there is no document. It may be kept for no longer than `left` seconds either. */
export function answer(html: string, status: number, stated: Record<string, string>, left: number): Response {
  const headers = new Headers({ ...stated, 'Content-Type': 'text/html; charset=utf-8' })
  return new Response(html, { status, headers: countdownOf('error') <= left ? headers : keptFor(headers, left) })
}

function headOf(headers: Headers): Response {
  // `encodeBody` is the runtime's word for bytes that are encoded already.
  const init = { headers, encodeBody: 'manual' }
  return new Response(null, init)
}

/** Headers that let nobody keep an answer past `left` seconds: an embargo ends to the minute. */
function keptFor(headers: Headers, left: number): Headers {
  const capped = new Headers(headers)
  const policy = headers.get('Cache-Control') ?? ''
  capped.set('Cache-Control', policy.replace(/max-age=\d+/, `max-age=${Math.max(left, 0)}`))
  return capped
}
