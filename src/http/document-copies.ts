import { caching } from './caching.ts'
import { type Document, makeDocument } from './document.ts'

/** How long documents are sent while the store does not answer, in seconds: a day. */
export const maxOutage = 86_400

/** Copies of documents outside the isolate, for when the store does not answer. */
export interface DocumentCopies {
  put: (key: string, document: Document) => Promise<void>
  /**
   * A copy from the last day, to be cached for a minute, or revalidated every time if the document
   * was; `null` if there is none.
   */
  get: (key: string) => Promise<Document | null>
  delete: (key: string) => Promise<void>
}

/** For a store that always answers. */
export const noCopies: DocumentCopies = {
  put: () => Promise.resolve(),
  get: () => Promise.resolve(null),
  delete: () => Promise.resolve(),
}

const lifetime = `public, max-age=${maxOutage}`
/** Headers that are created again or do not belong to the document. */
const ownHeaders = new Set([
  'age',
  'cache-control',
  'cf-cache-status',
  'content-length',
  'content-type',
  'date',
  'etag',
  'last-modified',
])
/** The Cache API obeys Vary, but each key has only one copy, so the header gets another name. */
const varyHeader = 'X-Copied-Vary'
/** The policy of the document. The copy has the policy of the cache. */
const cacheControlHeader = 'X-Copied-Cache-Control'

/** Creates copies in the Cache API of the data centre. */
export function createDocumentCopies(cache: Pick<Cache, 'match' | 'put' | 'delete'>): DocumentCopies {
  return {
    put: async (key, { bodies: { identity } }) => {
      const headers = new Headers(identity.template.headers)
      headers.set(varyHeader, headers.get('Vary') ?? '')
      headers.delete('Vary')
      headers.set(cacheControlHeader, headers.get('Cache-Control') ?? '')
      headers.set('Cache-Control', lifetime)
      // A blob has a length, so a truncated copy is not stored.
      await cache.put(urlOf(key), new Response(identity.bytes, { headers }))
    },
    get: async (key) => {
      const copy = await cache.match(urlOf(key))
      if (copy === undefined) return null
      const document = await readCopy(copy)
      return document.etag === copy.headers.get('ETag') ? document : null
    },
    delete: async (key) => {
      await cache.delete(urlOf(key))
    },
  }
}

/** The URL of a key in the cache. Nobody serves it. */
function urlOf(key: string): string {
  return `https://copies.invalid/${encodeURIComponent(key)}`
}

async function readCopy(copy: Response): Promise<Document> {
  const contentType = copy.headers.get('Content-Type') ?? ''
  const headers = Object.fromEntries([...copy.headers].filter(([name]) => !ownHeaders.has(name)))
  const { [varyHeader.toLowerCase()]: vary = '', [cacheControlHeader.toLowerCase()]: policy, ...others } = headers
  const otherVary = vary
    .split(', ')
    .filter((name) => name !== 'Accept-Encoding' && name !== '')
    .join(', ')
  return makeDocument({
    content: contentType.startsWith('image/') ? await copy.arrayBuffer() : await copy.text(),
    contentType,
    lastModified: new Date(copy.headers.get('Last-Modified') ?? 0),
    caching: policy === caching.revalidate ? caching.revalidate : caching.error,
    nextChange: Number.POSITIVE_INFINITY,
    headers: { ...others, ...(otherVary !== '' && { Vary: otherVary }) },
  })
}
