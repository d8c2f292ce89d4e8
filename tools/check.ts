import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Problem } from '../src/article/article.ts'
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
const counts = { error: 0, warning: 0, note: 0 }
let articles = 0
for (const name of strangers()) {
  show(name, {
    severity: 'warning',
    line: 1,
    column: 1,
    message: 'expected a file that ends in ".txt", found another; it is not published',
  })
}
// One file at a time: of a hundred thousand articles, only the problems are kept in memory.
for (const { name, bytes } of readFolder(articlesFolder)) {
  articles += 1
  for (const problem of readArticle(name, bytes, config).problems) show(name, problem)
}
console.error(`${articles} articles, ${counts.error} errors, ${counts.warning} warnings`)
if (counts.error > 0 && values.deploy !== true) process.exitCode = 1

function show(file: string, problem: Problem): void {
  counts[problem.severity] += 1
  if (problem.severity !== 'note') console.log(formatProblem(`articles/${file}`, problem))
}

/** What lies in the folder and is not published, since only its text files are. Hidden files are nobody's articles. */
function strangers(): string[] {
  return readdirSync(articlesFolder).filter((name) => !name.endsWith('.txt') && !name.startsWith('.'))
}
