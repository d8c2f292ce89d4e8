/** The answer of another site, and how long it took, in milliseconds. */
export interface Answer {
  /** `null` if there was none. */
  status: number | null
  /** The start of the body. */
  body: string
  took: number
  /** Why this is no success; `null` if it is one. */
  failure: string | null
}

/** How a site is called. */
export interface CallOptions {
  /** How long it may take to answer, in seconds. */
  timeout: number
  /** How much of the body is read, in bytes; nothing by default. */
  maxBody?: number
}

/** A request that the platform has refused. The other site was never asked. */
export class PlatformLimitError extends Error {}

/**
 * Sends a request to another site. Follows no redirect. Rejects with a `PlatformLimitError` if the
 * platform allows no more requests, and never otherwise.
 */
export async function callSite(url: string, init: RequestInit, { timeout, maxBody = 0 }: CallOptions): Promise<Answer> {
  const began = Date.now()
  const answer = (status: number | null, body: string, failure: string | null): Answer => {
    return { status, body, failure, took: Date.now() - began }
  }
  const headers = new Headers(init.headers)
  headers.set('User-Agent', 'Kawaraban')
  const signal = AbortSignal.timeout(timeout * 1000)
  try {
    const response = await fetch(url, { ...init, headers, redirect: 'manual', signal })
    const body = await readStart(response, maxBody)
    return answer(response.status, body, response.ok ? null : `status ${response.status}`)
  } catch (error) {
    if (isPlatformLimit(error)) throw new PlatformLimitError(String(error), { cause: error })
    return answer(null, '', signal.aborted ? 'timeout' : 'no connection')
  }
}

/** Whether an error says that a run has sent too many requests or statements. */
export function isPlatformLimit(error: unknown): boolean {
  return /too many (?:subrequests|api requests)/i.test(String(error))
}

async function readStart({ body }: Response, limit: number): Promise<string> {
  const reader = body?.getReader()
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let text = ''
  for (let size = 0; reader !== undefined && size < limit;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value.subarray(0, limit - size), { stream: true })
    size += value.length
  }
  // Not awaited: the other site may be slow to close.
  reader?.cancel().catch(() => {})
  return text
}
