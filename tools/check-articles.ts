import { setTimeout } from 'node:timers/promises'
import { type Problem, publishable, type Reading } from '../src/article/article.ts'
import { type Claim, claimOf, findClashes } from '../src/article/clashes.ts'
import { lineTexts } from '../src/article/lines.ts'
import { readArticleLines } from '../src/article/parse.ts'
import { countLines, type LineCounter } from '../src/article/recurring.ts'
import { isoInZone } from '../src/article/zone.ts'
import type { File, Stray } from '../src/store/folder.ts'
import { articlesFolder } from './folders.ts'
import { loadConfig, readArguments, watchArticles } from './newsroom.ts'
import { readAhead, type Reader } from './read-ahead.ts'
import { chooseStyle, fileError, printProblem } from './report.ts'
import { complain, fail } from './terminal.ts'

const help = `Usage: npm run -s check [-- --watch] [-- --json] [-- --deploy] [-- --help]

Reads the settings of wrangler.toml and every file of articles/. Prints each error and warning as
  articles/x.txt:3:1: error: expected …, found …
on a terminal with the line itself, and ends with 1 when there is an error. Links, folders and misnamed files are errors
too; hidden files and what editors leave beside a text are not.

  --watch   check again whenever an article changes, until Ctrl-C
  --json    print each problem as a line of JSON: {file, severity, line, column, message}
  --deploy  ask for ORIGIN as well, and let bad articles pass: a deployment leaves them out

Under GitHub Actions (GITHUB_ACTIONS=true) problems are annotations.`

/** Checks what a reader reads, and with `--watch` the folder again whenever it changes. */
export async function checkArticles(reader: Reader): Promise<void> {
  // Watching begins before the first check, and one check ends before the next begins.
  let changed = false
  let wake = (): void => {}
  if (values.watch === true) {
    watchArticles(() => {
      changed = true
      wake()
    })
  }
  const errors = await check(reader)
  if (values.watch !== true && values.deploy !== true && errors > 0) process.exitCode = 1
  while (values.watch === true) {
    if (!changed) await new Promise<void>((changes) => (wake = changes))
    // Saving a file is several events.
    await setTimeout(100)
    changed = false
    await check(readAhead(articlesFolder))
  }
}

const { values } = readArguments(help, { watch: { type: 'boolean' }, json: { type: 'boolean' }, deploy: { type: 'boolean' } })
const config = loadConfig()
if (values.deploy === true && config.origin === null) {
  fail('wrangler.toml: ORIGIN: expected the origin that readers will ask, such as "https://news.example", found ""')
}
const style = chooseStyle(values.json === true)

/** How many problems were shown. */
type Counts = Record<Problem['severity'], number>

/** Checks a folder once, and returns how many errors it has. */
async function check({ listing, parts }: Reader): Promise<number> {
  const counts: Counts = { error: 0, warning: 0, note: 0 }
  const { articles: total, strays } = await listing
  showStrays(strays, counts)

  const now = new Date()
  const claims: Claim[] = []
  const text = countLines((role) => role === 'paragraph' || role === 'caption')
  let articles = 0
  const bar = await progress(total)
  // Of a hundred thousand articles, only what others may clash with is kept in memory.
  for await (const { files, unreadable } of parts) {
    showStrays(unreadable, counts)
    claims.push(...files.flatMap((file) => checkFile(file, { now, counts, text }) ?? []))
    articles += files.length
    bar?.update(articles)
  }
  bar?.stop()
  for (const { file, problem } of [...findClashes(claims), ...recurring(text)]) show(file, problem, counts)
  const left = counts.note === 0 ? '' : `, ${counts.note} lines left out (npm run preview shows them)`
  complain(`${articles} articles, ${counts.error} errors, ${counts.warning} warnings${left}`)
  return counts.error
}

/** Shows what is wrong in one file, and returns what it claims of others. */
function checkFile({ name, bytes }: File, { now, counts, text }: { now: Date; counts: Counts; text: LineCounter }): Claim | null {
  const { roles, ...reading } = readArticleLines(name, bytes, config)
  if (publishable(reading) !== null) text.add(name, roles)
  const problems = [...early(reading, now), ...reading.problems]
  const lines = style === 'terminal' && problems.length > 0 ? lineTexts(new TextDecoder().decode(bytes)) : []
  for (const problem of problems) show(name, problem, counts, lines)
  return claimOf(reading, config)
}

/** A warning for an article that is dated ahead: its time may be mistyped. */
function early({ article: { published }, lines }: Reading, now: Date): Problem[] {
  if (published === null || published <= now) return []
  return [warning(lines.published, `expected a time that has come, found ${isoInZone(published, config.timeZone)}`)]
}

/** As many articles have a line that is hardly a paragraph of each. */
const manyArticles = 3

/** A warning for each short line that several articles have in their text: the page may have it. */
function recurring(text: LineCounter): { file: string; problem: Problem }[] {
  return text.recurring(manyArticles).map(({ file, line, text, articles }) => {
    const way = 'if it is not part of the articles, "npm run profile" tells how to leave it out'
    const message = `expected the text of this article alone, found "${text}", which ${articles} articles have; ${way}`
    return { file, problem: warning(line, message) }
  })
}

function warning(line: number, message: string): Problem {
  return { severity: 'warning', line, column: 1, message }
}

function showStrays(strays: readonly Stray[], counts: Counts): void {
  for (const { name, message } of strays) show(name, fileError(message), counts)
}

function show(file: string, problem: Problem, counts: Counts, lines: string[] = []): void {
  counts[problem.severity] += 1
  if (problem.severity !== 'note') printProblem(style, `articles/${file}`, problem, lines)
}

/** A progress bar on a terminal, when there is enough to do for somebody to wonder. */
async function progress(total: number): Promise<{ update: (done: number) => void; stop: () => void } | null> {
  if (total <= 500 || !process.stderr.isTTY) return null
  const { default: cliProgress } = await import('cli-progress')
  const bar = new cliProgress.SingleBar({
    format: '{bar} {value}/{total} articles',
    clearOnComplete: true,
    stream: process.stderr,
  })
  bar.start(total, 0)
  return bar
}
