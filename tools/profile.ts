import { basename } from 'node:path'
import { readArticleLines } from '../src/article/parse.ts'
import { loadConfig, readArguments, readNamed } from './newsroom.ts'
import { findRecurringWords, type Pasted, type RecurringWords, type Setting } from './newsroom-words.ts'
import { fail, print } from './terminal.ts'

const help = `Usage: npm run -s profile -- FILE…

Reads articles of one newspaper, ten or more, as they were pasted. Prints the lines that several of them have, with what each was
taken for, and settings for [vars] of wrangler.toml that tell what is not known: headings of lists, and lines of the page.`

const { positionals } = readArguments(help, {})
if (positionals.length < 2) fail('expected the names of two files or more, found fewer', help)

const keyOf = { RELATED_HEADINGS: 'related', RANKING_HEADINGS: 'ranking', FURNITURE: 'furniture' } as const

const config = loadConfig()
const articles = positionals.flatMap((file): Pasted[] => {
  const bytes = readNamed(file)
  if (bytes === null) return []
  const { roles } = readArticleLines(basename(file), bytes, config)
  return [{ file, roles }]
})
printWords(findRecurringWords(articles))

function printWords(words: readonly RecurringWords[]): void {
  print(`${words.length} lines are in several of the ${articles.length} articles:`)
  for (const { text, articles: count, takenFor } of words) {
    print(`${String(count).padStart(5)}  ${takenFor.join(', ').padEnd(20)}  ${text}`)
  }
  const unknown = Map.groupBy(words, ({ setting }) => setting)
  const settings = (['RELATED_HEADINGS', 'RANKING_HEADINGS', 'FURNITURE'] as const).filter((name) => unknown.has(name))
  print('')
  if (settings.length === 0) return print('All of them are known: there is nothing to set.')
  print('Some may belong to the page and not to the articles. Take out those that do not, and put these into wrangler.toml:')
  for (const name of settings) print(`${name} = ${JSON.stringify(valueOf(name, unknown.get(name) ?? []))}`)
}

/** The value of a setting: what it has, and what was found. */
function valueOf(name: Setting, found: readonly RecurringWords[]): string[] {
  return [...new Set([...config.words[keyOf[name]], ...found.map(({ text }) => asWords(text))])]
}

/** A line as a setting has it: brackets hold alternatives there, and wide ones mean the same line. */
function asWords(text: string): string {
  return text.replaceAll('(', '（').replaceAll(')', '）')
}
