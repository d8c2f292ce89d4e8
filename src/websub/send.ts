import { deleteEnded, endTopics } from '../store/d1/hub-topics.ts'
import { batch } from '../store/d1/sql.ts'
import type { HubContext } from './context.ts'
import { collect, look, openRun, work } from './run.ts'

/** Lets requests tell a run that something has changed. */
export interface RunState {
  /** Until when a run looks for changes, in milliseconds since the epoch; `null` if none does. */
  looksUntil: number | null
  /** Whether something changed since it looked. It looks again then. */
  isChanged: boolean
}

/** How long a run works on a change that relied on it just before its end, in milliseconds. */
const lastLook = 1000

/**
 * Verifies, delivers and denies what is due, until nothing is, or until the run has sent as much as
 * it may. After `duration` milliseconds, starts nothing new unless `isChanged` is set. Several runs
 * may work at the same time: each row is claimed by one of them.
 */
export async function sendDue(context: HubContext, state: RunState, duration: number): Promise<void> {
  const { now, config } = context.options
  const end = now() + duration
  const leave = (): boolean => {
    state.looksUntil = null
    return !state.isChanged
  }
  state.looksUntil = end
  const run = openRun(context, leave)
  try {
    await batch(context.counted.database, config.push.hub ? deleteEnded(now()) : endTopics(null, now()))
    let looks = true
    do {
      let isBusy = true
      while ((await run.jobs.hasRoom()) && (isBusy || state.isChanged)) {
        const until = state.isChanged ? Math.max(end, now() + lastLook) : end
        if (!run.budget.mayBegin() || now() >= until) break
        looks ||= state.isChanged
        state.isChanged = false
        if (looks) await look(run)
        looks = false
        isBusy = await work(run, until)
      }
      leave()
    } while (await collect(run))
  } finally {
    leave()
  }
}
