import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { parentPort, Worker } from 'node:worker_threads'

/** Less work than this, in texts or documents, is done before another thread has started. */
export const fewForThreads = 1000

/** What a second thread is asked to do. Each task has one answer. */
type TasksOf<Names extends PropertyKey> = Record<Names, { task: unknown; answer: unknown }>

/** A second thread, which shares the work. */
export interface Thread<Tasks extends TasksOf<keyof Tasks>> {
  /** Gives it a task, which it begins after the earlier ones. Rejects if the thread fails. */
  ask: <Name extends keyof Tasks>(name: Name, task: Tasks[Name]['task']) => Promise<Tasks[Name]['answer']>
  stop: () => Promise<void>
}

/**
 * Starts a program that calls {@link answerTasks} as a second thread, with the settings of the first;
 * `null` on a machine with a single processor.
 */
export function startThread<Tasks extends TasksOf<keyof Tasks>>(file: string, settings: string): Thread<Tasks> | null {
  if (availableParallelism() === 1) return null
  const worker = new Worker(file, { workerData: settings })
  const ended = new AbortController()
  worker.once('exit', () => ended.abort(new Error('expected the second thread to answer, found that it has ended')))
  let last: Promise<unknown[]> = Promise.resolve([])
  return {
    ask: (name, task) => {
      worker.postMessage({ name, task })
      last = last.then(() => once(worker, 'message', { signal: ended.signal }))
      const answer = last.then(
        ([found]: any[]) => found,
        (error: unknown) => {
          throw ended.signal.aborted ? ended.signal.reason : error
        },
      )
      // Whoever awaits it gets the error. Nobody does if the first thread fails as well.
      answer.catch(() => {})
      return answer
    },
    stop: async () => void (await worker.terminate()),
  }
}

/** Does the tasks of the first thread, one after another. */
export function answerTasks<Tasks extends TasksOf<keyof Tasks>>(answers: {
  [Name in keyof Tasks]: (task: Tasks[Name]['task']) => Tasks[Name]['answer'] | Promise<Tasks[Name]['answer']>
}): void {
  let last: Promise<void> = Promise.resolve()
  parentPort?.on('message', ({ name, task }: { name: keyof Tasks; task: any }) => {
    last = last.then(async () => parentPort?.postMessage(await answers[name](task)))
  })
}

/** The index of the next item that no thread has taken. */
export type Next = Int32Array<SharedArrayBuffer>

export function createNext(): Next {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
}

/** Takes items one after another, until the threads have taken all. */
export function* take<Item>(items: readonly Item[], next: Next): Generator<Item> {
  for (;;) {
    const item = items[Atomics.add(next, 0, 1)]
    if (item === undefined) return
    yield item
  }
}

/** Makes the other thread stop after its item. */
export function stopTaking(items: readonly unknown[], next: Next): void {
  Atomics.store(next, 0, items.length)
}
