import { basename } from 'node:path'
import { publishable } from '../src/article/article.ts'
import { readArticle, readArticleLines } from '../src/article/parse.ts'
import { isoInZone } from '../src/article/zone.ts'
import { printLines } from './line-table.ts'
import { loadConfig, readArguments, readNamedFile } from './command-line.ts'
import { fail, print } from './terminal.ts'

const help = `Usage: npm run -s inspect -- [--lines] FILE…

Prints the parsed contents of each file as a line of JSON:
  {file, publishable, article: {slug, title, published, updated, section, place, agency, byline,
   captions[], paragraphs[], related[], ranking[]}, problems: [{severity, line, column, message}]}
Missing values are null or []. Times are ISO 8601 with an offset. Lines and columns count from 1.

  --lines   instead, print each line of the files: its number, what it was taken for, its text, and why`

const { positionals, values } = readArguments(help, { lines: { type: 'boolean' } })
if (positionals.length === 0) fail('expected a file name, found none', help)

const config = loadConfig()
for (const file of positionals) {
  const bytes = readNamedFile(file)
  if (bytes === null) continue
  if (values.lines === true) {
    if (positionals.length > 1) print(`${file}:`)
    printLines(bytes, readArticleLines(basename(file), bytes, config).roles)
  } else print(JSON.stringify(inspect(file, bytes)))
}

function inspect(file: string, bytes: Uint8Array): object {
  const reading = readArticle(basename(file), bytes, config)
  const { slug, title, published, updated, section, dateline, agency, byline, captions, paragraphs, related, ranking } =
    reading.article
  return {
    file,
    publishable: publishable(reading) !== null,
    article: {
      slug,
      title,
      published: iso(published),
      updated: iso(updated),
      section,
      place: dateline?.place ?? null,
      agency,
      byline,
      captions: captions.flatMap(({ text }) => text ?? []),
      paragraphs,
      related,
      ranking,
    },
    problems: reading.problems.map(({ severity, line, column, message }) => ({ severity, line, column, message })),
  }
}

function iso(instant: Date | null): string | null {
  return instant === null ? null : isoInZone(instant, config.timeZone)
}
