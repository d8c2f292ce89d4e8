import { readLanguage } from './article/language.ts'
import { createNames, type Names } from './article/names.ts'
import { createPhrasebook, type NewsroomWords, type Phrasebook } from './article/phrases/phrasebook.ts'
import { firstIllegal } from './article/text.ts'

/** The settings of a newsroom, from `[vars]` of `wrangler.toml`, where each is explained. */
export interface Config {
  title: string
  description: string
  /**
   * The origin of all URLs, such as `https://news.example`; `null` uses the origin of each request.
   */
  origin: string | null
  /** A BCP 47 language tag. */
  language: string
  /**
   * The authority and date at the start of every id (RFC 4151). Never change them once a feed has
   * subscribers.
   */
  tagAuthority: string
  tagDate: string
  /** The IANA time zone of times that name none, and of the times on pages. */
  timeZone: string
  publisher: string
  /** Agencies missing from `agencies.ts`. */
  agencies: readonly string[]
  /** Other names of the newsroom and its sites, besides `publisher`. */
  siteNames: readonly string[]
  /** Recognises the names of people, agencies and newspapers. */
  names: Names
  /** The number of articles in a feed. Their headline items come on top. */
  itemsPerFeed: number
  /** Whether feeds carry full articles or only the first paragraph. */
  fullText: boolean
  /** Whether related headlines become items of their own. */
  relatedItems: boolean
  copyright: string | null
  /** The newsroom's own headings and page furniture. */
  words: NewsroomWords
  /** Looks up what a line means, in every language and in the newsroom's own words. */
  phrases: Phrasebook
}

/** The settings as read, before `phrases` and `names` are built from them. */
type Settings = Omit<Config, 'phrases' | 'words' | 'names'> & {
  [Kind in keyof NewsroomWords as `${Kind}Words`]: readonly string[]
}

/** A publication with the origin it is served from. */
export interface Publication extends Config {
  origin: string
}

/** The publication at its origin, or in development at that of a request. */
export function publicationAt(config: Config, { url }: Pick<Request, 'url'>): Publication {
  return { ...config, origin: config.origin ?? new URL(url).origin }
}

/** A setting. `read` returns `undefined` for a value that is not what `expected` describes. */
interface Setting<Value> {
  name: string
  expected: string
  read: (value: unknown) => Value | undefined
}

const readText = (value: string): string | undefined => (value !== '' && firstIllegal(value) === null ? value : undefined)

const settings: { [Key in keyof Settings]: Setting<Settings[Key]> } = {
  title: { name: 'TITLE', expected: "the publication's name", read: scalar(readText) },
  description: { name: 'DESCRIPTION', expected: 'a sentence about the publication', read: scalar(readText) },
  origin: {
    name: 'ORIGIN',
    expected: 'a lower-case origin such as "https://news.example", without a path, or "" in development',
    read: scalar((value) => (value === '' ? null : readOrigin(value))),
  },
  language: { name: 'LANGUAGE', expected: 'a language tag such as "en" or "ja"', read: scalar(readLanguage) },
  tagAuthority: { name: 'TAG_AUTHORITY', expected: 'a lower-case domain such as "news.example"', read: scalar(readDomain) },
  tagDate: { name: 'TAG_DATE', expected: 'a year or day in quotes such as "2026" or "2026-11-18"', read: scalar(readTagDate) },
  timeZone: { name: 'TIME_ZONE', expected: 'a time zone such as "Asia/Tokyo"', read: scalar(readTimeZone) },
  publisher: { name: 'PUBLISHER', expected: "the newsroom's name", read: scalar(readText) },
  agencies: { name: 'AGENCIES', expected: listOfNames('["Minato Press"]'), read: readNames },
  siteNames: { name: 'SITE_NAMES', expected: listOfNames('["Minato Online"]'), read: readNames },
  itemsPerFeed: { name: 'ITEMS_PER_FEED', expected: 'a whole number from 1 to 1000', read: scalar(readCount) },
  fullText: { name: 'CONTENT', expected: '"full" or "summary"', read: scalar(readEither('full', 'summary')) },
  relatedItems: { name: 'RELATED_ITEMS', expected: '"on" or "off"', read: scalar(readEither('on', 'off')) },
  copyright: {
    name: 'COPYRIGHT',
    expected: 'a sentence, or "" for none',
    read: scalar((value) => (value === '' ? null : readText(value))),
  },
  relatedWords: { name: 'RELATED_HEADINGS', expected: listOfLines('["More from {section}"]'), read: readList },
  rankingWords: { name: 'RANKING_HEADINGS', expected: listOfLines('["Most Read Today"]'), read: readList },
  otherWords: { name: 'OTHER_HEADINGS', expected: listOfLines('["Our Newsletters"]'), read: readList },
  furnitureWords: { name: 'FURNITURE', expected: listOfLines('["Back to {section}"]'), read: readList },
}

