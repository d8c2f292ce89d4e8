/** The answer of another site, and how long it took, in milliseconds. */
export interface Answer {
  /** `null` if there was none. */
  status: number | null
  /** The start of the body, if it is read. */
  body: string
  took: number
  /** Why this is no success; `null` if it is one. */
  failure: string | null
}

/** How much of an answer is read, in bytes. */
const maxBody = 1024

/**
 * Sends a request to another site, which has `timeout` seconds to answer. Follows no redirect.
 * Reads the first bytes of the answer to a GET, and nothing of any other.
 */
export async function callSite(url: string, init: RequestInit, timeout: number): Promise<Answer> {
  const began = Date.now()
  const answer = (status: number | null, body: string, failure: string | null): Answer => {
    return { status, body, failure, took: Date.now() - began }
  }
  const signal = AbortSignal.timeout(timeout * 1000)
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal })
    const body = await readStart(response, init.method === undefined ? maxBody : 0)
    return answer(response.status, body, response.ok ? null : `status ${response.status}`)
  } catch {
    return answer(null, '', signal.aborted ? 'timeout' : 'no connection')
  }
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
