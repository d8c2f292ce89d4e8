import { lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readArticle } from '../src/article/parse.ts'
import { cleanLine } from '../src/article/text.ts'
import { formatHouseTime, wallClock } from '../src/article/zone.ts'
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
  const name = freeName(
    slugOf(headline) || wallClock(now, timeZone).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-'),
  )
  const below = `\n\n${formatHouseTime(now, timeZone)}\n`
  // Front matter, if the parser would not take the line for a headline.
  const { article } = readArticle(name, new TextEncoder().encode(headline + below), config)
  const top = article.title === headline ? headline : `---\ntitle: ${JSON.stringify(headline)}\n---`
  mkdirSync(articlesFolder, { recursive: true })
  writeFileSync(resolve(articlesFolder, name), top + below, { flag: 'wx' })
  return name
}

/** The first words of a headline as a slug; empty if it has no Latin letters, as in Japanese. */
function slugOf(headline: string): string {
  const words =
    headline
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[’'\p{M}]/gu, '')
      .match(/[a-z0-9]+/g) ?? []
  const slug = words.reduce((joined, word) => (joined.length + word.length < 60 ? `${joined}-${word}` : joined), '').slice(1)
  return /[a-z]/.test(slug) ? slug : ''
}

function freeName(slug: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? slug : `${slug}-${count}`
    const taken = ['.txt', '.md'].some((extension) =>
      lstatSync(resolve(articlesFolder, name + extension), { throwIfNoEntry: false }),
    )
    if (!taken) return `${name}.txt`
  }
}
