import { readLanguage } from './article/language.ts'
import { createNames, type Names } from './article/names.ts'
import { createPhrasebook, type NewsroomWords, type Phrasebook } from './article/phrases/phrasebook.ts'
import { firstIllegal } from './article/text.ts'

/** The settings of a newsroom, from `[vars]` of `wrangler.toml`, where each is explained. */
export interface Config {
  title: string
  description: string
  /** The scheme and host that all addresses begin with, `https://news.example`; `null` takes each request's own. */
  origin: string | null
  /** A BCP 47 language tag. */
  language: string
  /** The authority and date that begin every id (RFC 4151). Never to be changed once a feed has subscribers. */
  tagAuthority: string
  tagDate: string
  /** The IANA name of the zone that texts mean when they name none, and that pages show. */
  timeZone: string
  publisher: string
  /** Agencies that are not in the table of `agencies.ts`. */
  agencies: readonly string[]
  /** What the newsroom and its sites are called beside `publisher`. */
  siteNames: readonly string[]
  /** The names of people, agencies and newspapers in its texts. */
  names: Names
  /** How many articles a feed carries; their headline items come on top. */
  itemsPerFeed: number
  /** Whether feeds carry whole articles, or their first paragraph only. */
  fullText: boolean
  /** Whether related headlines become items of their own. */
  relatedItems: boolean
  copyright: string | null
  /** The newsroom's own words for what stands around an article. */
  words: NewsroomWords
  /** What lines around an article mean, in all languages and in the newsroom's own words. */
  phrases: Phrasebook
}

/** The settings as they are written: the newsroom's own words, before they are in a phrasebook. */
type Settings = Omit<Config, 'phrases' | 'words' | 'names'> & {
  [Kind in keyof NewsroomWords as `${Kind}Words`]: readonly string[]
}

/** A publication at the origin that it is served from. */
export interface Publication extends Config {
  origin: string
}

/** One setting: its name in `[vars]`, what it must be in words, and how it is read; `undefined` says that it is not that. */
interface Setting<Value> {
  name: string
  expected: string
  read: (given: unknown) => Value | undefined
}

const text = (value: string): string | undefined => (value !== '' && firstIllegal(value) === null ? value : undefined)

const settings: { [Key in keyof Settings]: Setting<Settings[Key]> } = {
  title: { name: 'TITLE', expected: "the publication's name", read: scalar(text) },
  description: { name: 'DESCRIPTION', expected: 'a sentence about the publication', read: scalar(text) },
  origin: {
    name: 'ORIGIN',
    expected: 'an origin in small letters such as "https://news.example", without a path, or "" in development',
    read: scalar((value) => (value === '' ? null : readOrigin(value))),
  },
  language: { name: 'LANGUAGE', expected: 'a language tag such as "en" or "ja"', read: scalar(readLanguage) },
  tagAuthority: { name: 'TAG_AUTHORITY', expected: 'a domain in small letters such as "news.example"', read: scalar(readDomain) },
  tagDate: { name: 'TAG_DATE', expected: 'a year or day in quotes such as "2026" or "2026-11-18"', read: scalar(readTagDate) },
  timeZone: { name: 'TIME_ZONE', expected: 'a time zone such as "Asia/Tokyo"', read: scalar(readTimeZone) },
  publisher: { name: 'PUBLISHER', expected: "the newsroom's name", read: scalar(text) },
  agencies: { name: 'AGENCIES', expected: namesSuchAs('["Minato Press"]'), read: readNames },
  siteNames: { name: 'SITE_NAMES', expected: namesSuchAs('["Minato Online"]'), read: readNames },
  itemsPerFeed: { name: 'ITEMS_PER_FEED', expected: 'a whole number from 1 to 1000', read: scalar(readCount) },
  fullText: { name: 'CONTENT', expected: '"full" or "summary"', read: scalar(either('full', 'summary')) },
  relatedItems: { name: 'RELATED_ITEMS', expected: '"on" or "off"', read: scalar(either('on', 'off')) },
  copyright: {
    name: 'COPYRIGHT',
    expected: 'a sentence, or "" for none',
    read: scalar((value) => (value === '' ? null : text(value))),
  },
  relatedWords: { name: 'RELATED_HEADINGS', expected: listOf('["More from {section}"]'), read: readList },
  rankingWords: { name: 'RANKING_HEADINGS', expected: listOf('["Most Read Today"]'), read: readList },
  otherWords: { name: 'OTHER_HEADINGS', expected: listOf('["Our Newsletters"]'), read: readList },
  furnitureWords: { name: 'FURNITURE', expected: listOf('["Back to {section}"]'), read: readList },
}

