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

/** Groups documents: those of a feed in all formats, which are rendered from the same, and each other one. */
export function inGroups(documents: readonly StaticDocument[]): StaticDocument[][] {
  const isFeed = ({ kind }: StaticDocument): boolean => documentKinds[kind]?.preview !== undefined
  const groups = Map.groupBy(documents, (document) => (isFeed(document) ? JSON.stringify(document.params) : document.file))
  return Array.from(groups.values())
}

/** Whether nothing in a folder leads to pages yet, since it has none of the documents that lead to everything. */
export function isUnreachable(exists: (file: string) => boolean): boolean {
  return !documentKinds.some((kind) => !isUnchanging(kind) && !kind.pattern.includes(':') && exists(fileOf(kind, kind.pattern)))
}

/** Whether a document is a page that only others lead to. */
export function isInnerPage({ kind: index, params }: StaticDocument): boolean {
  const kind = documentKinds[index]
  return kind !== undefined && isPage(kind) && Object.keys(params).length > 0
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
