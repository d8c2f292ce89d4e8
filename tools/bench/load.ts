import { spawn, spawnSync } from 'node:child_process'
import autocannon from 'autocannon'
import { type Bundle, canPin, type Running, runWorker } from './workerd.ts'

/** What a worker is asked, over and over. */
export interface Load {
  worker: Bundle
  path: string
  headers: Record<string, string>
  /** What the answers must be: the first is looked at. */
  status: number
}

/** How a worker did. */
interface Result {
  /** Processor time of a request, in microseconds. */
  time: number
  /** The latency that 99 % of requests stay below, in milliseconds. */
  p99: number
}

const connections = 16
/** Whether the load is made by wrk. autocannon takes more of the processor itself. */
export const hasWrk = spawnSync('wrk', ['--version']).error === undefined

/**
 * Starts two workers and loads them at the same time, on one core, so that a slow moment of the machine meets both. The processor
 * time that a request took of each. Latencies mean nothing here: the two wait for each other.
 *
 * They are started for this alone. What a worker did before is collected as garbage later, on the account of whoever is measured
 * then; and two processes of one worker differ by a few hundredths for as long as they run.
 */
export async function race(a: Load, b: Load, seconds: number): Promise<[a: number, b: number]> {
  const workers = [await start(a), await start(b)] as const
  const results = await Promise.all([load(workers[0], a, seconds), load(workers[1], b, seconds)])
  await Promise.all(workers.map((worker) => worker.stop()))
  return [results[0].time, results[1].time]
}

/** Starts a worker and loads it alone. The latency that 99 % of requests stay below, in milliseconds. */
export async function latency(of: Load, seconds: number): Promise<number> {
  const worker = await start(of)
  const { p99 } = await load(worker, of, seconds)
  await worker.stop()
  return p99
}

/** Starts a worker, and makes sure that it answers as it must. */
async function start({ worker, path, headers, status }: Load): Promise<Running> {
  const running = await runWorker(worker, true)
  const response = await fetch(running.origin + path, { headers })
  if (response.status !== status) throw new Error(`${path}: expected ${status}, found ${response.status}`)
  await response.arrayBuffer()
  return running
}

async function load(worker: Running, { path, headers }: Load, seconds: number): Promise<Result> {
  const before = worker.cpu()
  const { requests, p99 } = await (hasWrk ? byWrk : byAutocannon)(worker.origin + path, headers, seconds)
  return { time: ((worker.cpu() - before) * 1e6) / requests, p99 }
}

interface Counted {
  requests: number
  p99: number
}

async function byWrk(url: string, headers: Record<string, string>, seconds: number): Promise<Counted> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const [command, ...pinned] = canPin ? ['taskset', '-c', '0', 'wrk'] : ['wrk']
  const wrk = spawn(command ?? '', [...pinned, '-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...given, url])
  let printed = ''
  wrk.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  await new Promise((ended) => wrk.once('close', ended))
  const [, latency = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(printed) ?? []
  const factor = { us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN
  const requests = Number(/\b(\d+) requests in/.exec(printed)?.[1])
  if (!(requests > 0) || /Non-2xx or 3xx|Socket errors/.test(printed)) throw new Error(`wrk ${url}: ${printed}`)
  return { requests, p99: Number(latency) * factor }
}

async function byAutocannon(url: string, headers: Record<string, string>, seconds: number): Promise<Counted> {
  const { requests, latency, errors } = await autocannon({ url, headers, connections, duration: seconds })
  if (errors > 0 || requests.total === 0) throw new Error(`${url}: ${errors} of ${requests.total} requests failed`)
  return { requests: requests.total, p99: latency.p99 }
}
