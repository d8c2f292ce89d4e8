import { withClashes } from '../../src/article/clashes.ts'
import type { Publication } from '../../src/config.ts'
import type { Pictures } from '../../src/site/document-kind.ts'
import { UnrenderableError } from '../../src/site/unrenderable.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { Snapshot, Store } from '../../src/store/store.ts'
import { printError } from '../terminal.ts'
import { type MadeDocuments, makeDocuments } from './documents.ts'
import { markBegun, markComplete } from './mark.ts'
import { recall, remember } from './memory.ts'
import type { BuildRecord } from './record.ts'
import { filesOf, type RendererOptions } from './renderer.ts'
import { errorPages, serverFiles } from './site-files.ts'
import { markFile, openSiteFolder, removeFiles, writeFile } from './site-folder.ts'
import { readTexts, type Texts } from './texts.ts'

export interface BuildOptions {
  publication: Publication
  pictures: Pictures
  /** The folder of the texts. */
  articles: string
  /** The folder of the site, and how messages name it. */
  out: string
  shown: string
  compress: boolean
  /** The folder of what this build keeps for the next. */
  memory: string
  /** Identifies the program and its settings. */
  version: string
}

/** What a build did. */
export interface Summary {
  articles: number
  /** Texts with an error, and other files in their folder. */
  leftOut: number
  documents: number
  /** The numbers of files. */
  written: number
  removed: number
  /** When a document changes though no text does. */
  validUntil: Date
}

/** Brings a folder to what is published now. */
export async function buildSite(options: BuildOptions): Promise<Summary> {
  const { publication, pictures, out, memory, version, compress } = options
  const before = openSiteFolder(out, options.shown)
  markBegun(out)
  const known: Texts['texts'] = recall(memory, 'texts', version) ?? new Map()
  const { texts, strays, revision, areKnown } = readTexts(options.articles, publication, known)
  const readings = Array.from(texts.values(), ({ reading }) => reading)
  const store = createMemoryStore(withClashes(readings, publication), publication, null)

  const now = new Date()
  let written = 0
  const kept = new Set([markFile])
  const write = (files: Record<string, string>): void => {
    for (const { name, bytes } of Object.entries(files).flatMap(([name, text]) => filesOf(name, text, false))) {
      kept.add(name)
      if (writeFile(out, name, bytes, before.get(name)) !== before.get(name)) written += 1
    }
  }
  write(errorPages(publication))
  const { snapshot, made } = await makeWhatRenders(store, { publication, pictures, now, folder: out, before, compress }, () =>
    recall<BuildRecord>(memory, 'record', `${version} ${compress}`),
  )
  write(serverFiles(publication, snapshot.month, await withdrawnSlugs(snapshot, texts)))
  const old = [...before.keys()].filter((name) => !made.files.has(name) && !kept.has(name))
  removeFiles(out, old)

  const validUntil = new Date(made.expires)
  if (!areKnown) remember(memory, 'texts', version, texts)
  remember(memory, 'record', `${version} ${compress}`, made.record)
  markComplete(out, { made: now.toISOString(), revision, validUntil: validUntil.toISOString() })
  const { published, refused } = await snapshot.counts()
  return {
    articles: published,
    leftOut: refused + strays.length,
    documents: made.documents,
    written: written + made.written,
    removed: old.length,
    validUntil,
  }
}

/** Makes the documents. Leaves out articles that cannot be rendered, as the Worker does. */
export async function makeWhatRenders(
  store: Store,
  options: Omit<RendererOptions, 'snapshot'>,
  last: () => BuildRecord | null,
): Promise<{ snapshot: Snapshot; made: MadeDocuments }> {
  for (;;) {
    const snapshot = await store.snapshot(options.now)
    try {
      return { snapshot, made: await makeDocuments({ ...options, snapshot }, last()) }
    } catch (error) {
      if (!(error instanceof UnrenderableError)) throw error
      for (const { slug, reason } of error.articles) {
        printError(`${slug}: error: ${reason}`)
        await store.refuse(slug, reason, snapshot.revision)
      }
    }
  }
}

/** The slugs of articles that get a 410. */
async function withdrawnSlugs(snapshot: Snapshot, texts: Texts['texts']): Promise<string[]> {
  const slugs = Array.from(texts.values()).flatMap(({ reading: { article } }) => (article.withdrawn ? article.slug : []))
  const found = await Promise.all(slugs.map(async (slug) => ((await snapshot.bySlug(slug)) === 'withdrawn' ? slug : [])))
  return found.flat()
}
