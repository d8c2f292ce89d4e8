import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestText } from '../../src/api/etag.ts'
import { faultOfName } from '../../src/article/file.ts'
import { createProgress } from '../progress.ts'
import { chooseStyle, fileError, printDiagnostic } from '../report.ts'
import { detailOf, type Newsroom } from './client.ts'
import { type Entry, listFiles } from './lists.ts'
import { tagOf } from './compare.ts'
import { inParallel } from './in-parallel.ts'
import { type KnownTags, readKnownTags } from './known-tags.ts'
import { readIfThere } from './local-files.ts'

/** Where texts are exported to. */
export interface ExportOptions {
  folder: string
  /** How messages name the folder. */
  shown: string
  /** Whether to overwrite changes in the folder. */
  force: boolean
  /** The texts; all of the newsroom by default. */
  entries?: readonly Pick<Entry, 'file' | 'etag'>[]
}

/** How many texts were written, were there already, had been changed in the folder, or failed. */
export interface ExportCounts {
  written: number
  same: number
  conflicts: number
  failed: number
}

/**
 * Writes texts of a newsroom into a folder, and prints those that it cannot write. Calls
 * `onEnd` with the counts, also if it rejects with a `NewsroomError`.
 */
export async function exportTexts(
  newsroom: Newsroom,
  options: ExportOptions,
  onEnd: (counts: ExportCounts) => void,
): Promise<ExportCounts> {
  mkdirSync(options.folder, { recursive: true })
  const known = await readKnownTags(options.folder, newsroom)
  const entries = options.entries ?? (await listFiles(newsroom))
  const counts: ExportCounts = { written: 0, same: 0, conflicts: 0, failed: 0 }
  const progress = await createProgress(entries.length, 20, 'texts')
  const style = chooseStyle(false)
  try {
    await inParallel(each(entries), 8, async (entry) => {
      const outcome = await exportText(newsroom, entry, known, options)
      if (outcome === null) return
      counts[outcome.count] += 1
      if ('message' in outcome) {
        progress.clear()
        printDiagnostic(style, join(options.shown, entry.file), fileError(outcome.message))
      }
      progress.update(counts.written + counts.same + counts.conflicts + counts.failed)
    })
  } finally {
    progress.stop()
    await known.save()
    onEnd(counts)
  }
  return counts
}

async function* each<Item>(entries: readonly Item[]): AsyncGenerator<Item> {
  yield* entries
}

type Outcome = { count: 'written' | 'same' } | { count: 'conflicts' | 'failed'; message: string }

/** Exports a text; `null` if it was removed in the meantime. */
async function exportText(
  newsroom: Newsroom,
  { file, etag }: Pick<Entry, 'file' | 'etag'>,
  known: KnownTags,
  { folder, force }: ExportOptions,
): Promise<Outcome | null> {
  // A malicious server could send a path outside the folder.
  const fault = faultOfName(file)
  if (fault !== null) return { count: 'failed', message: fault }
  const local = readIfThere(join(folder, file))
  const localTag = local === null ? null : digestText(local)
  if (localTag === tagOf(etag)) {
    known.set(file, localTag)
    return { count: 'same' }
  }
  if (localTag !== null && localTag !== known.get(file) && !force) {
    return { count: 'conflicts', message: 'expected the text as it was published, found another; --force overwrites it' }
  }
  const answer = await newsroom.ask(`/api/articles/${file}`)
  if (answer.status === 404) return null
  if (answer.status !== 200) return { count: 'failed', message: detailOf(answer) }
  const tag = digestText(answer.bytes)
  if (tag !== tagOf(answer.headers.get('ETag') ?? ''))
    return { count: 'failed', message: 'expected the bytes of its tag, found others' }
  replace(folder, file, answer.bytes)
  known.set(file, tag)
  return { count: 'written' }
}

/** Replaces a file by renaming, so that it is never half written. */
function replace(folder: string, file: string, bytes: Uint8Array): void {
  const draft = join(folder, `.kawaraban-${process.pid}-${file}`)
  writeFileSync(draft, bytes)
  renameSync(draft, join(folder, file))
}
