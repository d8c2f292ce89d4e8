import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { publishable } from '../src/article/article.ts'
import { withClashes } from '../src/article/clashes.ts'
import { lineTexts } from '../src/article/lines.ts'
import { readArticle } from '../src/article/parse.ts'
import { formats } from '../src/feed/formats.ts'
import { root } from './folders.ts'
import { failFor, loadConfig, readArguments, readArticles, watchArticles } from './newsroom.ts'
import { chooseStyle, fileError, printProblem } from './report.ts'
import { stageArticles } from './stage-articles.ts'
import { fail, print } from './terminal.ts'

const help = `Usage: npm start [-- --port PORT] [-- --help]

Serves articles/ on this machine, by the runtime that Cloudflare runs, at http://localhost:8787/ or at another port.
A file added, changed or removed is said here and shows a second or two later.`

const { port } = readArguments(help, { port: { type: 'string', default: '8787' } }).values
if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
  fail(`--port: expected a number from 1 to 65535, found "${port}"`)
}
const config = loadConfig()
if (await isTaken(Number(port)))
  fail(`--port: expected a free port, found ${port} in use; try "npm start -- --port ${Number(port) + 1}"`)

// A change while wrangler starts is bundled once it is up.
let isUp = false
const changed = new Set<string>()
watchArticles((name) => {
  // Saving a file is several events.
  if (isUp && changed.size === 0) setTimeout(recheck, 100)
  changed.add(name)
})
/** The files that the last reading found. An editor's own files that come and go are no news. */
let known = new Set<string>()
const served = printAll(() => true, false)
// wrangler stages as well, but dumps its own state or hangs when it cannot write.
stageArticles(readArticles().files)
touch()

// No telemetry, no look for updates, no request to Cloudflare for a sample of its request data: nothing leaves this machine.
const quiet = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_WRITE_LOGS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
}
const wrangler = resolve(root, 'node_modules/wrangler/bin/wrangler.js')
const options = ['--port', port, '--inspector-port', '0', '--log-level', 'warn', '--show-interactive-dev-session', 'false']
const server = spawn(process.execPath, [wrangler, 'dev', ...options], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...quiet },
})
let isEnding = false
server.on('error', (error) => fail(`expected wrangler to start, found ${error.message}; did npm ci end well?`))
server.on('exit', (code, signal) => {
  if (isEnding) process.exit(code ?? 0)
  fail(`expected wrangler to run until Ctrl-C, found that it ended (${signal ?? code}); what it printed says why`)
})
process.on('exit', () => server.kill('SIGTERM'))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(signal))
// npm ends the shell it runs a script in, and the shell does not pass that on.
const parent = process.ppid
setInterval(() => process.ppid === parent || end('SIGTERM'), 500).unref()

const home = `http://localhost:${port}`
await untilAnswered(60)
print()
print(`${config.title} is at ${home}/ with ${served} articles. Subscribe to`)
for (const format of formats) print(`  ${home}/${format.file}   ${format.label}`)
print('Add, change or remove a file in articles/: it shows a second or two later. Ctrl-C ends it.')

isUp = true
if (changed.size > 0) recheck()

/** Has the changed articles served, and prints which were saved and what is wrong with them. */
function recheck(): void {
  touch()
  const names = new Set(changed)
  changed.clear()
  const before = known
  printAll((name) => names.delete(name), true)
  for (const name of names) if (before.has(name)) print(`articles/${name}: removed`)
}

/** Has wrangler bundle again: it watches this file. Does not create a removed folder, where wrangler would not see the file. */
function touch(): void {
  try {
    writeFileSync(resolve(root, 'dist/changed'), new Date().toISOString())
  } catch (error) {
    failFor('dist/changed', 'a file that can be written', error)
  }
}

/** Prints the problems of the files asked for, as the Worker has them, and how many of all articles it serves. */
function printAll(asked: (name: string) => boolean, saved: boolean): number {
  const style = chooseStyle(false)
  const { files, strays, unreadable } = readArticles()
  known = new Set([...files, ...strays, ...unreadable].map(({ name }) => name))
  for (const { name, message } of [...strays, ...unreadable]) {
    if (asked(name)) printProblem(style, `articles/${name}`, fileError(message))
  }
  const texts = new Map(files.map(({ name, bytes }) => [name, bytes]))
  const readings = withClashes(
    files.map(({ name, bytes }) => readArticle(name, bytes, config)),
    config,
  )
  for (const reading of readings.filter(({ file }) => asked(file))) {
    const lines = lineTexts(new TextDecoder().decode(texts.get(reading.file)))
    for (const problem of reading.problems) {
      if (problem.severity !== 'note') printProblem(style, `articles/${reading.file}`, problem, lines)
    }
    if (saved && publishable(reading) !== null) print(`articles/${reading.file}: saved, it shows in a second or two`)
  }
  return readings.filter((reading) => publishable(reading) !== null).length
}

/** Ends wrangler, and with it this program. */
function end(signal: NodeJS.Signals): void {
  isEnding = true
  server.kill(signal)
}

function isTaken(number: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = connect(number, 'localhost', () => {
      probe.destroy()
      done(true)
    })
    probe.on('error', () => done(false))
  })
}

/** Waits until the Worker answers. Ends the program with 1 when it does not do so in time. */
async function untilAnswered(seconds: number): Promise<void> {
  const late = AbortSignal.timeout(seconds * 1000)
  while (!(await answers(late))) {
    if (late.aborted)
      fail(`expected an answer from ${home}/ within ${seconds} seconds, found none; what wrangler printed says why`)
    await sleep(100)
  }
}

async function answers(late: AbortSignal): Promise<boolean> {
  try {
    await fetch(`${home}/health`, { signal: late })
    return true
  } catch {
    return false
  }
}
