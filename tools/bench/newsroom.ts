import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monthAt } from '../../src/store/month.ts'
import { loadConfig, readArguments } from '../command-line.ts'
import { quiet } from '../dev-server.ts'
import { resolveTyped } from '../folders.ts'
import { prepareNewsroom } from '../newsroom/local.ts'
import { fail, print, printError } from '../terminal.ts'
import { archiveFile } from './archive.ts'
import { countArticles, databaseFileOf, fillNewsroom } from './fill-newsroom.ts'
import { median } from './median.ts'
import { type Question, questionsFor } from './newsroom-documents.ts'
import { type Answer, runNewsroom } from './newsroom-worker.ts'

const help = `Usage: npm run -s bench:newsroom [-- --articles N]… [-- --rounds 5] [-- --data FOLDER]

Measures newsrooms of 1,000, 10,000 and 100,000 articles, or of 1,000 and as many as you say: their
size, the time from the start of a process to the first feed, and the rows of the database that each
document reads. Ends with 1 if a larger archive makes a document of equal size read more rows.

  --articles  thousands, such as 1000000; repeat it to compare more
  --data      keep the databases in a folder, and use those of an earlier run`

const { articles, data, ...options } = readArguments(help, {
  articles: { type: 'string', multiple: true, default: ['10000', '100000'] },
  rounds: { type: 'string', default: '5' },
  data: { type: 'string' },
}).values
const counts = [...new Set([1000, ...articles.map(Number)])].toSorted((a, b) => a - b)
if (!counts.every((count) => count >= 1000 && count % 1000 === 0)) fail('--articles: expected thousands, such as 1000000')
const rounds = Number(options.rounds)
if (!Number.isInteger(rounds) || rounds < 1) fail('--rounds: expected a whole number from 1')

Object.assign(process.env, quiet, { KAWARABAN_TOKEN: 'bench' })
const settings = loadConfig()
const now = new Date()
const oldest = monthAt(archiveFile(999, 1000, now).at, settings.timeZone)
const folder = data === undefined ? mkdtempSync(join(tmpdir(), 'kawaraban-bench-')) : resolveTyped(data)
process.on('exit', () => data === undefined && rmSync(folder, { recursive: true, force: true }))

const newsrooms: { data: string; config: string }[] = []
await fill()
await measureStart()
const isFlat = await measureRows()
process.exit(isFlat ? 0 : 1)

async function fill(): Promise<void> {
  print('| articles | filled in | database | for each article |')
  print('| --- | --- | --- | --- |')
  for (const count of counts) {
    const place = join(folder, String(count))
    const { config } = prepareNewsroom(place, '0')
    const file = databaseFileOf(place)
    const began = performance.now()
    const stored = countArticles(file)
    if (stored !== 0 && stored !== count) fail(`${place}: expected ${count} articles, found ${stored}; remove the folder`)
    if (stored === 0) await fillNewsroom(file, count, settings, now)
    const time = stored > 0 ? 'an earlier run' : `${((performance.now() - began) / 1000).toFixed(0)} s`
    const { size } = statSync(file)
    print(row(thousands(count), time, `${(size / 1e6).toFixed(0)} MB`, `${(size / count / 1000).toFixed(2)} kB`))
    newsrooms.push({ data: place, config })
  }
}

/** Prints the time of the first feed of new processes. All sizes take turns, so that a slow moment affects all. */
async function measureStart(): Promise<void> {
  const times = newsrooms.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, newsroom] of newsrooms.entries()) {
      const running = await runNewsroom(newsroom)
      times[index]?.push((await running.ask({ name: 'first', path: '/feed.xml' })).milliseconds)
      await running.stop()
    }
  }
  print()
  print('| articles | first feed of a new process | relative to 1,000 |')
  print('| --- | --- | --- |')
  for (const [index, count] of counts.entries()) {
    const ratios = times[index]?.map((time, round) => time / (times[0]?.[round] ?? Number.NaN)) ?? []
    print(row(thousands(count), `${median(times[index] ?? []).toFixed(0)} ms`, median(ratios).toFixed(2)))
  }
}

/** Prints the rows that each document reads. Returns whether they are the same for every size. */
async function measureRows(): Promise<boolean> {
  const questions = questionsFor(oldest)
  const answers = []
  for (const newsroom of newsrooms) answers.push(await askAll(newsroom, questions))
  print()
  print(row('rows read, and milliseconds', ...counts.map(thousands), 'ratio'))
  print(row(...Array.from({ length: counts.length + 2 }, () => '---')))
  const growing: string[] = []
  for (const [index, question] of questions.entries()) {
    const found = answers.map((list) => list[index]).filter((answer) => answer !== undefined)
    const costs = found.map((answer) => costOf(answer, question))
    const known = costs.filter((cost) => cost !== null)
    const ratio = known.length === 0 ? 1 : Math.max(...known, 1) / Math.max(Math.min(...known), 1)
    if (question.grows !== true && ratio !== 1) growing.push(question.name)
    const cells = found.map(({ milliseconds }, place) => cellOf(costs[place] ?? null, milliseconds))
    print(row(question.name, ...cells, question.grows === true ? '' : ratio.toFixed(2)))
  }
  for (const name of growing) printError(`${name}: expected as many rows for every size of the archive`)
  return growing.length === 0
}

async function askAll(newsroom: { data: string; config: string }, questions: readonly Question[]): Promise<Answer[]> {
  const running = await runNewsroom(newsroom)
  // The first request reads the state of all articles.
  await running.ask({ name: 'first', path: '/robots.txt' })
  const answers: Answer[] = []
  for (const question of questions) answers.push(await running.ask(question, answers.at(-1)?.body))
  await running.stop()
  return answers
}

/** The rows that a document read, or that each of its addresses took; `null` if there is no such document. */
function costOf({ status, body, statements }: Answer, { isPerAddress }: Question): number | null {
  if (isPerAddress === true && status !== 200) return null
  const rows = statements.reduce((sum, { rowsRead }) => sum + rowsRead, 0)
  return isPerAddress === true ? rows / (body.split('<loc>').length - 1) : rows
}

function cellOf(cost: number | null, milliseconds: number): string {
  return cost === null ? '–' : `${Number.isInteger(cost) ? cost : cost.toFixed(2)} (${milliseconds.toFixed(0)})`
}

function row(...cells: string[]): string {
  return `| ${cells.join(' | ')} |`
}

function thousands(count: number): string {
  return count.toLocaleString('en')
}
