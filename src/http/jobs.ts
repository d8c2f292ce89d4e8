/** The time in milliseconds after which a job makes room for another. */
export const patience = 250

export type Job = () => Promise<void>

/** Starts jobs as there is room for them. */
export interface Jobs {
  /**
   * Waits until fewer than `connections` prompt jobs and `allConnections` in all are running.
   * `false` if only slow ones are running, and have all the room.
   */
  hasRoom: () => Promise<boolean>
  start: (job: Job) => void
  /** Waits until no prompt job is running. */
  settle: () => Promise<void>
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
    hasRoom: async () => {
      while (prompt.size >= connections || (prompt.size > 0 && running.size >= allConnections)) await Promise.race(prompt)
      return running.size < allConnections
    },
    settle: async () => {
      while (prompt.size > 0) await Promise.race(prompt)
    },
    start: (job) => {
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

/** Starts a job for each row, while it may and there is room. Returns the rows that are left. */
export async function startAll<Row>(
  jobs: Jobs,
  rows: readonly Row[],
  mayStart: () => boolean,
  jobOf: (row: Row) => Job,
): Promise<readonly Row[]> {
  for (const [index, row] of rows.entries()) {
    if (!(await jobs.hasRoom()) || !mayStart()) return rows.slice(index)
    jobs.start(jobOf(row))
  }
  return []
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
