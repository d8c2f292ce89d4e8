import { createMemoryStore } from '../../src/store/memory.ts'
import { loadConfig } from '../command-line.ts'
import { answerTasks, take } from '../threads.ts'
import { createRenderer, type Renderer } from './renderer.ts'
import type { Tasks } from './tasks.ts'
import { decodeTexts, encodeTexts, type Texts, writeTextPart } from './text-cache.ts'
import { inOrder, readTexts, resultsOf } from './texts.ts'

const config = loadConfig()
let own: Texts = new Map()
let renderer: Renderer | null = null

answerTasks<Tasks>({
  read: ({ folder, names, next, cache }) => {
    own = readTexts(folder, take(names, next), config, new Map())
    const bytes = encodeTexts(cache, own)
    writeTextPart(cache, 1, bytes)
    return bytes
  },
  open: async ({ names, others, cache, ...task }) => {
    const { results, ...derived } = resultsOf(inOrder(names, own, decodeTexts(cache, others)), config)
    const snapshot = await createMemoryStore(results, config, null).snapshot(task.now)
    renderer = createRenderer({ ...task, ...derived, snapshot, publication: { ...config, origin: config.origin ?? '' } })
    return null
  },
  write: async ({ groups, next }) => {
    try {
      const written = []
      if (renderer !== null) for (const group of take(groups, next)) written.push(...(await renderer.write(group)))
      return written
    } catch {
      // The first thread repeats it, and reports the error.
      return null
    }
  },
})
