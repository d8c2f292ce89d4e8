import type { Diagnostic } from '../article/article.ts'

/** Every kind of problem: the end of its `type`, its status and title. */
const kinds = {
  token: { status: 401, title: 'Token required' },
  'wrong-tokens': { status: 429, title: 'Too many wrong tokens' },
  address: { status: 404, title: 'Not found' },
  method: { status: 405, title: 'Method not allowed' },
  request: { status: 400, title: 'Invalid request' },
  'content-type': { status: 415, title: 'Unsupported media type' },
  size: { status: 413, title: 'Text too large' },
  file: { status: 404, title: 'No such file' },
  text: { status: 422, title: 'The text has errors' },
  clash: { status: 409, title: 'Name or id already taken' },
  'precondition-failed': { status: 412, title: 'The file has changed' },
  'precondition-required': { status: 428, title: 'The file already exists' },
  topic: { status: 404, title: 'No such topic' },
  callback: { status: 400, title: 'Callback not allowed' },
  subscription: { status: 404, title: 'No such subscription' },
  subscriptions: { status: 403, title: 'Too many subscriptions' },
  verifications: { status: 429, title: 'Too many verifications' },
  unavailable: { status: 503, title: 'Database unavailable' },
  internal: { status: 500, title: 'Internal error' },
} as const

/** Further parts of the response. */
interface More {
  headers?: Record<string, string>
  /** The errors in a text. */
  errors?: readonly Diagnostic[]
}

/** Thrown to refuse a request. `detail` says what was expected and what was found. */
export class ApiError extends Error {
  readonly kind: keyof typeof kinds
  readonly more: More

  constructor(kind: keyof typeof kinds, detail: string, more: More = {}) {
    super(detail)
    this.kind = kind
    this.more = more
  }
}

/** Responds with a problem of RFC 9457. */
export function respondProblem({ kind, message: detail, more: { headers, errors } }: ApiError): Response {
  const { status, title } = kinds[kind]
  // A URI that only names the kind.
  const problem = { type: `tag:kawaraban.example,2026:problems/${kind}`, title, status, detail }
  const places = errors?.map(({ line, column, message }) => ({ line, column, message }))
  const body = JSON.stringify({ ...problem, ...(places && { errors: places }) })
  return new Response(body, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } })
}
