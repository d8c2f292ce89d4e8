import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ParseResult } from '../../src/article/article.ts'
import type { StaticDocument } from '../../src/static/documents.ts'
import type { RendererOptions, Written } from './renderer.ts'
import type { ReadText } from './texts.ts'

/** What the second thread is asked to do. Each task has one answer. */
export interface Tasks {
  /** Reads and parses texts that it takes from these. */
  read: { task: { folder: string; names: readonly string[]; next: Next }; answer: Map<string, ReadText> }
  /** Takes what documents are rendered from. */
  open: { task: Opening; answer: null }
  /** Renders and writes documents that it takes from these groups; `null` if that failed. */
  write: { task: { groups: readonly StaticDocument[][]; next: Next }; answer: [file: string, Written][] | null }
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

type Opening = Pick<RendererOptions, 'folder' | 'before' | 'compress' | 'now' | 'pictures' | 'withdrawnTopics'> & {
  results: readonly ParseResult[]
}

/** A message to the second thread. */
export type Message = { [Name in keyof Tasks]: { name: Name; task: Tasks[Name]['task'] } }[keyof Tasks]

/** A second thread, which shares the work. */
export interface Thread {
  /** Gives it a task, which it begins after the earlier ones. */
  ask: <Name extends keyof Tasks>(name: Name, task: Tasks[Name]['task']) => Promise<Tasks[Name]['answer']>
  stop: () => Promise<void>
}

/** Less work than this, in texts or documents, is done before another thread has started. */
export const fewForThreads = 1000

/** Starts a second thread of this program; `null` on a machine with a single processor. */
export function startThread(): Thread | null {
  if (availableParallelism() === 1) return null
  const worker = new Worker(import.meta.filename)
  let last: Promise<unknown[]> = Promise.resolve([])
  return {
    ask: async (name, task) => {
      worker.postMessage({ name, task })
      // Rejects if the thread fails.
      last = last.then(() => once(worker, 'message'))
      const [answer]: any[] = await last
      return answer
    },
    stop: async () => void (await worker.terminate()),
  }
}
