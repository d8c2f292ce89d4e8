import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { File, Stray } from '../src/store/folder.ts'
import type { Batch, Listing } from './reader.ts'

/** Some of the articles, unread, and those among them that cannot be read. */
export interface Part {
  files: File[]
  unreadable: Stray[]
}

/** A folder of articles that another thread reads, a part at a time. */
export interface Reader {
  /** How many articles there are, and what else lies in the folder. */
  listing: Promise<Listing>
  /** The articles by name. */
  parts: AsyncGenerator<Part>
}

/** How many parts wait at most, so that a large folder never stands in memory as a whole. */
const ahead = 4

/**
 * Starts to read a folder at once. Opening ten thousand files takes a fifth of a check's time; a second thread for understanding
 * them as well was tried, and only compiled everything twice.
 */
export function readAhead(folder: string): Reader {
  const worker = new Worker(new URL('reader.ts', import.meta.url), {
    workerData: folder,
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  })
  const messages = on(worker, 'message')
  for (let asked = 0; asked < ahead; asked += 1) worker.postMessage('more')
  const next = async <Message>(): Promise<Message> => ((await messages.next()).value as [Message])[0]
  const listing = next<Listing>()
  return { listing, parts: readParts(worker, () => next<Batch | null>()) }
}

async function* readParts(worker: Worker, next: () => Promise<Batch | null>): AsyncGenerator<Part> {
  for (let batch = await next(); batch !== null; batch = await next()) {
    const { names, ends, bytes, unreadable } = batch
    worker.postMessage('more')
    yield { files: names.map((name, index) => ({ name, bytes: bytes.subarray(ends[index - 1] ?? 0, ends[index]) })), unreadable }
  }
  await worker.terminate()
}
