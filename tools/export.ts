import { failWithReason, readArguments } from './command-line.ts'
import { resolveTyped } from './folders.ts'
import { connectNewsroom, NewsroomError } from './newsroom/client.ts'
import { exportTexts } from './newsroom/export-texts.ts'
import { countOf } from './report.ts'
import { fail, printError } from './terminal.ts'

const help = `Usage: npm run -s export -- --from URL FOLDER [--force]

Writes every text of a newsroom into a folder, byte for byte, and skips those that are there already.
Takes the token from KAWARABAN_TOKEN. Removes nothing. If a text was changed in the folder and not
published, prints a conflict and leaves it. Exits with 1 if a text was not written.

  --from   the newsroom, such as https://news.example
  --force  overwrite changes in the folder`

const { values, positionals } = readArguments(help, { from: { type: 'string' }, force: { type: 'boolean', default: false } })
const [name = '', ...others] = positionals
if (name === '' || others.length > 0) fail(`expected one folder, found "${positionals.join(' ')}"`, help)

try {
  const newsroom = connectNewsroom(values.from, '--from')
  const counts = await exportTexts(newsroom, { folder: resolveTyped(name), shown: name, force: values.force }, (all) => {
    printError(`${all.written} written, ${all.same} there already, ${countOf(all.conflicts, 'conflict')}, ${all.failed} failed`)
  })
  if (counts.conflicts + counts.failed > 0) process.exitCode = 1
} catch (error) {
  if (!(error instanceof NewsroomError)) failWithReason(name, 'a folder that can be written', error)
  else printError(error.message)
  process.exitCode = 1
}
