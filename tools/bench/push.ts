import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { formatTime } from '../../src/article/time/zone.ts'
import { readArguments } from '../command-line.ts'
import { checkPort, signalServer, startServer, waitForResponse } from '../dev-server.ts'
import { inParallel } from '../newsroom/in-parallel.ts'
import { prepareNewsroom } from '../newsroom/local.ts'
import { fail, print } from '../terminal.ts'
import { paragraphsOf } from './reports.ts'

const help = `Usage: npm run -s bench:push [-- --subscribers 1000] [-- --silent 20] [-- --times 5] [-- --topics 1]

Runs a newsroom with 50 articles and subscribers to /feed.xml, some of whom are verified but do not
answer deliveries. With more topics, subscribers take turns with the feeds of tags, which every article
has. Publishes articles, and measures how long after the start of a PUT the others have the whole feed.`

const options = { subscribers: '1000', silent: '20', times: '5', topics: '1', port: '18797' }
const names = ['subscribers', 'silent', 'times', 'topics', 'port'] as const
const { values } = readArguments(
  help,
  Object.fromEntries(names.map((name) => [name, { type: 'string', default: options[name] }] as const)),
)
const [count, silent, times, topics] = names.map((name) => Number(values[name])) as [number, number, number, number]
if (![count, silent, times, topics].every((number) => Number.isInteger(number) && number >= 0) || silent > count)
  fail('expected whole numbers, and fewer silent subscribers than subscribers', help)

const port = String(values['port'])
await checkPort(port, 'npm run -s bench:push')
const data = mkdtempSync(join(tmpdir(), 'kawaraban-push-'))
const { words, env } = prepareNewsroom(data, port, withoutLimits())
const server = startServer(words, env)
process.on('exit', () => {
  signalServer(server, 'SIGKILL')
  rmSync(data, { recursive: true, force: true })
})
const home = `http://localhost:${port}`
await waitForResponse(home)

/** The subscribers that have the present feed, and when, in milliseconds since the epoch. */
const received = new Map<string, number>()
/** A headline of the feed that is awaited. */
let awaited = ''
const receiver = createReceiver()
await new Promise<void>((done) => receiver.listen(0, 'localhost', 4096, done))
const callback = `http://localhost:${(receiver.address() as AddressInfo).port}`

for (let number = 0; number < 50; number += 1) await publish(number)
await subscribeAll()
for (let time = 1; time <= times; time += 1) {
  received.clear()
  awaited = headlineOf(100 + time)
  const began = Date.now()
  await publish(100 + time)
  const answered = Date.now()
  while (received.size < count - silent) {
    if (Date.now() - began > 120_000) fail(`expected ${count - silent} deliveries within 2 minutes, found ${received.size}`)
    await sleep(10)
  }
  const delays = [...received.values()].map((at) => at - began).toSorted((a, b) => a - b)
  const at = (part: number): string => `${((delays[Math.ceil(delays.length * part) - 1] ?? 0) / 1000).toFixed(1)} s`
  print(
    `${time}: PUT answered after ${answered - began} ms; half of ${delays.length} after ${at(0.5)}, 99 % after ${at(0.99)}, all after ${at(1)}`,
  )
  // Until the silent ones have failed.
  await sleep(silent > 0 ? 12_000 : 1000)
}
process.exit(0)

/** The settings, but for one machine that asks for everything. */
function withoutLimits() {
  return { vars: { HUB_TOPIC_SUBSCRIPTIONS: '100000', HUB_HOST_SUBSCRIPTIONS: '100000' }, ratelimits: [] }
}

function createReceiver(): Server {
  return createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const challenge = searchParams.get('hub.challenge')
    if (challenge !== null) return response.end(challenge)
    const body = await text(request)
    if (pathname.startsWith('/silent')) return null
    if (body.includes(awaited)) received.set(pathname, Date.now())
    return response.end()
  })
}

async function subscribeAll(): Promise<void> {
  await inParallel(callbacks(), 8, async (path) => {
    const fields = { mode: 'subscribe', topic: home + topicOf(path), callback: callback + path, secret: `secret of ${path}` }
    const body = new URLSearchParams(Object.entries(fields).map(([name, value]) => [`hub.${name}`, value]))
    const { status } = await fetch(`${home}/hub`, { method: 'POST', body })
    if (status !== 202) fail(`${path}: expected 202, found ${status}`)
  })
  for (;;) {
    const response = await fetch(`${home}/api/hub`, { headers: { Authorization: `Bearer ${env.KAWARABAN_TOKEN}` } })
    const { subscriptions } = (await response.json()) as { subscriptions: number }
    if (subscriptions === count) return
    await sleep(200)
  }
}

/** The silent subscribers are spread among the others. */
async function* callbacks(): AsyncGenerator<string> {
  const every = silent === 0 ? Number.POSITIVE_INFINITY : Math.floor(count / silent)
  let left = silent
  for (let number = 0; number < count; number += 1) {
    const isSilent = number % every === 0 && left > 0
    if (isSilent) left -= 1
    yield `/${isSilent ? 'silent' : 'prompt'}/${number}`
  }
}

/** The path of the feed that a subscriber wants. */
function topicOf(path: string): string {
  const turn = Number(path.split('/').at(-1)) % Math.max(topics, 1)
  return turn === 0 ? '/feed.xml' : `/tags/tag-${turn}/feed.xml`
}

function headlineOf(number: number): string {
  return `Harbor Report ${number} Is Out`
}

async function publish(number: number): Promise<void> {
  const time = formatTime(new Date(Date.UTC(2024, 0, 1) + number * 3_600_000), 'Asia/Tokyo')
  const tags = Array.from({ length: Math.max(topics - 1, 0) }, (_, index) => `Tag ${index + 1}`)
  const front = tags.length === 0 ? [] : ['---', `tags: [${tags.join(', ')}]`, '---']
  const body = [...front, headlineOf(number), time, ...paragraphsOf(number), ''].join('\n')
  const headers = { Authorization: `Bearer ${env.KAWARABAN_TOKEN}` }
  const response = await fetch(`${home}/api/articles/report-${number}.txt`, { method: 'PUT', body, headers })
  if (response.status !== 201) fail(`report ${number}: expected 201, found ${response.status}: ${await response.text()}`)
}
