import { basename } from 'node:path'
import { publishable, type ParseResult } from '../src/article/article.ts'
import { lineTexts } from '../src/article/lines.ts'
import { parseArticle, parseArticleLines } from '../src/article/parse.ts'
import { formatTime } from '../src/article/time/zone.ts'
import { buildItems, loadSources } from '../src/feed/items.ts'
import { createMemoryStore } from '../src/store/memory.ts'
import { printLines } from './line-table.ts'
import { loadConfig, readArguments, readArticles, readNamedFile } from './command-line.ts'
import { printDiagnostic } from './report.ts'
import { printError, fail, print } from './terminal.ts'

const help = `Usage: npm run -s preview -- FILE

Shows an article as readers will see it and the feed items it creates. Then prints each line of the
file with what it was taken for and why, and all problems.`

/** Stands for the origin if it depends on where the articles are served. Only paths are shown then. */
const unknownOrigin = 'http://unknown.invalid'

/** Lines are cut here, since the full text is above. */
const maxLineLength = 60

const { positionals } = readArguments(help, {})
const [file] = positionals
if (file === undefined) fail('expected a file name, found none', help)
const config = loadConfig()
const bytes = readNamedFile(file)
if (bytes !== null) await preview(file, bytes)

async function preview(path: string, content: Uint8Array): Promise<void> {
  const result = parseArticleLines(basename(path), content, config)
  printHead(result)
  printText(result)
  await printItems(result)
  if (result.roles.size > 0) {
    print()
    print(['bold', 'What each line was taken for'])
    printLines(content, result.roles, maxLineLength)
  }
  if (result.diagnostics.length > 0) print()
  const style = process.stdout.isTTY ? 'terminal' : 'plain'
  const lines = lineTexts(new TextDecoder().decode(content))
  for (const diagnostic of result.diagnostics) printDiagnostic(style, path, diagnostic, lines)
  if (publishable(result) === null) process.exitCode = 1
}

function printHead({ article }: ParseResult): void {
  const time = (instant: Date | null): string =>
    instant === null ? '—' : `${formatTime(instant, config.timeZone)}   ${instant.toISOString().replace('.000', '')}`
  const facts = {
    published: time(article.published),
    updated: article.updated && time(article.updated),
    section: article.section,
    place: article.dateline?.place,
    agency: article.agency,
    byline: article.byline,
  }
  print(['bold', article.title ?? '(no headline)'])
  for (const [name, value] of Object.entries(facts)) if (value) print(['dim', `${name.padEnd(9)}  ${value}`])
}

function printText({ article }: ParseResult): void {
  if (article.correction !== null) printParagraph(`Correction: ${article.correction}`)
  for (const { text, credit } of article.captions) {
    print()
    print(['italic', [text, credit && `(${credit})`].filter(Boolean).join(' ')])
  }
  const paragraphs = article.markdown === null ? article.paragraphs : [article.markdown.trim()]
  for (const paragraph of paragraphs) printParagraph(paragraph)
}

function printParagraph(text: string): void {
  print()
  for (const line of lineTexts(text)) print(line)
}

/** Prints the feed items of the article, given the other articles in the folder. */
async function printItems(result: ParseResult): Promise<void> {
  print()
  const article = publishable(result)
  if (article === null) {
    const { draft, withdrawn } = result.article
    return print(['red', `Not published${draft ? ': a draft' : withdrawn ? ': withdrawn' : ''}.`])
  }
  const { files, unreadable } = readArticles()
  for (const { name, message } of unreadable) printError(`articles/${name}:1:1: error: ${message}`)
  const others = files.filter(({ name }) => name !== result.file).map((other) => parseArticle(other.name, other.bytes, config))
  const origin = config.origin ?? unknownOrigin
  const shown = (url: string): string => (url.startsWith(`${unknownOrigin}/`) ? url.slice(unknownOrigin.length) : url)
  // Show a scheduled article as if it were published.
  const now = new Date(Math.max(Date.now(), article.published.getTime()))
  const snapshot = await createMemoryStore([...others, result], config, null).snapshot(now)
  const items = buildItems([article], await loadSources(snapshot, [article]), { ...config, origin })
  print(['bold', items.length === 1 ? '1 item' : `${items.length} items`])
  for (const { title, url, categories } of items) {
    print(`  ${title}`)
    print('    ', ['dim', `${shown(url)}  ${categories.join(', ')}`])
  }
  for (const { title, url } of items[0]?.related ?? []) {
    print(`  → ${title}`)
    print('    ', ['dim', shown(url)])
  }
}
