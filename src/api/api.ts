import type { Background } from '../site/question.ts'
import { StoreUnavailableError } from '../store/store.ts'
import { discardBody } from './body.ts'
import { listChanges } from './changes.ts'
import { checkArticle } from './check.ts'
import { type ApiHandler, type ApiOptions, withDeadline } from './context.ts'
import { deleteArticle } from './delete.ts'
import { getArticle } from './get.ts'
import { showHealth } from './health.ts'
import { listArticles } from './list.ts'
import { ApiError, respondProblem } from './problem.ts'
import { putArticle } from './put.ts'
import { reindexArticles } from './reindex.ts'
import { type Access, createAuthorize } from './tokens.ts'

/** The API: each address, with what answers each method. `*` stands for the name of a file. HEAD is GET without the body. */
const routes: Readonly<Record<string, Readonly<Record<string, ApiHandler>>>> = {
  '/api/articles': { GET: listArticles },
  '/api/articles/*': { GET: getArticle, PUT: putArticle, DELETE: deleteArticle },
  '/api/check': { POST: checkArticle },
  '/api/changes': { GET: listChanges },
  '/api/health': { GET: showHealth },
  '/api/reindex': { POST: reindexArticles },
}

/** Nothing of it is for caches, for other sites, or to be taken for another type. */
const everywhere = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

/** Answers requests below `/api`. */
export type Api = (request: Request, background: Background) => Promise<Response>

/** Creates the API over a store. Whoever has a token may use all of it. */
export function createApi({ store, ...options }: ApiOptions, access: Access): Api {
  const authorize = createAuthorize(access)
  const patient = withDeadline(store)
  return async (request, background) => {
    const answer = async (): Promise<Response> => {
      const by = await authorize(request)
      const { pathname, searchParams: query } = new URL(request.url)
      const { methods, name } = findRoute(pathname)
      const handler = findHandler(methods, request.method)
      return handler({ ...options, store: patient, request, headers: request.headers, query, name, by, background })
    }
    const response = await answer().catch((error: unknown) => respondError(error, request.method))
    await discardBody(request)
    for (const [header, value] of Object.entries(everywhere)) response.headers.set(header, value)
    return request.method === 'HEAD' ? new Response(null, response) : response
  }
}

/** The methods of an address, and the name in it, decoded. */
function findRoute(path: string): { methods: Readonly<Record<string, ApiHandler>>; name: string } {
  const file = /^\/api\/articles\/([^/]*)$/.exec(path)
  const pattern = file === null ? path : '/api/articles/*'
  const methods = Object.hasOwn(routes, pattern) ? routes[pattern] : undefined
  if (methods === undefined) throw new ApiError('address', `there is nothing at ${path}`)
  return { methods, name: decodeName(file?.[1] ?? '') }
}

/** A name that cannot be decoded is none that a file has, and stays as it is. */
function decodeName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function findHandler(methods: Readonly<Record<string, ApiHandler>>, method: string): ApiHandler {
  const name = method === 'HEAD' ? 'GET' : method
  const handler = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (handler !== undefined) return handler
  const allowed = Object.keys(methods)
    .flatMap((each) => (each === 'GET' ? ['GET', 'HEAD'] : each))
    .join(', ')
  throw new ApiError('method', `expected ${allowed}, found ${method}`, { headers: { Allow: allowed } })
}

/** The answer to a request that failed: refused, or for a fault of ours. */
function respondError(error: unknown, method: string): Response {
  if (error instanceof ApiError) return respondProblem(error)
  console.error(error)
  if (!(error instanceof StoreUnavailableError)) {
    return respondProblem(new ApiError('internal', 'this is a fault of the program, and its log has it'))
  }
  const isChange = method === 'PUT' || method === 'DELETE'
  const detail = isChange
    ? 'the database does not answer: it may not have been stored; sending it again is harmless'
    : 'the database does not answer; ask again in half a minute'
  return respondProblem(new ApiError('unavailable', detail, { headers: { 'Retry-After': '30' } }))
}
