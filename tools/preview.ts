import { basename } from 'node:path'
import { styleText } from 'node:util'
import { publishable, type Reading } from '../src/article/article.ts'
import { lineTexts } from '../src/article/lines.ts'
import { readArticle } from '../src/article/parse.ts'
import { formatHouseTime } from '../src/article/zone.ts'
import { buildItems } from '../src/feed/edition.ts'
import { openHoldings } from '../src/feed/holdings.ts'
import { fail, loadConfig, readArguments, readArticles, readNamed } from './newsroom.ts'
import { formatProblem } from './report.ts'

const help = `Usage: npm run -s preview -- FILE

Shows what a text becomes in a reader: headline, time, dateline, text, items and problems.`

const { positionals } = readArguments(help, {})
const [file] = positionals
if (file === undefined) fail(help)
const config = loadConfig()
const bytes = readNamed(file)
if (bytes !== null) preview(file, bytes)

function preview(path: string, content: Uint8Array): void {
  const reading = readArticle(basename(path), content, config)
  const { article, problems } = reading
  const time = (instant: Date | null): string =>
    instant === null ? '—' : `${formatHouseTime(instant, config.timeZone)}   ${instant.toISOString().replace('.000', '')}`

  console.log(styleText('bold', article.title ?? '(no headline)'))
  console.log(
    styleText(
      'dim',
      [`published  ${time(article.published)}`, article.updated && `updated    ${time(article.updated)}`]
        .filter(Boolean)
        .join('\n'),
    ),
  )
  const facts = { section: article.section, place: article.dateline?.place, agency: article.agency, byline: article.byline }
  for (const [name, value] of Object.entries(facts)) if (value) console.log(styleText('dim', `${name.padEnd(9)}  ${value}`))
  if (article.correction !== null) console.log(`\nCorrection: ${article.correction}`)
  for (const { text, credit } of article.captions)
    console.log(`\n${styleText('italic', [text, credit && `(${credit})`].filter(Boolean).join(' '))}`)
  if (article.markdown !== null) console.log(`\n${article.markdown.trim()}`)
  else for (const paragraph of article.paragraphs) console.log(`\n${paragraph}`)
  showItems(reading)
  if (problems.length > 0) console.log()
  const style = process.stdout.isTTY ? 'terminal' : 'plain'
  const lines = lineTexts(new TextDecoder().decode(content))
  for (const problem of problems) console.log(formatProblem(style, path, problem, lines))
  if (publishable(reading) === null) process.exitCode = 1
}

/** The items that the article makes in the feed, beside the other articles of the folder. */
function showItems(reading: Reading): void {
  const article = publishable(reading)
  if (article === null)
    return console.log(
      `\n${styleText('red', `It is not published${reading.article.draft ? ', it is a draft' : reading.article.withdrawn ? ', it is withdrawn' : ''}.`)}`,
    )
  const { files, unreadable } = readArticles()
  for (const { name, message } of unreadable) console.error(`articles/${name}:1:1: error: ${message}`)
  const others = files.filter(({ name }) => name !== reading.file).map((other) => readArticle(other.name, other.bytes, config))
  const all = [...others, reading]
  const publication = { ...config, origin: config.origin ?? 'http://localhost:8787' }
  // An article that is dated ahead is shown as it will be.
  const holdings = openHoldings(all, publication, new Date(Math.max(Date.now(), article.published.getTime())))
  const items = buildItems(holdings, article, new Set())
  console.log(`\n${styleText('bold', items.length === 1 ? '1 item' : `${items.length} items`)}`)
  for (const { title, url, categories } of items)
    console.log(`  ${title}\n    ${styleText('dim', `${url}  ${categories.join(', ')}`)}`)
  for (const { title, url } of items[0]?.related ?? []) console.log(`  → ${title}\n    ${styleText('dim', url)}`)
}
