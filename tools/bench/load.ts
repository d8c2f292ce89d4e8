import { spawn, spawnSync } from 'node:child_process'
import autocannon from 'autocannon'
import type { Running } from './workerd.ts'

/** What a worker is asked, over and over. */
export interface Load {
  worker: Running
  path: string
  headers: Record<string, string>
  /** What every answer must be. */
  status: number
}

/** How a worker did: requests per second of its processor time, and the latency that 99 % stay below, in milliseconds. */
export interface Result {
  rate: number
  p99: number
}

const connections = 16
const hasWrk = spawnSync('wrk', ['--version']).error === undefined

/** Loads two workers at the same time, so that a slow moment of the machine meets both. */
export async function loadPair(a: Load, b: Load, seconds: number): Promise<[Result, Result]> {
  for (const { worker, path, headers, status } of [a, b]) {
    const response = await fetch(worker.origin + path, { headers })
    if (response.status !== status) throw new Error(`${path}: expected ${status}, found ${response.status}`)
    await response.arrayBuffer()
  }
  return Promise.all([load(a, seconds), load(b, seconds)])
}

async function load({ worker, path, headers }: Load, seconds: number): Promise<Result> {
  const before = worker.cpu()
  const { requests, p99 } = await (hasWrk ? byWrk : byAutocannon)(worker.origin + path, headers, seconds)
  return { rate: requests / (worker.cpu() - before), p99 }
}

async function byWrk(url: string, headers: Record<string, string>, seconds: number): Promise<{ requests: number; p99: number }> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const wrk = spawn('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...given, url])
  let printed = ''
  wrk.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  await new Promise((ended) => wrk.once('close', ended))
  const [, latency = '', unit = 'ms'] = /99%\s+([\d.]+)(us|ms|s)/.exec(printed) ?? []
  const factor = unit === 'us' ? 0.001 : unit === 's' ? 1000 : 1
  return { requests: Number(/(\d+) requests in/.exec(printed)?.[1]), p99: Number(latency) * factor }
}

async function byAutocannon(
  url: string,
  headers: Record<string, string>,
  seconds: number,
): Promise<{ requests: number; p99: number }> {
  const { requests, latency } = await autocannon({ url, headers, connections, duration: seconds })
  return { requests: requests.total, p99: latency.p99 }
}
