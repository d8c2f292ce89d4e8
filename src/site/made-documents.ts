import type { Document } from '../http/document.ts'
import { createDocumentCache, type DocumentCache } from '../http/document-cache.ts'
import type { DocumentCopies } from '../http/document-copies.ts'
import type { DocumentKind, Params } from './document-kind.ts'
import type { Confirmation, Edition, DocumentResult, SiteOptions } from './edition.ts'
import { type Background, putQuestion, type Question, within } from './question.ts'

/** A document that is asked for: its key in caches, and how it is made. */
export interface Wanted {
  key: string
  kind: DocumentKind
  params: Params
}

/** The documents that were made, in memory and in copies. */
export interface MadeDocuments {
  /** A document of an edition that was made and has not expired. */
  cached: (edition: Edition, key: string) => Document | null
  /**
   * Makes a document; `null` when there is none, `'gone'` when it was withdrawn. Requests for a document that is being made wait
   * together. Rejects with a `StoreUnavailableError` after ten seconds, and with an `UnrenderableError` when articles in it cannot be
   * rendered.
   */
  make: (edition: Edition, wanted: Wanted, background: Background) => Promise<DocumentResult>
  /** The last bytes of a document, at most a day old; `null` when there are none. */
  last: (origin: string, key: string) => Promise<Document | null>
}

/** As many bytes of documents are cached: the newest feeds and pages are a few hundred kB, an archive of years is more. */
const cacheLimit = 32 * 1024 * 1024
/** For so long documents of a store that does not answer are sent, in milliseconds. */
const day = 86_400_000
/** A document is made in so many milliseconds, or the store is taken to be silent. */
const patience = 10_000
/** A copy is read in so many milliseconds, or there is none. */
const copyPatience = 1000

export function createMadeDocuments({ now, copies }: SiteOptions): MadeDocuments {
  // Documents of earlier editions stay until they are made anew: they are what is left when the store falls silent.
  const documents = createDocumentCache<Confirmation>(cacheLimit)
  const make = createMaker(documents, copies)
  const pending = new Map<string, { edition: Edition; made: Question<DocumentResult> }>()
  return {
    cached: (edition, key) => {
      const cached = documents.get(key)
      return cached?.source === edition.confirmation && now() < cached.document.expires ? cached.document : null
    },
    make: (edition, wanted, background) => {
      const known = pending.get(wanted.key)
      if (known?.edition === edition && known.made.isOpen()) return known.made.wait(patience)
      const done = (): void => {
        if (pending.get(wanted.key) === making) pending.delete(wanted.key)
      }
      const made = putQuestion(() => make(edition, wanted, background).finally(done), { now, pause: 0, background })
      const making = { edition, made }
      pending.set(wanted.key, making)
      return made.wait(patience)
    },
    last: async (origin, key) => {
      const held = documents.get(key)
      if (held?.source.origin === origin && now() - held.source.at < day) return held.document
      return within(copyPatience, copies.get(origin + key)).catch((error: unknown) => {
        console.error(error)
        return null
      })
    },
  }
}

/** Makes documents and keeps them. */
function createMaker(documents: DocumentCache<Confirmation>, copies: DocumentCopies): MadeDocuments['make'] {
  return async (edition, { key, kind, params }, background) => {
    const made = await edition.make(kind, params)
    const { confirmation, publication } = edition
    // An edition that took long does not replace the document of a later one.
    const held = documents.get(key)
    if (held !== undefined && held.source.at > confirmation.at) return made
    const copyKey = publication.origin + key
    if (made === null || made === 'gone') {
      // What was withdrawn stays so while the store is silent.
      documents.delete(key)
      background(copies.delete(copyKey).catch(console.error))
    } else {
      documents.set(key, { document: made, source: confirmation })
      background(copies.put(copyKey, made).catch(console.error))
    }
    return made
  }
}
