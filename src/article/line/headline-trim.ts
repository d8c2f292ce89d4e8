import { trimIcons } from './headline-icons.ts'
import { isMoment, splitMoment } from './moments.ts'
import { eastAsian } from '../phrases/fold.ts'
import { narrow } from '../phrases/openings.ts'
import type { Phrasebook } from '../phrases/phrasebook.ts'

/** A list entry reduced to its headline. */
export interface Trimmed {
  headline: string
  url: string | null
  /** Whether a label says that it is paid for. */
  isAdvert: boolean
  /** The parts cut off, as printed. */
  cut: string[]
}

const markdownLink = /^\[([^\]]+)\]\((https?:\/\/[^\s()]+)\)$/
const address = /^(?:https?:\/\/|www\.)[^\s<>()（）[\]]+[>)）\]]?$/i
const bracketedEnd = /^(.*[^\s])\s*[(（[［【＜<〔]([^()（）[\]［］【】＜＞<>〔〕]{1,30})[)）\]］】＞>〕]$/
const endsInBracket = /[)）\]］】＞>〕]$/
const bracketedStart = /^[(（[［【＜<〔]([^()（）[\]［］【】＜＞<>〔〕]{1,30})[)）\]］】＞>〕]\s*(\S.*)$/
/** `…(10月29日)有料会員限定` */
const labelAfterDay = /^(.+[(（]([^()（）]{3,14})[)）])([^()（）\s]{2,12})$/
const spaces = /[ \u3000]/

/**
 * Trims labels, URLs, dates in brackets and `Read more` from a headline: `[PR] …`, `… NEW`,
 * `…（11/18）`, `… https://…`. Keeps words such as `Exclusive:` beside a headline, a year in
 * brackets, and `Everything Old Is New`.
 */
export function trimHeadline(text: string, phrases: Phrasebook): Trimmed {
  const [, linked, target] = (text.startsWith('[') && markdownLink.exec(text)) || []
  const trimmed: Trimmed = { headline: linked ?? text, url: target ?? null, isAdvert: false, cut: [] }
  // Each pass trims one thing from an end. No page puts more around a headline.
  for (let pass = 0; pass < 6 && takeOff(trimmed, phrases); pass += 1);
  return trimmed
}

function takeOff(trimmed: Trimmed, phrases: Phrasebook): boolean {
  const before = trimmed.headline
  const plain = trimIcons(before)
  const next = takeAddress(plain, trimmed) ?? takeEnd(plain, trimmed, phrases) ?? takeStart(plain, trimmed, phrases)
  trimmed.headline = next ?? (plain === '' ? before : plain)
  return next !== null
}

function takeAddress(text: string, trimmed: Trimmed): string | null {
  const web = text.lastIndexOf('http')
  const start = web === -1 ? text.lastIndexOf('www.') : web
  if (start < 1 || !address.test(text.slice(start))) return null
  const url = text.slice(start).replace(/[>)）\]]$/, '')
  trimmed.url ??= url.startsWith('www.') ? `https://${url}` : url
  return text
    .slice(0, start)
    .replace(/[<(（[]$/, '')
    .trimEnd()
}

function takeEnd(text: string, trimmed: Trimmed, phrases: Phrasebook): string | null {
  const [, rest, inner] = (endsInBracket.test(text) && bracketedEnd.exec(text)) || []
  if (rest !== undefined && inner !== undefined && (isMoment(inner, phrases) || isLabel(inner, phrases))) {
    return take(rest, inner, trimmed, phrases)
  }
  const [, dated, day, glued] = labelAfterDay.exec(text) ?? []
  if (dated !== undefined && isMoment(day ?? '', phrases) && isLabel(glued ?? '', phrases)) {
    return take(dated, glued ?? '', trimmed, phrases)
  }
  if (!phrases.endsLabel(lastWordOf(text))) return null
  const words = text.split(spaces)
  const count = [3, 2, 1].find((each) => each < words.length && isBareLabel(words.slice(-each).join(' '), text, phrases))
  if (count === undefined) return null
  const label = words.slice(-count).join(' ')
  return take(text.slice(0, -label.length).trimEnd(), label, trimmed, phrases)
}

function takeStart(text: string, trimmed: Trimmed, phrases: Phrasebook): string | null {
  const [, inner, rest] = bracketedStart.exec(text) ?? []
  if (rest !== undefined && inner !== undefined && (isLabel(inner, phrases) || isMoment(inner, phrases))) {
    return take(rest, inner, trimmed, phrases)
  }
  if (!phrases.opensLabel(withoutSeparator(firstWordOf(text)))) return null
  const words = text.split(spaces)
  const start = (count: number): string => withoutSeparator(words.slice(0, count).join(' '))
  const isLong = (count: number): boolean =>
    count > 2 && /^\p{Lu}/u.test(words[count] ?? '') && phrases.means('label', start(count))
  const count = [5, 4, 3, 2, 1].find(
    (each) => each < words.length && (isLong(each) || (each < 4 && isBareLabel(start(each), text, phrases))),
  )
  if (count === undefined) return null
  const label = words.slice(0, count).join(' ')
  return take(text.slice(label.length).trimStart(), withoutSeparator(label), trimmed, phrases)
}

/**
 * Returns the first word. Faster than splitting the text. `lastWordOf` does the same at the end.
 */
function firstWordOf(text: string): string {
  const end = text.search(spaces)
  return end === -1 ? text : text.slice(0, end)
}

function lastWordOf(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('\u3000')) + 1)
}

