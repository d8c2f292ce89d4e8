import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import { formats } from '../../src/feed/formats.ts'
import { readArguments } from '../command-line.ts'
import { fail } from '../terminal.ts'
import { vars } from './bundle.ts'
import { runWorker } from './workerd.ts'
import { bundleOurs } from './workers.ts'

const help = `Usage: npm run -s bench:soak [-- --seconds 300] [-- --connections 32]

Requests feeds from our Worker in the bare runtime as fast as it responds, while a scheduled article
appears every few seconds. Checks that each response is a complete document of one revision: its
digest matches its ETag, no connection gets an older revision after a newer one, and no max-age
reaches past the next article. Every request has a different query.`

const { seconds, connections } = readArguments(help, {
  seconds: { type: 'string', default: '300' },
  connections: { type: 'string', default: '32' },
}).values
const [duration, clients] = [Number(seconds), Number(connections)]
if (![duration, clients].every((number) => Number.isInteger(number) && number >= 1))
  fail('--seconds and --connections: expected whole numbers from 1')

/** The seconds between two scheduled articles. */
const interval = 5
const decoders: Record<string, (bytes: Buffer) => Promise<Buffer>> = { gzip: promisify(gunzip), br: promisify(brotliDecompress) }

const folder = mkdtempSync(join(tmpdir(), 'kawaraban-soak-'))
const worker = bundleOurs(folder, vars, 'ours', 50, 5)
scheduleArticles(worker.folder)
const running = await runWorker(worker)
const seen = { documents: 0, unchanged: 0, revisions: new Set<string>() }
const start = Date.now()
const end = start + duration * 1000
try {
  await requestFeeds(0, Date.now() + 1000)
  const before = running.memory()
  await Promise.all(Array.from({ length: clients }, (_, client) => requestFeeds(client, end)))
  console.log(
    `${seen.documents} complete documents and ${seen.unchanged} responses 304, of ${seen.revisions.size} revisions; memory ${before.toFixed(0)} MB, then ${running.memory().toFixed(0)} MB`,
  )
  const expected = Math.floor(duration / interval) - 1
  if (seen.revisions.size < expected) throw new Error(`expected at least ${expected} revisions, found ${seen.revisions.size}`)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
} finally {
  await running.stop()
  rmSync(folder, { recursive: true })
}

/** Adds articles that are published while the Worker runs. */
function scheduleArticles(articles: string): void {
  for (let index = 1; index * interval <= duration + 60; index += 1) {
    const time = new Date(Date.now() + index * interval * 1000).toISOString()
    writeFileSync(
      join(articles, `scheduled-${index}.txt`),
      `Scheduled Report ${index} Comes Out\n${time}\nSHIOMI — Its time has come.\n`,
    )
  }
}

/** Requests each feed in each encoding over its own connection, with and without the last ETag. */
async function requestFeeds(client: number, until: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const tags = new Map<string, string>()
  const newest = new Map<string, number>()
  for (let turn = client; Date.now() < until; turn += 1) {
    const { file } = formats[turn % formats.length] ?? { file: '' }
    const encoding = ['br', 'gzip', 'identity'][Math.floor(turn / formats.length) % 3] ?? ''
    const tag = turn % 2 === 0 ? tags.get(file) : undefined
    const url = `${running.origin}/${file}?client=${client}&turn=${turn}`
    const response = await fetchWith(agent, url, {
      'Accept-Encoding': encoding,
      ...(tag !== undefined && { 'If-None-Match': tag }),
    })
    const etag = response.headers.etag ?? ''
    const bytes = await buffer(response)
    if (response.statusCode === 304) {
      if (etag !== tag || bytes.length > 0)
        throw new Error(`${url}: expected an empty 304 for ${tag}, found ${etag} with ${bytes.length} bytes`)
      seen.unchanged += 1
    } else {
      const text = await (decoders[response.headers['content-encoding'] ?? '']?.(bytes) ?? bytes)
      const digest = createHash('sha256').update(text).digest('base64url').slice(0, 22)
      if (response.statusCode !== 200 || etag !== `W/"${digest}"`)
        throw new Error(`${url}: ${response.statusCode}, expected the tag ${digest}, found ${etag}`)
      if ((response.headers['content-encoding'] ?? 'identity') !== encoding)
        throw new Error(`${url}: expected ${encoding}, found ${response.headers['content-encoding']}`)
      seen.documents += 1
      if (file === formats[0]?.file) seen.revisions.add(etag)
    }
    const policy = response.headers['cache-control'] ?? ''
    if (Number(/max-age=(\d+)/.exec(policy)?.[1]) > interval)
      throw new Error(`${url}: expected a max-age up to the next article, found "${policy}"`)
    const modified = Date.parse(response.headers['last-modified'] ?? '')
    if (!(modified >= (newest.get(file) ?? 0))) throw new Error(`${url}: expected a newer revision, found an older one`)
    newest.set(file, modified)
    tags.set(file, etag)
  }
  agent.destroy()
}

function fetchWith(agent: Agent, url: string, headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((answered, failed) => get(url, { agent, headers }, answered).on('error', failed))
}
