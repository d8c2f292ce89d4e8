import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { createMemoryStore } from '../../src/store/memory.ts'
import { makeWhatRenders } from '../../tools/build/build.ts'
import { createRenderer, type Renderer } from '../../tools/build/renderer.ts'
import type { SecondThread, Tasks } from '../../tools/build/tasks.ts'
import { fewForThreads, take } from '../../tools/threads.ts'
import { article, parseResultOf, publication } from '../publication.ts'
import { filesIn } from './site.ts'

it('a build leaves out an article that cannot be rendered, names it, and has all others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawaraban-'))
  // Like a text that the parser should have refused.
  const broken = { ...article({ slug: 'broken', title: 'Broken Report' }), captions: null as never }
  const store = createMemoryStore([article(), broken].map(parseResultOf), publication, null)
  const printed = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  const pictures = { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) }
  const options = { publication, pictures, now: new Date(), folder, before: new Map(), compress: false, withdrawnTopics: [] }
  const { made } = await makeWhatRenders(store, options, { last: () => null, second: () => null })
  const [message] = printed.mock.calls.map(([text]) => String(text))
  printed.mockRestore()
  expect(message).toContain('broken: error: expected an article that can be rendered')
  expect([...made.files].filter((name) => name.startsWith('articles/'))).toEqual(['articles/harbor.html'])
  expect(readFileSync(join(folder, 'feed.xml'), 'utf8')).not.toContain('Broken')
  expect(filesIn(folder)).toContain('feed.xml')
  rmSync(folder, { recursive: true })
})

it('a build renders nothing again while its second thread still writes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawaraban-'))
  // Each thread gets one of two neighbours.
  const broken = ['a', 'b'].map((slug) => ({ ...article({ slug }), captions: null as never }))
  const whole = Array.from({ length: fewForThreads }, (_, index) => article({ slug: `report-${index}` }))
  const store = createMemoryStore([...whole, ...broken].map(parseResultOf), publication, null)
  const printed = vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  const pictures = { 'icon.png': new ArrayBuffer(1), 'favicon.png': new ArrayBuffer(1) }
  const options = { publication, pictures, now: new Date(), folder, before: new Map(), compress: false, withdrawnTopics: [] }
  const renderer = createRenderer({ ...options, snapshot: await store.snapshot(options.now) })
  let isWriting = false
  const states: boolean[] = []
  const last = (): null => {
    states.push(isWriting)
    return null
  }
  const { made } = await makeWhatRenders(store, options, {
    last,
    second: () => slowThread(renderer, (now) => (isWriting = now)),
  })
  const message = printed.mock.calls.map(([text]) => String(text)).join('')
  printed.mockRestore()
  expect(message).toContain('a: error: expected an article that can be rendered')
  expect(states.length).toBeGreaterThan(1)
  expect(states).not.toContain(true)
  expect(made.files).not.toContain('articles/a.html')
  expect(made.files).toContain('articles/report-0.html')
  rmSync(folder, { recursive: true })
})

/** Writes like the second thread, but later than the first. */
function slowThread(renderer: Renderer, told: (isWriting: boolean) => void): SecondThread {
  const write = async ({ groups, next }: Tasks['write']['task']): Promise<Tasks['write']['answer']> => {
    told(true)
    try {
      const written = []
      for (const group of take(groups, next)) {
        await sleep(0)
        written.push(...(await renderer.write(group)))
      }
      return written
    } catch {
      return null
    } finally {
      told(false)
    }
  }
  return {
    ask: (async (_: 'write', task: Tasks['write']['task']) => write(task)) as SecondThread['ask'],
    stop: async () => {},
  }
}
