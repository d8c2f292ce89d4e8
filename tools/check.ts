import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Problem, Reading } from '../src/article/article.ts'
import { readArticle } from '../src/article/parse.ts'
import { readFolder } from '../src/store/folder.ts'
import { articlesFolder, fail, formatProblem, loadConfig } from './newsroom.ts'

const help = `Usage: npm run -s check [-- --deploy] [-- --help]

Reads the settings of wrangler.toml and every file of articles/. Prints each error and warning as
  articles/x.txt:3:1: error: expected …, found …
and ends with 1 when there is an error.

  --deploy  ask for ORIGIN as well, and let bad articles pass: a deployment leaves them out`

const { values } = parseArgs({ options: { deploy: { type: 'boolean' }, help: { type: 'boolean' } } })
if (values.help === true) {
  console.log(help)
  process.exit(0)
}

const config = loadConfig()
if (values.deploy === true && config.origin === null) {
  fail('wrangler.toml: ORIGIN: expected the origin that readers will ask, such as "https://news.example", found ""')
}
const readings = readFolder(articlesFolder).map(({ name, bytes }) => readArticle(name, bytes, config))
const found = [...strangers(), ...readings].flatMap(({ file, problems }) => problems.map((problem) => ({ file, problem })))
const shown = found.filter(({ problem }) => problem.severity !== 'note')
for (const { file, problem } of shown) console.log(formatProblem(`articles/${file}`, problem))

const count = (severity: Problem['severity']): number => shown.filter(({ problem }) => problem.severity === severity).length
console.error(`${readings.length} articles, ${count('error')} errors, ${count('warning')} warnings`)
if (count('error') > 0 && values.deploy !== true) process.exitCode = 1

/** What lies in the folder and is not published, since only its text files are. Hidden files are nobody's articles. */
function strangers(): Pick<Reading, 'file' | 'problems'>[] {
  const names = readdirSync(articlesFolder).filter((name) => !name.endsWith('.txt') && !name.startsWith('.'))
  const message = 'expected a file that ends in ".txt", found another; it is not published'
  return names.map((file) => ({ file, problems: [{ severity: 'warning', line: 1, column: 1, message }] }))
}
