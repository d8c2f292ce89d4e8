import { basename } from 'node:path'
import { publishable } from '../src/article/article.ts'
import { lineTexts } from '../src/article/lines.ts'
import { readArticle, readArticleLines } from '../src/article/parse.ts'
import { describeRoles } from '../src/article/roles.ts'
import { isoInZone } from '../src/article/zone.ts'
import { loadConfig, readArguments, readNamed } from './newsroom.ts'
import { fail, print } from './terminal.ts'

const help = `Usage: npm run -s inspect -- [--lines] FILE…

Prints what each file says as one line of JSON:
  {file, publishable, article: {slug, title, published, updated, section, place, agency, byline,
   captions[], paragraphs[], related[], ranking[]}, problems: [{severity, line, column, message}]}
What a file does not say is null or []. Times are ISO 8601 with their offset. Lines and columns count from 1.

  --lines   print instead each line of the files: its number, what it was taken for, the line, and why`

const { positionals, values } = readArguments(help, { lines: { type: 'boolean' } })
if (positionals.length === 0) fail('expected the name of a file, found none', help)

const config = loadConfig()
for (const file of positionals) {
  const bytes = readNamed(file)
  if (bytes === null) continue
  if (values.lines === true) printLines(file, bytes)
  else print(JSON.stringify(inspect(file, bytes)))
}

/** Prints the lines of a file that are not blank, with what each was taken for. */
function printLines(file: string, bytes: Uint8Array): void {
  const { roles } = readArticleLines(basename(file), bytes, config)
  const names = describeRoles(roles)
  if (positionals.length > 1) print(`${file}:`)
  for (const [index, line] of lineTexts(new TextDecoder().decode(bytes)).entries()) {
    if (line.trim() === '') continue
    const number = index + 1
    const why = roles.get(number)?.why ?? 'the file could not be read that far'
    print(`${String(number).padStart(4)}  ${(names.get(number) ?? 'nothing').padEnd(22)}  ${line.trim()}  (${why})`)
  }
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
