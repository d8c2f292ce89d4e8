import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formats } from '../../src/feed/formats.ts'
import { readArguments } from '../command-line.ts'
import { fail } from '../terminal.ts'
import { vars } from './bundle.ts'
import { hasWrk, type Load, measureLatency, race } from './load.ts'
import { median } from './median.ts'
import { type Bundle, canPin, runWorker } from './workerd.ts'
import { bundleEmpty, bundleLimit, bundleOurs, bundleUsual, fetchRaw, type Leg } from './workers.ts'

const help = `Usage: npm run -s bench [-- --seconds 2] [-- --rounds 5] [-- --costs]

Measures serving. Compares our Worker, bundled as for a deployment and run in the bare runtime, with
  the limit: a worker that only sends the same bytes and headers from memory
  the usual way: Hono, npm feed rendered for each request, hono/etag
Loads both at the same time on the same core and compares their processor time per request. Then
measures the time from the start of a process to its first feed, and the memory of many feeds.
Needs Linux, which counts processor time per thread. Uses wrk, or autocannon if wrk is missing.

  --costs  instead, print the processor time per request, for docs/costs.md`

const { costs, ...options } = readArguments(help, {
  seconds: { type: 'string', default: '2' },
  rounds: { type: 'string', default: '5' },
  costs: { type: 'boolean' },
}).values
const [seconds, rounds] = [Number(options.seconds), Number(options.rounds)]
if (![seconds, rounds].every((number) => Number.isInteger(number) && number >= 1))
  fail('--seconds and --rounds: expected whole numbers from 1')
if (!existsSync('/proc/self/schedstat'))
  fail('/proc/self/schedstat: expected the processor time of threads, as Linux counts it, found nothing')
if (!hasWrk) console.error('wrk is not installed: using autocannon, which keeps a worker less busy.')
if (!canPin) console.error('There is only one core, or no taskset (util-linux): expect 10 % of noise.')

const unchanged: Leg = { name: '304', headers: (etag) => ({ 'If-None-Match': etag }), status: 304 }
const brotli: Leg = { name: 'br', headers: () => ({ 'Accept-Encoding': 'br, gzip' }), status: 200 }
const gzip: Leg = { name: 'gzip', headers: () => ({ 'Accept-Encoding': 'gzip' }), status: 200 }
const identity: Leg = { name: 'identity', headers: () => ({ 'Accept-Encoding': 'identity' }), status: 200 }
/** What is requested, in each format. */
const legs = [unchanged, brotli, gzip, identity]
type MakeLoad = (file: string, leg: Leg) => Load
const folder = mkdtempSync(join(tmpdir(), 'kawaraban-bench-'))
try {
  if (costs === true) await printCosts()
  else {
    await compareDelivery()
    await measureStart()
    await measureMemory()
  }
} finally {
  rmSync(folder, { recursive: true })
}

async function compareDelivery(): Promise<void> {
  const { ours, usual } = await makeLoads()
  const limit = await bundleLimit(folder, ours('feed.xml', unchanged).worker, legs)
  const bare: MakeLoad = (file, leg) => ({ ...ours(file, leg), worker: limit, path: `/${leg.name}/${file}` })
  console.log('requests in the same processor time, ours / theirs\n\n| | limit | usual way |\n| --- | --- | --- |')
  for (const { file } of formats) {
    for (const leg of legs) {
      const toLimit = await compareTime(ours(file, leg), bare(file, leg))
      const toUsual = await compareTime(ours(file, leg), usual(file, leg))
      console.log(`| /${file} ${leg.name} | ${toLimit.ratio.toFixed(2)} | ${toUsual.ratio.toFixed(1)} |`)
    }
  }
  const itself = await compareTime(bare('feed.xml', brotli), bare('feed.xml', brotli))
  console.log(`\nthe limit against itself: ${itself.ratio.toFixed(2)}`)
  if (hasWrk) await compareLatency(ours, bare)
  else console.log('\np99 latency: not measured; autocannon counts whole milliseconds. Install wrk (on Debian: apt install wrk).')
}

