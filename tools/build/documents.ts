import { inGroups, inWritingOrder, isUnreachable, listStaticDocuments, type StaticDocument } from '../../src/static/documents.ts'
import { isNameable } from '../../src/static/paths.ts'
import { createProgress } from '../progress.ts'
import { createNext, fewForThreads, stopTaking, take } from '../threads.ts'
import { type BuildRecord, createRecorder, findUnchanged } from './record.ts'
import { createRenderer, type Renderer, type RendererOptions, type Written } from './renderer.ts'
import type { SecondThread } from './tasks.ts'

/** The documents of a build. */
export interface MadeDocuments {
  record: BuildRecord
  /** The names of all files. */
  files: Set<string>
  /** Documents that are left out because no file may have their name. */
  unnamed: string[]
  /** How many documents there are, and how many files were written. */
  documents: number
  written: number
  /** When the first of them changes by itself, in milliseconds since the epoch. */
  expires: number
}

/**
 * Brings all documents to the snapshot. `last` is the record of the last build; `null` to render
 * every document. `second` opens a second thread for many documents. Rejects with an
 * `UnrenderableError` if an article cannot be rendered.
 */
export async function makeDocuments(
  options: RendererOptions,
  last: BuildRecord | null,
  second: () => SecondThread | null,
): Promise<MadeDocuments> {
  const { before, snapshot } = options
  const renderer = createRenderer(options)
  const listed = await listStaticDocuments(options)
  const documents = listed.filter(({ file }) => isNameable(file))
  const unchanged = last === null ? null : await findUnchanged(last, renderer.tracer, before)
  const recorder = createRecorder()
  const made: MadeDocuments = {
    record: recorder.record,
    files: new Set(),
    documents: documents.length,
    unnamed: listed.filter(({ file }) => !isNameable(file)).map(({ file }) => file),
    written: 0,
    expires: snapshot.nextChange.getTime(),
  }
  const add = (file: string, written: Written): void => {
    recorder.add(file, written)
    made.written += written.changed
    made.expires = Math.min(made.expires, written.expires)
    for (const [name] of written.files) made.files.add(name)
  }
  const stale = documents.filter((document) => {
    const same = unchanged?.get(document.file)
    if (same !== undefined) add(document.file, same)
    return same === undefined
  })
  const exists = (file: string): boolean => before.has(file)
  // Files in a folder where nothing is reachable may be of an interrupted build, and incomplete.
  const stages = inWritingOrder(stale, isUnreachable(exists) ? () => false : exists)
  await writeStages(stages, renderer, stale.length < fewForThreads ? null : second(), add)
  return made
}

type Add = (file: string, written: Written) => void

/** Writes documents in stages, of which each is complete before the next begins. */
async function writeStages(
  stages: readonly StaticDocument[][],
  renderer: Renderer,
  thread: SecondThread | null,
  add: Add,
): Promise<void> {
  const total = stages.reduce((sum, { length }) => sum + length, 0)
  const progress = await createProgress(total, 200, 'documents')
  let done = 0
  const write = async (groups: Iterable<StaticDocument[]>, weight: number): Promise<void> => {
    for (const group of groups) {
      for (const [file, written] of await renderer.write(group)) add(file, written)
      done += group.length * weight
      progress.update(Math.min(done, total))
    }
  }
  try {
    for (const stage of stages) await writeStage(inGroups(stage), write, thread, add)
  } finally {
    progress.stop()
  }
}

async function writeStage(
  groups: readonly StaticDocument[][],
  write: (groups: Iterable<StaticDocument[]>, weight: number) => Promise<void>,
  thread: SecondThread | null,
  add: Add,
): Promise<void> {
  if (thread === null) return write(groups, 1)
  const next = createNext()
  const asked = thread.ask('write', { groups, next })
  try {
    await write(take(groups, next), 2)
  } finally {
    // If a document failed, nothing may be written after that.
    stopTaking(groups, next)
    await asked
  }
  const written = await asked
  if (written === null) return write(groups, 1)
  for (const [file, each] of written) add(file, each)
}
