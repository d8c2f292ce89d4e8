import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'

/** A worker in the bare runtime, a process of its own. */
export interface Running {
  origin: string
  /** The processor time it has taken, in seconds. */
  cpu: () => number
  /** The memory it holds, in MB. */
  memory: () => number
  stop: () => Promise<void>
}

/** Ticks of the processor's clock a second, by which Linux counts. */
const ticks = 100

/**
 * Runs the worker in a folder as `wrangler deploy --dry-run --outdir` leaves it: `index.js`, and every other file as data. Port 0 is
 * any that is free.
 */
export async function runWorker(folder: string, vars: Record<string, string> = {}): Promise<Running> {
  const port = await freePort()
  const config = join(folder, 'workerd.capnp')
  writeFileSync(config, configOf(folder, vars, port))
  // The runtime that wrangler brings.
  const { default: binary } = createRequire(createRequire(import.meta.url).resolve('wrangler'))('workerd') as { default: string }
  const process = spawn(binary, ['serve', config], { stdio: ['ignore', 'ignore', 'pipe'] })
  const end = (): void => void process.kill()
  globalThis.process.once('exit', end)
  let errors = ''
  process.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const origin = `http://127.0.0.1:${port}`
  await untilOpen(port, process, () => errors)
  return {
    origin,
    cpu: () => {
      const [user = 0, system = 0] =
        readFileSync(`/proc/${process.pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13).map(Number) ?? []
      return (user + system) / ticks
    },
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: () =>
      new Promise((ended) => {
        globalThis.process.off('exit', end)
        process.once('exit', () => ended())
        process.kill()
      }),
  }
}

function configOf(folder: string, vars: Record<string, string>, port: number): string {
  const files = readdirSync(folder).filter((name) => !/^(?:index\.js(?:\.map)?|README\.md|workerd\.capnp)$/.test(name))
  const modules = files.map((name) => `(name = ${JSON.stringify(name)}, data = embed ${JSON.stringify(name)})`)
  const bindings = Object.entries(vars).map(([name, value]) => `(name = "${name}", text = ${JSON.stringify(value)})`)
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
  compatibilityDate = "2026-11-01",
  compatibilityFlags = ["nodejs_compat"],
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

/** Waits until a worker answers; for one that ends instead, says what it said. */
async function untilOpen(port: number, process: ChildProcess, errors: () => string): Promise<void> {
  for (;;) {
    if (process.exitCode !== null) throw new Error(`workerd ended: ${errors()}`)
    try {
      await (await fetch(`http://127.0.0.1:${port}/robots.txt`)).arrayBuffer()
      return
    } catch {
      await new Promise((later) => setTimeout(later, 2))
    }
  }
}
