import type { Inspection } from '../../article/inspection.ts'

/** An article as the list has it. Times are in ISO 8601, in the newsroom's zone. */
export interface Entry {
  file: string
  etag: string
  state: 'published' | 'scheduled' | 'draft' | 'withdrawn' | 'refused'
  title: string | null
  published: string | null
  updated: string | null
}

/** A text with its entity tag. */
export interface Saved {
  text: string
  etag: string
}

/** Who saved a text, and when. */
export interface Change {
  /** In ISO 8601, in the newsroom's zone. */
  at: string
  etag: string | null
  /** The name of the token. */
  by: string
}

/** An error response: a problem of RFC 9457. */
export class ApiProblem extends Error {
  readonly status: number
  readonly errors: readonly { line: number; column: number; message: string }[]

  constructor(status: number, { title, detail, errors }: { title?: string; detail?: string; errors?: ApiProblem['errors'] }) {
    super(detail ?? title ?? `The newsroom answered with ${status}`)
    this.status = status
    this.errors = errors ?? []
  }
}

/** The newsroom could not be reached. */
export class ConnectionError extends Error {}

/** The publishing API (docs/api.md). Methods reject with an `ApiProblem` or a `ConnectionError`. */
export interface Api {
  /** A page of the newest articles, or of those with these words in their headline. */
  list: (query: { after: string | null; words: string }) => Promise<{ articles: Entry[]; next: string | null }>
  find: (file: string) => Promise<Entry | null>
  read: (file: string) => Promise<Saved | null>
  /** The last change of a file; `null` if there is none. */
  lastChange: (file: string) => Promise<Change | null>
  /** What a text says as this file, and its page. */
  check: (file: string, text: string, signal: AbortSignal) => Promise<{ inspection: Inspection; page: string }>
  /** Saves a text in place of the one with the tag `base`; `null` creates a file. Returns the new tag. */
  write: (file: string, text: string, base: string | null) => Promise<string>
  /** Withdraws an article, or removes it if nobody has seen it. Returns which of them happened. */
  remove: (file: string, base: string) => Promise<'withdrawn' | 'removed'>
}

const pageSize = 30

export function createApi(token: () => string | null): Api {
  const ask = createAsk(token)
  return { ...listMethods(ask), ...textMethods(ask) }
}

/** Methods that read the list and the journal. */
function listMethods(ask: Ask): Pick<Api, 'list' | 'find' | 'lastChange'> {
  const listWith = async (query: Record<string, string>): Promise<{ articles: Entry[]; next: string | null }> =>
    (await ask(`/api/articles?${new URLSearchParams(query)}`)).json()
  return {
    list: ({ after, words }) =>
      listWith({
        order: 'newest',
        limit: String(pageSize),
        ...(after !== null && { after }),
        ...(words !== '' && { q: words }),
      }),
    find: async (file) => {
      // Without its last letter, a name stands directly before itself.
      const { articles } = await listWith({ after: file.slice(0, -1), limit: '1' })
      return articles.find((entry) => entry.file === file) ?? null
    },
    lastChange: async (file) => {
      let last: Change | null = null
      for (let after: number | null = 0; after !== null;) {
        const query = new URLSearchParams({ file, after: String(after), limit: '1000' })
        const page: { changes: Change[]; next: number | null } = await (await ask(`/api/changes?${query}`)).json()
        last = page.changes.at(-1) ?? last
        after = page.next
      }
      return last
    },
  }
}

/** Methods that take one text. */
function textMethods(ask: Ask): Pick<Api, 'read' | 'check' | 'write' | 'remove'> {
  const address = (file: string): string => `/api/articles/${encodeURIComponent(file)}`
  return {
    read: async (file) => {
      const response = await ask(address(file)).catch(nullFor(404))
      return response && { text: await response.text(), etag: tagOf(response) }
    },
    check: async (file, text, signal) => {
      const path = `/api/check?name=${encodeURIComponent(file)}`
      const [data, page] = await Promise.all([
        ask(path, { method: 'POST', body: text, signal }),
        ask(path, { method: 'POST', body: text, signal, headers: { Accept: 'text/html' } }),
      ])
      return { inspection: await data.json(), page: await page.text() }
    },
    write: async (file, text, base) => {
      const headers: Record<string, string> = base === null ? { 'If-None-Match': '*' } : { 'If-Match': base }
      return tagOf(await ask(address(file), { method: 'PUT', body: text, headers }))
    },
    remove: async (file, base) => {
      const { headers } = await ask(address(file), { method: 'DELETE', headers: { 'If-Match': base } })
      // Only what is withdrawn still has a text.
      return headers.has('ETag') ? 'withdrawn' : 'removed'
    },
  }
}

type Ask = (path: string, init?: RequestInit & { headers?: Record<string, string> }) => Promise<Response>

function createAsk(token: () => string | null): Ask {
  return async (path, { headers, ...init } = {}) => {
    const authorization = { Authorization: `Bearer ${token() ?? ''}` }
    const response = await fetch(path, { ...init, headers: { ...headers, ...authorization } }).catch((error: unknown) => {
      if (init.signal?.aborted) throw error
      throw new ConnectionError('The newsroom cannot be reached', { cause: error })
    })
    if (response.ok) return response
    throw new ApiProblem(response.status, await response.json().catch(() => ({})))
  }
}

function nullFor(status: number): (error: unknown) => null {
  return (error) => {
    if (error instanceof ApiProblem && error.status === status) return null
    throw error
  }
}

function tagOf(response: Response): string {
  return response.headers.get('ETag') ?? ''
}
