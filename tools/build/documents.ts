import { inWritingOrder, listStaticDocuments, type StaticDocument } from '../../src/static/documents.ts'
import { isNameable } from '../../src/static/paths.ts'
import { createProgress } from '../progress.ts'
import { type BuildRecord, createRecorder, findUnchanged } from './record.ts'
import { createRenderer, type Renderer, type RendererOptions, type Written } from './renderer.ts'
import { fewForThreads, type Thread } from './thread.ts'

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
 * every document. `second` opens a second thread for many documents. Rejects with an `UnrenderableError` if an article cannot be rendered.
 */
export async function makeDocuments(
  options: RendererOptions,
  last: BuildRecord | null,
  second: () => Promise<Thread | null>,
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
  const add = ({ file }: StaticDocument, written: Written): void => {
    recorder.add(file, written)
    made.written += written.changed
    made.expires = Math.min(made.expires, written.expires)
    for (const [name] of written.files) made.files.add(name)
  }
  const stale = documents.filter((document) => {
    const same = unchanged?.get(document.file)
    if (same !== undefined) add(document, same)
    return same === undefined
  })
  const stages = inWritingOrder(stale, (file) => before.has(file))
  await writeStages(stages, renderer, stale.length < fewForThreads ? null : await second(), add)
  return made
}

type Add = (document: StaticDocument, written: Written) => void

/** Writes documents in stages, of which each is complete before the next begins. */
async function writeStages(
  stages: readonly StaticDocument[][],
  renderer: Renderer,
  thread: Thread | null,
  add: Add,
): Promise<void> {
  const total = stages.reduce((sum, { length }) => sum + length, 0)
  const progress = await createProgress(total, 200, 'documents')
  let done = 0
  const write = async (documents: readonly StaticDocument[], weight: number): Promise<void> => {
    for (const document of documents) {
      add(document, await renderer.write(document))
      done += weight
      progress.update(Math.min(done, total))
    }
  }
  try {
    for (const stage of stages) {
      const [own, others] = thread === null ? [stage, []] : halves(stage)
      const asked = thread?.ask('write', { documents: others })
      try {
        await write(own, asked === undefined ? 1 : 2)
      } finally {
        // No caller may write again while the other thread does.
        await asked
      }
      const written = await asked
      if (written === null) await write(others, 1)
      for (const [index, each] of (written ?? []).entries()) {
        const document = others[index]
        if (document !== undefined) add(document, each)
      }
    }
  } finally {
    progress.stop()
  }
}

/** Every other document, because neighbours take about as long. */
function halves(documents: readonly StaticDocument[]): [StaticDocument[], StaticDocument[]] {
  return [documents.filter((_, index) => index % 2 === 0), documents.filter((_, index) => index % 2 === 1)]
}
