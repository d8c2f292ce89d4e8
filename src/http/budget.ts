import { isPlatformLimit } from './call.ts'
import type { Job } from './jobs.ts'

/** What a run may still send, within the limits of the platform. */
export interface Budget {
  /** Whether another call may begin. */
  mayBegin: () => boolean
  /** Whether less than a part of the statements was sent. */
  mayAsk: (part: number) => boolean
  /** The number of calls that are left. */
  calls: () => number
  /**
   * Counts a job. If the platform refuses its call, it would refuse others as well: none is left.
   */
  spend: (job: Job) => Job
}

/**
 * Creates the budget of a run. `statements` returns the number of statements that were sent to the
 * database, in this run and before.
 */
export function createBudget(limits: { runCalls: number; runStatements: number }, statements: () => number): Budget {
  const before = statements()
  let calls = limits.runCalls
  const mayAsk = (part: number): boolean => statements() - before < part * limits.runStatements
  return {
    mayAsk,
    mayBegin: () => calls > 0 && mayAsk(1),
    calls: () => calls,
    spend: (job) => {
      calls -= 1
      return () =>
        job().catch((error: unknown) => {
          if (isPlatformLimit(error)) calls = 0
          throw error
        })
    },
  }
}
