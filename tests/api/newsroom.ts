import { hash } from 'node:crypto'
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createTestHarness } from 'wrangler'
import type { Database } from '../../src/store/d1/sql.ts'
import { bundleWorker, copyCheckout } from '../../tools/bench/bundle.ts'

/** A request to the newsroom. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>

/** The Worker in the real runtime with a local D1, at `https://news.example`. */
export interface TestNewsroom {
  /** The address where it listens. */
  url: string
  /** Sends a request without a token. */
  fetch: Ask
  /** Sends a request with the token of `local`. */
  ask: Ask
  database: Database
  /** Fires the trigger of each minute. */
  minute: () => Promise<void>
  logs: () => string
  close: () => Promise<void>
}

export const token = 'harbor-2024'

/**
 * Starts the Worker. `bindings` is TOML for its configuration, `secrets` are further secrets, and
 * `edit` changes wrangler.toml.
 */
export async function startNewsroom(
  bindings = '',
  secrets: Record<string, string> = {},
  edit: (toml: string) => string = (toml) => toml,
): Promise<TestNewsroom> {
  const checkout = mkdtempSync(join(tmpdir(), 'kawaraban-'))
  copyCheckout(checkout)
  mkdirSync(join(checkout, 'articles'))
  const configPath = join(checkout, 'wrangler.toml')
  writeFileSync(configPath, edit(readFileSync(configPath, 'utf8')))
  const binding = `binding = "DB"\ndatabase_name = "kawaraban"\nmigrations_dir = ${JSON.stringify(resolve('migrations'))}`
  appendFileSync(configPath, `\n[[d1_databases]]\n${binding}\n${bindings}`)
  const prebuiltWorkerDir = bundleWorker(checkout, 'out')
  const harness = createTestHarness({
    workers: [
      {
        configPath,
        prebuiltWorkerDir,
        secrets: { ...secrets, TOKENS: `${secrets['TOKENS'] ?? ''} local:${hash('sha256', token)}` },
      },
    ],
  })
  const { url } = await harness.listen()
  await harness.getWorker().applyD1Migrations('DB')
  const { DB: database } = await harness.getWorker<{ DB: Database }>().getEnv()
  const fetch: Ask = async (path, init) => (await harness.fetch(path, init as never)) as unknown as Response
  return {
    url: url.origin,
    fetch,
    ask: (path, init = {}) => {
      const headers = new Headers(init.headers)
      headers.set('Authorization', `Bearer ${token}`)
      return fetch(path, { ...init, headers: Object.fromEntries(headers) })
    },
    database,
    minute: async () => {
      await harness.getWorker().scheduled({ cron: '* * * * *', scheduledTime: new Date() })
    },
    logs: () => JSON.stringify(harness.getLogs()),
    close: async () => {
      await harness.close()
      rmSync(checkout, { recursive: true })
    },
  }
}

/** An article about a place. */
export function textOf(
  place: string,
  { front = '', time = '14:57 JST, November 18, 2024', body = 'The harbor reopened.' } = {},
): string {
  return `${front === '' ? '' : `---\n${front}\n---\n`}${titleOf(place)}\n${time}\nSHIOMI — ${body}\n`
}

/** The strong etag of a text. */
export function etagOf(text: string): string {
  return `"${hash('sha256', text, 'base64url')}"`
}

/** The body of a PUT as curl sends it: bytes without a type. */
export function put(text: string, headers: Record<string, string> = {}): RequestInit {
  return { method: 'PUT', body: new TextEncoder().encode(text), headers }
}

/** The title of {@link textOf}. */
export function titleOf(place: string): string {
  return `Bridge Opens in ${place}; Ferry Stays`
}
