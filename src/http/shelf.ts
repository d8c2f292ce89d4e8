import { type Document, sizeOf } from './document.ts'

/** Documents by their path. */
export interface Shelf {
  get: (path: string) => Document | undefined
  /** Keeps a document. What was not asked for the longest goes, until all fit. */
  put: (path: string, document: Document) => void
}

/** A shelf that holds `limit` bytes, or one document that is larger. An isolate has 128 MB for everything. */
export function createShelf(limit: number): Shelf {
  // A map keeps its order of insertion: whatever is asked for goes to the end.
  const documents = new Map<string, Document>()
  let newest = ''
  let size = 0
  return {
    get: (path) => {
      const document = documents.get(path)
      if (document === undefined || path === newest) return document
      documents.delete(path)
      documents.set(path, document)
      newest = path
      return document
    },
    put: (path, document) => {
      const before = documents.get(path)
      if (before !== undefined) size -= sizeOf(before)
      documents.delete(path)
      documents.set(path, document)
      newest = path
      size += sizeOf(document)
      for (const [oldest, each] of documents) {
        if (size <= limit || each === document) break
        documents.delete(oldest)
        size -= sizeOf(each)
      }
    },
  }
}