function listOfLines(example: string): string {
  return `a list of lines such as ${example}, or [] for none`
}

function listOfNames(example: string): string {
  return `a list of names such as ${example}, or [] for none`
}

/** Reads a string or number, trimmed. */
function scalar<Value>(read: (value: string) => Value | undefined): Setting<Value>['read'] {
  return (value) => (typeof value === 'string' || typeof value === 'number' ? read(String(value).trim()) : undefined)
}

function readList(value: unknown): string[] | undefined {
  const isLine = (line: unknown): line is string =>
    typeof line === 'string' && readText(line.trim()) !== undefined && /\p{L}{2}/u.test(line.replace(/\{\w*\}/g, ''))
  return Array.isArray(value) && value.every(isLine) ? value : undefined
}

/** Reads a list of names. Unlike phrases, names have no braces. */
function readNames(value: unknown): string[] | undefined {
  const names = readList(value)?.map((name) => name.trim().replace(/\s+/g, ' '))
  return names?.every((name) => name.length <= maxNameLength && !/[{}]/.test(name)) ? names : undefined
}

/** The parser does not look for site names longer than this. */
const maxNameLength = 60

/**
 * Reads the settings. There are no defaults: every setting must be present. Throws an `Error` with
 * one line per missing or invalid setting.
 */
export function readConfig(vars: Readonly<Record<string, unknown>>): Config {
  const errors: string[] = []
  const values = readSettings(settings, vars, (error) => errors.push(error))
  if (!isWhole(values)) throw new Error(errors.join('\n'))
  const { relatedWords, rankingWords, otherWords, furnitureWords, ...config } = values
  const words = { related: relatedWords, ranking: rankingWords, other: otherWords, furniture: furnitureWords }
  return { ...config, words, phrases: createPhrasebook(words), names: createNames(config) }
}

/** Reads each setting, and reports those that are missing or invalid. */
function readSettings<Values>(
  known: { [Key in keyof Values]: Setting<Values[Key]> },
  vars: Readonly<Record<string, unknown>>,
  report: (error: string) => void,
): Partial<Values> {
  const values: Partial<Values> = {}
  for (const key in known) {
    const { name, expected, read } = known[key]
    const value = read(vars[name])
    if (value === undefined) report(`wrangler.toml: ${name}: expected ${expected}, found ${describe(vars[name])}`)
    else values[key] = value
  }
  return values
}

function isWhole(values: Partial<Settings>): values is Settings {
  return Object.keys(settings).every((key) => Object.hasOwn(values, key))
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  return value instanceof Date ? `${value.toISOString().slice(0, 10)} without quotes` : JSON.stringify(value)
}

function readOrigin(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === value.replace(/\/$/, '') ? url.origin : undefined
}

function readDomain(value: string): string | undefined {
  const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/
  const labels = value.split('.')
  return value.length <= 253 && labels.length > 1 && labels.every((part) => label.test(part)) ? value : undefined
}

function readTagDate(value: string): string | undefined {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value)) return undefined
  const day = new Date(value)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : undefined
}

function readTimeZone(value: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    // Reject legacy names such as `EST`, which ignore daylight saving time.
    return value === 'UTC' || value.includes('/') ? value : undefined
  } catch {
    return undefined
  }
}

function readEither(yes: string, no: string): (value: string) => boolean | undefined {
  return (value) => (value === yes ? true : value === no ? false : undefined)
}

function readCount(value: string): number | undefined {
  const count = Number(value)
  return /^\d+$/.test(value) && count >= 1 && count <= 1000 ? count : undefined
}
