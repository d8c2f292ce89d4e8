import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArticle } from '../../src/article/parse.ts'
import { loadConfig, readArguments } from '../command-line.ts'
import { fail } from '../terminal.ts'
import { copyCheckout } from './bundle.ts'
import { median } from './median.ts'
import { makeReports, paragraphsOf, writeArticles } from './reports.ts'

const help = `Usage: npm run -s bench:read [-- --articles 10000]

Measures parsing:
  the time of npm run check, including the start of npm and Node, relative to Hugo building RSS for
    as many articles (needs hugo on the PATH): of all articles, and after one new article
  the memory of a check
  the time per byte of odd texts, relative to prose: parsing is linear in the length of a file`

const { articles } = readArguments(help, { articles: { type: 'string', default: '10000' } }).values
const count = Number(articles)
if (!Number.isInteger(count) || count < 1) fail(`--articles: expected a number of articles, found "${articles}"`)
const rounds = 5

const folder = mkdtempSync(join(tmpdir(), 'kawaraban-bench-'))
try {
  writeFolders()
  compareWithHugo()
  measureMemory()
  measureOddTexts()
} finally {
  rmSync(folder, { recursive: true })
}

/** Writes the same articles for both programs. */
function writeFolders(): void {
  const reports = makeReports(count, 1)
  copyCheckout(join(folder, 'check'))
  writeArticles(join(folder, 'check/articles'), reports)
  for (const part of ['content/posts', 'layouts']) mkdirSync(join(folder, 'hugo', part), { recursive: true })
  const settings =
    'baseURL = "https://news.example/"\ndisableKinds = ["taxonomy", "term", "sitemap", "robotsTXT", "404", "section"]\n[outputs]\nhome = ["RSS"]\npage = []\n[services.rss]\nlimit = 50\n'
  writeFileSync(join(folder, 'hugo/hugo.toml'), settings)
  for (const { name, title, instant, paragraphs: text, headlines } of reports) {
    const front = `---\ntitle: "${title}"\ndate: ${instant.toISOString()}\n---\n`
    const list = headlines.map((headline) => `- ${headline}`).join('\n')
    writeFileSync(join(folder, `hugo/content/posts/${name}.md`), front + [...text, list].join('\n\n'))
  }
}

/**
 * Alternates between both, so that a slow moment of the machine affects both, and prints the median
 * ratios.
 */
function compareWithHugo(): void {
  const check = (): number => time('npm', ['run', '-s', 'check'], 'check')
  const checkAll = (): number => {
    forgetChecks()
    return check()
  }
  let added = count
  const checkNew = (): number => {
    added += 1
    writeArticles(join(folder, 'check/articles'), makeReports(added, 1).slice(-1))
    return check()
  }
  check()
  if (spawnSync('hugo', ['version']).error) {
    console.log(
      `check of ${count} articles: ${median(Array.from({ length: rounds }, checkAll)).toFixed(2)} s; hugo is not installed`,
    )
    return
  }
  const hugo = (): number => time('hugo', ['--quiet'], 'hugo')
  hugo()
  const times = Array.from({ length: rounds }, () => ({ all: checkAll(), one: checkNew(), hugo: hugo() }))
  printRatios(
    `check / hugo, ${count} articles`,
    times.map(({ all, hugo }) => all / hugo),
  )
  printRatios(
    'check after one new article / hugo',
    times.map(({ one, hugo }) => one / hugo),
  )
}

function printRatios(what: string, ratios: readonly number[]): void {
  console.log(`${what}: ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})`)
}

/** Makes the next check read all texts. */
function forgetChecks(): void {
  rmSync(join(folder, 'check/.kawaraban'), { recursive: true, force: true })
}

function measureMemory(): void {
  forgetChecks()
  const { stderr } = spawnSync('/usr/bin/time', ['-f', '%M', 'npm', 'run', '-s', 'check'], { cwd: join(folder, 'check') })
  const memory = stderr?.toString().trim().split('\n').at(-1)
  console.log(
    memory === undefined
      ? 'memory: /usr/bin/time is not installed'
      : `memory of the largest process: ${(Number(memory) / 1024).toFixed(0)} MB`,
  )
}

/** Parses a megabyte of each odd text and of prose, and prints the ratio of their times. */
function measureOddTexts(): void {
  const config = loadConfig()
  const megabyte = (unit: string): Uint8Array =>
    new TextEncoder().encode(unit.repeat(Math.floor(1_000_000 / Buffer.byteLength(unit))))
  const texts: Record<string, string> = {
    'one letter': 'a',
    'dash lines': '-\n',
    'dashes and spaces': '- \n',
    quotes: '"',
    spaces: ' ',
    'line ends': '\n',
    digits: '1',
    colons: ':',
    'digits and colons': '14:57 ',
    'zero-width spaces': '\u200B ',
    ideographs: '橋',
    emoji: '☔️',
    'captions in brackets': 'Aa(a(',
    initials: 'A.',
    'names behind dashes': ' - a',
  }
  const measure = (unit: string): number => {
    const bytes = megabyte(unit)
    return median(
      Array.from({ length: rounds }, () => {
        const start = performance.now()
        parseArticle('x.txt', bytes, config)
        return performance.now() - start
      }),
    )
  }
  const prose = `${paragraphsOf(0).join('\n')}\n`
  measure(prose)
  const base = measure(prose)
  for (const [name, unit] of Object.entries(texts)) console.log(`${name} / prose, per byte: ${(measure(unit) / base).toFixed(2)}`)
}

function time(command: string, options: string[], place: string): number {
  const start = performance.now()
  const { status } = spawnSync(command, options, { cwd: join(folder, place), stdio: 'ignore' })
  if (status !== 0) throw new Error(`${command} ended with ${status}`)
  return (performance.now() - start) / 1000
}
