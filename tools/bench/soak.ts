import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import { parse } from 'smol-toml'
import { formats } from '../../src/feed/formats.ts'
import { root } from '../folders.ts'
import { readArguments } from '../newsroom.ts'
import { fail } from '../terminal.ts'
import { runWorker } from './workerd.ts'
import { bundleOurs } from './workers.ts'

const help = `Usage: npm run -s bench:soak [-- --seconds 300] [-- --connections 32]

Asks our Worker in the bare runtime for its feeds as fast as it answers, while the time of an article comes every few seconds. Each
answer must be a whole document of one revision: its bytes have the digest that its ETag is, and no connection sees an older one
after a newer, or may keep one past the next article. Every request has a query of its own.`

const { seconds, connections } = readArguments(help, {
  seconds: { type: 'string', default: '300' },
  connections: { type: 'string', default: '32' },
}).values
const [duration, clients] = [Number(seconds), Number(connections)]
if (![duration, clients].every((number) => Number.isInteger(number) && number >= 1))
  fail('--seconds and --connections: expected whole numbers from 1')

/** How many seconds lie between an article and the next. */
const apart = 5
const decoders: Record<string, (bytes: Buffer) => Promise<Buffer>> = { gzip: promisify(gunzip), br: promisify(brotliDecompress) }

const folder = mkdtempSync(join(tmpdir(), 'kawaraban-soak-'))
const settings = parse(readFileSync(resolve(root, 'wrangler.toml'), 'utf8'))['vars'] as Record<string, unknown>
const worker = bundleOurs(folder, { ...settings, ORIGIN: 'https://news.example' }, 'ours', 50, 5)
holdArticles(worker.folder)
const running = await runWorker(worker)
const seen = { wholes: 0, unchanged: 0, revisions: new Set<string>() }
const start = Date.now()
const end = start + duration * 1000
try {
  await ask(0, Date.now() + 1000)
  const before = running.memory()
  await Promise.all(Array.from({ length: clients }, (_, client) => ask(client, end)))
  console.log(
    `${seen.wholes} whole documents and ${seen.unchanged} answers that one had not changed, of ${seen.revisions.size} revisions; memory ${before.toFixed(0)} MB, then ${running.memory().toFixed(0)} MB`,
  )
  const expected = Math.floor(duration / apart) - 1
  if (seen.revisions.size < expected) throw new Error(`expected ${expected} revisions at least, found ${seen.revisions.size}`)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
} finally {
  await running.stop()
  rmSync(folder, { recursive: true })
}

/** Adds articles whose time comes while the Worker runs. */
function holdArticles(articles: string): void {
  for (let index = 1; index * apart <= duration + 60; index += 1) {
    const time = new Date(Date.now() + index * apart * 1000).toISOString()
    writeFileSync(join(articles, `held-${index}.txt`), `Held Report ${index} Comes Out\n${time}\nSHIOMI — Its time has come.\n`)
  }
}

/** Asks again and again on a connection of its own, for each feed in each coding, with and without the tag of the last answer. */
async function ask(client: number, until: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const tags = new Map<string, string>()
  const newest = new Map<string, number>()
  for (let turn = client; Date.now() < until; turn += 1) {
    const { file } = formats[turn % formats.length] ?? { file: '' }
    const coding = ['br', 'gzip', 'identity'][Math.floor(turn / formats.length) % 3] ?? ''
    const tag = turn % 2 === 0 ? tags.get(file) : undefined
    const url = `${running.origin}/${file}?client=${client}&turn=${turn}`
    const response = await fetchBy(agent, url, { 'Accept-Encoding': coding, ...(tag !== undefined && { 'If-None-Match': tag }) })
    const etag = response.headers.etag ?? ''
    const bytes = await buffer(response)
    if (response.statusCode === 304) {
      if (etag !== tag || bytes.length > 0)
        throw new Error(`${url}: 304 of ${etag} to who has ${tag}, with ${bytes.length} bytes`)
      seen.unchanged += 1
    } else {
      const text = await (decoders[response.headers['content-encoding'] ?? '']?.(bytes) ?? bytes)
      const digest = createHash('sha256').update(text).digest('base64url').slice(0, 22)
      if (response.statusCode !== 200 || etag !== `W/"${digest}"`)
        throw new Error(`${url}: ${response.statusCode}, expected the tag ${digest}, found ${etag}`)
      if ((response.headers['content-encoding'] ?? 'identity') !== coding)
        throw new Error(`${url}: expected ${coding}, found ${response.headers['content-encoding']}`)
      seen.wholes += 1
      if (file === formats[0]?.file) seen.revisions.add(etag)
    }
    const policy = response.headers['cache-control'] ?? ''
    if (Number(/max-age=(\d+)/.exec(policy)?.[1]) > apart) throw new Error(`${url}: kept past the next article by "${policy}"`)
    const modified = Date.parse(response.headers['last-modified'] ?? '')
    if (!(modified >= (newest.get(file) ?? 0))) throw new Error(`${url}: an older revision after a newer one`)
    newest.set(file, modified)
    tags.set(file, etag)
  }
  agent.destroy()
}

function fetchBy(agent: Agent, url: string, headers: Record<string, string>): Promise<IncomingMessage> {
  return new Promise((answered, failed) => get(url, { agent, headers }, answered).on('error', failed))
}
