import { StoreUnavailableError } from '../store/store.ts'

/**
 * Takes work that continues after the response. Must be called during a request: the runtime ends
 * all other work of the request.
 */
export type Background = (work: Promise<unknown>) => void

/** A question to the store. Many requests may wait for its answer. */
export interface Question<Answer> {
  /**
   * Whether it is too early for another question: the store has not answered yet, or failed just
   * now.
   */
  isOpen: () => boolean
  /**
   * Waits for the answer. Rejects after this time; at once if the store failed, or if another
   * request has already waited in vain.
   */
  wait: (milliseconds: number) => Promise<Answer>
}

/** A store that does not answer within this time, in milliseconds, is unavailable. */
export const silentAfter = 10_000

/**
 * Asks the store. After a failure, the question stays open until `pause` milliseconds after it was
 * asked.
 */
export function putQuestion<Answer>(
  ask: () => Promise<Answer>,
  { now, pause, background }: { now: () => number; pause: number; background: Background },
): Question<Answer> {
  const began = now()
  // Then it may be asked again. Measured by the clock, because a timer ends with its request, and so
  // may the question.
  let openUntil = began + silentAfter
  let isAwaited = false
  let failure: unknown = null
  const fail = (error: unknown): never => {
    // Logged once for all waiting requests. Errors other than the store's silence are logged with
    // each response.
    if (failure === null && (error instanceof StoreUnavailableError || !isAwaited)) console.error(error)
    failure ??= error
    throw error
  }
  const answer = ask().then(
    (found) => {
      openUntil = began
      return found
    },
    (error: unknown) => {
      openUntil = began + pause
      return fail(error)
    },
  )
  background(answer.catch(() => {}))
  return {
    isOpen: () => now() < openUntil,
    wait: async (milliseconds) => {
      isAwaited = true
      if (failure !== null) throw failure
      return within(milliseconds, answer).catch(fail)
    },
  }
}

/** The result of some work. Rejects with a `StoreUnavailableError` if it takes longer. */
export async function within<Result>(milliseconds: number, work: Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreUnavailableError(`no answer within ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
