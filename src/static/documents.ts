import { caching } from '../http/caching.ts'
import { type DocumentContext, type DocumentKind, documentPath, type Params } from '../site/document-kind.ts'
import { documentKinds } from '../site/documents.ts'
import { fileOf, isPage } from './paths.ts'

/** A document of a static build. */
export interface StaticDocument {
  /** The index of its kind in the list of what is served. */
  kind: number
  params: Params
  /** The name of its file in the folder. */
  file: string
}

/** Lists every document. */
export async function listStaticDocuments(context: DocumentContext): Promise<StaticDocument[]> {
  const lists = await Promise.all(
    documentKinds.map(async (kind, index) => {
      const all = await kind.list(context)
      return all.map((params) => ({ kind: index, params, file: fileOf(kind, documentPath(kind, params)) }))
    }),
  )
  return lists.flat()
}

/**
 * Divides documents into the stages in which they must be written, so that whatever can be reached
 * leads to something at any moment: new documents, to which nothing leads yet, before changed ones,
 * pages before feeds, those of the newest articles last among each, and at the end lists of all.
 */
export function inWritingOrder(documents: readonly StaticDocument[], exists: (file: string) => boolean): StaticDocument[][] {
  const stages = Map.groupBy(documents, (document) => stageOf(document, exists(document.file)))
  return Array.from(stages)
    .toSorted(([a], [b]) => a - b)
    .map(([, stage]) => stage)
}

function stageOf({ kind: index, params }: StaticDocument, exists: boolean): number {
  const kind = documentKinds[index]
  if (kind === undefined || isUnchanging(kind)) return 0
  if (!isPage(kind) && kind.preview === undefined) return 5
  // The newest feeds and the home page lead to everything else.
  const isRoot = Object.keys(params).length === 0
  return (exists ? 3 : 1) + (isPage(kind) ? 0 : 1) + (isRoot ? 0.5 : 0)
}

/** Whether articles have no influence on a kind of document. */
function isUnchanging({ caching: policy }: DocumentKind): boolean {
  return policy === caching.static || policy === caching.immutable
}
