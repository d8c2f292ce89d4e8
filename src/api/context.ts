import type { Config } from '../config.ts'
import type { Background } from '../http/background.ts'
import { within } from '../site/within.ts'
import type { Site } from '../site/site.ts'
import type { NewsroomStore } from '../store/article-files.ts'
import type { HubStatus } from '../store/d1/hub-status.ts'

/** What the API needs. */
export interface ApiOptions {
  store: NewsroomStore
  site: Site
  config: Config
  /** The clock, in milliseconds since the epoch. */
  now: () => number
  hubStatus: () => Promise<HubStatus>
  /** Tells others of a change, after the response. */
  published: (background: Background) => void
}

/** A request to the API, with everything its handler needs. */
export interface ApiRequest extends ApiOptions {
  request: Request
  headers: Headers
  query: URLSearchParams
  /** The decoded file name in the path, or an empty string. */
  name: string
  /** The name of the token. */
  by: string
  background: Background
  /** Shows a change at once and sends it to subscribers. Call it after each change. */
  changed: () => void
}

/** The number of attempts to change a file that others are changing. */
export const maxTries = 10

/** Responds to a request, or rejects with an `ApiError`. */
export type ApiHandler = (request: ApiRequest) => Promise<Response>

/** How long the API waits for the store, in milliseconds. */
const apiTimeout = 10_000

/**
 * Rejects with a `StoreUnavailableError` if the answer takes too long. The operation may still
 * complete.
 */
export function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  return within(apiTimeout, answer)
}

/** Wraps a store so that its methods answer in time. */
export function withDeadline(store: NewsroomStore): NewsroomStore {
  const limit =
    <Parameters extends unknown[], Answer>(method: (...parameters: Parameters) => Promise<Answer>) =>
    (...parameters: Parameters): Promise<Answer> =>
      inTime(method(...parameters))
  return {
    isStatic: store.isStatic,
    revision: limit(store.revision),
    snapshot: limit(store.snapshot),
    read: limit(store.read),
    write: limit(store.write),
    remove: limit(store.remove),
    findDuplicate: limit(store.findDuplicate),
    list: limit(store.list),
    changes: limit(store.changes),
    refuse: limit(store.refuse),
    reindex: limit(store.reindex),
  }
}

/** Responds with JSON. */
export function respondJson(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } })
}
