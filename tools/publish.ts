import { basename, dirname, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Diagnostic } from '../src/article/article.ts'
import { lineTexts } from '../src/article/lines.ts'
import { readArguments } from './command-line.ts'
import { resolveTyped, root } from './folders.ts'
import { connectNewsroom, detailOf, type Newsroom, NewsroomError } from './newsroom/client.ts'
import { type ComparedText, compareTexts, tagOf } from './newsroom/compare.ts'
import { inParallel } from './newsroom/in-parallel.ts'
import { type KnownTags, readKnownTags } from './newsroom/known-tags.ts'
import { findFiles, type LocalFile } from './newsroom/local-files.ts'
import { publishText } from './newsroom/publish-text.ts'
import { createProgress, noProgress } from './progress.ts'
import { chooseStyle, countOf, fileError, printDiagnostic } from './report.ts'
import { fail, print, printError } from './terminal.ts'

const help = `Usage: npm run -s publish -- FILE|FOLDER… --to URL [--force]
       npm run -s publish -- --withdraw NAME --to URL

Publishes texts, 8 at a time, and skips those that the newsroom has already: after an interruption,
run it again. Takes the token from KAWARABAN_TOKEN. Prints problems like "npm run check". If somebody
changed a text since it was published from this folder, prints a conflict and does not send it. Exits
with 1 if a text was not published.

  --to        the newsroom, such as https://news.example
  --force     overwrite the changes of others, and bring back withdrawn articles
  --withdraw  withdraw an article, such as bridge.txt; one that nobody has seen is removed. With the
              path of its text, or with its folder, the folder remembers it

Keeps the tags of the published texts in .kawaraban-published.json in their folder.`

const { values, positionals } = readArguments(help, {
  to: { type: 'string' },
  force: { type: 'boolean', default: false },
  withdraw: { type: 'string', multiple: true, default: [] },
})
if (positionals.length + values.withdraw.length === 0) fail('expected a file or a folder, found none', help)

const style = chooseStyle(false)
const counts = { published: 0, changed: 0, same: 0, conflict: 0, failed: 0 }
let progress = noProgress

try {
  const newsroom = connectNewsroom(values.to, '--to')
  for (const name of values.withdraw) await withdraw(newsroom, name)
  if (positionals.length > 0) await publish(newsroom, findFiles(positionals, refuse))
} catch (error) {
  if (!(error instanceof NewsroomError)) throw error
  progress.stop()
  printError(error.message)
  process.exitCode = 1
}
if (counts.failed + counts.conflict > 0) process.exitCode = 1

async function publish(newsroom: Newsroom, files: readonly LocalFile[]): Promise<void> {
  const folders = new Map<string, KnownTags>()
  for (const { folder } of files) if (!folders.has(folder)) folders.set(folder, await readKnownTags(folder, newsroom))
  const save = async (): Promise<void> => {
    for (const known of folders.values()) await known.save()
  }
  const saving = setInterval(() => void save(), 10_000)
  // Ctrl-C does not wait for a silent newsroom.
  process.once('SIGINT', () => void Promise.race([save(), sleep(2000)]).finally(() => process.exit(130)))
  progress = await createProgress(files.length, 20, 'texts')
  try {
    await inParallel(compareTexts(files, newsroom, refuse), 8, async (text) => {
      const known = folders.get(text.file.folder)
      if (known !== undefined) await send(newsroom, text, known)
      progress.update(counts.published + counts.changed + counts.same + counts.conflict + counts.failed)
    })
  } finally {
    clearInterval(saving)
    progress.stop()
    await save()
    const { published, changed, same, conflict, failed } = counts
    printError(
      `${published} published, ${changed} changed, ${same} there already, ${countOf(conflict, 'conflict')}, ${failed} failed`,
    )
  }
}

async function send(newsroom: Newsroom, text: ComparedText, known: KnownTags): Promise<void> {
  const { file, bytes, tag } = text
  const { result, diagnostics } = await publishText(newsroom, text, { known, force: values.force })
  counts[result] += 1
  if (result !== 'conflict' && result !== 'failed') known.set(file.name, tag)
  show(file.shown, diagnostics, bytes)
}

function show(shown: string, diagnostics: readonly Diagnostic[], bytes?: Uint8Array): void {
  const shownProblems = diagnostics.filter(({ severity }) => severity !== 'note')
  if (shownProblems.length === 0) return
  progress.clear()
  const lines = lineTexts(new TextDecoder().decode(bytes))
  for (const diagnostic of shownProblems) printDiagnostic(style, shown, diagnostic, lines)
}

function refuse(shown: string, message: string): void {
  counts.failed += 1
  show(shown, [fileError(message)])
}

/** Withdraws what readers have seen, and removes what nobody has seen. */
async function withdraw(newsroom: Newsroom, name: string): Promise<void> {
  const file = basename(name)
  const answer = await newsroom.ask(`/api/articles/${encodeURIComponent(file)}`, { method: 'DELETE' })
  if (answer.status !== 204) return refuse(name, detailOf(answer))
  const tag = answer.headers.get('ETag')
  print(`${name}: ${tag === null ? 'removed, since nobody had seen it' : 'withdrawn'}`)
  if (tag !== null) await rememberWithdrawal(newsroom, name, tagOf(tag))
}

/** Remembers the tag of a withdrawn text in the folders that it was published from. */
async function rememberWithdrawal(newsroom: Newsroom, name: string, tag: string): Promise<void> {
  const file = basename(name)
  const paths = positionals.map(resolveTyped)
  for (const folder of new Set([dirname(resolveTyped(name)), ...paths, ...paths.map(dirname), resolve(root, 'articles')])) {
    const known = await readKnownTags(folder, newsroom)
    if (known.get(file) !== undefined) known.setWithdrawn(file, tag)
    await known.save()
  }
}
