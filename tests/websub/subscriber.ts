import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { until } from '../checkout.ts'

/** A request of the hub to a subscriber. */
export interface Call {
  /** The path and the query of the callback's own, and the parameters of the hub. */
  path: string
  hub: Record<string, string>
  headers: IncomingMessage['headers']
  body: string
}

/** What a subscriber answers: to verifications by default the challenge, to anything else nothing. */
interface Answer {
  status?: number
  body?: string
  headers?: Record<string, string>
  /** Waits for it before the answer. */
  after?: Promise<unknown>
}

/** What a subscriber does with a verification and with a delivery. */
export interface Role {
  verify?: (call: Call) => Answer
  deliver?: (call: Call) => Answer
}

/** A server with many subscribers, each with a path of its own. */
export interface Subscribers {
  /** The callback of a new subscriber, with what the hub asks and sends. */
  add: (role?: Role) => Subscriber
  close: () => Promise<void>
}

export interface Subscriber {
  callback: string
  verifications: Call[]
  denials: Call[]
  deliveries: Call[]
  role: Role
  /** Waits for a number of deliveries. */
  delivered: (count: number) => Promise<Call>
  verified: (count: number) => Promise<Call>
}

export const never = new Promise<never>(() => {})

export async function startSubscribers(host = 'localhost'): Promise<Subscribers> {
  const known = new Map<string, Subscriber>()
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const subscriber = known.get(url.pathname)
    const hub = Object.fromEntries([...url.searchParams].filter(([name]) => name.startsWith('hub.')))
    const path = (request.url ?? '').replace(/[?&]hub\.mode=.*$/, '')
    const call: Call = { path, hub, headers: request.headers, body: await text(request) }
    const {
      status = 200,
      body = '',
      headers = {},
      after,
    } = subscriber === undefined ? { status: 404 } : answerOf(subscriber, call)
    await after
    response.writeHead(status, headers).end(body)
  }
  const server = createServer((request, response) => void respond(request, response).catch(() => response.destroy()))
  await new Promise<void>((done) => server.listen(0, host, done))
  const { port } = server.address() as AddressInfo
  return {
    add: (role = {}) => {
      const path = `/${known.size + 1}`
      const subscriber = createSubscriber(`http://${host}:${port}${path}`, role)
      known.set(path, subscriber)
      return subscriber
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(() => done()))
    },
  }
}

function answerOf({ role, verifications, denials, deliveries }: Subscriber, call: Call): Answer {
  const mode = call.hub['hub.mode']
  if (mode === undefined) {
    deliveries.push(call)
    return role.deliver?.(call) ?? {}
  }
  if (mode === 'denied') {
    denials.push(call)
    return {}
  }
  verifications.push(call)
  return role.verify?.(call) ?? { body: call.hub['hub.challenge'] ?? '' }
}

function createSubscriber(callback: string, role: Role): Subscriber {
  const [verifications, denials, deliveries] = [[], [], []] as Call[][] as [Call[], Call[], Call[]]
  const nth = async (calls: Call[], count: number): Promise<Call> => {
    await until(() => calls.length >= count)
    return calls[count - 1] as Call
  }
  return {
    callback,
    verifications,
    denials,
    deliveries,
    role,
    delivered: (count) => nth(deliveries, count),
    verified: (count) => nth(verifications, count),
  }
}
