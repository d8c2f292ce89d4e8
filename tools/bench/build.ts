import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readArguments } from '../command-line.ts'
import { fail } from '../terminal.ts'
import { copyCheckout } from './bundle.ts'
import { writeHugoSite } from './hugo-site.ts'
import { median } from './median.ts'
import { makeReports, writeArticles } from './reports.ts'

const help = `Usage: npm run -s bench:build [-- --articles 10000]

Measures npm run build of generated articles in 20 sections, including the start of npm and Node:
  the time of a whole build, relative to Hugo building the same articles, pages and feeds (needs hugo
    on the PATH)
  the time of a build after one new article, relative to a whole one
  the memory of both (needs /usr/bin/time), also with half of the articles`

const { articles } = readArguments(help, { articles: { type: 'string', default: '10000' } }).values
const count = Number(articles)
if (!Number.isInteger(count) || count < 2) fail(`--articles: expected a number of articles, found "${articles}"`)
const rounds = 5
const sections = 20
/** How many files and folders were moved away. */
let moved = 0

const folder = mkdtempSync(join(tmpdir(), 'kawaraban-bench-'))
try {
  const hugo = spawnSync('hugo', ['version']).error === undefined
  if (hugo) writeHugoSite(join(folder, 'hugo'), makeReports(count, sections))
  writeCheckout('ours', count)
  writeCheckout('half', count / 2)
  compareWithHugo(hugo)
  compareWithOneArticle()
  for (const name of ['half', 'ours']) console.log(`memory of a whole build in ${name}: ${memoryOf(name)} MB`)
} finally {
  rmSync(folder, { recursive: true })
}

function writeCheckout(name: string, number: number): void {
  copyCheckout(join(folder, name))
  writeArticles(join(folder, name, 'articles'), makeReports(number, sections))
}

/**
 * Moves away what builds have made, except the compiled program. Not removed before the end: for
 * minutes after removing many files, file systems such as ext4 create files more slowly.
 */
function clean(name: string): void {
  const place = join(folder, name)
  const moveAway = (path: string): void => renameSync(path, join(folder, `old-${(moved += 1)}`))
  for (const made of ['dist', 'public']) if (existsSync(join(place, made))) moveAway(join(place, made))
  const kept = join(place, '.kawaraban')
  for (const entry of existsSync(kept) ? readdirSync(kept) : []) if (!entry.startsWith('build.')) moveAway(join(kept, entry))
}

function build(name: string): number {
  return time('npm', ['run', '-s', 'build'], name)
}

/**
 * Alternates between both, so that a slow moment of the machine affects both, and prints the median
 * ratio.
 */
function compareWithHugo(isInstalled: boolean): void {
  const whole = (): number => {
    clean('ours')
    return build('ours')
  }
  const hugo = (): number => {
    clean('hugo')
    return time('hugo', ['--quiet'], 'hugo')
  }
  whole()
  if (!isInstalled) return console.log(`build of ${count} articles: ${whole().toFixed(2)} s; hugo is not installed`)
  hugo()
  const pairs = Array.from({ length: rounds }, () => [whole(), hugo()] as const)
  show(`build / hugo, ${count} articles`, pairs)
}

function compareWithOneArticle(): void {
  const pairs = Array.from({ length: rounds }, (_, round) => {
    clean('ours')
    const whole = build('ours')
    const [report] = makeReports(1, 1)
    if (report !== undefined)
      writeArticles(join(folder, 'ours/articles'), [{ ...report, name: `new-${round}`, title: `New ${round}: Pier Opens` }])
    return [build('ours'), whole] as const
  })
  show('build after one new article / whole build', pairs)
}

function show(name: string, pairs: readonly (readonly [number, number])[]): void {
  const ratios = pairs.map(([a, b]) => a / b)
  const seconds = [0, 1].map((index) => median(pairs.map((pair) => pair[index] ?? 0)).toFixed(2))
  console.log(
    `${name}: ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}; ${seconds.join(' s / ')} s)`,
  )
}

/** The largest memory of a process in a whole build, in MB. */
function memoryOf(name: string): string {
  clean(name)
  const { stderr } = spawnSync('/usr/bin/time', ['-f', '%M', 'npm', 'run', '-s', 'build'], { cwd: join(folder, name) })
  return (Number(stderr?.toString().trim().split('\n').at(-1)) / 1024).toFixed(0)
}

function time(command: string, options: string[], place: string): number {
  const start = performance.now()
  const { status } = spawnSync(command, options, { cwd: join(folder, place), stdio: 'ignore' })
  if (status !== 0) throw new Error(`${command} ended with ${status}`)
  return (performance.now() - start) / 1000
}
