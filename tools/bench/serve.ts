import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'smol-toml'
import { formats } from '../../src/feed/formats.ts'
import { root } from '../folders.ts'
import { readArguments } from '../newsroom.ts'
import { type Load, loadPair } from './load.ts'
import { median } from './newsroom.ts'
import { type Running, runWorker } from './workerd.ts'
import { bundleEmpty, bundleLimit, bundleOurs, bundleUsual, fetchRaw, type Leg } from './workers.ts'

const help = `Usage: npm run -s bench [-- --seconds 4] [-- --rounds 3] [-- --costs]

Measures delivery, as ratios within one run: our Worker in the bare runtime, as a deployment bundles it, against
  the limit: a worker that does nothing but send the same bytes and headers from memory
  the usual way: Hono, npm feed rendered for each request, hono/etag
Both of a pair are loaded at the same time, and rated by requests per second of their own processor time. Then the time from the
start of a process to its first feed, and the memory of many feeds. The load is wrk's, or autocannon's where wrk is not installed.

  --costs  print instead the processor time of a request, for docs/costs.md`

const { seconds, rounds, costs } = readArguments(help, {
  seconds: { type: 'string', default: '4' },
  rounds: { type: 'string', default: '3' },
  costs: { type: 'boolean' },
}).values

const folder = mkdtempSync(join(tmpdir(), 'kawaraban-bench-'))
const settings = parse(readFileSync(resolve(root, 'wrangler.toml'), 'utf8'))['vars'] as Record<string, string>
const vars = { ...settings, ORIGIN: 'https://news.example' }
try {
  if (costs === true) await price()
  else {
    await compare()
    await start()
    await memory()
  }
} finally {
  rmSync(folder, { recursive: true })
}

async function compare(): Promise<void> {
  const legs: Leg[] = [
    { name: '304', headers: (etag) => ({ 'If-None-Match': etag }), status: 304 },
    { name: 'br', headers: () => ({ 'Accept-Encoding': 'br, gzip' }), status: 200 },
    { name: 'gzip', headers: () => ({ 'Accept-Encoding': 'gzip' }), status: 200 },
    { name: 'identity', headers: () => ({ 'Accept-Encoding': 'identity' }), status: 200 },
  ]
  const ours = await runWorker(bundleOurs(folder, 'ours', 50, 5), vars)
  const limit = await runWorker(await bundleLimit(folder, ours, legs))
  const usual = await runWorker(bundleUsual(folder, vars))
  console.log('requests per second of processor time, ours / theirs (and p99 latency, ours / the limit)\n')
  console.log('| | limit | p99 | usual way |\n| --- | --- | --- | --- |')
  for (const format of formats) {
    const path = `/${format.file}`
    const { headers } = await fetch(ours.origin + path)
    const usualTag = (await fetch(usual.origin + path)).headers.get('ETag') ?? ''
    for (const leg of legs) {
      const mine: Load = { worker: ours, path, headers: leg.headers(headers.get('ETag') ?? ''), status: leg.status }
      const bare: Load = { worker: limit, path: `/${leg.name}${path}`, headers: mine.headers, status: leg.status }
      const theirs: Load = { worker: usual, path, headers: leg.headers(usualTag), status: leg.status }
      const [toLimit, p99] = await race(mine, bare)
      const [toUsual] = await race(mine, theirs)
      console.log(`| ${path} ${leg.name} | ${toLimit.toFixed(2)} | ${p99.toFixed(2)} | ${toUsual.toFixed(1)} |`)
    }
  }
  for (const worker of [ours, limit, usual]) await worker.stop()
}

/** Prints the processor time of a request, in microseconds: ours when the reader has the feed, when not, and the usual way. */
async function price(): Promise<void> {
  const ours = await runWorker(bundleOurs(folder, 'ours', 50, 5), vars)
  const usual = await runWorker(bundleUsual(folder, vars))
  const tagOf = async ({ origin }: Running): Promise<string> => (await fetch(`${origin}/feed.xml`)).headers.get('ETag') ?? ''
  const unchanged = async (worker: Running): Promise<Load> => {
    return { worker, path: '/feed.xml', headers: { 'If-None-Match': await tagOf(worker) }, status: 304 }
  }
  const changed = (worker: Running): Load => ({
    worker,
    path: '/feed.xml',
    headers: { 'Accept-Encoding': 'br, gzip' },
    status: 200,
  })
  for (const [name, a, b] of [
    ['304', await unchanged(ours), await unchanged(usual)],
    ['200', changed(ours), changed(usual)],
  ] as const) {
    const times: [number, number][] = []
    for (let round = 0; round < Number(rounds); round += 1) {
      const [one, other] = await loadPair(a, b, Number(seconds))
      times.push([1e6 / one.rate, 1e6 / other.rate])
    }
    const [mine, theirs] = [0, 1].map((side) => median(times.map((pair) => pair[side] ?? Number.NaN)).toFixed(0))
    console.log(`${name}: ours ${mine} µs, the usual way ${theirs} µs`)
  }
  for (const worker of [ours, usual]) await worker.stop()
}

/** Loads a pair several times; the medians of the ratios of their rates and of their latencies. */
async function race(a: Load, b: Load): Promise<[number, number]> {
  const ratios: number[] = []
  const latencies: number[] = []
  for (let round = 0; round < Number(rounds); round += 1) {
    const [one, other] = await loadPair(a, b, Number(seconds))
    ratios.push(one.rate / other.rate)
    latencies.push(one.p99 / other.p99)
  }
  return [median(ratios), median(latencies)]
}

/** The time from the start of a process to its whole first feed. */
async function start(): Promise<void> {
  console.log('\n| articles | first feed after the start of the process, ms | above an empty worker |\n| --- | --- | --- |')
  const empty = await firstFeed(bundleEmpty(folder))
  for (const count of [10, 100, 1000, 2000]) {
    const out = bundleOurs(folder, `start-${count}`, count, 5)
    const times: number[] = []
    for (let round = 0; round < 5; round += 1) times.push(await firstFeed(out))
    console.log(`| ${count} | ${median(times).toFixed(0)} | ${(median(times) - empty).toFixed(0)} |`)
  }
}

async function firstFeed(out: string): Promise<number> {
  const began = performance.now()
  const worker = await runWorker(out, vars)
  await (await fetch(`${worker.origin}/feed.xml`)).arrayBuffer()
  const time = performance.now() - began
  await worker.stop()
  return time
}

/** The memory that 50 feeds take, each asked for once in each coding, above an empty worker. */
async function memory(): Promise<void> {
  const empty = await runWorker(bundleEmpty(folder))
  const worker = await runWorker(bundleOurs(folder, 'memory', 200, 16), vars)
  const folders = ['', ...Array.from({ length: 16 }, (_, index) => `sections/section-${index}/`)]
  const paths = folders.flatMap((each) => formats.map(({ file }) => `/${each}${file}`)).slice(0, 50)
  for (const path of paths) {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const { status } = await fetchRaw(worker.origin + path, { 'Accept-Encoding': encoding })
      if (status !== 200) throw new Error(`${path}: expected 200, found ${status}`)
    }
  }
  console.log(
    `\nmemory of ${paths.length} feeds in each coding, above an empty worker: ${(worker.memory() - empty.memory()).toFixed(0)} MB`,
  )
  await worker.stop()
  await empty.stop()
}
