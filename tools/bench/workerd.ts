import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { compatibilityDate } from './bundle.ts'

/** The output of `wrangler deploy --dry-run --outdir`: `index.js`, and every other file as data. */
export interface Bundle {
  folder: string
  vars: Readonly<Record<string, unknown>>
}

/** A worker in a process of the bare runtime. */
export interface Running {
  origin: string
  /** Its processor time so far, in seconds. */
  cpu: () => number
  /** Its resident memory, in MB. */
  memory: () => number
  stop: () => Promise<void>
}

/**
 * Whether processes can be pinned to a core. On different cores, two copies of a worker differ by
 * 10 %.
 */
export const canPin = availableParallelism() > 1 && spawnSync('taskset', ['--version']).error === undefined

/**
 * Runs a worker on a free port. `pinned` pins it to the second core if possible; the load runs on
 * the first.
 */
export async function runWorker({ folder, vars }: Bundle, pinned = false): Promise<Running> {
  const port = await freePort()
  const config = join(folder, 'workerd.capnp')
  writeFileSync(config, configOf(folder, vars, port))
  // workerd is a dependency of wrangler.
  const { default: binary } = createRequire(createRequire(import.meta.url).resolve('wrangler'))('workerd') as { default: string }
  // `taskset` replaces itself with the runtime, so the process id stays the same.
  const [command, ...before] = pinned && canPin ? ['taskset', '-c', '1', binary] : [binary]
  const child = spawn(command ?? binary, [...before, 'serve', config], { stdio: ['ignore', 'ignore', 'pipe'] })
  const end = (): void => void child.kill()
  process.once('exit', end)
  let errors = ''
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const origin = `http://127.0.0.1:${port}`
  await untilOpen(port, child, () => errors)
  return {
    origin,
    cpu: () => readdirSync(`/proc/${child.pid}/task`).reduce((sum, thread) => sum + threadTime(child.pid, thread), 0),
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: () =>
      new Promise((ended) => {
        process.off('exit', end)
        child.once('exit', () => ended())
        child.kill()
      }),
  }
}

/**
 * The processor time of a thread, in seconds. Unlike `/proc/<pid>/stat`, schedstat counts
 * nanoseconds.
 */
function threadTime(pid: number | undefined, thread: string): number {
  return Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e9
}

function configOf(folder: string, vars: Readonly<Record<string, unknown>>, port: number): string {
  const files = readdirSync(folder).filter((name) => !/^(?:index\.js(?:\.map)?|README\.md|workerd\.capnp)$/.test(name))
  const modules = files.map((name) => `(name = ${JSON.stringify(name)}, data = embed ${JSON.stringify(name)})`)
  const bindings = Object.entries(vars).map(([name, value]) => {
    const [type, text] = typeof value === 'string' ? ['text', value] : ['json', JSON.stringify(value)]
    return `(name = "${name}", ${type} = ${JSON.stringify(text)})`
  })
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const worker :Workerd.Worker = (
  modules = [
    (name = "index.js", esModule = embed "index.js"),
    ${modules.join(',\n    ')}
  ],
  bindings = [${bindings.join(', ')}],
  compatibilityDate = "${compatibilityDate}",
);
`
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => found(port))
    })
  })
}

/** Waits until a worker responds. Throws with its output if it exits instead. */
async function untilOpen(port: number, child: ChildProcess, errors: () => string): Promise<void> {
  for (const end = Date.now() + 60_000; ;) {
    if (child.exitCode !== null) throw new Error(`workerd ended: ${errors()}`)
    if (Date.now() > end) throw new Error(`workerd did not answer within a minute: ${errors()}`)
    try {
      await (await fetch(`http://127.0.0.1:${port}/robots.txt`)).arrayBuffer()
      return
    } catch {
      await new Promise((later) => setTimeout(later, 2))
    }
  }
}