function listOf(example: string): string {
  return `a list of lines such as ${example}, or [] for none`
}

function namesSuchAs(example: string): string {
  return `a list of names such as ${example}, or [] for none`
}

/** Reads a text or a number, without the spaces around it. */
function scalar<Value>(read: (value: string) => Value | undefined): Setting<Value>['read'] {
  return (given) => (typeof given === 'string' || typeof given === 'number' ? read(String(given).trim()) : undefined)
}

function readList(given: unknown): string[] | undefined {
  const isLine = (value: unknown): value is string =>
    typeof value === 'string' && text(value.trim()) !== undefined && /\p{L}{2}/u.test(value.replace(/\{\w*\}/g, ''))
  return Array.isArray(given) && given.every(isLine) ? given : undefined
}

/** A name is of some letters, and has no brackets of a phrase. */
function readNames(given: unknown): string[] | undefined {
  const names = readList(given)?.map((name) => name.trim().replace(/\s+/g, ' '))
  return names?.every((name) => name.length <= longestName && !/[{}]/.test(name)) ? names : undefined
}

/** A longer text is not looked at as the name of a site. */
const longestName = 60

/**
 * Reads the settings, all of which must be there: a missing one would be a guess about somebody's publication. Throws an
 * `Error` with a line for each that is missing or wrong.
 */
export function readConfig(vars: Readonly<Record<string, unknown>>): Config {
  const faults: string[] = []
  const entries = Object.entries(settings).map(([key, { name, expected, read }]) => {
    const given = vars[name]
    const value = read(given)
    if (value === undefined) faults.push(`wrangler.toml: ${name}: expected ${expected}, found ${describe(given)}`)
    return [key, value]
  })
  if (faults.length > 0) throw new Error(faults.join('\n'))
  const { relatedWords, rankingWords, otherWords, furnitureWords, ...config } = Object.fromEntries(entries) as Settings
  const words = { related: relatedWords, ranking: rankingWords, other: otherWords, furniture: furnitureWords }
  return { ...config, words, phrases: createPhrasebook(words), names: createNames(config) }
}

function describe(given: unknown): string {
  if (given === undefined) return 'nothing'
  return given instanceof Date ? `${given.toISOString().slice(0, 10)} without quotes` : JSON.stringify(given)
}

function readOrigin(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === value.replace(/\/$/, '') ? url.origin : undefined
}

function readDomain(value: string): string | undefined {
  const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
  const labels = value.split('.')
  return value.length <= 253 && labels.length > 1 && labels.every((each) => label.test(each)) ? value : undefined
}

function readTagDate(value: string): string | undefined {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value)) return undefined
  const day = new Date(value)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : undefined
}

function readTimeZone(value: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    // The database has `JST` and `EST` too, for old programs, and they are not what they seem.
    return value === 'UTC' || value.includes('/') ? value : undefined
  } catch {
    return undefined
  }
}

function either(yes: string, no: string): (value: string) => boolean | undefined {
  return (value) => (value === yes ? true : value === no ? false : undefined)
}

function readCount(value: string): number | undefined {
  const count = Number(value)
  return /^\d+$/.test(value) && count >= 1 && count <= 1000 ? count : undefined
}
