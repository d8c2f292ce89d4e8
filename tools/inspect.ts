import { basename } from 'node:path'
import { inspect } from '../src/article/inspection.ts'
import { isRefused } from '../src/article/article.ts'
import { lineTexts } from '../src/article/lines.ts'
import { parseArticle, parseArticleLines } from '../src/article/parse.ts'
import { printLines } from './line-table.ts'
import { loadConfig, readArguments, readNamedFile } from './command-line.ts'
import { chooseStyle, printDiagnostic } from './report.ts'
import { fail, print } from './terminal.ts'

const help = `Usage: npm run -s inspect -- [--lines] FILE…

Prints the parsed contents of each file as a line of JSON:
  {file, publishable, article: {slug, title, published, updated, section, place, agency, byline,
   captions[], paragraphs[], related[], ranking[]}, problems: [{severity, line, column, message}]}
Missing values are null or []. Times are ISO 8601 with an offset. Lines and columns count from 1.
Exits with 0 whatever the texts say, and with 1 if a file cannot be read.

  --lines   instead, print each line of the files: its number, what it was taken for, its text, and why.
            Then print all problems, and exit with 1 if there is an error`

const { positionals, values } = readArguments(help, { lines: { type: 'boolean' } })
if (positionals.length === 0) fail('expected a file name, found none', help)

const config = loadConfig()
for (const file of positionals) {
  const bytes = readNamedFile(file)
  if (bytes === null) continue
  if (values.lines !== true) {
    print(JSON.stringify({ ...inspect(parseArticle(basename(file), bytes, config), config.timeZone), file }))
    continue
  }
  if (positionals.length > 1) print(`${file}:`)
  explain(file, bytes)
}

/** Prints the lines of a file and its diagnostics. */
function explain(file: string, bytes: Uint8Array): void {
  const result = parseArticleLines(basename(file), bytes, config)
  printLines(bytes, result.roles)
  const lines = lineTexts(new TextDecoder().decode(bytes))
  for (const diagnostic of result.diagnostics) printDiagnostic(chooseStyle(false), file, diagnostic, lines)
  if (isRefused(result)) process.exitCode = 1
}
