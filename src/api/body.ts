import { ApiError } from './problem.ts'

/** What texts are sent as, by editors' programs and by habit of curl and browsers. */
const types = ['text/plain', 'text/markdown', 'application/octet-stream']
/** The most bytes of a text. */
export const largestText = 1_048_576

/** The bytes of a text that a request brings. Rejects with an `ApiError` for what is no text in UTF-8, or too large. */
export async function readText(request: Request): Promise<Uint8Array> {
  checkType(request.headers)
  const tooLarge = (): ApiError => new ApiError('size', `expected at most ${largestText} bytes, found more`)
  if (Number(request.headers.get('Content-Length') ?? 0) > largestText) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  // A body that is too large is not cancelled: what is left of it is read and thrown away.
  for await (const chunk of request.body?.values({ preventCancel: true }) ?? []) {
    size += chunk.length
    if (size > largestText) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Reads what is left of a request's body, and throws it away. A client that is still sending when the answer comes may see a lost
 * connection instead of it.
 */
export async function discardBody({ body }: Request): Promise<void> {
  if (body === null || body.locked) return
  try {
    for await (const _chunk of body.values({ preventCancel: true }));
  } catch {
    // The client has gone.
  }
}

function checkType(headers: Headers): void {
  const given = headers.get('Content-Type') ?? ''
  const [type = '', ...parameters] = given.split(';').map((part) => part.trim().toLowerCase())
  if (type !== '' && !types.includes(type)) throw refused(`expected ${types.join(', ')} or no Content-Type, found "${given}"`)
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length)
  if (charset !== undefined && !/^"?utf-?8"?$/.test(charset)) throw refused(`expected a text in UTF-8, found "${given}"`)
  const encoding = headers.get('Content-Encoding')
  if (encoding !== null) throw refused(`expected a text without Content-Encoding, found "${encoding}"`)
}

/** RFC 9110, 15.5.16: the answer says what would be taken. */
function refused(detail: string): ApiError {
  return new ApiError('content-type', detail, { headers: { Accept: types.join(', '), 'Accept-Encoding': 'identity' } })
}
