import type { Tracer } from '../../src/static/trace.ts'
import type { FileState, FolderState } from './site-folder.ts'
import type { Written } from './renderer.ts'

/** What a build made each document from. */
export interface BuildRecord {
  /** What documents read from the snapshot, and the digests of that. */
  read: [name: string, digest: string][]
  /** By the file of the document. `read` has indices; `null` if it depends on the clock. */
  documents: Map<string, { files: [name: string, state: FileState][]; read: number[] | null }>
}

export interface Recorder {
  add: (file: string, written: Pick<Written, 'files' | 'read'>) => void
  record: BuildRecord
}

export function createRecorder(): Recorder {
  const indices = new Map<string, number>()
  const record: BuildRecord = { read: [], documents: new Map() }
  const indexOf = (name: string, digest: string): number => {
    const known = indices.get(name)
    if (known !== undefined) return known
    indices.set(name, record.read.length)
    return record.read.push([name, digest]) - 1
  }
  return {
    record,
    add: (file, { files, read }) => {
      record.documents.set(file, { files, read: read?.map(([name, digest]) => indexOf(name, digest)) ?? null })
    },
  }
}

/**
 * Finds the documents of an earlier build that are the same now: their files are as they were
 * written, and all they read is as it was.
 */
export async function findUnchanged(
  { read, documents }: BuildRecord,
  tracer: Tracer,
  before: FolderState,
): Promise<Map<string, Written>> {
  const isThere = ([name, { size, mtimeMs }]: [string, FileState]): boolean => {
    const state = before.get(name)
    return state?.size === size && state.mtimeMs === mtimeMs
  }
  const now: [name: string, digest: string][] = []
  for (const [name] of read) now.push([name, await tracer.digest(name)])
  const unchanged = new Map<string, Written>()
  for (const [file, { files, read: indices }] of documents) {
    if (indices === null || !files.every(isThere)) continue
    if (!indices.every((index) => now[index]?.[1] === read[index]?.[1])) continue
    unchanged.set(file, {
      files,
      read: indices.flatMap((index) => (read[index] === undefined ? [] : [read[index]])),
      changed: 0,
      expires: Number.POSITIVE_INFINITY,
    })
  }
  return unchanged
}
