import { readArguments } from './command-line.ts'
import { connectNewsroom, isTextError, type Newsroom, NewsroomError, readJson, type TextError } from './newsroom/client.ts'
import { listFiles } from './newsroom/lists.ts'
import { isListOf, isObject, isTextOrNull } from './newsroom/shapes.ts'
import { createProgress, noProgress } from './progress.ts'
import { chooseStyle, countOf, printDiagnostic } from './report.ts'
import { fail, printError } from './terminal.ts'

const help = `Usage: npm run -s reindex -- --to URL

Parses all texts of a newsroom again, after a deployment with a newer parser or other settings. Takes
the token from KAWARABAN_TOKEN. Prints the errors of refused articles, which are left out until they
are corrected. Exits with 1 if there are any.`

const { values, positionals } = readArguments(help, { to: { type: 'string' } })
if (positionals.length > 0) fail(`expected --to alone, found "${positionals.join(' ')}"`, help)

/** The answer to a page of files. */
interface Page {
  done: number
  changed: number
  refused: (TextError & { file: string })[]
  next: string | null
}

const style = chooseStyle(false)
let progress = noProgress

try {
  await reindex(connectNewsroom(values.to, '--to'))
} catch (error) {
  if (!(error instanceof NewsroomError)) throw error
  progress.stop()
  printError(error.message)
  process.exitCode = 1
}

async function reindex(newsroom: Newsroom): Promise<void> {
  progress = await createProgress((await listFiles(newsroom)).length, 20, 'texts')
  const counts = { done: 0, changed: 0 }
  const refused = new Set<string>()
  for (let after: string | null = ''; after !== null;) {
    const page: Page = readJson(await newsroom.ask(`/api/reindex?after=${after}`, { method: 'POST' }), isPage)
    counts.done += page.done
    counts.changed += page.changed
    for (const { file, ...error } of page.refused) {
      refused.add(file)
      progress.clear()
      printDiagnostic(style, file, { severity: 'error', ...error })
    }
    progress.update(counts.done)
    after = page.next
  }
  progress.stop()
  printError(`${countOf(counts.done, 'text')}, ${counts.changed} changed, ${refused.size} refused`)
  if (refused.size > 0) process.exitCode = 1
}

function isPage(body: unknown): body is Page {
  const isRefused = (value: unknown): value is Page['refused'][number] =>
    isTextError(value) && 'file' in value && typeof value.file === 'string'
  return (
    isObject(body) &&
    typeof body['done'] === 'number' &&
    typeof body['changed'] === 'number' &&
    isListOf(body['refused'], isRefused) &&
    isTextOrNull(body['next'])
  )
}
