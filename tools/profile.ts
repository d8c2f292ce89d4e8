import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArticleLines } from '../src/article/parse.ts'
import { isIncidental } from '../src/store/folder.ts'
import { loadConfig, readArguments, readNamedFile } from './command-line.ts'
import { resolveTyped } from './folders.ts'
import { findRecurringNames } from './profile/names.ts'
import type { PastedArticle } from './profile/pages.ts'
import { escapeLine, settingsWith } from './profile/settings.ts'
import { findRecurringWords, type RecurringWords } from './profile/words.ts'
import { countOf } from './report.ts'
import { fail, print, printError } from './terminal.ts'

const help = `Usage: npm run -s profile -- FILE… | FOLDER

Reads ten or more pasted articles of one newspaper. Prints the lines that several of them share, with
what each was taken for. Then proposes settings for [vars] in wrangler.toml: unknown headings of lists,
lines of the page, and names of agencies and of the site. Of a folder, reads its .txt and .md files.`

/** Fewer articles tell little of what recurs. */
const enough = 8

const { positionals } = readArguments(help, {})
const files = [...new Set(positionals.flatMap(filesOf))]
if (files.length < 2) fail('expected two or more files, or a folder with them, found fewer', help)

const config = loadConfig()
const articles = files.flatMap((file): PastedArticle[] => {
  const bytes = readNamedFile(file)
  if (bytes === null) return []
  const { roles, diagnostics } = parseArticleLines(basename(file), bytes, config)
  if (roles.size > 0) return [{ file, roles }]
  for (const { line, column, message } of diagnostics) printError(`${file}:${line}:${column}: error: ${message}`)
  return []
})
const names = findRecurringNames(articles, config)
const isName = new Set(names.map(({ name }) => name))
const words = findRecurringWords(articles, config)
printWords(words)
printSettings(settingsWith(words, names, config))

/** The articles in a folder, or the file itself. */
function filesOf(typed: string): string[] {
  const path = resolveTyped(typed)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [typed]
  const isArticle = (name: string): boolean => /\.(?:txt|md)$/i.test(name) && !isIncidental(name)
  return readdirSync(path)
    .filter(isArticle)
    .sort()
    .map((name) => join(path, name))
}

function printWords(recurring: readonly RecurringWords[]): void {
  if (articles.length < enough)
    print(`Found ${countOf(articles.length, 'article')}: ten or more from different days and sections give surer results.`)
  const are = recurring.length === 1 ? 'is' : 'are'
  print(
    `${countOf(recurring.length, 'line')} ${are} in several of the ${articles.length} articles${recurring.length === 0 ? '.' : ':'}`,
  )
  for (const { text, articles: count, takenFor } of recurring) {
    print(`${String(count).padStart(5)}  ${takenFor.join(', ').padEnd(20)}  ${text}`)
  }
}

function printSettings(settings: readonly [name: string, value: readonly string[]][]): void {
  const doubtful = words.filter(({ text, isKnown, setting }) => !isKnown && setting === null && !isName.has(text))
  print('')
  if (doubtful.length > 0) {
    print('Not proposed, because they may belong to the articles; add those of the page to FURNITURE yourself:')
    for (const { text } of doubtful) print(`       ${JSON.stringify(escapeLine(text))}`)
    print('')
  }
  if (settings.length > 0) {
    print('Remove any that belong to the articles and not to the page, and put the rest into wrangler.toml:')
    for (const [name, value] of settings) print(`${name} = ${JSON.stringify(value)}`)
  } else print(doubtful.length > 0 ? 'All others are known.' : 'All of them are known: there is nothing to set.')
}
