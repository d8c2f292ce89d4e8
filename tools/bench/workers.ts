import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { parseArticle } from '../../src/article/parse.ts'
import { readConfig } from '../../src/config.ts'
import { loadFeed } from '../../src/feed/load.ts'
import { formats } from '../../src/feed/formats.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { readFolder } from '../../src/store/folder.ts'
import { bundleWorker, compatibilityDate, copyCheckout } from './bundle.ts'
import { makeReports, writeArticles } from './reports.ts'
import { type Bundle, runWorker } from './workerd.ts'

/** One kind of request to compare. */
export interface Leg {
  name: string
  headers: (etag: string) => Record<string, string>
  status: number
}

/** Bundles our Worker with generated articles, in the subfolder `name`. */
export function bundleOurs(
  folder: string,
  vars: Readonly<Record<string, unknown>>,
  name: string,
  articles: number,
  sections: number,
): Bundle {
  const checkout = join(folder, name)
  copyCheckout(checkout)
  writeArticles(join(checkout, 'articles'), makeReports(articles, sections))
  return { folder: bundleWorker(checkout, 'out'), vars }
}

/**
 * Bundles a worker that sends the responses of ours from memory, at a path for each leg and format.
 */
export async function bundleLimit(folder: string, ours: Bundle, legs: readonly Leg[]): Promise<Bundle> {
  const out = join(folder, 'limit')
  mkdirSync(out)
  const model = await runWorker(ours)
  const imports: string[] = []
  const answers: string[] = []
  for (const format of formats) {
    const etag = (await fetch(`${model.origin}/${format.file}`)).headers.get('ETag') ?? ''
    for (const leg of legs) {
      const response = await fetchRaw(`${model.origin}/${format.file}`, leg.headers(etag))
      if (response.status !== leg.status)
        throw new Error(`${format.file} ${leg.name}: expected ${leg.status}, found ${response.status}`)
      const name = `${leg.name}-${format.file}.bin`
      writeFileSync(join(out, name), response.body)
      imports.push(`import b${imports.length} from './${name}'`)
      const body = leg.status === 304 ? 'null' : `b${imports.length - 1}`
      answers.push(
        `'/${leg.name}/${format.file}': [${body}, { status: ${leg.status}, headers: new Headers(${JSON.stringify(response.headers)}), encodeBody: 'manual' }]`,
      )
    }
  }
  await model.stop()
  const code = `${imports.join('\n')}
const answers = { '/robots.txt': [null, {}], ${answers.join(',\n')} }
export default { fetch(request) { const [body, init] = answers[request.url.slice(request.url.indexOf('/', 8))]; return new Response(body, init) } }`
  writeFileSync(join(out, 'index.js'), code)
  return { folder: out, vars: {} }
}

/** Bundles the usual worker with the items of ours. */
export async function bundleUsual(folder: string, vars: Readonly<Record<string, unknown>>): Promise<Bundle> {
  const checkout = join(folder, 'usual')
  copyCheckout(checkout)
  const articles = join(folder, 'ours/articles')
  const config = readConfig(vars)
  const results = Array.from(readFolder(articles), ({ name, bytes }) => parseArticle(name, bytes, config))
  const snapshot = await createMemoryStore(results, config, null).snapshot(new Date())
  const feed = await loadFeed(snapshot, { ...config, origin: String(vars['ORIGIN']) }, { kind: 'all' })
  const items = (feed?.items ?? []).map(({ url, title, updated, summary, content }) => ({
    url,
    title,
    time: updated.toISOString(),
    summary,
    content,
  }))
  renameSync(join(checkout, 'tools/bench/usual.ts'), join(checkout, 'tools/bench/index.ts'))
  writeFileSync(join(checkout, 'tools/bench/items.json'), JSON.stringify(items))
  writeFileSync(
    join(checkout, 'wrangler.toml'),
    `name = "usual"\nmain = "tools/bench/index.ts"\ncompatibility_date = "${compatibilityDate}"\n`,
  )
  return { folder: bundleWorker(checkout, 'out'), vars: {} }
}

/** Bundles a worker that does nothing. */
export function bundleEmpty(folder: string): Bundle {
  const out = join(folder, 'empty')
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, 'index.js'), 'export default { fetch() { return new Response("") } }')
  return { folder: out, vars: {} }
}

/** Fetches without decoding the body. */
export async function fetchRaw(
  url: string,
  headers: Record<string, string>,
): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  return new Promise((done, failed) => {
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { 'transfer-encoding': _, connection: __, 'content-length': ___, 'keep-alive': ____, ...kept } = response.headers
        done({ status: response.statusCode ?? 0, headers: kept as Record<string, string>, body: Buffer.concat(chunks) })
      })
    })
      .on('error', failed)
      .end()
  })
}
