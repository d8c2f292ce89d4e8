import { caching } from './caching.ts'
import { type Document, makeDocument } from './document.ts'

/** Copies of documents outside the isolate, for the time when the store does not answer. */
export interface DocumentCopies {
  put: (key: string, document: Document) => Promise<void>
  /** A copy of the last day, which may be kept for a minute; `null` when there is none. */
  get: (key: string) => Promise<Document | null>
  delete: (key: string) => Promise<void>
}

/** For a store that always answers. */
export const noCopies: DocumentCopies = {
  put: () => Promise.resolve(),
  get: () => Promise.resolve(null),
  delete: () => Promise.resolve(),
}

const day = 'public, max-age=86400'
/** What is made anew for a document, or is not of the document. */
const made = new Set([
  'age',
  'cache-control',
  'cf-cache-status',
  'content-length',
  'content-type',
  'date',
  'etag',
  'last-modified',
])
/** The Cache API obeys Vary, and each key has one copy: it travels under another name. */
const varyHeader = 'X-Copied-Vary'

/** Copies in the Cache API of the data centre. */
export function createDocumentCopies(cache: Pick<Cache, 'match' | 'put' | 'delete'>): DocumentCopies {
  return {
    put: async (key, { bodies: { identity } }) => {
      const headers = new Headers(identity.template.headers)
      headers.set(varyHeader, headers.get('Vary') ?? '')
      headers.delete('Vary')
      headers.set('Cache-Control', day)
      // A blob has a length, so that a part of it is no whole copy.
      await cache.put(addressOf(key), new Response(identity.bytes, { headers }))
    },
    get: async (key) => {
      const copy = await cache.match(addressOf(key))
      if (copy === undefined) return null
      const document = await readCopy(copy)
      return document.etag === copy.headers.get('ETag') ? document : null
    },
    delete: async (key) => {
      await cache.delete(addressOf(key))
    },
  }
}

/** A cache knows addresses only; this one is nobody's. */
function addressOf(key: string): string {
  return `https://copies.invalid/${encodeURIComponent(key)}`
}

async function readCopy(copy: Response): Promise<Document> {
  const contentType = copy.headers.get('Content-Type') ?? ''
  const headers = Object.fromEntries([...copy.headers].filter(([name]) => !made.has(name)))
  const { [varyHeader.toLowerCase()]: vary = '', ...stated } = headers
  const others = vary
    .split(', ')
    .filter((name) => name !== 'Accept-Encoding' && name !== '')
    .join(', ')
  return makeDocument({
    content: contentType.startsWith('image/') ? await copy.arrayBuffer() : await copy.text(),
    contentType,
    lastModified: new Date(copy.headers.get('Last-Modified') ?? 0),
    caching: caching.error,
    expires: Number.POSITIVE_INFINITY,
    headers: { ...stated, ...(others !== '' && { Vary: others }) },
  })
}
