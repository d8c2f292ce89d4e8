import { dateAt, type Element, offsetAt, plain } from './element.ts'
import { meaningOf, monthOf, opensPhrase, opensWith, type TimeMeaning } from './lookup.ts'
import { dateInWords, datesInEras, words } from './patterns.ts'

/** Creates the element for a phrase with a meaning. */
function meant(meaning: TimeMeaning | 'about', at: number, text: string): Element {
  if (meaning !== 'noon' && meaning !== 'midnight' && meaning !== 'start of day') return plain(meaning, at, text)
  const hour = meaning === 'noon' ? '12' : '0'
  return { ...plain('clock', at, text), parts: { hour, ...(meaning === 'midnight' && { midnight: text }) } }
}

/**
 * Matches Latin letters: a date, an era, an offset or the longest known phrase. After a clock time,
 * an unknown name may be a zone.
 */
export function latinAt(line: string, at: number, timed: boolean): Element | null {
  words.lastIndex = at
  let [text = ''] = words.exec(line) ?? []
  const [first = ''] = text.split(/\s/, 1)
  if (first.length === 1) {
    const era = dateAt(line, at, datesInEras)
    if (era !== null) return era
  }
  // Prose is rejected here, at its first word.
  if (!opensPhrase(first)) return timed && zoneName.test(first) ? plain('zone', at, first) : null
  const special =
    monthOf(first) === null ? (/^(?:utc|gmt)$/i.test(first) ? offsetAt(line, at) : null) : dateAt(line, at, dateInWords)
  if (special !== null) return special
  while (text !== '') {
    const meaning = meaningOf(text)
    if (meaning !== null) return meant(meaning, at, text)
    const shorter = text.slice(0, Math.max(0, text.search(/\s\S+$/)))
    if (shorter === '') break
    text = shorter
  }
  return timed && zoneName.test(text) ? plain('zone', at, text) : null
}

/** The pattern of an unknown zone name. */
const zoneName = /^[a-z]{2,5}$/i

/** The maximum length of a word that is not in Latin letters. */
const longestWord = 8

/**
 * Matches letters of other scripts: a known phrase, a word such as `ごろ`, or a weekday in brackets.
 */
export function otherAt(line: string, at: number): Element | null {
  for (let length = opensWith(line[at] ?? '') ? longestWord : 0; length > 0; length -= 1) {
    const text = line.slice(at, at + length)
    const meaning = text.length === length ? meaningOf(text) : null
    if (meaning !== null) return meant(meaning, at, text)
  }
  const [about] = /^(?:頃|ごろ|ころ|くらい|前後)/.exec(line.slice(at, at + 3)) ?? []
  if (about !== undefined) return plain('about', at, about)
  const [day] =
    /^[日月火水木金土](?=(?:[・･]?(?:祝|休|振休|祝日))?\s*[)\]）])(?:[・･]?(?:祝日|祝|休|振休))?/.exec(line.slice(at, at + 8)) ??
    singleDay.exec(line.slice(at, at + 4)) ??
    []
  return day !== undefined && isBracket(line[at - 1]) ? plain('weekday', at, day) : null
}

const singleDay = /^[일월화수목금토一二三四五六](?=[)\]）])/

function isBracket(character: string | undefined): boolean {
  return character !== undefined && '([（'.includes(character)
}
