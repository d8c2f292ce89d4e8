import { spawn, spawnSync } from 'node:child_process'
import autocannon from 'autocannon'
import { type Bundle, canPin, type Running, runWorker } from './workerd.ts'

/** A request that is repeated for the duration of a measurement. */
export interface Load {
  worker: Bundle
  path: string
  headers: Record<string, string>
  /** The expected status of the first response. */
  status: number
}

/** The result of a measurement. */
interface Result {
  /** Processor time per request, in microseconds. */
  time: number
  /** The 99th percentile of latency, in milliseconds; in whole ones by autocannon. */
  p99: number
}

const connections = 16
/** Whether wrk is installed. autocannon, the fallback, takes more processor time itself. */
export const hasWrk = spawnSync('wrk', ['--version']).error === undefined

/**
 * Starts two workers and loads them at the same time on one core, so that a slow moment of the
 * machine affects both. Returns the processor time per request of each. Latencies mean nothing
 * here, since the workers wait for each other.
 *
 * The workers are started anew each time: garbage from earlier requests would be collected during
 * the measurement, and two processes of the same worker differ by a few percent while they run.
 */
export async function race(a: Load, b: Load, seconds: number): Promise<[a: number, b: number]> {
  const workers = [await start(a), await start(b)] as const
  const results = await Promise.all([load(workers[0], a, seconds), load(workers[1], b, seconds)])
  await Promise.all(workers.map((worker) => worker.stop()))
  return [results[0].time, results[1].time]
}

/** Starts a worker and loads it alone. Returns the 99th percentile of latency, in milliseconds. */
export async function measureLatency(request: Load, seconds: number): Promise<number> {
  const worker = await start(request)
  const { p99 } = await load(worker, request, seconds)
  await worker.stop()
  return p99
}

/** Starts a worker and checks its first response. */
async function start({ worker, path, headers, status }: Load): Promise<Running> {
  const running = await runWorker(worker, true)
  const response = await fetch(running.origin + path, { headers })
  if (response.status !== status) throw new Error(`${path}: expected ${status}, found ${response.status}`)
  await response.arrayBuffer()
  return running
}

async function load(worker: Running, { path, headers }: Load, seconds: number): Promise<Result> {
  const before = worker.cpu()
  const { requests, p99 } = await (hasWrk ? runWrk : runAutocannon)(worker.origin + path, headers, seconds)
  return { time: ((worker.cpu() - before) * 1e6) / requests, p99 }
}

interface LoadReport {
  requests: number
  p99: number
}

async function runWrk(url: string, headers: Record<string, string>, seconds: number): Promise<LoadReport> {
  const headerOptions = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const [command, ...pinned] = canPin ? ['taskset', '-c', '0', 'wrk'] : ['wrk']
  const wrk = spawn(command ?? '', [...pinned, '-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...headerOptions, url])
  let printed = ''
  wrk.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  await new Promise((ended) => wrk.once('close', ended))
  const [, latency = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(printed) ?? []
  const factor = { us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN
  const requests = Number(/\b(\d+) requests in/.exec(printed)?.[1])
  if (!(requests > 0) || /Non-2xx or 3xx|Socket errors/.test(printed)) throw new Error(`wrk ${url}: ${printed}`)
  return { requests, p99: Number(latency) * factor }
}

async function runAutocannon(url: string, headers: Record<string, string>, seconds: number): Promise<LoadReport> {
  const { requests, latency, errors } = await autocannon({ url, headers, connections, duration: seconds })
  if (errors > 0 || requests.total === 0) throw new Error(`${url}: ${errors} of ${requests.total} requests failed`)
  return { requests: requests.total, p99: latency.p99 }
}
