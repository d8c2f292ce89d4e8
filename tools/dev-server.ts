import { type ChildProcess, spawn } from 'node:child_process'
import { connect } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf } from '../src/store/folder.ts'
import { root } from './folders.ts'
import { fail } from './terminal.ts'

export const wrangler = resolve(root, 'node_modules/wrangler/bin/wrangler.js')

/**
 * The environment of wrangler. Nothing leaves this machine: no telemetry, no update check, no
 * request for sample data. Tracing every request would halve the speed.
 */
export const quiet = {
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_WRITE_LOGS: 'false',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  X_LOCAL_OBSERVABILITY: 'false',
}

const options = ['--inspector-port', '0', '--log-level', 'warn', '--show-interactive-dev-session', 'false']
const hasGroups = process.platform !== 'win32'

/** Starts `wrangler dev` in its own process group, since its child processes can outlive it. */
export function startServer(words: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [wrangler, 'dev', ...options, ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...quiet, ...env },
    detached: hasGroups,
  })
}

/** Sends a signal to all processes of a server. Does nothing if they have exited. */
export function signalServer(server: ChildProcess, signal: NodeJS.Signals): void {
  if (server.pid === undefined) return
  try {
    if (hasGroups) process.kill(-server.pid, signal)
    else server.kill(signal)
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}

/**
 * Exits when the server exits, and stops it when this program exits or receives a signal. If
 * `startAgain` returns another server to come, goes on with that instead. Returns a function that
 * stops the server alone.
 */
export function endTogether(first: ChildProcess, startAgain: () => Promise<ChildProcess> | null = () => null): () => void {
  let server = first
  let isEnding = false
  const end = (signal: NodeJS.Signals): void => {
    if (server.exitCode !== null) process.exit(0)
    isEnding = true
    signalServer(server, signal)
    setTimeout(() => process.exit(0), 5000).unref()
  }
  const follow = (): void => {
    server.on('error', (error) => fail(`expected wrangler to start, found ${error.message}; did npm ci succeed?`))
    server.on('exit', async (code, signal) => {
      if (isEnding) process.exit(code ?? 0)
      const next = startAgain()
      if (next === null)
        fail(`expected wrangler to run until Ctrl-C, found that it exited (${signal ?? code}); see its output above`)
      server = await next
      follow()
    })
  }
  follow()
  process.on('exit', () => signalServer(server, 'SIGKILL'))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(signal))
  // npm kills the shell around this script, and the shell does not forward the signal.
  const parent = process.ppid
  setInterval(() => process.ppid === parent || end('SIGTERM'), 500).unref()
  return () => signalServer(server, 'SIGTERM')
}

/** Exits with 1 if a port is invalid or in use. */
export async function checkPort(port: string, command: string): Promise<void> {
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    fail(`--port: expected a number from 1 to 65535, found "${port}"`)
  }
  if (await isTaken(Number(port)))
    fail(`--port: expected a free port, found ${port} in use; try "${command} -- --port ${Number(port) + 1}"`)
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = connect(port, 'localhost', () => {
      probe.destroy()
      done(true)
    })
    probe.on('error', () => done(false))
  })
}

/** Waits until the Worker responds. Exits with 1 after a timeout. */
export async function waitForResponse(home: string, seconds = 60): Promise<void> {
  const timeout = AbortSignal.timeout(seconds * 1000)
  while (!(await isResponding(home, timeout))) {
    if (timeout.aborted)
      fail(`expected an answer from ${home}/ within ${seconds} seconds, found none; see the output of wrangler above`)
    await sleep(100)
  }
}

/** Does what the platform does each minute: fires the trigger. Returns whether the Worker did its work. */
export async function fireTrigger(home: string): Promise<boolean> {
  try {
    const response = await fetch(`${home}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`)
    await response.arrayBuffer()
    return response.ok
  } catch {
    // The Worker is starting again.
    return false
  }
}

async function isResponding(home: string, signal: AbortSignal): Promise<boolean> {
  try {
    await (await fetch(`${home}/health`, { signal })).arrayBuffer()
    return true
  } catch {
    return false
  }
}
