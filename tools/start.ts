import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { readArticle } from '../src/article/parse.ts'
import { formats } from '../src/feed/formats.ts'
import { isArticle, readFolder } from '../src/store/folder.ts'
import { articlesFolder, fail, loadConfig, root } from './newsroom.ts'
import { chooseStyle, formatProblem } from './report.ts'

const help = `Usage: npm start [-- --port PORT] [-- --help]

Serves articles/ on this machine, by the runtime that Cloudflare runs, at http://localhost:8787/ or at another port.
A file added, changed or removed shows at the next request.`

const { values } = parseArgs({ options: { port: { type: 'string', default: '8787' }, help: { type: 'boolean' } } })
if (values.help === true) {
  console.log(help)
  process.exit(0)
}
const { port } = values
if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535)
  fail(`--port: expected a number from 1 to 65535, found "${port}"`)

const config = loadConfig()
let count = 0
for (const { name, bytes } of readFolder(articlesFolder)) {
  print(name, bytes)
  count += 1
}

// No telemetry, no look for updates, no request to Cloudflare for a sample of its request data: nothing leaves this machine.
const quiet = { WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true', CLOUDFLARE_CF_FETCH_ENABLED: 'false' }
const options = ['--port', port, '--log-level', 'warn', '--show-interactive-dev-session', 'false']
const server = spawn(resolve(root, 'node_modules/.bin/wrangler'), ['dev', ...options], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...quiet },
})
server.on('exit', (code) => process.exit(code ?? 0))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => server.kill(signal))
// npm ends the shell it runs a script in, and the shell does not pass that on.
const parent = process.ppid
setInterval(() => process.ppid === parent || server.kill('SIGTERM'), 500).unref()

const home = `http://localhost:${port}`
while (!(await answers())) await sleep(100)
console.log(`\n${config.title} is at ${home}/ with ${count} articles. Subscribe to`)
for (const format of formats) console.log(`  ${home}/${format.file}   ${format.label}`)
console.log('Add, change or remove a file in articles/ and ask again. Ctrl-C ends it.')

const changed = new Set<string>()
watch(articlesFolder, (_event, name) => {
  if (name === null || !isArticle(name)) return
  // Saving a file is several events.
  if (changed.size === 0) setTimeout(recheck, 100)
  changed.add(name)
})

/** Says what is wrong with the files that were saved. */
function recheck(): void {
  for (const { name, bytes } of readFolder(articlesFolder)) {
    if (changed.has(name)) print(name, bytes)
  }
  changed.clear()
}

function print(file: string, bytes: Uint8Array): void {
  const text = new TextDecoder().decode(bytes)
  for (const problem of readArticle(file, bytes, config).problems) {
    if (problem.severity !== 'note') console.log(formatProblem(chooseStyle(false), `articles/${file}`, problem, text))
  }
}

async function answers(): Promise<boolean> {
  try {
    await fetch(`${home}/health`)
    return true
  } catch {
    return false
  }
}
