import { readLanguage } from './article/phrases/language.ts'
import { createNames, type Names } from './article/names/names.ts'
import { faultOfPhrase } from './article/phrases/expand.ts'
import { createPhrasebook, type OwnWords, type Phrasebook } from './article/phrases/phrasebook.ts'
import { firstIllegal } from './article/text.ts'
import { contradictions, type PushConfig, pushSettings } from './push-config.ts'
import { readEither, readOrigin, readSettings, readWhole, scalar, type Setting, type SettingsOf } from './setting.ts'

/** The settings of a publication, from `[vars]` of `wrangler.toml`, where each is explained. */
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
  /** Other names of the publication and its sites, besides `publisher`. */
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
  /** The publication's own headings and page furniture. */
  words: OwnWords
  /** Looks up what a line means, in every language and in the publication's own words. */
  phrases: Phrasebook
  push: PushConfig
}

/** The settings as read, before `phrases` and `names` are built from them. */
type Settings = Omit<Config, 'phrases' | 'words' | 'names' | 'push'> & {
  [Kind in keyof OwnWords as `${Kind}Words`]: readonly string[]
}

/** A publication with the origin it is served from. */
export interface Publication extends Config {
  origin: string
}

/** The publication at its origin, or in development at that of a request. */
export function publicationAt(config: Config, { url }: Pick<Request, 'url'>): Publication {
  return { ...config, origin: config.origin ?? new URL(url).origin }
}

const readText = (value: string): string | undefined => (value !== '' && firstIllegal(value) === null ? value : undefined)

const settings: SettingsOf<Settings> = {
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
  itemsPerFeed: { name: 'ITEMS_PER_FEED', expected: 'a whole number from 1 to 1000', read: scalar(readWhole(1, 1000)) },
  fullText: { name: 'CONTENT', expected: '"full" or "summary"', read: scalar(readEither('full', 'summary')) },
  relatedItems: { name: 'RELATED_ITEMS', expected: '"on" or "off"', read: scalar(readEither('on', 'off')) },
  copyright: {
    name: 'COPYRIGHT',
    expected: 'a sentence, or "" for none',
    read: scalar((value) => (value === '' ? null : readText(value))),
  },
  relatedWords: phrasesIn('RELATED_HEADINGS', '["More from {section}"]'),
  rankingWords: phrasesIn('RANKING_HEADINGS', '["Most Read Today"]'),
  otherWords: phrasesIn('OTHER_HEADINGS', '["Our Newsletters"]'),
  furnitureWords: phrasesIn('FURNITURE', '["Back to {section}"]'),
}

function phrasesIn(name: string, example: string): Setting<readonly string[]> {
  const expected = `a list of lines such as ${example}, or [] for none`
  return {
    name,
    expected,
    read: (value) => (readLines(value)?.every((line) => faultOfPhrase(line) === null) ? readLines(value) : undefined),
    explain: (value) =>
      readLines(value)
        ?.map(faultOfPhrase)
        .find((fault) => fault !== null) ?? null,
  }
}

function listOfNames(example: string): string {
  return `a list of names such as ${example}, or [] for none`
}

function readLines(value: unknown): string[] | undefined {
  const isLine = (line: unknown): line is string => typeof line === 'string' && readText(line.trim()) !== undefined
  return Array.isArray(value) && value.every(isLine) ? value : undefined
}

/** Reads a list of names. Unlike phrases, names have no braces. */
function readNames(value: unknown): string[] | undefined {
  const names = readLines(value)?.map((name) => name.trim().replace(/\s+/g, ' '))
  const isName = (name: string): boolean => name.length <= maxNameLength && /\p{L}{2}/u.test(name) && !/[{}]/.test(name)
  return names?.every(isName) ? names : undefined
}

/** The parser does not look for site names longer than this. */
const maxNameLength = 60

/**
 * Reads the settings. There are no defaults: every setting must be present. Without a database,
 * there is no hub. Throws an `Error` with one line per missing or invalid setting.
 */
export function readConfig(vars: Readonly<Record<string, unknown>>): Config {
  const errors: string[] = []
  const read = readSettings(settings, vars, errors)
  const push = readSettings(pushSettings, vars, errors)
  if (push !== null) errors.push(...contradictions(push))
  if (read === null || push === null || errors.length > 0) throw new Error(errors.join('\n'))
  const { relatedWords, rankingWords, otherWords, furnitureWords, ...config } = read
  const words = { related: relatedWords, ranking: rankingWords, other: otherWords, furniture: furnitureWords }
  const hub = push.hub && vars['DB'] !== undefined
  return { ...config, push: { ...push, hub }, words, phrases: createPhrasebook(words), names: createNames(config) }
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
