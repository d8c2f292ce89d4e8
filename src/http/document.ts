import { createHash } from 'node:crypto'
import { type CachingPolicy, cacheControl, isCountingDown } from './caching.ts'
import { isNotModified } from './conditional.ts'
import { chooseEncoding, encode, type Encoding } from './encoding.ts'

/** Bytes to be served, made once for a revision of the articles, in each encoding. */
export interface Document {
  /** Weak (RFC 9110, 8.8.1): the same for all encodings, of which the edge may make more. */
  etag: string
  lastModified: Date
  caching: CachingPolicy
  /** When the document may change by itself, in milliseconds since 1970. */
  expires: number
  /** The bytes in each encoding; of a picture, which is as small as it gets, only as they are. */
  bodies: { identity: EncodedBody } & Partial<Record<Encoding, EncodedBody>>
  /** The headers of a 304: those of the 200, but for those about its body. */
  notModified: Head
}

/** A document in an encoding. */
interface EncodedBody {
  /** A blob's stream is sent as it lies. A buffer is copied for each response, and the copies wait for the garbage collector. */
  bytes: Blob
  head: Head
}

/** Status and headers to make responses of, never sent itself: a response is made of one faster than of a list of headers. */
type Head = Response

/** What a document is made of. */
export interface DocumentParts {
  content: string | ArrayBuffer
  /** With its charset. */
  contentType: string
  /** No earlier than any change of the bytes, or clients that send only If-Modified-Since never see it. */
  lastModified: Date
  caching: CachingPolicy
  expires: number
  /** All other headers. */
  headers: Record<string, string>
}

/** Makes a document of a text or of bytes. The same bytes have the same ETag in every isolate and on every machine. */
export function makeDocument({ content, contentType, lastModified, caching, expires, headers: stated }: DocumentParts): Document {
  const isText = typeof content === 'string'
  const bytes = isText ? new TextEncoder().encode(content) : new Uint8Array(content)
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const headers = new Headers({
    ...stated,
    ETag: etag,
    'Last-Modified': lastModified.toUTCString(),
    'Cache-Control': cacheControl(caching, Number.POSITIVE_INFINITY),
  })
  if (isText) headers.append('Vary', 'Accept-Encoding')
  const notModified = new Response(null, { status: 304, headers })
  headers.set('Content-Type', contentType)
  const identity = { bytes: new Blob([bytes]), head: headOf(headers) }
  const encoded = (encoding: Exclude<Encoding, 'identity'>): EncodedBody => {
    const own = new Headers(headers)
    own.set('Content-Encoding', encoding)
    return { bytes: new Blob([encode(bytes, encoding)]), head: headOf(own) }
  }
  const bodies = isText ? { br: encoded('br'), gzip: encoded('gzip'), identity } : { identity }
  return { etag, lastModified, caching, expires, bodies, notModified }
}

/** How much memory a document takes, in bytes. Beside its bodies, its headers and blobs take some 7 kB. */
export function sizeOf({ bodies }: Document): number {
  return Object.values(bodies).reduce((sum, { bytes }) => sum + bytes.size, 7168)
}

/** A request on Cloudflare, which tells more of it than its headers do. */
type IncomingRequest = Request & { cf?: { clientAcceptEncoding?: string } }

/**
 * Answers a GET or HEAD request for a document: 304 when the client has it, else its bytes. Hono drops the body for HEAD. `now` is
 * in milliseconds since 1970.
 */
export function respond(request: IncomingRequest, document: Document, now: number): Response {
  // Got once: in the runtime, each use of the property costs as much as a header.
  const asked = request.headers
  if (isNotModified(asked, document)) return new Response(null, headAt(document, document.notModified, now))
  // The edge writes an Accept-Encoding of its own, and says beside the request what the client's was: nothing, as an empty text, if it
  // sent none.
  const accepted = request.cf?.clientAcceptEncoding ?? asked.get('Accept-Encoding')
  const { bytes, head } = document.bodies[chooseEncoding(accepted)] ?? document.bodies.identity
  return new Response(bytes.stream(), headAt(document, head, now))
}

/** A head with the max-age that is left. */
function headAt({ caching, expires }: Document, head: Head, now: number): Head {
  const secondsUntilChange = Math.max(Math.floor((expires - now) / 1000), 0)
  if (!isCountingDown(caching, secondsUntilChange)) return head
  const headers = new Headers(head.headers)
  headers.set('Cache-Control', cacheControl(caching, secondsUntilChange))
  return headOf(headers, head.status)
}

function headOf(headers: Headers, status = 200): Head {
  // `encodeBody` is the runtime's word for bytes that are encoded already.
  const init = { status, headers, encodeBody: 'manual' }
  return new Response(null, init)
}
