import { parentPort, workerData } from 'node:worker_threads'
import { listFolder, readFiles } from '../src/store/folder.ts'

/** What lies in the folder: how many articles, and the names of what is none. The first message of the thread. */
export interface Listing {
  articles: number
  others: string[]
}

/** Some files, one after the other in `bytes`, each up to its end: one buffer changes threads without a copy. */
export interface Batch {
  names: string[]
  ends: number[]
  bytes: Uint8Array
}

const size = 250

const folder = workerData as string
const { articles, others } = listFolder(folder)
articles.sort()
parentPort?.postMessage({ articles: articles.length, others } satisfies Listing)

let read = 0
parentPort?.on('message', () => {
  if (read >= articles.length) return parentPort?.postMessage(null)
  const batch = pack(articles.slice(read, read + size))
  read += size
  parentPort?.postMessage(batch, [batch.bytes.buffer as ArrayBuffer])
})

function pack(names: string[]): Batch {
  const files = [...readFiles(folder, names)]
  const bytes = new Uint8Array(files.reduce((sum, file) => sum + file.bytes.length, 0))
  let end = 0
  const ends = files.map((file) => {
    bytes.set(file.bytes, end)
    return (end += file.bytes.length)
  })
  return { names: files.map(({ name }) => name), ends, bytes }
}
