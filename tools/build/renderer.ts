import { renderDocument } from '../../src/site/render.ts'
import { documentKinds } from '../../src/site/documents.ts'
import type { Pictures } from '../../src/site/document-kind.ts'
import type { Publication } from '../../src/config.ts'
import { encode } from '../../src/http/encoding.ts'
import type { StaticDocument } from '../../src/static/documents.ts'
import { createTracer, type Tracer } from '../../src/static/trace.ts'
import type { Snapshot } from '../../src/store/store.ts'
import { type FileState, type FolderState, writeFile } from './site-folder.ts'

/** What was written for a document. */
export interface Written {
  /** Its files: the document itself, and its compressed forms. */
  files: [name: string, state: FileState][]
  /** How many of them had other bytes or were not there. */
  changed: number
  /** What it read from the snapshot, and the digests of that; `null` if it depends on the clock. */
  read: [name: string, digest: string][] | null
  /** When it changes by itself, in milliseconds since the epoch. */
  expires: number
}

export interface Renderer {
  tracer: Tracer
  /** Renders a document and writes it. Rejects with an `UnrenderableError`. */
  write: (document: StaticDocument) => Promise<Written>
}

/** What documents are rendered from, and where to. */
export interface RendererOptions {
  snapshot: Snapshot
  publication: Publication
  pictures: Pictures
  now: Date
  folder: string
  /** The files in the folder before the build. */
  before: FolderState
  compress: boolean
}

export function createRenderer(options: RendererOptions): Renderer {
  const { snapshot, publication, pictures, now, folder, before, compress } = options
  const tracer = createTracer(snapshot)
  return {
    tracer,
    write: async ({ kind: index, params, file }) => {
      const names = new Set<string>()
      let readsClock = false
      const context = {
        snapshot: tracer.record(names),
        publication,
        pictures,
        get now() {
          readsClock = true
          return now
        },
      }
      const kind = documentKinds[index]
      const rendered = kind === undefined ? null : await renderDocument(context, kind, params)
      if (rendered === null || rendered === 'gone') throw new Error(`${file}: expected a document that is listed, found none`)
      const { content, nextChange } = rendered
      const read = async (name: string): Promise<[string, string]> => [name, await tracer.digest(name)]
      const files = filesOf(file, content, compress).map(({ name, bytes }): [string, FileState] => [
        name,
        writeFile(folder, name, bytes, before.get(name)),
      ])
      return {
        files,
        changed: files.filter(([name, state]) => before.get(name) !== state).length,
        read: readsClock ? null : await Promise.all(Array.from(names, read)),
        expires: nextChange?.getTime() ?? Number.POSITIVE_INFINITY,
      }
    },
  }
}

/** The encodings of compressed files, and their suffixes, as servers look for them. */
const compressions = [
  { encoding: 'br', suffix: '.br' },
  { encoding: 'gzip', suffix: '.gz' },
] as const

/** The files of a document. Compressed ones come first, so that the document is never older. */
export function filesOf(name: string, content: string | ArrayBuffer, compress: boolean): { name: string; bytes: Uint8Array }[] {
  if (typeof content !== 'string') return [{ name, bytes: new Uint8Array(content) }]
  const bytes = Buffer.from(content)
  const compressed = compress ? compressions : []
  return [...compressed.map(({ encoding, suffix }) => ({ name: name + suffix, bytes: encode(bytes, encoding) })), { name, bytes }]
}
