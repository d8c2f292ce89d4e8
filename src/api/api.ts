import { retryAdvice, retryAfter } from '../http/unavailable.ts'
import type { Background } from '../http/background.ts'
import { StoreUnavailableError } from '../store/store.ts'
import { discardBody } from './body.ts'
import { listChanges } from './changes.ts'
import { checkArticle } from './check.ts'
import { type ApiHandler, type ApiOptions, withDeadline } from './context.ts'
import { deleteArticle } from './delete.ts'
import { getArticle } from './get.ts'
import { showHealth } from './health.ts'
import { showHub } from './hub.ts'
import { listArticles } from './list.ts'
import { ApiError, respondProblem } from './problem.ts'
import { putArticle } from './put.ts'
import { reindexArticles } from './reindex.ts'
import { type Access, createAuthorize } from './tokens.ts'

/**
 * The routes of the API and the handlers of their methods. `*` stands for a file name. HEAD is GET
 * without the body.
 */
const routes: Readonly<Record<string, Readonly<Record<string, ApiHandler>>>> = {
  '/api/articles': { GET: listArticles },
  '/api/articles/*': { GET: getArticle, PUT: putArticle, DELETE: deleteArticle },
  '/api/check': { POST: checkArticle },
  '/api/changes': { GET: listChanges },
  '/api/health': { GET: showHealth },
  '/api/hub': { GET: showHub },
  '/api/reindex': { POST: reindexArticles },
}

/** Headers of every response: not for caches, and no type sniffing. No CORS. */
const commonHeaders = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

/** Responds to requests below `/api`. */
export type Api = (request: Request, background: Background) => Promise<Response>

/** Creates the API of a store. A token gives access to all of it. */
export function createApi({ store, ...options }: ApiOptions, access: Access): Api {
  const authorize = createAuthorize(access, options.config)
  const limited = withDeadline(store)
  return async (request, background) => {
    const handle = async (): Promise<Response> => {
      const by = await authorize(request)
      const { pathname, searchParams: query } = new URL(request.url)
      const { methods, name } = findRoute(pathname)
      const handler = findHandler(methods, request.method)
      const changed = (): void => {
        options.site.outdate()
        options.published(background)
      }
      const { headers } = request
      return handler({ ...options, store: limited, request, headers, query, name, by, background, changed })
    }
    const response = await handle().catch((error: unknown) => respondError(error, request.method))
    await discardBody(request)
    for (const [header, value] of Object.entries(commonHeaders)) response.headers.set(header, value)
    return request.method === 'HEAD' ? new Response(null, response) : response
  }
}

/** The methods of a path, and the decoded file name in it. */
function findRoute(path: string): { methods: Readonly<Record<string, ApiHandler>>; name: string } {
  const file = /^\/api\/articles\/([^/]*)$/.exec(path)
  const pattern = file === null ? path : '/api/articles/*'
  const methods = Object.hasOwn(routes, pattern) ? routes[pattern] : undefined
  if (methods === undefined) throw new ApiError('address', `there is nothing at ${path}`)
  return { methods, name: decodeName(file?.[1] ?? '') }
}

/** Decodes a name. Malformed names are kept, since no file has them. */
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

/** Responds to a request that was refused or failed. */
export function respondError(error: unknown, method: string): Response {
  if (error instanceof ApiError) return respondProblem(error)
  console.error(error)
  if (!(error instanceof StoreUnavailableError)) {
    return respondProblem(new ApiError('internal', 'something went wrong on the server; see its log'))
  }
  const isChange = method === 'PUT' || method === 'DELETE'
  const detail = isChange
    ? 'the database is not responding: the change may or may not be stored; it is safe to send it again'
    : `the database is not responding; try again ${retryAdvice}`
  return respondProblem(new ApiError('unavailable', detail, { headers: retryAfter }))
}
