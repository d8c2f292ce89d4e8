import { lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { proposeNames } from '../src/article/file-name.ts'
import { parseArticle } from '../src/article/parse.ts'
import { cleanLine } from '../src/article/text.ts'
import { formatTime, wallClock } from '../src/article/time/zone.ts'
import { articlesFolder } from './folders.ts'
import { failWithReason, loadConfig, readArguments } from './command-line.ts'
import { fail, print } from './terminal.ts'

const help = `Usage: npm run -s new -- "Headline of the Article"

Creates a file in articles/ with the headline and the current time, and prints its name. Write the text below the time.`

const { positionals } = readArguments(help, {})
const title = cleanLine(positionals.join(' '))
if (title === '') fail('expected a headline, found none', help)
try {
  print(`articles/${write(title)}`)
} catch (error) {
  failWithReason('articles', 'a folder that can be written', error)
}

/** Writes the file and returns its name. */
function write(headline: string): string {
  const config = loadConfig()
  const { timeZone } = config
  const now = new Date()
  const name = freeName(headline, wallClock(now, timeZone))
  const below = `\n\n${formatTime(now, timeZone)}\n`
  // Front matter, if the parser would not take the line for a headline.
  const { article } = parseArticle(name, new TextEncoder().encode(headline + below), config)
  const top = article.title === headline ? headline : `---\ntitle: ${JSON.stringify(headline)}\n---`
  mkdirSync(articlesFolder, { recursive: true })
  writeFileSync(resolve(articlesFolder, name), top + below, { flag: 'wx' })
  return name
}

/** The first proposed name that no article has, with or without Markdown. */
function freeName(headline: string, clock: Date): string {
  for (const name of proposeNames(headline, clock)) {
    const taken = ['.txt', '.md'].some((extension) =>
      lstatSync(resolve(articlesFolder, name + extension), { throwIfNoEntry: false }),
    )
    if (!taken) return `${name}.txt`
  }
  throw new Error('expected another proposal, found none')
}
