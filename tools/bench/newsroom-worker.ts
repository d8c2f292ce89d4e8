import { resolve } from 'node:path'
import { currentRevision } from '../../src/store/d1/queries.ts'
import { root } from '../folders.ts'
import type { Sent } from './measured.ts'
import type { Question } from './newsroom-documents.ts'

/** A newsroom in a new process of the runtime, as `wrangler dev` runs it. */
export interface RunningNewsroom {
  /** Sends a request after another answer. Returns when the whole body is there. Throws for an unexpected status. */
  ask: (question: Question, last?: string) => Promise<Answer>
  stop: () => Promise<void>
}

export interface Answer {
  status: number
  body: string
  milliseconds: number
  /** The statements of the request. Reading the revision is none: it depends on the time. */
  statements: Sent[]
}

/** Starts a newsroom on a data folder. The environment has its token. */
export async function runNewsroom({ data, config }: { data: string; config: string }): Promise<RunningNewsroom> {
  // Here, since loading it takes seconds.
  const { unstable_startWorker } = await import('wrangler')
  const worker = await unstable_startWorker({
    config,
    entrypoint: resolve(root, 'tools/bench/measured-worker.ts'),
    dev: { persist: data, server: { hostname: '127.0.0.1', port: 0 }, watch: false, inspector: false, logLevel: 'warn' },
  })
  await worker.ready
  const origin = await worker.url
  const Authorization = `Bearer ${process.env['KAWARABAN_TOKEN']}`
  return {
    ask: async ({ path, headers, method = 'GET', body = null, status = 200, isPerAddress }, last = '') => {
      const sent = bytesOf(typeof body === 'function' ? body(last) : body)
      const began = performance.now()
      const response = await fetch(new URL(path, origin), { method, headers: { ...headers, Authorization }, body: sent })
      const text = await response.text()
      const milliseconds = performance.now() - began
      // The sitemap of a small archive has no parts.
      if (response.status !== status && isPerAddress !== true)
        throw new Error(`${method} ${path}: expected ${status}, found ${response.status}: ${text}`)
      const statements = (await (await fetch(new URL('/statements', origin))).json()) as Sent[]
      return {
        status: response.status,
        body: text,
        milliseconds,
        statements: statements.filter(({ sql }) => sql !== currentRevision.sql),
      }
    },
    stop: () => worker.dispose(),
  }
}

/** A string would get a Content-Type. */
function bytesOf(body: string | null): Uint8Array<ArrayBuffer> | null {
  return body === null ? null : new TextEncoder().encode(body)
}
