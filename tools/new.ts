import { lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readArticle } from '../src/article/parse.ts'
import { cleanLine } from '../src/article/text.ts'
import { formatHouseTime, wallClock } from '../src/article/zone.ts'
import { articlesFolder } from './folders.ts'
import { failFor, loadConfig, readArguments } from './newsroom.ts'
import { fail, print } from './terminal.ts'

const help = `Usage: npm run -s new -- "Headline of the Article"

Makes a file in articles/ with the headline and the time it is now, and prints its name. Write the text below the time.`

const { positionals } = readArguments(help, {})
const title = cleanLine(positionals.join(' '))
if (title === '') fail('expected a headline, found none', help)
try {
  print(`articles/${write(title)}`)
} catch (error) {
  failFor('articles', 'a folder that can be written', error)
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
  // A headline that reads as something else says what it is.
  const { article } = readArticle(name, new TextEncoder().encode(headline + below), config)
  const top = article.title === headline ? headline : `---\ntitle: ${JSON.stringify(headline)}\n---`
  mkdirSync(articlesFolder, { recursive: true })
  writeFileSync(resolve(articlesFolder, name), top + below, { flag: 'wx' })
  return name
}

/** The words of a headline that can stand in an address, as many as are easily read; empty when it has none, as in Japanese. */
function slugOf(headline: string): string {
  const words =
    headline
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[’'\p{M}]/gu, '')
      .match(/[a-z0-9]+/g) ?? []
  const slug = words.reduce((whole, word) => (whole.length + word.length < 60 ? `${whole}-${word}` : whole), '').slice(1)
  return /[a-z]/.test(slug) ? slug : ''
}

function freeName(slug: string): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? slug : `${slug}-${count}`
    const taken = ['.txt', '.md'].some((ending) => lstatSync(resolve(articlesFolder, name + ending), { throwIfNoEntry: false }))
    if (!taken) return `${name}.txt`
  }
}