/** Prints the 99th percentile of latency of a worker and of the limit, each alone. */
async function compareLatency(ours: MakeLoad, bare: MakeLoad): Promise<void> {
  console.log('\n| p99 latency of /feed.xml, each alone | ours / the limit |\n| --- | --- |')
  for (const leg of legs) {
    const ratios: number[] = []
    for (let round = 0; round < rounds; round += 2) {
      // Long enough for a garbage collection, which pauses a worker for 0.2 s every 100,000
      // requests.
      const [mine, theirs] = [
        await measureLatency(ours('feed.xml', leg), 6 * seconds),
        await measureLatency(bare('feed.xml', leg), 6 * seconds),
      ]
      ratios.push(mine / theirs)
    }
    console.log(`| ${leg.name} | ${median(ratios).toFixed(2)} |`)
  }
}

/** Prints the processor time per request, of ours and of the usual way, for a 304 and a 200. */
async function printCosts(): Promise<void> {
  const { ours, usual } = await makeLoads()
  for (const leg of [unchanged, brotli]) {
    const { a, b } = await compareTime(ours('feed.xml', leg), usual('feed.xml', leg))
    console.log(`${leg.name}: ours ${a.toFixed(0)} µs, the usual way ${b.toFixed(0)} µs`)
  }
}

/**
 * The processor time per request of two workers, in microseconds, and the ratio of their speeds.
 */
async function compareTime(a: Load, b: Load): Promise<{ a: number; b: number; ratio: number }> {
  const times: [number, number][] = []
  for (let round = 0; round < rounds; round += 1) times.push(await race(a, b, seconds))
  const middle = (of: (pair: [number, number]) => number): number => median(times.map(of))
  return { a: middle(([one]) => one), b: middle(([, other]) => other), ratio: middle(([one, other]) => other / one) }
}

/**
 * Builds our Worker and the usual one over the same 50 articles. Returns their loads by file and
 * leg.
 */
async function makeLoads() {
  const loadsOf = async (worker: Bundle): Promise<MakeLoad> => {
    const running = await runWorker(worker)
    const tags = new Map<string, string>()
    for (const { file } of formats) tags.set(file, (await fetch(`${running.origin}/${file}`)).headers.get('ETag') ?? '')
    await running.stop()
    return (file, { headers, status }) => ({ worker, path: `/${file}`, headers: headers(tags.get(file) ?? ''), status })
  }
  const ours = bundleOurs(folder, vars, 'ours', 50, 5)
  return { ours: await loadsOf(ours), usual: await loadsOf(await bundleUsual(folder, vars)) }
}

/** Measures the time from the start of a process to its first complete feed. */
async function measureStart(): Promise<void> {
  console.log('\n| articles | first feed after the start of the process, ms |\n| --- | --- |')
  const empty = bundleEmpty(folder)
  console.log(`| none, an empty worker | ${(await medianTime(empty)).toFixed(0)} |`)
  for (const count of [10, 100, 1000, 2000, 5000, 10_000]) {
    console.log(`| ${count} | ${(await medianTime(bundleOurs(folder, vars, `start-${count}`, count, 5))).toFixed(0)} |`)
  }
}

async function medianTime(bundle: Bundle): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) times.push(await firstFeed(bundle))
  return median(times)
}

async function firstFeed(bundle: Bundle): Promise<number> {
  const began = performance.now()
  const worker = await runWorker(bundle)
  await (await fetch(`${worker.origin}/feed.xml`)).arrayBuffer()
  const time = performance.now() - began
  await worker.stop()
  return time
}

/** Measures the memory of 50 feeds in every encoding, relative to an empty worker. */
async function measureMemory(): Promise<void> {
  const [nothing, ours] = [bundleEmpty(folder), bundleOurs(folder, vars, 'memory', 200, 16)]
  const folders = ['', ...Array.from({ length: 16 }, (_, index) => `sections/section-${index}/`)]
  const paths = folders.flatMap((each) => formats.map(({ file }) => `/${each}${file}`)).slice(0, 50)
  const sizes: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const [empty, worker] = [await runWorker(nothing), await runWorker(ours)]
    for (const path of paths) {
      for (const encoding of ['identity', 'gzip', 'br']) {
        const { status } = await fetchRaw(worker.origin + path, { 'Accept-Encoding': encoding })
        if (status !== 200) throw new Error(`${path}: expected 200, found ${status}`)
      }
    }
    sizes.push(worker.memory() - empty.memory())
    await worker.stop()
    await empty.stop()
  }
  console.log(`\nmemory of ${paths.length} feeds in each encoding, above an empty worker: ${median(sizes).toFixed(0)} MB`)
}
