import { agoAt, meaningOf, type TimeMeaning, monthOf, opensPhrase, opensWith } from './lookup.ts'
import { numberOf } from './numerals.ts'
import { clocks, dateInWords, datesInEras, datesInNumbers, type Form, offset, ranges, signs, words } from './patterns.ts'

/** A part of a line of time: a date, a clock time, a word or a sign. */
export interface Element {
  kind: Exclude<TimeMeaning, 'noon' | 'midnight' | 'start of day'> | 'date' | 'clock' | 'range' | 'about' | 'sign'
  start: number
  end: number
  text: string
  /** The texts of the parts of a date or a clock time. */
  parts: Record<string, string | undefined>
  /** The matched form. `null` for a word. */
  form: Form | null
}

/**
 * Scans a line for elements from an index on. `end` is the index of the first text that is not an
 * element, or the length of the line if there is none.
 */
export function scan(line: string, from = 0): { elements: Element[]; end: number } {
  const elements: Element[] = []
  const hasAgo = agoSign.test(line)
  let at = from
  while (at < line.length) {
    const element = elementAt(line, at, elements, hasAgo)
    if (element === null) break
    elements.push(element)
    at = element.end
  }
  return { elements, end: at }
}

/** Whether an element has meaning. Signs and fillers do not. */
export function saysSomething({ kind }: Element): boolean {
  return kind !== 'sign' && kind !== 'filler'
}

/**
 * The text after the last element with meaning, including the signs and fillers before it. Empty if
 * the whole line was scanned.
 */
export function restOf(line: string, { elements, end }: { elements: readonly Element[]; end: number }): string {
  const last = elements.findLast(saysSomething)
  return end === line.length ? '' : line.slice(last?.end ?? 0)
}

const agoSign = /ago|前|전|vor|hace|il y a|fa/i
const digit = /\d/
const kanjiNumeral = /[元〇零一二三四五六七八九十百千'’]/
const letter = /[a-z\u00C0-\u017E]/i

function elementAt(line: string, at: number, before: Element[], hasAgo: boolean): Element | null {
  const timed = isTimed(before)
  if (timed) {
    const range = rangeAt(line, at)
    if (range !== null) return range
  }
  const character = line[at] ?? ''
  const ago = hasAgo ? agoAt(line, at) : null
  if (ago !== null) return plain('relative', at, ago)
  // Most times begin with a clock time: `14:57 JST, …`.
  if (digit.test(character))
    return isColon(line, at) ? clockAt(line, at) : (dateAt(line, at, datesInNumbers) ?? clockAt(line, at))
  if (letter.test(character)) return latinAt(line, at, timed)
  if (kanjiNumeral.test(character)) {
    const number = dateAt(line, at, datesInNumbers) ?? clockAt(line, at)
    if (number !== null) return number
  }
  const signed = signAt(line, at)
  if (signed !== null) return signed
  if (character === '+') return offsetAt(line, at)
  return dateAt(line, at, datesInEras) ?? clockAt(line, at) ?? otherAt(line, at)
}

/** Whether a colon follows the one or two digits at an index. */
function isColon(line: string, at: number): boolean {
  return line[at + 2] === ':' || line[at + 1] === ':'
}

/**
 * Whether the last element is a clock time, or a zone after one. The end of a range may follow, or
 * an unknown zone.
 */
function isTimed(before: Element[]): boolean {
  const last = before.at(-1)
  const said = last?.kind === 'sign' && /^\s*[([]?$/.test(last.text) ? before.at(-2) : last
  return said?.kind === 'clock' || (last?.kind === 'zone' && before.some(({ kind }) => kind === 'clock'))
}

function plain(kind: Element['kind'], start: number, text: string): Element {
  return { kind, start, end: start + text.length, text, parts: {}, form: null }
}

/** Matches a form at an index. Returns `null` if it does not match. */
function matchAt(kind: Element['kind'], form: Form, line: string, at: number): Element | null {
  form.pattern.lastIndex = at
  const match = form.pattern.exec(line)
  return match === null ? null : { ...plain(kind, at, match[0]), parts: match.groups ?? {}, form }
}

function dateAt(line: string, at: number, forms: readonly Form[]): Element | null {
  for (const form of forms) {
    const date = matchAt('date', form, line, at)
    if (date === null) continue
    const { monthName } = date.parts
    if (monthName === undefined || monthOf(monthName) !== null) return hasNumbers(date) ? date : null
  }
  return null
}

function clockAt(line: string, at: number): Element | null {
  for (const form of clocks) {
    const clock = matchAt('clock', form, line, at)
    if (clock !== null && hasNumbers(clock)) return clock
  }
  return null
}

/** Whether kanji numerals form valid numbers. */
function hasNumbers({ parts }: Element): boolean {
  return ['year', 'month', 'day', 'hour', 'minute', 'second'].every((name) => {
    const text = parts[name]
    return text === undefined || numberOf(text) !== null
  })
}

const rangeSign = /\s*[~〜–—\-tubか부]/iy

function rangeAt(line: string, at: number): Element | null {
  rangeSign.lastIndex = at
  if (!rangeSign.test(line)) return null
  for (const form of ranges) {
    const range = matchAt('range', form, line, at)
    if (range === null) continue
    // `14:57 - 18 November 2024` is not a range.
    const end = range.text.search(/\d/)
    if (end === -1 || dateAt(line, at + end, datesInNumbers) === null) return range
  }
  return null
}

function offsetAt(line: string, at: number): Element | null {
  return matchAt('zone', offset, line, at)
}

function signAt(line: string, at: number): Element | null {
  signs.lastIndex = at
  const [text] = signs.exec(line) ?? []
  return text === undefined ? null : plain('sign', at, text)
}

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
function latinAt(line: string, at: number, timed: boolean): Element | null {
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

function otherAt(line: string, at: number): Element | null {
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
