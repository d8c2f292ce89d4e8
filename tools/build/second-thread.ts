import { parentPort } from 'node:worker_threads'
import { createMemoryStore } from '../../src/store/memory.ts'
import { loadConfig } from '../command-line.ts'
import { createRenderer, type Renderer } from './renderer.ts'
import { readTexts } from './texts.ts'
import type { Message, Tasks } from './thread.ts'

const config = loadConfig()
let renderer: Renderer | null = null

parentPort?.on('message', async (message: Message) => parentPort?.postMessage(await answer(message)))

async function answer(message: Message): Promise<Tasks[keyof Tasks]['answer']> {
  switch (message.name) {
    case 'read':
      return readTexts(message.task.folder, message.task.names, config, new Map())
    case 'open': {
      const { results, ...task } = message.task
      const snapshot = await createMemoryStore(results, config, null).snapshot(task.now)
      renderer = createRenderer({ ...task, snapshot, publication: { ...config, origin: config.origin ?? '' } })
      return null
    }
    case 'write':
      return writeAll(message.task.documents)
  }
}

async function writeAll(documents: Tasks['write']['task']['documents']): Promise<Tasks['write']['answer']> {
  try {
    const written = []
    for (const document of documents) if (renderer !== null) written.push(await renderer.write(document))
    return written
  } catch {
    // The first thread repeats it, and reports the error.
    return null
  }
}
