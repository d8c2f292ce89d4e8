import { setTimeout } from 'node:timers/promises'
import { type Diagnostic, publishable, type ParseResult } from '../src/article/article.ts'
import { type Claim, claimOf, findDuplicates } from '../src/article/duplicates.ts'
import { lineTexts } from '../src/article/lines.ts'
import { parseArticleLines } from '../src/article/parse.ts'
import { countLines, type LineCounter } from '../src/article/recurring.ts'
import { isoInZone } from '../src/article/zone.ts'
import { type File, listFolder, readFiles, type Stray } from '../src/store/folder.ts'
import { failWithReason, loadConfig, readArguments, watchArticles } from './command-line.ts'
import { articlesFolder } from './folders.ts'
import { createProgress } from './progress.ts'
import { chooseStyle, countOf, fileError, printDiagnostic } from './report.ts'
import { fail, printError } from './terminal.ts'

const help = `Usage: npm run -s check [-- --watch] [-- --json] [-- --deploy] [-- --help]

Checks the settings in wrangler.toml and every file in articles/. Prints each error and warning as
  articles/x.txt:3:1: error: expected …, found …
and, on a terminal, the line itself. Exits with 1 if there is an error. Links, folders and misnamed
files are errors too; hidden files and files left behind by editors are ignored.

  --watch   check again whenever an article changes, until Ctrl-C
  --json    print each problem as a line of JSON: {file, severity, line, column, message}
  --deploy  require ORIGIN, and exit with 0 despite errors: a deployment leaves those articles out

Under GitHub Actions (GITHUB_ACTIONS=true), prints problems as annotations.`

const { values } = readArguments(help, { watch: { type: 'boolean' }, json: { type: 'boolean' }, deploy: { type: 'boolean' } })
const config = loadConfig()
if (values.deploy === true && config.origin === null) {
  fail('wrangler.toml: ORIGIN: expected the origin that readers will use, such as "https://news.example", found ""')
}
const style = chooseStyle(values.json === true)
/** A line in this many articles is probably page furniture. */
const minRecurrences = 3

if (values.watch === true) await watch()
else {
  const errors = await check()
  if (errors > 0 && values.deploy !== true) process.exitCode = 1
}

/** Checks now and after each change. Checks never overlap. */
async function watch(): Promise<never> {
  let changed = true
  let wake = (): void => {}
  watchArticles(() => {
    changed = true
    wake()
  })
  for (;;) {
    if (!changed) await new Promise<void>((resolve) => (wake = resolve))
    // Saving a file causes several events.
    await setTimeout(100)
    changed = false
    await check()
  }
}

/** The number of diagnostics found, by severity. */
type Counts = Record<Diagnostic['severity'], number>

/** Checks the articles once and returns the number of errors. */
async function check(): Promise<number> {
  const counts: Counts = { error: 0, warning: 0, note: 0 }
  const { articles: names, strays } = listArticles()
  showStrays(strays, counts)

  const now = new Date()
  const claims: Claim[] = []
  const text = countLines((role) => role === 'paragraph' || role === 'caption')
  let articles = 0
  const progress = await createProgress(names.length, 500, 'articles')
  // One file at a time, so that memory holds only what is compared between articles.
  for (const file of readFiles(articlesFolder, names, (stray) => showStrays([stray], counts))) {
    const claim = checkFile(file, { now, counts, text })
    if (claim !== null) claims.push(claim)
    articles += 1
    progress.update(articles)
  }
  progress.stop()
  for (const { file, diagnostic } of [...findDuplicates(claims), ...recurring(text)]) show(file, diagnostic, counts)
  const them = counts.note === 1 ? 'it' : 'them'
  const leftOut = counts.note === 0 ? '' : `, ${countOf(counts.note, 'line')} left out (npm run preview shows ${them})`
  printError(
    `${countOf(articles, 'article')}, ${countOf(counts.error, 'error')}, ${countOf(counts.warning, 'warning')}${leftOut}`,
  )
  return counts.error
}

function listArticles(): ReturnType<typeof listFolder> {
  try {
    return listFolder(articlesFolder)
  } catch (error) {
    return failWithReason('articles', 'a folder that can be read', error)
  }
}

/** Prints the diagnostics of a file and returns what must be unique among all articles. */
function checkFile({ name, bytes }: File, { now, counts, text }: { now: Date; counts: Counts; text: LineCounter }): Claim | null {
  const { roles, ...result } = parseArticleLines(name, bytes, config)
  if (publishable(result) !== null) text.add(name, roles)
  const diagnostics = [...scheduled(result, now), ...result.diagnostics]
  const lines = style === 'terminal' && diagnostics.length > 0 ? lineTexts(new TextDecoder().decode(bytes)) : []
  for (const diagnostic of diagnostics) show(name, diagnostic, counts, lines)
  return claimOf(result, config)
}

/** A warning for a scheduled article, since its time may be a typo. */
function scheduled({ article: { published }, lines }: ParseResult, now: Date): Diagnostic[] {
  if (published === null || published <= now) return []
  return [warning(lines.published, `expected a time in the past, found ${isoInZone(published, config.timeZone)}`)]
}

/**
 * A warning for each short line in the text of several articles, which is probably page furniture.
 */
function recurring(text: LineCounter): { file: string; diagnostic: Diagnostic }[] {
  return text.recurring(minRecurrences).map(({ file, line, text, articles }) => {
    const way = 'if it is not part of the articles, "npm run profile" tells how to leave it out'
    const message = `expected the text of this article alone, found "${text}", which ${articles} articles have; ${way}`
    return { file, diagnostic: warning(line, message) }
  })
}

function warning(line: number, message: string): Diagnostic {
  return { severity: 'warning', line, column: 1, message }
}

function showStrays(strays: readonly Stray[], counts: Counts): void {
  for (const { name, message } of strays) show(name, fileError(message), counts)
}

function show(file: string, diagnostic: Diagnostic, counts: Counts, lines: string[] = []): void {
  counts[diagnostic.severity] += 1
  if (diagnostic.severity !== 'note') printDiagnostic(style, `articles/${file}`, diagnostic, lines)
}
