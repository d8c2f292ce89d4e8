import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'smol-toml'
import { createTestHarness } from 'wrangler'
import { parseArticle } from '../../src/article/parse.ts'
import { readConfig } from '../../src/config.ts'
import type { FeedItem } from '../../src/feed/feed.ts'
import { loadFeed } from '../../src/feed/load.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { stageDesk } from '../../tools/stage-desk.ts'

/** A running Worker and its requests. */
export interface Publisher {
  origin: string
  /** The items its newest feed should carry. */
  items: readonly FeedItem[]
  /** Every request and its response. */
  requests: { path: string; headers: IncomingHttpHeaders; status: number }[]
  close: () => Promise<void>
}

/**
 * Runs the Worker as `wrangler deploy` bundles it, over these articles, behind a server that
 * records requests.
 */
export async function publish(files: Readonly<Record<string, string>>): Promise<Publisher> {
  const folder = mkdtempSync(join(tmpdir(), 'kawaraban-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const requests: Publisher['requests'] = []
  let worker: URL | null = null
  const recorder = createServer((incoming, outgoing) => {
    const { url: path = '/', method, headers } = incoming
    const asked = request(new URL(path, worker ?? undefined), { method: method ?? 'GET', headers }, (answer) => {
      requests.push({ path, headers, status: answer.statusCode ?? 0 })
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(outgoing)
    })
    asked.on('error', (error) => outgoing.destroy(error))
    incoming.pipe(asked)
  })
  await new Promise<void>((ready) => recorder.listen(0, '127.0.0.1', ready))
  const origin = `http://127.0.0.1:${(recorder.address() as AddressInfo).port}`

  const { vars, rules, compatibility_date } = parse(readFileSync('wrangler.toml', 'utf8')) as {
    vars: Record<string, string>
    rules: []
    compatibility_date: string
  }
  const settings = { ...vars, ORIGIN: origin }
  const bundle = { main: resolve('src/index.ts'), base_dir: folder, find_additional_modules: true, rules, compatibility_date }
  stageDesk()
  const harness = createTestHarness({ workers: [{ config: { name: 'kawaraban', ...bundle, vars: settings } }] })
  worker = (await harness.listen()).url

  const config = readConfig(settings)
  const results = Object.entries(files).map(([name, text]) => parseArticle(name, new TextEncoder().encode(text), config))
  const snapshot = await createMemoryStore(results, config, null).snapshot(new Date())
  const feed = await loadFeed(snapshot, { ...config, origin }, { kind: 'all' })
  return {
    origin,
    requests,
    items: feed?.items ?? [],
    close: async () => {
      await harness.close()
      recorder.closeAllConnections()
      await new Promise((closed) => recorder.close(closed))
      rmSync(folder, { recursive: true })
    },
  }
}
