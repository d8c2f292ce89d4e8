import { createHash } from 'node:crypto'
import { type CachingPolicy, cacheControl, isCountingDown } from './caching.ts'
import { isNotModified } from './conditional.ts'
import { chooseEncoding, encode, type Encoding } from './encoding.ts'

/** A document in every encoding, ready to send. */
export interface Document {
  /** Weak (RFC 9110, section 8.8.1): shared by all encodings, including those the edge adds. */
  etag: string
  lastModified: Date
  caching: CachingPolicy
  /** When the document may change by itself, in milliseconds since the epoch. */
  nextChange: number
  /** The bytes in each encoding. Pictures are compressed already and have only `identity`. */
  bodies: { identity: EncodedBody } & Partial<Record<Encoding, EncodedBody>>
  /** The 304: the headers of the 200 without those about the body. */
  notModified: ResponseTemplate
}

/** A document in one encoding. */
interface EncodedBody {
  /** A blob, because its stream is sent without a copy. A buffer is copied for each response. */
  bytes: Blob
  template: ResponseTemplate
}

/**
 * Status and headers to create responses from; never sent itself. Faster than creating them from a
 * list of headers.
 */
type ResponseTemplate = Response

/** The input of {@link makeDocument}. */
interface DocumentParts {
  content: string | ArrayBuffer
  /** Includes the charset. */
  contentType: string
  /**
   * Not before the last change of the bytes, or clients that send only If-Modified-Since miss it.
   */
  lastModified: Date
  caching: CachingPolicy
  nextChange: number
  /** All other headers. */
  headers: Record<string, string>
}

/** Encodes content as a document. The same bytes have the same ETag in every isolate. */
export function makeDocument({
  content,
  contentType,
  lastModified,
  caching,
  nextChange,
  headers: others,
}: DocumentParts): Document {
  const isText = typeof content === 'string'
  const bytes = isText ? new TextEncoder().encode(content) : new Uint8Array(content)
  const etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const headers = new Headers({
    ...others,
    ETag: etag,
    'Last-Modified': lastModified.toUTCString(),
    'Cache-Control': cacheControl(caching, Number.POSITIVE_INFINITY),
  })
  if (isText) headers.append('Vary', 'Accept-Encoding')
  const notModified = new Response(null, { status: 304, headers })
  headers.set('Content-Type', contentType)
  const identity = { bytes: new Blob([bytes]), template: createTemplate(headers) }
  const encoded = (encoding: Exclude<Encoding, 'identity'>): EncodedBody => {
    const encodedHeaders = new Headers(headers)
    encodedHeaders.set('Content-Encoding', encoding)
    return { bytes: new Blob([encode(bytes, encoding)]), template: createTemplate(encodedHeaders) }
  }
  const bodies = isText ? { br: encoded('br'), gzip: encoded('gzip'), identity } : { identity }
  return { etag, lastModified, caching, nextChange, bodies, notModified }
}

/**
 * The document with another caching policy, without a countdown. A document that browsers must
 * revalidate keeps its policy.
 */
export function withCaching(document: Document, caching: CachingPolicy): Document {
  if (document.caching === 'no-cache') return document
  const templateOf = ({ headers: others, status }: ResponseTemplate): ResponseTemplate => {
    const headers = new Headers(others)
    headers.set('Cache-Control', cacheControl(caching, Number.POSITIVE_INFINITY))
    return createTemplate(headers, status)
  }
  const { br, gzip, identity } = document.bodies
  const again = ({ bytes, template }: EncodedBody): EncodedBody => ({ bytes, template: templateOf(template) })
  return {
    ...document,
    caching,
    nextChange: Number.POSITIVE_INFINITY,
    bodies: { ...(br && { br: again(br) }), ...(gzip && { gzip: again(gzip) }), identity: again(identity) },
    notModified: templateOf(document.notModified),
  }
}

/** The memory a document takes, in bytes. Headers and blobs add about 7 kB to the bodies. */
export function sizeOf({ bodies }: Document): number {
  return Object.values(bodies).reduce((sum, { bytes }) => sum + bytes.size, 7168)
}

/** A request with Cloudflare's metadata. */
type IncomingRequest = Request & { cf?: { clientAcceptEncoding?: string } }

/**
 * Responds to a GET or HEAD of a document: 304 if the client has it, else the bytes. Hono drops the
 * body for HEAD. `now` is in milliseconds since the epoch.
 */
export function respond(request: IncomingRequest, document: Document, now: number): Response {
  // Read once: in the runtime, each access costs as much as a header.
  const { headers } = request
  if (isNotModified(headers, document)) return new Response(null, templateAt(document, document.notModified, now))
  // The edge replaces Accept-Encoding and passes the client's in `cf`: an empty string if it sent
  // none.
  const acceptEncoding = request.cf?.clientAcceptEncoding ?? headers.get('Accept-Encoding')
  const { bytes, template } = document.bodies[chooseEncoding(acceptEncoding)] ?? document.bodies.identity
  return new Response(bytes.stream(), templateAt(document, template, now))
}

/** The template with the remaining max-age. */
function templateAt({ caching, nextChange }: Document, template: ResponseTemplate, now: number): ResponseTemplate {
  const secondsUntilChange = Math.max(Math.floor((nextChange - now) / 1000), 0)
  if (!isCountingDown(caching, secondsUntilChange)) return template
  const headers = new Headers(template.headers)
  headers.set('Cache-Control', cacheControl(caching, secondsUntilChange))
  return createTemplate(headers, template.status)
}

function createTemplate(headers: Headers, status = 200): ResponseTemplate {
  // Tells the runtime that the body is encoded already.
  const init = { status, headers, encodeBody: 'manual' }
  return new Response(null, init)
}
