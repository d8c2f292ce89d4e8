/** Wakes a loop. A signal that is given while nobody waits is kept. */
export interface Signal {
  give: () => void
  /** Waits for a signal, or until an instant in milliseconds since the epoch. */
  wait: (until: number) => Promise<void>
}

/** The longest time that a timer takes, in milliseconds. */
const maxDelay = 2 ** 31 - 1

export function createSignal(): Signal {
  let isGiven = false
  let wake = (): void => {}
  return {
    give: () => {
      isGiven = true
      wake()
    },
    wait: async (until) => {
      while (!isGiven && Date.now() < until) {
        const delay = Math.min(until - Date.now(), maxDelay)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, delay)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      isGiven = false
    },
  }
}
