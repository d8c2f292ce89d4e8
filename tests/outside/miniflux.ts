import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { shown, type Subscription } from './shown.ts'

const execute = promisify(execFile)

/** The user. */
export const account = { user: 'reader', password: 'reader-reader' }

/** Miniflux with its own database. */
export interface Miniflux {
  /** The origin of its pages. Sign in as `account`. */
  origin: string
  /**
   * Subscribes to a feed through the API and refreshes it once. Item ids are hashes of the ids in
   * the feed.
   */
  subscribe: (url: string) => Promise<Subscription>
  close: () => Promise<void>
}

/** Starts PostgreSQL and Miniflux, reachable only from this machine. */
export async function startMiniflux(): Promise<Miniflux> {
  const folder = mkdtempSync(join(tmpdir(), 'kawaraban-miniflux-'))
  const running: ChildProcess[] = []
  const kill = (): void => {
    for (const program of running.toReversed()) program.kill('SIGINT')
  }
  process.once('exit', kill)
  const close = async (): Promise<void> => {
    process.off('exit', kill)
    for (const program of running.toReversed()) await stop(program)
    rmSync(folder, { recursive: true })
  }
  try {
    await startDatabase(folder, running)
    const address = `127.0.0.1:${await freePort()}`
    const origin = `http://${address}`
    await startReader(folder, address, running)
    return { origin, subscribe: (url) => subscribe(`${origin}/v1`, url), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Starts the database on a socket in a folder. It refuses to run as root. */
async function startDatabase(folder: string, running: ChildProcess[]): Promise<void> {
  const user = await databaseUser()
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const versions = readdirSync('/usr/lib/postgresql').toSorted((a, b) => Number(a) - Number(b))
  const program = (name: string): string => join('/usr/lib/postgresql', versions.at(-1) ?? '', 'bin', name)
  const data = join(folder, 'data')
  // The machine's locale may be missing.
  const locale = ['--encoding=UTF8', '--locale=C']
  await execute(program('initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres', '--no-sync', ...locale], {
    cwd: folder,
    ...user,
  })
  const options = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off']
  const server = spawn(program('postgres'), options, { cwd: folder, stdio: 'ignore', ...user })
  running.push(server)
  await until(server, () => execute(program('pg_isready'), ['-h', folder]))
}

async function databaseUser(): Promise<{ uid: number; gid: number } | { uid?: never }> {
  if (process.getuid?.() !== 0) return {}
  const idOf = async (option: string): Promise<number> => Number((await execute('id', [option, 'postgres'])).stdout)
  return { uid: await idOf('-u'), gid: await idOf('-g') }
}

async function startReader(folder: string, address: string, running: ChildProcess[]): Promise<void> {
  const settings = {
    DATABASE_URL: `host=${folder} dbname=postgres user=postgres sslmode=disable`,
    RUN_MIGRATIONS: '1',
    CREATE_ADMIN: '1',
    ADMIN_USERNAME: account.user,
    ADMIN_PASSWORD: account.password,
    LISTEN_ADDR: address,
    DISABLE_SCHEDULER_SERVICE: '1',
  }
  // Without the environment of the tests, where Vite sets BASE_URL.
  const miniflux = spawn('miniflux', [], { env: { PATH: process.env['PATH'], ...settings }, stdio: 'ignore' })
  running.push(miniflux)
  await until(miniflux, () => fetch(`http://${address}/healthcheck`))
}

/** Retries for up to half a minute. Throws if the program exits. */
async function until(program: ChildProcess, attempt: () => Promise<unknown>): Promise<void> {
  for (let times = 0; times < 300 && program.exitCode === null; times += 1) {
    const succeeded = await attempt().then(
      () => true,
      () => false,
    )
    if (succeeded) return
    await wait(100)
  }
  throw new Error(`expected ${program.spawnfile} to be ready within half a minute, found exit code ${program.exitCode}`)
}

async function stop(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.pid === undefined) return
  const ended = once(program, 'exit')
  program.kill('SIGINT')
  await ended
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

async function subscribe(api: string, url: string): Promise<Subscription> {
  const ask = async (method: string, path: string, body?: object): Promise<any> => {
    const headers = { Authorization: `Basic ${btoa(`${account.user}:${account.password}`)}` }
    const response = await fetch(api + path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? null : JSON.parse(text)
  }
  const { feed_id: id } = await ask('POST', '/feeds', { feed_url: url, category_id: 1 })
  await ask('PUT', `/feeds/${id}/refresh`)
  const { site_url: home } = await ask('GET', `/feeds/${id}`)
  const { entries } = await ask('GET', `/feeds/${id}/entries?limit=1000`)
  const items = entries.map((entry: Record<string, string>) =>
    shown({
      id: entry['hash'] ?? '',
      title: entry['title'] ?? '',
      url: entry['url'] ?? '',
      time: Date.parse(entry['published_at'] ?? '') / 1000,
      text: entry['content'] ?? '',
    }),
  )
  return { home, items }
}
