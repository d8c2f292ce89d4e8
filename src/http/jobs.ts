/** The time in milliseconds after which a job makes room for another. */
export const patience = 250

export type Job = () => Promise<void>

/** Starts jobs as there is room for them. */
export interface Jobs {
  /**
   * Starts a job, once fewer than `connections` prompt ones and `allConnections` in all are
   * running.
   */
  start: (job: Job) => Promise<void>
  /** Waits until a running job is done. `false` if none is running. */
  next: () => Promise<boolean>
  isRunning: () => boolean
}

/**
 * Slow jobs do not keep the others waiting: after a quarter of a second, they only count as
 * running.
 */
export function createJobs({ connections, allConnections }: { connections: number; allConnections: number }): Jobs {
  const prompt = new Set<Promise<unknown>>()
  const running = new Set<Promise<unknown>>()
  return {
    start: async (job) => {
      while (prompt.size >= connections) await Promise.race(prompt)
      while (running.size >= allConnections) await Promise.race(running)
      const work = job().catch(console.error)
      hold(running, work)
      hold(prompt, Promise.race([work, pause(patience, work)]))
    },
    next: async () => {
      const isRunning = running.size > 0
      if (isRunning) await Promise.race(running)
      return isRunning
    },
    isRunning: () => running.size > 0,
  }
}

/** Keeps a promise in a set until it is settled. */
function hold(set: Set<Promise<unknown>>, promise: Promise<unknown>): void {
  const held = promise.finally(() => set.delete(held))
  set.add(held)
}

/** Waits, at most until some work is done. */
function pause(milliseconds: number, work: Promise<unknown>): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, milliseconds)
    void work.finally(() => clearTimeout(timer))
  })
}
