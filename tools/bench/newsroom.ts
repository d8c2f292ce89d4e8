import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { formatHouseTime } from '../../src/article/zone.ts'
import { root } from '../folders.ts'

/** The text of every report, which is prose. */
export const paragraphs = Array.from(
  { length: 6 },
  (_, index) =>
    `The town opened bridge ${index}, and “the ferry stays,” the mayor said. ${'It carries lanterns across the river. '.repeat(7).trim()}`,
)

/** An article of about 2 kB, as newspapers have them. */
interface Report {
  name: string
  title: string
  instant: Date
  section: string
  paragraphs: string[]
  headlines: string[]
}

/** Reports 47 minutes apart, in `sections` sections. */
export function makeReports(count: number, sections: number): Report[] {
  const start = Date.UTC(2026, 9, 1) - count * 47 * 60_000
  return Array.from({ length: count }, (_, index) => ({
    name: `a${index}`,
    title: `Report ${index}: Harbor Opens to Ships`,
    instant: new Date(start + index * 47 * 60_000),
    section: `Section ${index % sections}`,
    paragraphs,
    headlines: Array.from(
      { length: 5 },
      (__, place) => `Harbor Town Opens Bridge Number ${(index + place) % 40}; Ferry Keeps Running`,
    ),
  }))
}

/** Writes reports as an editor pastes them. */
export function writeArticles(folder: string, reports: readonly Report[]): void {
  mkdirSync(folder, { recursive: true })
  for (const {
    name,
    title,
    instant,
    section,
    paragraphs: [lede, ...others],
    headlines,
  } of reports) {
    const list = headlines.map((headline) => `-\n${headline}`)
    const head = [title, '', 'A ferry leaves on Sunday.', formatHouseTime(instant, 'Asia/Tokyo')]
    const text = [...head, `SHIOMI — ${lede}`, ...others, `"${section}" POPULAR ARTICLE`, ...list]
    writeFileSync(join(folder, `${name}.txt`), text.join('\n'))
  }
}

/** Copies the checkout without its articles, with an origin, so that its worker can be bundled over others. */
export function copyCheckout(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of ['src', 'tools', 'package.json']) cpSync(resolve(root, name), join(folder, name), { recursive: true })
  symlinkSync(resolve(root, 'node_modules'), join(folder, 'node_modules'))
  const settings = readFileSync(resolve(root, 'wrangler.toml'), 'utf8')
  writeFileSync(join(folder, 'wrangler.toml'), settings.replace('ORIGIN = ""', 'ORIGIN = "https://news.example"'))
}

/** Bundles the worker of a folder as a deployment does, and returns the folder of the bundle. */
export function bundle(folder: string, name: string): string {
  const out = join(folder, name)
  const wrangler = resolve(root, 'node_modules/.bin/wrangler')
  const { status, stderr } = spawnSync(wrangler, ['deploy', '--dry-run', '--outdir', out], { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`wrangler deploy --dry-run: ${stderr}`)
  return out
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
