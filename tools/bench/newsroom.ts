import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { formatHouseTime } from '../../src/article/zone.ts'
import { parse } from 'smol-toml'
import { root } from '../folders.ts'

/** The behaviour of the runtime that the Worker is deployed with, and so all that it is compared with. */
export const compatibilityDate = String(parse(readFileSync(resolve(root, 'wrangler.toml'), 'utf8'))['compatibility_date'])

const nouns =
  'harbor ferry bridge lantern council mayor market museum orchard festival railway station library reservoir shrine temple school clinic bakery workshop garden tunnel river coast island village district ward office budget survey contract exhibit choir tournament rescue typhoon harvest fishery brewery theater archive ordinance petition shipment engine signal cable greenhouse nursery dormitory pavilion'.split(
    ' ',
  )
const adjectives =
  'new old quiet narrow wooden northern southern public private former annual regional steep crowded empty repaired unfinished costly modest rare sudden lengthy local foreign joint temporary final early late bright'.split(
    ' ',
  )
const verbs =
  'opened closed repaired delayed approved rejected visited measured photographed funded moved painted inspected rebuilt announced reviewed crossed supplied replaced expanded surveyed restored celebrated postponed'.split(
    ' ',
  )
const places =
  'Shiomi Minato Kawabe Hoshino Tsukino Umibe Yamate Sawada Kitahama Minami-Sakura Asahi-machi Furusato Midorigaoka Nagisa Takanawa Mizushima'.split(
    ' ',
  )

/** Six paragraphs, others for each report, so that a feed is about as easy to compress as what newspapers print. */
export function paragraphsOf(report: number): string[] {
  let seed = report + 1
  const one = (of: readonly string[]): string => {
    // The minimal standard generator: the same text on every machine.
    seed = (seed * 48_271) % 2_147_483_647
    return of[seed % of.length] ?? ''
  }
  const thing = (): string => `${one(adjectives)} ${one(nouns)}`
  const sentence = (): string =>
    one([
      `The ${thing()} of ${one(places)} ${one(verbs)} a ${thing()} near the ${one(nouns)}.`,
      `“We ${one(verbs)} the ${one(nouns)} and the ${thing()},” a ${one(nouns)} official in ${one(places)} said.`,
      `In ${one(places)}, ${seed % 900} people ${one(verbs)} the ${thing()} before a ${one(nouns)} ${one(verbs)} it.`,
      `Nobody ${one(verbs)} the ${one(nouns)}; the ${thing()}, ${one(verbs)} in ${1950 + (seed % 70)}, is the ${one(adjectives)} one.`,
    ])
  return Array.from({ length: 6 }, () => Array.from({ length: 5 }, sentence).join(' '))
}

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
    paragraphs: paragraphsOf(index),
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
  for (const name of ['src', 'tools', 'package.json', 'tsconfig.json'])
    cpSync(resolve(root, name), join(folder, name), { recursive: true })
  symlinkSync(resolve(root, 'node_modules'), join(folder, 'node_modules'))
  const settings = readFileSync(resolve(root, 'wrangler.toml'), 'utf8')
  writeFileSync(join(folder, 'wrangler.toml'), settings.replace('ORIGIN = ""', 'ORIGIN = "https://news.example"'))
}

/** Bundles the worker of a folder as a deployment does, and returns the folder of the bundle. */
export function bundle(folder: string, name: string): string {
  const out = join(folder, name)
  const wrangler = resolve(root, 'node_modules/.bin/wrangler')
  // What it prints names every article.
  const { status, stderr } = spawnSync(wrangler, ['deploy', '--dry-run', '--outdir', out], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(`wrangler deploy --dry-run: ${stderr}`)
  return out
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}
