import { createHash, timingSafeEqual } from 'node:crypto'
import type { Config } from '../config.ts'
import { isLocal } from '../http/local.ts'
import { isWithinLimit, limitPeriod, type RateLimit, retryAfterLimit } from '../http/rate-limit.ts'
import { ApiError } from './problem.ts'

/** Who may use the API, from the Worker's environment. */
export interface Access {
  /** A secret: name and SHA-256 of each token, such as `anna:5e88…`, separated by whitespace. */
  TOKENS?: string
  /** A token for development, named `local`. It counts only without an origin or on this machine. */
  KAWARABAN_TOKEN?: string
  /** A rate limit for wrong tokens. */
  TOKEN_LIMIT?: RateLimit
}

/** The name of a token's owner. */
export const tokenName = /[a-z0-9-]{1,50}/
const tokenEntry = new RegExp(`^(${tokenName.source}):([0-9a-f]{64})$`)

/** A token that is accepted. */
interface KnownToken {
  name: string
  digest: Buffer
}

/**
 * Returns the name of the token in a request. Rejects with an `ApiError` if it has none or an
 * unknown one.
 */
type Authorize = (request: Request) => Promise<string>

/** Reads the tokens. Skips invalid entries, and logs their position but not their content. */
export function createAuthorize(
  { TOKENS = '', KAWARABAN_TOKEN: local = '', TOKEN_LIMIT: limiter }: Access,
  { origin }: Pick<Config, 'origin'>,
): Authorize {
  const known = TOKENS.split(/[\s,]+/).flatMap((entry, index) => (entry === '' ? [] : readToken(entry, index)))
  const withLocal = local === '' ? known : [...known, { name: 'local', digest: digestOf(local) }]
  return async (request) => {
    const [, token = ''] = /^Bearer (.*)$/i.exec(request.headers.get('Authorization') ?? '') ?? []
    if (token === '') {
      throw refused('expected "Authorization: Bearer" with a token, found none', 'Bearer realm="Kawaraban"')
    }
    const isDevelopment = origin === null || isLocal(new URL(request.url).hostname)
    const name = nameOf(token.trim(), isDevelopment ? withLocal : known)
    if (name !== null) return name
    if (!(await isWithinLimit(limiter, request.headers.get('CF-Connecting-IP') ?? ''))) {
      const detail = `expected a known token; wait ${limitPeriod} seconds`
      throw new ApiError('wrong-tokens', detail, { headers: retryAfterLimit })
    }
    throw refused('expected a known token, found another', 'Bearer realm="Kawaraban", error="invalid_token"')
  }
}

/** The digest of a token. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

function refused(detail: string, challenge: string): ApiError {
  return new ApiError('token', detail, { headers: { 'WWW-Authenticate': challenge } })
}

function readToken(entry: string, index: number): KnownToken[] {
  const [, name, hex] = tokenEntry.exec(entry) ?? []
  if (name !== undefined && hex !== undefined) return [{ name, digest: Buffer.from(hex, 'hex') }]
  console.error(`TOKENS: expected "name:digest" as \`npm run -s token\` prints it, found something else at position ${index + 1}`)
  return []
}

/** The name of a token. Compares all of them in constant time. */
function nameOf(token: string, known: readonly KnownToken[]): string | null {
  const digest = digestOf(token)
  return known.reduce<string | null>((found, { name, digest: other }) => (timingSafeEqual(digest, other) ? name : found), null)
}
