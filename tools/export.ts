import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestText } from '../src/api/etag.ts'
import { faultOfName } from '../src/article/file.ts'
import { failWithReason, readArguments } from './command-line.ts'
import { connectNewsroom, detailOf, type Entry, listFiles, type Newsroom, NewsroomError } from './newsroom/client.ts'
import { tagOf } from './newsroom/compare.ts'
import { inParallel } from './newsroom/in-parallel.ts'
import { type KnownTags, readKnownTags } from './newsroom/known-tags.ts'
import { readIfThere, resolveTyped } from './newsroom/local-files.ts'
import { createProgress, noProgress } from './progress.ts'
import { chooseStyle, fileError, printDiagnostic } from './report.ts'
import { fail, printError } from './terminal.ts'

const help = `Usage: npm run -s export -- --from URL FOLDER [--force]

Writes every text of a newsroom into a folder, byte for byte, and skips those that are there already.
Takes the token from KAWARABAN_TOKEN. Removes nothing. If a text was changed in the folder and not
published, prints a conflict and leaves it. Exits with 1 if a text was not written.

  --from   the newsroom, such as https://news.example
  --force  overwrite changes in the folder`

const { values, positionals } = readArguments(help, { from: { type: 'string' }, force: { type: 'boolean', default: false } })
const [name = '', ...others] = positionals
if (name === '' || others.length > 0) fail(`expected one folder, found "${positionals.join(' ')}"`, help)

const folder = resolveTyped(name)
const style = chooseStyle(false)
const counts = { written: 0, same: 0, conflicts: 0, failed: 0 }
let progress = noProgress

try {
  await exportTexts(connectNewsroom(values.from, '--from'))
} catch (error) {
  if (!(error instanceof NewsroomError)) failWithReason(name, 'a folder that can be written', error)
  else printError(error.message)
  process.exitCode = 1
}
if (counts.conflicts + counts.failed > 0) process.exitCode = 1

async function exportTexts(newsroom: Newsroom): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const known = await readKnownTags(folder, newsroom)
  const entries = await listFiles(newsroom)
  progress = await createProgress(entries.length, 20, 'texts')
  try {
    await inParallel(each(entries), 8, async (entry) => {
      await exportText(newsroom, entry, known)
      progress.update(counts.written + counts.same + counts.conflicts + counts.failed)
    })
  } finally {
    progress.stop()
    await known.save()
    const { written, same, conflicts, failed } = counts
    printError(`${written} written, ${same} there already, ${conflicts} conflicts, ${failed} failed`)
  }
}

async function* each(entries: readonly Entry[]): AsyncGenerator<Entry> {
  yield* entries
}

async function exportText(newsroom: Newsroom, { file, etag }: Entry, known: KnownTags): Promise<void> {
  // A malicious server could send a path outside the folder.
  const fault = faultOfName(file)
  if (fault !== null) return refuse(file, 'failed', fault)
  const local = readIfThere(join(folder, file))
  const localTag = local === null ? null : digestText(local)
  if (localTag === tagOf(etag)) {
    counts.same += 1
    return known.set(file, localTag)
  }
  if (localTag !== null && localTag !== known.get(file) && !values.force) {
    return refuse(file, 'conflicts', 'expected the text as it was published, found another; --force overwrites it')
  }
  const answer = await newsroom.ask(`/api/articles/${file}`)
  // Removed in the meantime.
  if (answer.status === 404) return
  if (answer.status !== 200) return refuse(file, 'failed', detailOf(answer))
  const tag = digestText(answer.bytes)
  if (tag !== tagOf(answer.headers.get('ETag') ?? ''))
    return refuse(file, 'failed', 'expected the bytes of its tag, found others')
  replace(join(folder, file), answer.bytes)
  counts.written += 1
  known.set(file, tag)
}

/** Replaces a file by renaming, so that it is never half written. */
function replace(path: string, bytes: Uint8Array): void {
  const draft = join(folder, `.kawaraban-${process.pid}-${path.slice(folder.length + 1)}`)
  writeFileSync(draft, bytes)
  renameSync(draft, path)
}

function refuse(file: string, count: 'conflicts' | 'failed', message: string): void {
  counts[count] += 1
  progress.clear()
  printDiagnostic(style, join(name, file), fileError(message))
}
