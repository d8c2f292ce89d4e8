import { parentPort } from 'node:worker_threads'
import { createMemoryStore } from '../../src/store/memory.ts'
import { loadConfig } from '../command-line.ts'
import { createRenderer, type Renderer } from './renderer.ts'
import { readTexts } from './texts.ts'
import { type Message, take, type Tasks } from './thread.ts'

const config = loadConfig()
let renderer: Renderer | null = null

let last: Promise<void> = Promise.resolve()

parentPort?.on('message', (message: Message) => {
  last = last.then(async () => parentPort?.postMessage(await answer(message)))
})

async function answer(message: Message): Promise<Tasks[keyof Tasks]['answer']> {
  switch (message.name) {
    case 'read':
      return readTexts(message.task.folder, take(message.task.names, message.task.next), config, new Map())
    case 'open': {
      const { results, ...task } = message.task
      const snapshot = await createMemoryStore(results, config, null).snapshot(task.now)
      renderer = createRenderer({ ...task, snapshot, publication: { ...config, origin: config.origin ?? '' } })
      return null
    }
    case 'write':
      return writeAll(message.task)
  }
}

async function writeAll({ groups, next }: Tasks['write']['task']): Promise<Tasks['write']['answer']> {
  try {
    const written = []
    if (renderer !== null) for (const group of take(groups, next)) written.push(...(await renderer.write(group)))
    return written
  } catch {
    // The first thread repeats it, and reports the error.
    return null
  }
}
