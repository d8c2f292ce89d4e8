import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Diagnostic } from '../src/article/article.ts'
import { type Claim, findDuplicates } from '../src/article/duplicates.ts'
import type { LineCounter } from '../src/article/recurring.ts'
import { listFolder } from '../src/store/folder.ts'
import { identifyProgram, keepTexts, openCheckCache, recallTexts } from './check-cache.ts'
import { type CheckedText, checkTexts, countTextLines, isShown, type Tasks } from './check-texts.ts'
import {
  failWithReason,
  loadConfig,
  readArguments,
  readSettings,
  reloadConfig,
  watchArticles,
  watchSettings,
} from './command-line.ts'
import { articlesFolder } from './folders.ts'
import { createProgress } from './progress.ts'
import { chooseStyle, countOf, fileError, printDiagnostic } from './report.ts'
import { fail, printError } from './terminal.ts'
import { createNext, fewForThreads, startThread, take } from './threads.ts'

const help = `Usage: npm run -s check [-- --watch] [-- --json] [-- --deploy] [-- --help]

Checks the settings in wrangler.toml and every file in articles/. Prints each error and warning as
  articles/x.txt:3:1: error: expected …, found …
and, on a terminal, the line itself. Exits with 1 if there is an error. Links, folders and misnamed
files are errors too; hidden files and files left behind by editors are ignored.

  --watch   check again whenever an article or a setting changes, until Ctrl-C
  --json    print each problem as a line of JSON: {file, severity, line, column, message}
  --deploy  require ORIGIN, and exit with 0 despite errors: a deployment leaves those articles out

Under GitHub Actions (GITHUB_ACTIONS=true), prints problems as annotations.`

const { values, positionals } = readArguments(help, {
  watch: { type: 'boolean' },
  json: { type: 'boolean' },
  deploy: { type: 'boolean' },
})
if (positionals.length > 0) {
  fail(`expected no file names, found "${positionals[0]}"; it checks all of articles/, npm run preview a single file`, help)
}
let config = loadConfig()
if (values.deploy === true && config.origin === null) {
  fail('wrangler.toml: ORIGIN: expected the origin that readers will use, such as "https://news.example", found ""')
}
const style = chooseStyle(values.json === true)
/** As it was started: while it watches, its files may change. */
const program = identifyProgram()
let cache = openCheckCache(program, readSettings())
/** A line in this many articles is probably page furniture. */
const minRecurrences = 3

if (values.watch === true) await watch()
else {
  const errors = await check()
  if (errors > 0 && values.deploy !== true) process.exitCode = 1
}

/**
 * Checks now and after each change. Checks never overlap. While a setting is invalid, the last valid
 * ones count.
 */
async function watch(): Promise<never> {
  let changed = true
  let wake = (): void => {}
  const change = (): void => {
    changed = true
    wake()
  }
  watchArticles(change)
  watchSettings(() => {
    const read = reloadConfig()
    if (read === null) return
    config = read
    cache = openCheckCache(program, readSettings())
    change()
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
  for (const { name, message } of strays) show(name, fileError(message), counts)

  const known = recallTexts(cache, articlesFolder)
  const checked: CheckedText[] = []
  const claims: Claim[] = []
  const text = countTextLines()
  let articles = 0
  const progress = await createProgress(names.length, 500, 'articles')
  for await (const each of checkEach(names.toSorted(), known, progress.update)) {
    const { file, diagnostics, lines, compared } = each
    checked.push(each)
    for (const diagnostic of diagnostics) show(file, diagnostic, counts, lines)
    if (compared === null) continue
    text.add(file, compared.roles)
    if (compared.claim !== null) claims.push(compared.claim)
    articles += 1
  }
  progress.stop()
  keepTexts(cache, checked, known)
  for (const { file, diagnostic } of [...findDuplicates(claims), ...recurring(text)]) show(file, diagnostic, counts)
  const them = counts.note === 1 ? 'it' : 'them'
  const leftOut = counts.note === 0 ? '' : `, ${countOf(counts.note, 'line')} left out (npm run preview shows ${them})`
  printError(
    `${countOf(articles, 'article')}, ${countOf(counts.error, 'error')}, ${countOf(counts.warning, 'warning')}${leftOut}`,
  )
  return counts.error
}

/**
 * Checks texts one after another, or many with a second thread, and yields them in this order. Does
 * not check `known` ones again. Calls `onChecked` with how many are done.
 */
async function* checkEach(
  names: readonly string[],
  known: ReadonlyMap<string, CheckedText>,
  onChecked: (texts: number) => void,
): AsyncGenerator<CheckedText> {
  const options = { now: new Date(), showsLines: style === 'terminal' }
  const changed = names.filter((name) => !known.has(name))
  const thread =
    changed.length < fewForThreads ? null : startThread<Tasks>(join(import.meta.dirname, 'check-thread.js'), readSettings())
  if (thread === null) {
    for (const [index, name] of names.entries()) {
      const text = known.get(name)
      if (text === undefined) yield* checkTexts([name], options, config)
      else yield text
      onChecked(index + 1)
    }
    return
  }
  try {
    const next = createNext()
    const asked = thread.ask('check', { ...options, names: changed, next })
    const checked = new Map(known)
    for (const text of checkTexts(take(changed, next), options, config)) {
      checked.set(text.file, text)
      onChecked(Math.min(known.size + (checked.size - known.size) * 2, names.length))
    }
    for (const text of await asked) checked.set(text.file, text)
    for (const name of names) {
      const text = checked.get(name)
      if (text !== undefined) yield text
    }
  } finally {
    await thread.stop()
  }
}

function listArticles(): ReturnType<typeof listFolder> {
  try {
    return listFolder(articlesFolder)
  } catch (error) {
    return failWithReason('articles', 'a folder that can be read', error)
  }
}

/**
 * A warning for each short line in the text of several articles, which is probably page furniture.
 */
function recurring(text: LineCounter): { file: string; diagnostic: Diagnostic }[] {
  return text.recurring(minRecurrences).map(({ file, line, text, articles }) => {
    const way = 'if it is not part of the articles, "npm run -s profile -- articles" tells how to leave it out'
    const have = `which ${articles} published articles have`
    const message = `expected the text of this article alone, found "${text}", ${have}; ${way}`
    return { file, diagnostic: { severity: 'warning', line, column: 1, message } }
  })
}

function show(file: string, diagnostic: Diagnostic, counts: Counts, lines: string[] = []): void {
  counts[diagnostic.severity] += 1
  if (isShown(diagnostic)) printDiagnostic(style, `articles/${file}`, diagnostic, lines)
}