function withoutSeparator(label: string): string {
  return label.replace(/[:：|｜!]$/, '')
}

function take(rest: string, cut: string, trimmed: Trimmed, phrases: Phrasebook): string {
  trimmed.isAdvert ||= phrases.means('advert', cut)
  trimmed.cut.push(cut)
  return rest.replace(/[\s|｜–-]{1,3}$/, '')
}

function isLabel(text: string, phrases: Phrasebook): boolean {
  return phrases.means('label', text) || phrases.means('advert', text) || phrases.means('more', text)
}

/**
 * Whether a word is a label with only a space between it and the headline. It is in capitals where
 * the headline is not, or in Japanese, Chinese or Korean.
 */
function isBareLabel(word: string, headline: string, phrases: Phrasebook): boolean {
  if (word.length > 30 || word.length < 2) return false
  const isCapital = word === word.toUpperCase()
  if (!isCapital) return /^\p{L}+ \p{L}/u.test(word) && phrases.means('more', word)
  if (/[A-Z]/.test(word) && !eastAsian.test(headline) && headline === headline.toUpperCase()) return false
  return isLabel(word, phrases)
}

/**
 * Trims what all headlines of a list share at an end: dates, ages, or numbers that touch them. On a
 * single headline these may belong to it.
 */
export function trimAll(headlines: readonly string[], phrases: Phrasebook): string[] {
  return trimGlued(trimMoments(headlines.map(withoutGluedTime), phrases), phrases)
}

/** A clock, or a day of a year in numbers, is no part of a headline. */
const certainMoment = /\d:\d\d|\d時\d|^[(（]?\d{4}[/.]\d{1,2}[/.]\d{1,2}[)）]?$/

function trimMoments(headlines: readonly string[], phrases: Phrasebook): string[] {
  const ends = headlines.map((headline) => splitMoment(headline, phrases))
  const starts = headlines.map((headline) => splitFirst(headline, phrases))
  const isAll = (parts: readonly unknown[]): boolean => headlines.length > 1 && parts.every((part) => part !== null)
  const [areDated, areOpened] = [isAll(ends), isAll(starts)]
  return headlines.map((headline, index) => {
    const end = ends[index] ?? null
    if (end !== null && (areDated || certainMoment.test(narrow(end.moment))) && end.rest !== '') return end.rest
    return (areOpened ? starts[index] : null) ?? headline
  })
}

/**
 * Returns a headline without the date, time or age in its first word or two, or `null` if there is
 * none.
 */
function splitFirst(headline: string, phrases: Phrasebook): string | null {
  if (!/^[[(（]?[\d０-９]/.test(headline)) return null
  const words = headline.split(spaces)
  const count = [2, 1].find((each) => each < words.length && isMoment(words.slice(0, each).join(' '), phrases))
  return count === undefined ? null : words.slice(count).join(' ')
}

/**
 * Trims numbers and ages that touch a headline, from pages with no spaces between: `1Umbrella …`,
 * `… by tram2 hours ago`.
 */
function trimGlued(headlines: readonly string[], phrases: Phrasebook): string[] {
  const isCounted = headlines.length > 1 && headlines.every((headline, index) => hasNumber(headline, index + 1, headlines.length))
  const counted = isCounted ? headlines.map((headline, index) => headline.slice(String(index + 1).length)) : headlines
  const isAged =
    counted.length > 1 && counted.every((headline) => phrases.means('age', headline.slice(startOfLastNumber(headline))))
  return isAged ? counted.map((headline) => headline.slice(0, startOfLastNumber(headline)).trimEnd()) : [...counted]
}

/**
 * Whether a headline's rank in its list touches it. Two headlines that start with one and two may
 * do so by chance: `1億円`, `2億円`.
 */
function hasNumber(headline: string, number: number, count: number): boolean {
  const digits = String(number)
  const next = headline.slice(digits.length)
  return headline.startsWith(digits) && (count > 2 ? /^[\p{L}"“‘「『«¿¡]/u : /^["“‘«¿¡]?\p{Lu}\p{Ll}/u).test(next)
}

/** Matches a day and a clock that touch a headline: `…小学生11月17日 10時00分`. */
const gluedTime = /^(.{4,60}?[^\d年月\s])(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[(（].[)）])? ?\d{1,2}(?:時\d{1,2}分|:\d\d)$/

function withoutGluedTime(headline: string): string {
  if (!headline.includes('月') || !/[分\d０-９]$/.test(headline)) return headline
  return headline.slice(0, gluedTime.exec(narrow(headline))?.[1]?.length)
}

function startOfLastNumber(headline: string): number {
  const isDigit = (index: number): boolean => headline.charAt(index) >= '0' && headline.charAt(index) <= '9'
  let start = headline.length
  while (start > 0 && !isDigit(start - 1)) start -= 1
  while (start > 0 && isDigit(start - 1)) start -= 1
  return start
}
