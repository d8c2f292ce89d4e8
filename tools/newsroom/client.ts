import { setTimeout as sleep } from 'node:timers/promises'
import { isLocal } from '../../src/http/local.ts'
import { codeOf } from '../../src/store/folder.ts'
import { printError } from '../terminal.ts'
import { isListOf, isObject } from './shapes.ts'
import { faultOfTokenVariable, tokenVariable } from './token-variable.ts'

/** Stops a command. The message is one line for the user. */
export class NewsroomError extends Error {}

/** A response with its whole body. */
export interface Answer {
  status: number
  headers: Headers
  bytes: Uint8Array
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

/** Connects to a newsroom. Throws a `NewsroomError` for an invalid address or token. */
export function connectNewsroom(address: string | undefined, option: string): Newsroom {
  const origin = readOrigin(address ?? '', option)
  const token = tokenVariable()
  if (token === '') throw new NewsroomError('KAWARABAN_TOKEN: expected the token of the newsroom in this variable, found none')
  const fault = faultOfTokenVariable()
  if (fault !== null) throw new NewsroomError(fault)
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
  // Never send the token unencrypted over a network.
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal(url.hostname))) return url.origin
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
  if (!(error instanceof Error)) return String(error)
  return codeOf(error.cause) ?? (error.cause instanceof Error ? error.cause.message : error.message)
}

/** Where a text has an error, and what it is. */
export interface TextError {
  line: number
  column: number
  message: string
}

/** Whether a parsed value is an error of a text. */
export function isTextError(value: unknown): value is TextError {
  return (
    isObject(value) &&
    typeof value['line'] === 'number' &&
    typeof value['column'] === 'number' &&
    typeof value['message'] === 'string'
  )
}

/**
 * Parses the body of a successful answer. Throws a `NewsroomError` unless it is JSON of this form
 * with status 200 or 201.
 */
export function readJson<Body>(answer: Answer, isBody: (body: unknown) => body is Body): Body {
  if (answer.status !== 200 && answer.status !== 201) throw new NewsroomError(`${answer.status}: ${detailOf(answer)}`)
  const body = parseBody(answer)
  if (isBody(body)) return body
  throw new NewsroomError('expected an answer of a newsroom of this version, found another; use the version that is deployed')
}

/** The errors in the problem (RFC 9457) of a refused text; `null` if there are none. */
export function errorsOf(answer: Answer): TextError[] | null {
  const errors = problemOf(answer)['errors']
  return isListOf(errors, isTextError) ? errors : null
}

export function detailOf(answer: Answer): string {
  const { detail } = problemOf(answer)
  return typeof detail === 'string' ? detail : `expected an answer of a newsroom, found status ${answer.status}`
}

/** The fields of a problem; none if the answer is none of the API. */
function problemOf(answer: Answer): Record<string, unknown> {
  try {
    const body = parseBody(answer)
    return isObject(body) ? body : {}
  } catch {
    return {}
  }
}

function parseBody({ bytes, status }: Answer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new NewsroomError(`expected JSON from a newsroom, found something else with status ${status}`)
  }
}
