import { parentPort, workerData } from 'node:worker_threads'
import { listFolder, readFiles, type Stray } from '../src/store/folder.ts'

/** What lies in the folder: how many articles, and what is none. The first message of the thread. */
export interface Listing {
  articles: number
  strays: Stray[]
}

/** Some files, one after the other in `bytes`, each up to its end: one buffer changes threads without a copy. */
export interface Batch {
  /** Those among them that cannot be read. */
  unreadable: Stray[]
  names: string[]
  ends: number[]
  bytes: Uint8Array
}

const size = 250

const folder = workerData as string
const { articles, strays } = listFolder(folder)
articles.sort()
parentPort?.postMessage({ articles: articles.length, strays } satisfies Listing)

let read = 0
parentPort?.on('message', () => {
  if (read >= articles.length) return parentPort?.postMessage(null)
  const batch = pack(articles.slice(read, read + size))
  read += size
  parentPort?.postMessage(batch, [batch.bytes.buffer as ArrayBuffer])
})

function pack(names: string[]): Batch {
  const unreadable: Stray[] = []
  const files = [...readFiles(folder, names, (stray) => unreadable.push(stray))]
  const bytes = new Uint8Array(files.reduce((sum, file) => sum + file.bytes.length, 0))
  let end = 0
  const ends = files.map((file) => {
    bytes.set(file.bytes, end)
    return (end += file.bytes.length)
  })
  return { names: files.map(({ name }) => name), ends, bytes, unreadable }
}
