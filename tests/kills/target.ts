import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { signalServer, startServer, waitForResponse } from '../../tools/dev-server.ts'
import { prepareNewsroom } from '../../tools/newsroom/local.ts'

/** A local newsroom that can be killed and started again. */
export interface Target {
  home: string
  /** Asks with the token, once. Rejects with a `TypeError` when the connection is lost. */
  ask: (path: string, init?: { method?: string; body?: string; headers?: Record<string, string> }) => Promise<Response>
  start: () => Promise<void>
  /** Kills all its processes at once, as a power cut would. */
  kill: () => Promise<void>
}

/** Prepares a newsroom whose database is in a folder. */
export function createTarget(data: string, port: number): Target {
  const { words, env } = prepareNewsroom(data, String(port))
  const home = `http://localhost:${port}`
  let server: ChildProcess | null = null
  process.on('exit', () => server !== null && signalServer(server, 'SIGKILL'))
  return {
    home,
    ask: (path, init = {}) =>
      fetch(home + path, {
        ...init,
        body: init.body === undefined ? null : new TextEncoder().encode(init.body),
        headers: { ...init.headers, Authorization: `Bearer ${env.KAWARABAN_TOKEN}` },
      }),
    start: async () => {
      server = startServer(words, env)
      await waitForResponse(home)
    },
    kill: async () => {
      if (server === null) return
      const ended = new Promise((done) => server?.once('exit', done))
      signalServer(server, 'SIGKILL')
      await ended
      while (await isAnswering(home)) await sleep(20)
    },
  }
}

async function isAnswering(home: string): Promise<boolean> {
  try {
    await fetch(`${home}/robots.txt`)
    return true
  } catch {
    return false
  }
}
