import { basename } from 'node:path'
import { parseArticleLines } from '../src/article/parse.ts'
import { loadConfig, readArguments, readNamedFile } from './command-line.ts'
import { findRecurringNames, type NameSetting, type RecurringName } from './profile-names.ts'
import { findRecurringWords, type PastedArticle, type RecurringWords, type Setting } from './profile-words.ts'
import { countOf } from './report.ts'
import { fail, print } from './terminal.ts'

const help = `Usage: npm run -s profile -- FILE…

Reads ten or more pasted articles of one newspaper. Prints the lines that several of them share, with
what each was taken for. Then proposes settings for [vars] in wrangler.toml: unknown headings of lists,
lines of the page, and names of agencies and of the site.`

const { positionals } = readArguments(help, {})
if (positionals.length < 2) fail('expected two or more file names, found fewer', help)

const keyOf = { RELATED_HEADINGS: 'related', RANKING_HEADINGS: 'ranking', FURNITURE: 'furniture' } as const

const config = loadConfig()
const articles = positionals.flatMap((file): PastedArticle[] => {
  const bytes = readNamedFile(file)
  if (bytes === null) return []
  const { roles } = parseArticleLines(basename(file), bytes, config)
  return [{ file, roles }]
})
const found = findRecurringNames(articles, config)
const names = new Set(found.map(({ name }) => name))
const words = findRecurringWords(articles)
printWords(words)
printSettings([...settingsOfWords(words.filter(({ text }) => !names.has(text))), ...settingsOfNames(found)])

function printWords(recurring: readonly RecurringWords[]): void {
  const are = recurring.length === 1 ? 'is' : 'are'
  print(`${countOf(recurring.length, 'line')} ${are} in several of the ${articles.length} articles:`)
  for (const { text, articles: count, takenFor } of recurring) {
    print(`${String(count).padStart(5)}  ${takenFor.join(', ').padEnd(20)}  ${text}`)
  }
}

function printSettings(settings: readonly [name: string, value: readonly string[]][]): void {
  print('')
  if (settings.length === 0) return print('All of them are known: there is nothing to set.')
  print('Remove any that belong to the articles and not to the page, and put the rest into wrangler.toml:')
  for (const [name, value] of settings) print(`${name} = ${JSON.stringify([...new Set(value)])}`)
}

/** The current values of the settings, extended by what was found. */
function settingsOfWords(recurring: readonly RecurringWords[]): [Setting, string[]][] {
  const unknown = Map.groupBy(recurring, ({ setting }) => setting)
  const settings = (['RELATED_HEADINGS', 'RANKING_HEADINGS', 'FURNITURE'] as const).filter((name) => unknown.has(name))
  return settings.map((name) => [
    name,
    [...config.words[keyOf[name]], ...(unknown.get(name) ?? []).map(({ text }) => escapeBrackets(text))],
  ])
}

function settingsOfNames(recurring: readonly RecurringName[]): [NameSetting, string[]][] {
  const unknown = Map.groupBy(recurring, ({ setting }) => setting)
  const known = { AGENCIES: config.agencies, SITE_NAMES: config.siteNames }
  return [...unknown].map(([name, each]) => [name, [...known[name], ...each.map((one) => one.name)]])
}

/**
 * Escapes a line for a setting. Brackets mean alternatives there; fullwidth brackets match both
 * kinds.
 */
function escapeBrackets(text: string): string {
  return text.replaceAll('(', '（').replaceAll(')', '）')
}
