import { renderDocument } from '../../src/site/render.ts'
import { documentKinds } from '../../src/site/documents.ts'
import type { DocumentContext, Pictures, Rendered } from '../../src/site/document-kind.ts'
import type { Publication } from '../../src/config.ts'
import { loadFeed } from '../../src/feed/load.ts'
import { encode } from '../../src/http/encoding.ts'
import { isInnerPage, isUnreachable, type StaticDocument } from '../../src/static/documents.ts'
import { createTracer, type Tracer } from '../../src/static/trace.ts'
import type { Snapshot } from '../../src/store/store.ts'
import type { TopicName } from '../../src/store/topics.ts'
import { type FileState, type FolderState, createFile, writeFile } from './site-folder.ts'

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
  /** Renders and writes the documents of a group. Rejects with an `UnrenderableError`. */
  write: (group: readonly StaticDocument[]) => Promise<[file: string, Written][]>
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
  /** The topics of withdrawn articles, each once. */
  withdrawnTopics: readonly TopicName[]
  /** What identifies articles, if it is known. */
  digests?: WeakMap<object, string>
}

export function createRenderer(options: RendererOptions): Renderer {
  const { folder, before, compress } = options
  const tracer = createTracer(options.snapshot, options.digests)
  const isFirst = isUnreachable((file) => before.has(file))
  const writeContent = (document: StaticDocument, content: Rendered['content']): Written['files'] => {
    const isUnreached = isFirst && isInnerPage(document)
    return filesOf(document.file, content, compress).map(({ name, bytes }) => {
      const state = before.get(name)
      return [name, isUnreached && state === undefined ? createFile(folder, name, bytes) : writeFile(folder, name, bytes, state)]
    })
  }
  return {
    tracer,
    write: async (group) => {
      const { context, names, readsClock } = recordingContext(options, tracer)
      const shared = group.length === 1 ? context : Object.assign(context, { loadFeed: loadOnce() })
      const files = []
      for (const document of group) {
        // Without a shared feed, the error names the articles to blame.
        const alone = () => renderListed(recordingContext(options, tracer).context, document)
        const { content, nextChange } = await renderListed(shared, document).catch(alone)
        files.push({ document, files: writeContent(document, content), nextChange })
      }
      const read = async (name: string): Promise<[string, string]> => [name, await tracer.digest(name)]
      const digests = await Promise.all(Array.from(names, read))
      return files.map(({ document, files: written, nextChange }) => [
        document.file,
        {
          files: written,
          changed: written.filter(([name, state]) => before.get(name) !== state).length,
          read: readsClock() ? null : digests,
          expires: nextChange?.getTime() ?? Number.POSITIVE_INFINITY,
        },
      ])
    },
  }
}

/** A context that records what is read from it. */
function recordingContext({ publication, pictures, now }: RendererOptions, tracer: Tracer) {
  const names = new Set<string>()
  let readsClock = false
  const context: DocumentContext = {
    snapshot: tracer.record(names),
    publication,
    pictures,
    get now() {
      readsClock = true
      return now
    },
  }
  return { context, names, readsClock: () => readsClock }
}

/** Loads the feed of a group once. */
function loadOnce(): typeof loadFeed {
  let loaded: ReturnType<typeof loadFeed> | null = null
  return (...query) => (loaded ??= loadFeed(...query))
}

async function renderListed(context: DocumentContext, { kind: index, params, file }: StaticDocument): Promise<Rendered> {
  const kind = documentKinds[index]
  const rendered = kind === undefined ? null : await renderDocument(context, kind, params)
  if (rendered === null || rendered === 'gone') throw new Error(`${file}: expected a document that is listed, found none`)
  return rendered
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
