import { inWritingOrder, listStaticDocuments, type StaticDocument } from '../../src/static/documents.ts'
import { createProgress } from '../progress.ts'
import { type BuildRecord, createRecorder, findUnchanged } from './record.ts'
import { createRenderer, type RendererOptions, type Written } from './renderer.ts'

/** The documents of a build. */
export interface MadeDocuments {
  record: BuildRecord
  /** The names of all files. */
  files: Set<string>
  /** How many documents there are, and how many files were written. */
  documents: number
  written: number
  /** When the first of them changes by itself, in milliseconds since the epoch. */
  expires: number
}

/**
 * Brings all documents to the snapshot. `last` is the record of the last build; `null` to render
 * every document. Rejects with an `UnrenderableError` if an article cannot be rendered.
 */
export async function makeDocuments(options: RendererOptions, last: BuildRecord | null): Promise<MadeDocuments> {
  const { before, snapshot } = options
  const renderer = createRenderer(options)
  const documents = await listStaticDocuments(options)
  const unchanged = last === null ? null : await findUnchanged(last, renderer.tracer, before)
  const recorder = createRecorder()
  const made: MadeDocuments = {
    record: recorder.record,
    files: new Set(),
    documents: documents.length,
    written: 0,
    expires: snapshot.expires.getTime(),
  }
  const add = ({ file }: StaticDocument, { files, read, expires }: Written): void => {
    recorder.add(file, { files, read })
    made.expires = Math.min(made.expires, expires)
    for (const [name, state] of files) {
      made.files.add(name)
      if (before.get(name) !== state) made.written += 1
    }
  }
  const stale = documents.filter((document) => {
    const same = unchanged?.get(document.file)
    if (same !== undefined) add(document, same)
    return same === undefined
  })
  await renderAll(
    inWritingOrder(stale, (file) => before.has(file)),
    renderer.write,
    add,
  )
  return made
}

async function renderAll(
  documents: readonly StaticDocument[],
  write: (document: StaticDocument) => Promise<Written>,
  add: (document: StaticDocument, written: Written) => void,
): Promise<void> {
  const progress = await createProgress(documents.length, 200, 'documents')
  try {
    for (const [index, document] of documents.entries()) {
      add(document, await write(document))
      progress.update(index + 1)
    }
  } finally {
    progress.stop()
  }
}
