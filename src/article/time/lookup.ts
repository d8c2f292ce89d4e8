import { chinese } from './words/zh.ts'
import { english } from './words/en.ts'
import { french } from './words/fr.ts'
import { german } from './words/de.ts'
import { italian } from './words/it.ts'
import { japanese } from './words/ja.ts'
import { korean } from './words/ko.ts'
import { spanish } from './words/es.ts'
import type { TimeWords } from './words/words.ts'
import { zoneNames } from './zones.ts'

/** The languages in which times are parsed. */
const languages: readonly TimeWords[] = [english, japanese, korean, chinese, french, german, spanish, italian]

/** The meaning of a word in a line of time. */
export type TimeMeaning =
  | 'published'
  | 'updated'
  | 'filler'
  | 'noon'
  | 'midnight'
  | 'start of day'
  | 'relative'
  | 'weekday'
  | 'zone'

const meanings = new Map<string, TimeMeaning>()
const monthNumbers = new Map<string, number>()
/**
 * Weekday names, with the day number from Sunday. `spelling` and `names` give the name of another
 * day in the same language and spelling.
 */
const weekdays = new Map<string, { day: number; spelling: number; names: string[][] }>()
/** Words found only in languages whose dates begin with the day. */
const dayFirst = new Set<string>()

for (const words of languages) {
  for (const [index, names] of words.months.split(' ').entries())
    for (const name of names.split('|')) monthNumbers.set(name, index + 1)
  const names = words.weekdays.split(' ').map((day) => day.split('|'))
  for (const [day, spellings] of names.entries())
    for (const [spelling, name] of spellings.entries()) if (!weekdays.has(name)) weekdays.set(name, { day, spelling, names })
}
for (const words of languages) {
  const said: [string, TimeMeaning][] = [
    [words.published, 'published'],
    [words.updated, 'updated'],
    [words.noon, 'noon'],
    [words.midnight, 'midnight'],
    [words.startOfDay, 'start of day'],
    [words.relative, 'relative'],
    [words.fillers, 'filler'],
  ]
  for (const [phrases, meaning] of said)
    for (const phrase of phrases.split('|')) if (phrase !== '' && !meanings.has(phrase)) addPhrase(phrase, meaning, words)
}
for (const name of weekdays.keys()) if (!meanings.has(name) && !isSingle(name)) meanings.set(name, 'weekday')
for (const name of zoneNames) if (!meanings.has(name)) meanings.set(name, 'zone')

function addPhrase(phrase: string, meaning: TimeMeaning, { isDayFirst }: TimeWords): void {
  meanings.set(phrase, meaning)
  if (isDayFirst) dayFirst.add(phrase)
}

/** `日` and `월` are also marks in dates. On their own, they are weekdays only in brackets. */
function isSingle(name: string): boolean {
  return /^[^a-z]$/.test(name)
}

const zones = new Set(zoneNames)
/** The first words of phrases, and the months. Most words of prose are not among them. */
const firstWords = new Set([...meanings.keys(), ...monthNumbers.keys()].map((phrase) => phrase.split(' ', 1)[0] ?? ''))

const firstCharacters = new Set(Array.from(meanings.keys(), (phrase) => phrase.charAt(0)))

/** Whether a known phrase begins with a character. */
export function opensWith(character: string): boolean {
  return firstCharacters.has(character.toLowerCase())
}

/** Whether a month or a known phrase may begin with a word. */
export function opensPhrase(word: string): boolean {
  return firstWords.has(key(word))
}

/** The meaning of a word or phrase in a line of time. `null` for any other text. */
export function meaningOf(phrase: string): TimeMeaning | null {
  // `ET` is a zone, while `et` is French.
  if (zones.has(phrase.toLowerCase()) && phrase === phrase.toUpperCase()) return 'zone'
  return meanings.get(key(phrase)) ?? null
}

/** The number of a month, from 1, by its name in any language. */
export function monthOf(name: string): number | null {
  return monthNumbers.get(key(name)) ?? null
}

/**
 * The number of a weekday, from 0 for Sunday. `nameOf` names another day in the same language and
 * spelling.
 */
export function weekdayOf(name: string): { day: number; nameOf: (day: number) => string } | null {
  const found = weekdays.get(key(name))
  if (found === undefined) return null
  const { day, spelling, names } = found
  const nameOf = (other: number): string => names[other]?.[spelling] ?? names[other]?.[0] ?? ''
  return { day, nameOf: (other) => (/^[A-Z]/.test(name) ? capitalised(nameOf(other)) : nameOf(other)) }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** Whether a phrase is from a language in which `5.6.2024` is June 5. */
export function isDayFirst(phrase: string): boolean {
  return dayFirst.has(key(phrase))
}

/** Matches a phrase such as `2 hours ago` at an index of a line. */
export function agoAt(line: string, at: number): string | null {
  for (const { ago } of languages) {
    ago.lastIndex = at
    const [found] = ago.exec(line) ?? []
    if (found !== undefined) return found
  }
  return null
}

function key(phrase: string): string {
  return (hasSigns.test(phrase) ? phrase.replace(/\s+/g, ' ').replace('’', "'") : phrase).toLowerCase()
}

/** The characters that {@link key} replaces. Most phrases have none. */
const hasSigns = /’|[^\S ]|  /
