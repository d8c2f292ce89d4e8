import type { Background } from '../http/background.ts'
import { StoreUnavailableError } from '../store/store.ts'
import { within } from './within.ts'

/** A request to the store, or a rendering, whose result many requests may wait for. */
export interface SharedRequest<Result> {
  /** Whether it is too early for another one: this one has no result yet, or failed just now. */
  isPending: () => boolean
  /**
   * Waits for the result. Rejects after this time; at once if the request failed, or if another one
   * has already waited in vain.
   */
  wait: (milliseconds: number) => Promise<Result>
}

/**
 * After this time, in milliseconds, a request without a result may be repeated. Measured by the
 * clock, because a timer ends with the request that started it, and so may the work.
 */
const abandonedAfter = 10_000

/**
 * Starts some work. After a failure, it stays pending until `pause` milliseconds after it was
 * started.
 */
export function startShared<Result>(
  work: () => Promise<Result>,
  { now, pause, background }: { now: () => number; pause: number; background: Background },
): SharedRequest<Result> {
  const startedAt = now()
  let pendingUntil = startedAt + abandonedAfter
  let isAwaited = false
  let failure: unknown = null
  const fail = (error: unknown): never => {
    // Logged once for all waiting requests. Errors other than an unavailable store are logged with
    // each response.
    if (failure === null && (error instanceof StoreUnavailableError || !isAwaited)) console.error(error)
    failure ??= error
    throw error
  }
  const result = work().then(
    (found) => {
      pendingUntil = startedAt
      return found
    },
    (error: unknown) => {
      pendingUntil = startedAt + pause
      return fail(error)
    },
  )
  background(result.catch(() => {}))
  return {
    isPending: () => now() < pendingUntil,
    wait: async (milliseconds) => {
      isAwaited = true
      if (failure !== null) throw failure
      return within(milliseconds, result).catch(fail)
    },
  }
}
