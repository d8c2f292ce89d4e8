import { basename } from 'node:path'
import { inspect } from '../src/article/inspection.ts'
import { readArticle, readArticleLines } from '../src/article/parse.ts'
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
  } else print(JSON.stringify({ ...inspect(readArticle(basename(file), bytes, config), config.timeZone), file }))
}
