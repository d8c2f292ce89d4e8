import type { Config, Publication } from '../config.ts'
import { within } from '../site/question.ts'
import type { Background } from '../site/question.ts'
import type { Site } from '../site/site.ts'
import type { NewsroomStore } from '../store/article-files.ts'

/** What the API is made of. */
export interface ApiOptions {
  store: NewsroomStore
  site: Site
  config: Config
  /** The clock, in milliseconds since 1970. */
  now: () => number
}

/** A request to an address of the API, with what answers it. */
export interface ApiRequest extends ApiOptions {
  request: Request
  headers: Headers
  query: URLSearchParams
  /** The part of the address that the route leaves open, as it was written; empty where it leaves none. */
  name: string
  /** The name of the token. */
  by: string
  background: Background
}

/** Answers a request, or rejects with an `ApiError`. */
export type ApiHandler = (request: ApiRequest) => Promise<Response>

/** A database that does not answer for so long, in milliseconds, is silent. */
const patience = 10_000

/** What a store answers, or a `StoreUnavailableError` when it takes too long. What was asked for may still happen. */
export function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return within(patience, answer)
}

/** A store whose methods answer in time. */
export function withDeadline(store: NewsroomStore): NewsroomStore {
  const limit =
    <Parameters extends unknown[], Answer>(method: (...parameters: Parameters) => Promise<Answer>) =>
    (...parameters: Parameters): Promise<Answer> =>
      inTime(method(...parameters))
  return {
    ...store,
    revision: limit(store.revision),
    snapshot: limit(store.snapshot),
    read: limit(store.read),
    write: limit(store.write),
    remove: limit(store.remove),
    findClash: limit(store.findClash),
    list: limit(store.list),
    changes: limit(store.changes),
    reindex: limit(store.reindex),
  }
}

/** An answer as JSON. */
export function respondJson(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } })
}

/** The publication at the origin that its addresses begin with. */
export function publicationOf({ config, request }: Pick<ApiRequest, 'config' | 'request'>): Publication {
  return { ...config, origin: config.origin ?? new URL(request.url).origin }
}
