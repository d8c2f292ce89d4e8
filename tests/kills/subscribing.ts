import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { fireTrigger } from '../../tools/dev-server.ts'
import type { Target } from './target.ts'

/** Subscribers of a newsroom, which outlive it. */
export interface Audience {
  /** How many deliveries came, and how many of them were cut short by a kill. */
  counts: () => { deliveries: number; cut: number }
  /** Waits until a delivery to a slow subscriber is under way, at most for some milliseconds. */
  receiving: (milliseconds: number) => Promise<void>
  /** Waits until every subscriber has the last revision. Throws if one never gets it. */
  verify: () => Promise<void>
  close: () => void
}

/** How long subscribers take, in milliseconds. The slow ones are cut short by most kills. */
const delays = [0, 50, 400]
const paths = ['/feed.xml', '/atom.xml', '/feed.json']
/** Longer than a claim of the hub holds, in milliseconds. */
const patience = 180_000

/** Subscribes to each format with subscribers of each speed: as many as may in a minute. */
export async function subscribeAll(target: Target): Promise<Audience> {
  const last = new Map<string, string>()
  const counts = { deliveries: 0, cut: 0 }
  let underWay = 0
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const challenge = searchParams.get('hub.challenge')
    if (challenge !== null) return response.end(challenge)
    const body = await text(request).catch(() => null)
    const delay = Number(pathname.split('/')[1])
    if (delay === Math.max(...delays)) underWay += 1
    await sleep(delay)
    if (delay === Math.max(...delays)) underWay -= 1
    if (body === null || response.destroyed) return (counts.cut += 1)
    last.set(pathname, body)
    counts.deliveries += 1
    return response.end()
  })
  const home = await listen(server)
  const callbacks = delays.flatMap((delay) => paths.map((path) => ({ path, callback: `/${delay}${path}` })))
  for (const { path, callback } of callbacks) await subscribe(target, path, home + callback)
  const isUpToDate = async (): Promise<boolean> => {
    const feeds = new Map(await Promise.all(paths.map(async (path) => [path, await (await target.ask(path)).text()] as const)))
    return callbacks.every(({ path, callback }) => last.get(callback) === feeds.get(path))
  }
  return {
    counts: () => counts,
    receiving: async (milliseconds) => {
      for (const end = Date.now() + milliseconds; underWay === 0 && Date.now() < end;) await sleep(5)
    },
    verify: async () => {
      for (const end = Date.now() + patience; !(await isUpToDate()); await sleep(1000)) {
        if (Date.now() > end) throw new Error('expected the last revision at every subscriber, found an older one')
        await fireTrigger(target.home)
      }
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, 'localhost', done))
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

async function subscribe(target: Target, path: string, callback: string): Promise<void> {
  const fields = { 'hub.mode': 'subscribe', 'hub.topic': target.home + path, 'hub.callback': callback, 'hub.secret': 'harbor' }
  const { status } = await fetch(`${target.home}/hub`, { method: 'POST', body: new URLSearchParams(fields) })
  if (status !== 202) throw new Error(`${callback}: expected 202, found ${status}`)
}
