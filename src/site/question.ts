import { StoreUnavailableError } from '../store/store.ts'

/** Takes work that goes on after the response. Called during a request: the runtime ends what a request began and did not name. */
export type Background = (work: Promise<unknown>) => void

/** A question to the store, whose answer many requests may wait for. */
export interface Question<Answer> {
  /** Whether it is too early for another one: the store has not answered yet, or failed just now. */
  isOpen: () => boolean
  /** Rejects after so many milliseconds; at once when the store failed, or when a request has waited in vain already. */
  wait: (milliseconds: number) => Promise<Answer>
}

/**
 * After so many milliseconds a question counts as lost, and another one may be put. The clock says so and no timer: a timer ends with
 * its request, and so may the question.
 */
export const lostAfter = 10_000

/** Puts a question. When the store fails, it stays open for `pause` milliseconds after it was put. */
export function putQuestion<Answer>(
  ask: () => Promise<Answer>,
  { now, pause, background }: { now: () => number; pause: number; background: Background },
): Question<Answer> {
  const began = now()
  let openUntil = began + lostAfter
  let isAwaited = false
  let failure: unknown = null
  const fail = (error: unknown): never => {
    // Logged once, however many requests wait. What is wrong beside the store's silence is logged with each response.
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

/** The result of some work, unless it takes longer than so many milliseconds. */
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
