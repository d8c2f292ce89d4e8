import type { Problem } from '../article/article.ts'

/** Every kind of problem that the API answers with: the last part of its `type`, its status, and what it is called. */
const kinds = {
  token: { status: 401, title: 'A token is needed' },
  'wrong-tokens': { status: 429, title: 'Too many wrong tokens' },
  address: { status: 404, title: 'No such address' },
  method: { status: 405, title: 'Method not allowed' },
  request: { status: 400, title: 'The request is not as expected' },
  'content-type': { status: 415, title: 'Not a text in UTF-8' },
  size: { status: 413, title: 'The text is too large' },
  file: { status: 404, title: 'No such file' },
  text: { status: 422, title: 'The text has errors' },
  clash: { status: 409, title: 'Another article has its name or id' },
  'precondition-failed': { status: 412, title: 'The file is another by now' },
  'precondition-required': { status: 428, title: 'The file is there already' },
  unavailable: { status: 503, title: 'The database does not answer' },
  internal: { status: 500, title: 'The request could not be answered' },
} as const

/** What else an answer with a problem has. */
interface More {
  headers?: Record<string, string>
  /** The errors of a text, where they are. */
  errors?: readonly Problem[]
}

/** A request that is refused, thrown wherever that is found out. `detail` says what was expected and what was found. */
export class ApiError extends Error {
  readonly kind: keyof typeof kinds
  readonly more: More

  constructor(kind: keyof typeof kinds, detail: string, more: More = {}) {
    super(detail)
    this.kind = kind
    this.more = more
  }
}

/** The answer to a refused request: a problem of RFC 9457. */
export function respondProblem({ kind, message: detail, more: { headers, errors } }: ApiError): Response {
  const { status, title } = kinds[kind]
  // A URI that names the kind, and leads nowhere.
  const problem = { type: `tag:kawaraban.example,2026:problems/${kind}`, title, status, detail }
  const places = errors?.map(({ line, column, message }) => ({ line, column, message }))
  const body = JSON.stringify({ ...problem, ...(places && { errors: places }) })
  return new Response(body, { status, headers: { 'Content-Type': 'application/problem+json', ...headers } })
}
