import { Worker } from 'node:worker_threads'

/** A thread that runs tasks in order and is terminated after five seconds in one task. */
export interface Limited<Task, Step> {
  /** Runs a task. Resolves to the step that was terminated, or to `null`. */
  run: (task: Task) => Promise<Step | null>
  end: () => Promise<void>
}

/** A thread that posts each step before running it, and `null` after the last. */
export function limited<Task, Step>(script: string): Limited<Task, Step> {
  let worker: Worker | null = null
  const end = async (): Promise<void> => {
    await worker?.terminate()
    worker = null
  }
  const run = (task: Task): Promise<Step | null> => {
    const thread = (worker ??= new Worker(new URL(script, import.meta.url)))
    // Processor time, since the machine may be busy. This thread is idle meanwhile.
    const start = process.cpuUsage()
    return new Promise((done, fail) => {
      let last: Step | null = null
      const timer = setInterval(() => {
        const { user, system } = process.cpuUsage(start)
        if (user + system > 5_000_000) settle(() => end().then(() => done(last), fail))
      }, 100)
      const settle = (result: () => void): void => {
        clearInterval(timer)
        thread.off('error', onError).off('message', onMessage)
        result()
      }
      const onError = (error: Error): void => settle(() => fail(error))
      const onMessage = (step: Step | null): void => {
        if (step === null) settle(() => done(null))
        else last = step
      }
      thread.on('error', onError).on('message', onMessage)
      thread.postMessage(task)
    })
  }
  return { run, end }
}
