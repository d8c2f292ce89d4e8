import { type Document, sizeOf } from './document.ts'

/** Documents by their path. */
export interface Shelf {
  get: (path: string) => Document | undefined
  /** Keeps a document at a path that has none. What was not asked for the longest goes, until all fit. */
  put: (path: string, document: Document) => void
}

/** A shelf that holds `limit` bytes, or one document that is larger. An isolate has 128 MB for everything. */
export function createShelf(limit: number): Shelf {
  // A map keeps its order of insertion: whatever is asked for goes to the end.
  const documents = new Map<string, Document>()
  let size = 0
  return {
    get: (path) => {
      const document = documents.get(path)
      if (document === undefined) return document
      documents.delete(path)
      documents.set(path, document)
      return document
    },
    put: (path, document) => {
      documents.set(path, document)
      size += sizeOf(document)
      for (const [oldest, each] of documents) {
        if (size <= limit || oldest === path) break
        documents.delete(oldest)
        size -= sizeOf(each)
      }
    },
  }
}
