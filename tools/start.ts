import type { ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { publishable } from '../src/article/article.ts'
import { withDuplicates } from '../src/article/duplicates.ts'
import { lineTexts } from '../src/article/lines.ts'
import { parseArticle } from '../src/article/parse.ts'
import { formats } from '../src/feed/formats.ts'
import { checkPort, endTogether, startServer, waitForResponse } from './dev-server.ts'
import { root } from './folders.ts'
import {
  failWithReason,
  loadConfig,
  readArguments,
  readArticles,
  reloadConfig,
  watchArticles,
  watchSettings,
} from './command-line.ts'
import { chooseStyle, countOf, fileError, printDiagnostic } from './report.ts'
import { stageArticles } from './stage-articles.ts'
import { print } from './terminal.ts'

const help = `Usage: npm start [-- --port PORT] [-- --help]

Serves articles/ on this machine at http://localhost:8787/, in the same runtime as Cloudflare. Prints
each change of the folder and of wrangler.toml; it shows a second or two later.`

const { port } = readArguments(help, { port: { type: 'string', default: '8787' } }).values
let config = loadConfig()
await checkPort(port, 'npm start')

const changedFile = 'dist/changed'
// Changes while wrangler starts are bundled once it is up.
let isUp = false
const changed = new Set<string>()
watchArticles((name) => {
  // Saving a file causes several events.
  if (isUp && changed.size === 0) setTimeout(recheck, 100)
  changed.add(name)
})
/**
 * The files of the last check. Removals are reported only for these, not for temporary files of
 * editors.
 */
let previousNames = new Set<string>()
const served = printDiagnostics(() => true, false)
// wrangler stages too, but crashes or hangs when it cannot write.
stageArticles(readArticles().files)
triggerBuild()

// A folder has nothing to do each minute. Without the option, wrangler warns that nobody triggers it.
const startWrangler = (): ChildProcess => startServer(['--port', port, '--test-scheduled'])
const stopWrangler = endTogether(startWrangler(), startAgain)

const home = `http://localhost:${port}`
await waitForResponse(home)
print()
print(`${config.title} is at ${home}/ with ${countOf(served, 'article')}. Subscribe to`)
for (const format of formats) print(`  ${home}/${format.file}   ${format.label}`)
print('Add, change or remove a file in articles/: it shows a second or two later. Press Ctrl-C to stop.')

isUp = true
let isInvalid = false
/** Whether wrangler has been stopped, or has exited, because of an invalid setting. */
let isStopped = false
let mended = (): void => {}
watchSettings(readAgain)
if (changed.size > 0) recheck()

/**
 * Reads the saved settings, and prints the diagnostics of all articles. With an invalid setting,
 * wrangler would exit sooner or later: stops it until the setting is mended.
 */
function readAgain(): void {
  const read = reloadConfig()
  isInvalid = read === null
  if (read === null) {
    isStopped = true
    print('The site is away until wrangler.toml is mended and saved.')
    return stopWrangler()
  }
  config = read
  print('wrangler.toml: saved, it shows in a second or two')
  printDiagnostics(() => true, false)
  mended()
}

/** Starts wrangler again once the settings are valid. `null` if it has exited for another reason. */
function startAgain(): Promise<ChildProcess> | null {
  // It may exit before its settings are read again here.
  if (!isUp || (!isStopped && reloadConfig() !== null)) return null
  return new Promise((resolve) => {
    mended = (): void => {
      mended = (): void => {}
      isStopped = false
      resolve(startWrangler())
    }
    isInvalid ||= !isStopped
    if (!isInvalid) mended()
  })
}

/** Serves the changed articles and prints which were saved and their diagnostics. */
function recheck(): void {
  triggerBuild()
  const names = new Set(changed)
  changed.clear()
  const before = previousNames
  printDiagnostics((name) => names.delete(name), true)
  for (const name of names) if (before.has(name)) print(`articles/${name}: removed`)
}

/**
 * Triggers wrangler, which watches this file. Does not create a missing folder, which wrangler
 * would not notice.
 */
function triggerBuild(): void {
  try {
    writeFileSync(resolve(root, changedFile), new Date().toISOString())
  } catch (error) {
    failWithReason(changedFile, 'a file that can be written', error)
  }
}

/**
 * Prints the diagnostics of the selected files, as the Worker sees them. Returns the number of all
 * articles served.
 */
function printDiagnostics(isSelected: (name: string) => boolean, saved: boolean): number {
  const style = chooseStyle(false)
  const { files, strays, unreadable } = readArticles()
  previousNames = new Set([...files, ...strays, ...unreadable].map(({ name }) => name))
  for (const { name, message } of [...strays, ...unreadable]) {
    if (isSelected(name)) printDiagnostic(style, `articles/${name}`, fileError(message))
  }
  const texts = new Map(files.map(({ name, bytes }) => [name, bytes]))
  const results = withDuplicates(
    files.map(({ name, bytes }) => parseArticle(name, bytes, config)),
    config,
  )
  for (const result of results.filter(({ file }) => isSelected(file))) {
    const lines = lineTexts(new TextDecoder().decode(texts.get(result.file)))
    for (const diagnostic of result.diagnostics) {
      if (diagnostic.severity !== 'note') printDiagnostic(style, `articles/${result.file}`, diagnostic, lines)
    }
    if (saved && publishable(result) !== null) print(`articles/${result.file}: saved, it shows in a second or two`)
  }
  return results.filter((result) => publishable(result) !== null).length
}
