import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ParseResult } from '../../src/article/article.ts'
import type { StaticDocument } from '../../src/static/documents.ts'
import type { RendererOptions, Written } from './renderer.ts'
import type { ReadText } from './texts.ts'

/** What the second thread is asked to do. Each task has one answer. */
export interface Tasks {
  /** Reads and parses texts. */
  read: { task: { folder: string; names: readonly string[] }; answer: Map<string, ReadText> }
  /** Takes what documents are rendered from. */
  open: { task: Opening; answer: null }
  /** Renders and writes documents; `null` if that failed. */
  write: { task: { documents: readonly StaticDocument[] }; answer: Written[] | null }
}

type Opening = Pick<RendererOptions, 'folder' | 'before' | 'compress' | 'now' | 'pictures'> & { results: readonly ParseResult[] }

/** A message to the second thread. */
export type Message = { [Name in keyof Tasks]: { name: Name; task: Tasks[Name]['task'] } }[keyof Tasks]

/** A second thread, which does half of the work. */
export interface Thread {
  /** Gives it a task. It takes one at a time. */
  ask: <Name extends keyof Tasks>(name: Name, task: Tasks[Name]['task']) => Promise<Tasks[Name]['answer']>
  stop: () => Promise<void>
}

/** Less work than this, in texts or documents, is done before another thread has started. */
export const fewForThreads = 1000

/** Starts a second thread of this program; `null` on a machine with a single processor. */
export function startThread(): Thread | null {
  if (availableParallelism() === 1) return null
  const worker = new Worker(import.meta.filename)
  return {
    ask: async (name, task) => {
      worker.postMessage({ name, task })
      // Rejects if the thread fails.
      const [answer] = await once(worker, 'message')
      return answer
    },
    stop: async () => void (await worker.terminate()),
  }
}
