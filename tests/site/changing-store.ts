import { vi } from 'vitest'
import { createHandler } from '../../src/app.ts'
import type { Article } from '../../src/article/article.ts'
import { type DocumentCopies, noCopies } from '../../src/http/document-copies.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { type Snapshot, type Store, StoreUnavailableError } from '../../src/store/store.ts'
import { publication, parseResultOf } from '../publication.ts'

/** A store whose articles change and which does not always answer. */
export interface ChangingStore extends Store {
  replace: (articles: readonly Article[]) => void
  /** Answers from now on, after this delay in milliseconds. Hanging calls keep hanging. */
  answer: (milliseconds?: number) => void
  /** Rejects from now on; by default with the error of an unreachable store. */
  fail: (error?: Error) => void
  /** Hangs from now on. */
  hang: () => void
  /** Answers all hanging calls. */
  release: () => void
  /** The times of calls for the revision or a snapshot, in milliseconds since the epoch. */
  asked: number[]
  /** The maximum number of concurrent calls. */
  maxConcurrent: () => number
}

/** A memory store behind a switch. Like in a database, a snapshot reads the current articles. */
export function createChangingStore(articles: readonly Article[]): ChangingStore {
  const storeOf = (all: readonly Article[]): Store => createMemoryStore(all.map(parseResultOf), publication, null)
  let store = storeOf(articles)
  let revision = 1
  let wait = (): Promise<unknown> => Promise.resolve()
  let released = Promise.withResolvers<void>()
  let [open, most] = [0, 0]
  const asked: number[] = []
  const request = async <Answer>(read: () => Answer | Promise<Answer>): Promise<Answer> => {
    asked.push(Date.now())
    most = Math.max(most, ++open)
    return wait()
      .then(read)
      .finally(() => (open -= 1))
  }
  const snapshotAt = async (now: Date): Promise<Snapshot> => {
    const whole = await store.snapshot(now)
    const read = async (): Promise<Snapshot> => wait().then(() => store.snapshot(now))
    return {
      ...whole,
      revision: `${revision}`,
      newest: async (query) => (await read()).newest(query),
      inMonth: async (month) => (await read()).inMonth(month),
      bySlug: async (slug) => (await read()).bySlug(slug),
    }
  }
  return {
    isStatic: false,
    revision: () => request(() => `${revision}`),
    snapshot: (now) => request(() => snapshotAt(now)),
    refuse: (slug, reason, at) => store.refuse(slug, reason, at),
    replace: (all) => {
      store = storeOf(all)
      revision += 1
    },
    answer: (milliseconds = 0) => {
      wait = () => (milliseconds === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds)))
    },
    fail: (error = new StoreUnavailableError('the database cannot be reached')) => {
      wait = () => Promise.reject(error)
    },
    hang: () => {
      const { promise } = released
      wait = () => promise
    },
    release: () => {
      released.resolve()
      released = Promise.withResolvers()
    },
    asked,
    maxConcurrent: () => most,
  }
}

export interface Isolate {
  request: (path: string, init?: RequestInit) => Promise<Response>
  /** The text of a response with status 200. */
  text: (path: string) => Promise<string>
  /** The work passed to the runtime to continue after the response. */
  background: Promise<unknown>[]
}

/** An isolate of the Worker over a store, with the test's clock. */
export function startIsolate(store: Store, copies: DocumentCopies = noCopies): Isolate {
  const background: Promise<unknown>[] = []
  const pictures = { 'icon.png': new Uint8Array([1]).buffer, 'favicon.png': new Uint8Array([2]).buffer }
  const handler = createHandler(store, { config: publication, pictures, now: Date.now, copies })
  const request: Isolate['request'] = async (path, init) =>
    handler(new Request(new URL(path, 'https://news.example'), init), (work) => background.push(work))
  const text = async (path: string): Promise<string> => {
    const response = await request(path)
    if (response.status !== 200) throw new Error(`expected 200 for ${path}, found ${response.status}`)
    return response.text()
  }
  return { request, text, background }
}

/** How long a request waits by the test's clock, in milliseconds, and its response. */
export async function timed(response: Promise<Response>): Promise<{ waited: number; status: number; text: string }> {
  const began = Date.now()
  let waited: number | null = null
  void response.then(() => (waited = Date.now() - began))
  for (let step = 0; step < 2400 && waited === null; step += 1) await vi.advanceTimersByTimeAsync(5)
  const { status } = await response
  return { waited: waited ?? Number.NaN, status, text: await (await response).text() }
}
