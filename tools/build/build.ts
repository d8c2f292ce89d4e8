import type { Publication } from '../../src/config.ts'
import type { Pictures } from '../../src/site/document-kind.ts'
import { UnrenderableError } from '../../src/site/unrenderable.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import type { Snapshot, Store } from '../../src/store/store.ts'
import { encodeCache, readCache, writeCache } from '../cache.ts'
import { readSettings } from '../command-line.ts'
import { printError } from '../terminal.ts'
import { startThread } from '../threads.ts'
import { type MadeDocuments, makeDocuments } from './documents.ts'
import { buildFile, readBuildJson, renderBegun, renderComplete } from './build-json.ts'
import type { BuildRecord } from './record.ts'
import type { RendererOptions } from './renderer.ts'
import { errorPages, serverFiles } from './site-files.ts'
import { type FolderState, openSiteFolder, removeFiles, writeFile } from './site-folder.ts'
import type { SecondThread, Tasks } from './tasks.ts'
import type { Texts } from './text-cache.ts'
import { readFolderTexts, resultsOf } from './texts.ts'

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
  cache: string
  /** Identifies the texts, if the newsroom that they are from does. */
  revision: string | null
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

/** There is nothing to publish. An empty site would only replace a good one. */
export class NothingPublishedError extends Error {}

/**
 * Brings a folder to what is published now. Rejects with a `NothingPublishedError` before it writes
 * anything if that is nothing.
 */
export async function buildSite(options: BuildOptions): Promise<Summary> {
  let thread: SecondThread | null | undefined
  // The bundle is one file, for both threads.
  const second = (): SecondThread | null => (thread ??= startThread<Tasks>(import.meta.filename, readSettings()))
  try {
    return await build(options, second)
  } finally {
    await thread?.stop()
  }
}

async function build(options: BuildOptions, second: () => SecondThread | null): Promise<Summary> {
  const { publication, pictures, out, cache, version, compress } = options
  const before = openSiteFolder(out, options.shown)
  const textCache = { folder: cache, version }
  const opening = { pictures, now: new Date(), folder: out, before, compress }
  const threads = { start: second, opening }
  const { texts, others, revision, openThread } = await readFolderTexts(options.articles, publication, textCache, threads)
  const { results, ...derived } = resultsOf(texts, publication)
  const rendered = { ...opening, ...derived, publication }
  const store = createMemoryStore(results, publication, null)
  await expectArticles(await store.snapshot(rendered.now))
  writeFile(out, buildFile, renderBegun(readBuildJson(out)), undefined)
  const site = createFileWriter(out, before)
  site.write(errorPages(publication))
  const { snapshot, made } = await makeWhatRenders(store, rendered, {
    last: () => readCache<BuildRecord>(cache, 'record', `${version} ${compress}`),
    second: openThread,
  })
  site.write(serverFiles(publication, snapshot.month, await withdrawnSlugs(snapshot, texts)))
  const old = [...before.keys()].filter((name) => !made.files.has(name) && !site.names.has(name))
  removeFiles(out, old)

  for (const file of made.unnamed)
    printError(`${file}: warning: expected a name that files may have, found a longer one; the document is left out`)

  const validUntil = new Date(made.expires)
  writeCache(cache, 'record', encodeCache(`${version} ${compress}`, made.record))
  const times = { made: rendered.now.toISOString(), validUntil: validUntil.toISOString() }
  writeFile(out, buildFile, renderComplete({ ...times, revision: options.revision ?? revision }), undefined)
  const { published, refused } = await snapshot.counts()
  return {
    articles: published,
    leftOut: refused + others,
    documents: made.documents,
    written: site.written() + made.written,
    removed: old.length,
    validUntil,
  }
}

async function expectArticles(snapshot: Snapshot): Promise<void> {
  const [{ published }, withdrawn] = await Promise.all([snapshot.counts(), snapshot.withdrawn({ limit: 1 })])
  if (published + withdrawn.length === 0) throw new NothingPublishedError('expected an article to publish, found none')
}

/** Writes files that are not documents. */
function createFileWriter(folder: string, before: FolderState) {
  const names = new Set([buildFile])
  let written = 0
  return {
    names,
    written: () => written,
    write: (files: Record<string, string>): void => {
      for (const [name, text] of Object.entries(files)) {
        names.add(name)
        if (writeFile(folder, name, Buffer.from(text), before.get(name)) !== before.get(name)) written += 1
      }
    },
  }
}

type RendererInput = Omit<RendererOptions, 'snapshot'>

/** Makes the documents. Leaves out articles that cannot be rendered, as the Worker does. */
export async function makeWhatRenders(
  store: Store,
  input: RendererInput,
  { last, second }: { last: () => BuildRecord | null; second: () => SecondThread | null },
): Promise<{ snapshot: Snapshot; made: MadeDocuments }> {
  for (let tries = 0; ; tries += 1) {
    const snapshot = await store.snapshot(input.now)
    try {
      // The second thread does not know which articles are refused.
      return { snapshot, made: await makeDocuments({ ...input, snapshot }, last(), tries === 0 ? second : noThread) }
    } catch (error) {
      if (!(error instanceof UnrenderableError)) throw error
      for (const { slug, reason } of error.articles) {
        printError(`${slug}: error: ${reason}`)
        await store.refuse(slug, reason, snapshot.revision)
      }
    }
  }
}

const noThread = (): null => null

/** The slugs of articles that get a 410. */
async function withdrawnSlugs(snapshot: Snapshot, texts: Texts): Promise<string[]> {
  const slugs = Array.from(texts.values()).flatMap(({ result: { article } }) => (article.withdrawn ? article.slug : []))
  const found = await Promise.all(slugs.map(async (slug) => ((await snapshot.bySlug(slug)) === 'withdrawn' ? slug : [])))
  return found.flat()
}
