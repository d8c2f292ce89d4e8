import { createHash, timingSafeEqual } from 'node:crypto'
import { ApiError } from './problem.ts'

/** Who may use the API, as the environment of the Worker says it. */
export interface Access {
  /** A secret: the name and the SHA-256 of each token, `anna:5e88…`, with spaces or new lines between. */
  TOKENS?: string
  /** A token for development, named `local`. */
  KAWARABAN_TOKEN?: string
  /** The platform's limit on wrong tokens. */
  TOKEN_LIMIT?: { limit: (of: { key: string }) => Promise<{ success: boolean }> }
}

/** A token, as it is known here. */
interface KnownToken {
  name: string
  digest: Buffer
}

/** Finds out whose token a request has. Rejects with an `ApiError` when it has none, or a wrong one. */
export type Authorize = (request: Request) => Promise<string>

/** Reads the tokens. An entry that is none is left out, with a line in the log that does not quote it. */
export function createAuthorize({ TOKENS = '', KAWARABAN_TOKEN: local = '', TOKEN_LIMIT: limiter }: Access): Authorize {
  const known = TOKENS.split(/[\s,]+/).flatMap((entry, index) => (entry === '' ? [] : readToken(entry, index)))
  if (local !== '') known.push({ name: 'local', digest: digestOf(local) })
  return async (request) => {
    const [, token = ''] = /^Bearer (.*)$/i.exec(request.headers.get('Authorization') ?? '') ?? []
    if (token === '') {
      throw refused('expected "Authorization: Bearer" with a token, found none', 'Bearer realm="Kawaraban"')
    }
    const name = nameOf(token.trim(), known)
    if (name !== null) return name
    if (!(await mayTry(request, limiter))) {
      const headers = { 'Retry-After': `${limitPeriod}` }
      throw new ApiError('wrong-tokens', `expected a token that is known; wait ${limitPeriod} seconds`, { headers })
    }
    throw refused('expected a token that is known, found another', 'Bearer realm="Kawaraban", error="invalid_token"')
  }
}

/** The digest that stands for a token. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

function refused(detail: string, challenge: string): ApiError {
  return new ApiError('token', detail, { headers: { 'WWW-Authenticate': challenge } })
}

function readToken(entry: string, index: number): KnownToken[] {
  const [, name, hex] = /^([a-z0-9-]{1,50}):([0-9a-f]{64})$/.exec(entry) ?? []
  if (name !== undefined && hex !== undefined) return [{ name, digest: Buffer.from(hex, 'hex') }]
  console.error(`TOKENS: expected "name:digest" as \`npm run -s token\` prints it, found something else at place ${index + 1}`)
  return []
}

/** The name of a token. All are compared, each in the same time, whichever it is. */
function nameOf(token: string, known: readonly KnownToken[]): string | null {
  const digest = digestOf(token)
  return known.reduce<string | null>((found, { name, digest: other }) => (timingSafeEqual(digest, other) ? name : found), null)
}

/** The period of the limit in seconds, as the binding has it. */
const limitPeriod = 60

/** Whether an address may send another wrong token. Without a limit, or when it fails, it may. */
async function mayTry(request: Request, limiter: Access['TOKEN_LIMIT']): Promise<boolean> {
  if (limiter === undefined) return true
  const key = request.headers.get('CF-Connecting-IP') ?? ''
  const answer = await limiter.limit({ key }).catch(() => null)
  return answer?.success !== false
}
