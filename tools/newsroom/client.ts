import { setTimeout as sleep } from 'node:timers/promises'
import { printError } from '../terminal.ts'

/** Stops a command. The message is one line for the user. */
export class NewsroomError extends Error {}

/** A response with its whole body. */
export interface Answer {
  status: number
  headers: Headers
  bytes: Uint8Array
}

/** A file in the list. */
export interface Entry {
  file: string
  etag: string
  state: string
}

/** A connection to a newsroom. */
export interface Newsroom {
  origin: string
  /**
   * Sends a request with the token. Retries for minutes after a network failure or a 503. Rejects
   * with a `NewsroomError` if there is still no answer, or if the token is refused.
   */
  ask: (path: string, init?: RequestInit) => Promise<Answer>
}

/** Connects to a newsroom. Throws a `NewsroomError` for an invalid address or a missing token. */
export function connectNewsroom(address: string | undefined, option: string): Newsroom {
  const origin = readOrigin(address ?? '', option)
  const token = process.env['KAWARABAN_TOKEN'] ?? ''
  if (token === '') throw new NewsroomError('KAWARABAN_TOKEN: expected the token of the newsroom in this variable, found none')
  const Authorization = `Bearer ${token}`
  const askOnce = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = { ...init.headers, Authorization }
    const response = await fetch(origin + path, { ...init, headers, redirect: 'manual', signal: AbortSignal.timeout(60_000) })
    return { status: response.status, headers: response.headers, bytes: await response.bytes() }
  }
  const askPatiently = askAgain(askOnce, origin)
  return {
    origin,
    ask: async (path, init = {}) => {
      const answer = await askPatiently(path, init)
      if (answer.status === 401 || answer.status === 429) throw new NewsroomError(`KAWARABAN_TOKEN: ${detailOf(answer)}`)
      return answer
    },
  }
}

function readOrigin(address: string, option: string): string {
  const url = URL.parse(address)
  const isLocal = url !== null && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  // Never send the token unencrypted over a network.
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal)) return url.origin
  throw new NewsroomError(`${option}: expected an address such as "https://news.example", found "${address}"`)
}

/** The pauses between tries, in seconds. D1 has been reported to stall for up to 80 seconds. */
const pauses = [0.5, 1, 2, 4, 8, 16, 30, 30, 30]

type Ask = (path: string, init: RequestInit) => Promise<Answer>

function askAgain(ask: Ask, origin: string): Ask {
  let hasAnswered = false
  let isTold = false
  return async (path, init) => {
    for (let tries = 0; ; tries += 1) {
      const answer = await ask(path, init).catch((error: unknown) => reasonOf(error))
      if (typeof answer !== 'string') hasAnswered = true
      if (typeof answer !== 'string' && answer.status !== 503) return answer
      const reason = typeof answer === 'string' ? answer : detailOf(answer)
      // If nothing ever answered, the address is probably wrong.
      const pause = hasAnswered || tries < 2 ? pauses[tries] : undefined
      if (pause === undefined)
        throw new NewsroomError(`${origin}: expected an answer, found "${reason}"; run this again to go on`)
      if (hasAnswered && !isTold) printError(`${origin}: no answer ("${reason}"), trying again for some minutes`)
      isTold = hasAnswered
      const asked = typeof answer === 'string' ? 0 : Number(answer.headers.get('Retry-After'))
      // The jitter keeps parallel requests apart.
      await sleep(Math.max(pause, Math.min(asked || 0, 60)) * (1000 + Math.random() * 250))
    }
  }
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error
  const { code, message: inner } = (cause ?? {}) as { code?: string; message?: string }
  return code ?? inner ?? message
}

/** The parts of a problem (RFC 9457) that are shown. */
export interface ProblemDetails {
  detail?: string
  errors?: { line: number; column: number; message: string }[]
}

/**
 * Parses the body of a successful answer. Throws a `NewsroomError` unless it is JSON with status
 * 200 or 201.
 */
export function readJson<Body>(answer: Answer): Body {
  if (answer.status !== 200 && answer.status !== 201) throw new NewsroomError(`${answer.status}: ${detailOf(answer)}`)
  return parseBody(answer) as Body
}

/** Parses the problem of a refused request; empty if the answer is none of the API. */
export function problemOf(answer: Answer): ProblemDetails {
  try {
    return parseBody(answer) as ProblemDetails
  } catch {
    return {}
  }
}

export function detailOf(answer: Answer): string {
  return problemOf(answer).detail ?? `expected an answer of a newsroom, found status ${answer.status}`
}

function parseBody({ bytes, status }: Answer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new NewsroomError(`expected JSON from a newsroom, found something else with status ${status}`)
  }
}

interface ListPage {
  articles: Entry[]
  /** The last name, if there are more; else `null`. */
  next: string | null
}

/** Loads a page of the list, sorted by name. */
export async function listPage({ ask }: Newsroom, after: string, limit: number): Promise<ListPage> {
  return readJson(await ask(`/api/articles?after=${after}&limit=${limit}`))
}

/** Loads the whole list, sorted by name. */
export async function listFiles(newsroom: Newsroom): Promise<Entry[]> {
  const files: Entry[] = []
  for (let after: string | null = ''; after !== null;) {
    const { articles, next } = await listPage(newsroom, after, 1000)
    for (const { file, etag, state } of articles) files.push({ file, etag, state })
    after = next
  }
  return files
}

/**
 * The time of the first change, which identifies the database behind an address; `null` if it is
 * empty.
 */
export async function firstChange({ ask }: Newsroom): Promise<string | null> {
  const { changes } = readJson<{ changes: { at: string }[] }>(await ask('/api/changes?limit=1'))
  return changes[0] === undefined ? null : new Date(changes[0].at).toISOString()
}
