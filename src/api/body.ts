import { maxFileBytes } from '../article/file.ts'
import { ApiError } from './problem.ts'

/** The media types of texts, including the defaults of curl and browsers. */
const types = ['text/plain', 'text/markdown', 'application/octet-stream']

/**
 * Reads the text in a request. Rejects with an `ApiError` if it is too large or not declared as
 * text in UTF-8.
 */
export async function readText(request: Request): Promise<Uint8Array> {
  checkType(request.headers)
  return readBytes(request, maxFileBytes)
}

/** Reads the body of a request. Rejects with an `ApiError` if it is larger than `limit`, in bytes. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = (): ApiError => new ApiError('size', `expected at most ${limit} bytes, found more`)
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  // An oversized body is not cancelled here: `discardBody` reads the rest.
  for await (const chunk of request.body?.values({ preventCancel: true }) ?? []) {
    size += chunk.length
    if (size > limit) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const formType = 'application/x-www-form-urlencoded'

/** Reads a form. Rejects with an `ApiError` if it is none, or larger than `limit`, in bytes. */
export async function readForm(request: Request, limit: number): Promise<URLSearchParams> {
  const [type = ''] = (request.headers.get('Content-Type') ?? '').toLowerCase().split(';')
  if (type.trim() !== formType) {
    throw new ApiError('content-type', `expected ${formType}, found "${type}"`, { headers: { Accept: formType } })
  }
  return new URLSearchParams(new TextDecoder().decode(await readBytes(request, limit)))
}

/** How much of the rest of a body is read, in bytes. */
const maxRest = 2_000_000

/**
 * Reads and discards the rest of a request body. Otherwise, a client that is still sending may see
 * a lost connection instead of the response.
 */
export async function discardBody({ body }: Request): Promise<void> {
  if (body === null || body.locked) return
  try {
    let rest = maxRest
    for await (const chunk of body.values({ preventCancel: true })) {
      rest -= chunk.length
      if (rest <= 0) return
    }
  } catch {
    // The client disconnected.
  }
}

function checkType(headers: Headers): void {
  const contentType = headers.get('Content-Type') ?? ''
  const [type = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase())
  if (type !== '' && !types.includes(type))
    throw refused(`expected ${types.join(', ')} or no Content-Type, found "${contentType}"`)
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length)
  if (charset !== undefined && !/^"?utf-?8"?$/.test(charset)) throw refused(`expected a text in UTF-8, found "${contentType}"`)
  const encoding = headers.get('Content-Encoding')
  if (encoding !== null) throw refused(`expected a text without Content-Encoding, found "${encoding}"`)
}

/** RFC 9110, section 15.5.16: the response lists the accepted types. */
function refused(detail: string): ApiError {
  return new ApiError('content-type', detail, { headers: { Accept: types.join(', '), 'Accept-Encoding': 'identity' } })
}
