import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatTime } from '../../src/article/time/zone.ts'

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

/**
 * Generates six paragraphs that differ between reports, so that a feed compresses like real text.
 */
export function paragraphsOf(report: number): string[] {
  let seed = report + 1
  const one = (words: readonly string[]): string => {
    // MINSTD, a random number generator that gives the same text on every machine.
    seed = (seed * 48_271) % 2_147_483_647
    return words[seed % words.length] ?? ''
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

/** A generated article of about 2 kB, like those of newspapers. */
interface Report {
  name: string
  title: string
  instant: Date
  section: string
  paragraphs: string[]
  headlines: string[]
}

/** Generates reports 47 minutes apart, in `sections` sections. */
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

/** Writes reports to files, as an editor pastes them. */
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
    const head = [title, '', 'A ferry leaves on Sunday.', formatTime(instant, 'Asia/Tokyo')]
    const text = [...head, `SHIOMI — ${lede}`, ...others, `"${section}" POPULAR ARTICLE`, ...list]
    writeFileSync(join(folder, `${name}.txt`), text.join('\n'))
  }
}
