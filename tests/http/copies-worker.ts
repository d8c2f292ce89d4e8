import { createHandler } from '../../src/app.ts'
import { createDocumentCopies } from '../../src/http/document-copies.ts'
import type { Background } from '../../src/http/background.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { Store } from '../../src/store/store.ts'
import { article, publication, parseResultOf } from '../publication.ts'

/*
 * A Worker over a store that hangs for a minute after `/test/hang` and answers again after
 * `/test/answer`. `/test/isolate` starts without cached bytes, like another isolate, and
 * `/test/pass/MILLISECONDS` advances the clock. Responses say in `X-Test-Waits` how many timers
 * were set meanwhile, one for each wait, and in `X-Test-Copies` how many copies were read.
 */

const results = [parseResultOf(article({ slug: 'harbor', title: 'Harbor Reopens' }))]
const memory = createMemoryStore(results, publication, null)
let isSilent = false
let passed = 0
let waits = 0
let copiesRead = 0
const { setTimeout: setTimer } = globalThis
globalThis.setTimeout = Object.assign((...parameters: Parameters<typeof setTimer>) => {
  waits += 1
  return setTimer(...parameters)
}, setTimer)
// The runtime cancels a promise that nothing can resolve, but not a timer.
const answer = <Result>(read: () => Promise<Result>): Promise<Result> =>
  isSilent ? new Promise((resolve) => setTimer(resolve, 60_000)).then(read) : read()
const store: Store = {
  ...memory,
  isStatic: false,
  revision: () => answer(memory.revision),
  snapshot: (now) => answer(() => memory.snapshot(now)),
}
const { default: cache } = globalThis.caches as unknown as { default: Parameters<typeof createDocumentCopies>[0] }
const copies = createDocumentCopies({
  match: (address) => {
    copiesRead += 1
    return cache.match(address)
  },
  put: (...parameters) => cache.put(...parameters),
  delete: (address) => cache.delete(address),
})
const start = () =>
  createHandler(store, {
    config: publication,
    pictures: { 'icon.png': new Uint8Array([1]).buffer, 'favicon.png': new Uint8Array([2]).buffer },
    now: () => Date.parse('2024-11-22T00:00:00Z') + passed,
    copies,
  })
let handler = start()

export default {
  fetch: async (request: Request, _env: unknown, context: { waitUntil: Background }): Promise<Response> => {
    const [, test, verb, milliseconds] = new URL(request.url).pathname.split('/')
    if (test !== 'test') {
      const before = { waits, copiesRead }
      const response = await handler(request, (work) => context.waitUntil(work))
      response.headers.set('X-Test-Waits', `${waits - before.waits}`)
      response.headers.set('X-Test-Copies', `${copiesRead - before.copiesRead}`)
      return response
    }
    if (verb === 'hang' || verb === 'answer') isSilent = verb === 'hang'
    if (verb === 'isolate') handler = start()
    if (verb === 'pass') passed += Number(milliseconds)
    return new Response(null, { status: 204 })
  },
}
