import { namesSection } from './list-details.ts'
import { isMoment, splitMoment } from './moments.ts'
import { readsAsPerson } from '../names/people.ts'
import { narrow } from '../phrases/openings.ts'
import type { Phrasebook } from '../phrases/phrasebook.ts'

/** `[社会] …`, `生活｜…`, `Culture - …` */
const inBrackets = /^[[［【〔<＜(（]([^[\]［］【】〔〕<>＜＞()（）]{1,16})[\]］】〕>＞)）] ?(\S.*)$/
const beforeSign = /^(.{1,16}?)(?: ?[|｜/／·] ?| [-–—] )(\S.*)$/
/** `Nebel hüllt die Brücke ein Von Pia Holm` */
const beforeWriter = [' Von ', ' By ', ' Par ', ' Por ', ' Di ']
const countAtEnd = / ?[[［(（]\d{1,4}[\])］）]$/

/**
 * Trims what all headlines of a list share at an end: sections (`[社会] …`), writers, numbers of
 * comments (`… (12)`), dates and ages. On a single headline, only a clock or a whole date is
 * trimmed, since anything else may belong to it.
 */
export function trimShared(headlines: readonly string[], phrases: Phrasebook): readonly string[] {
  const undated = (some: readonly string[]): string[] => trimMoments(some.map(withoutGluedTime), phrases)
  return headlines.length < 2 ? undated(headlines) : trimAges(undated(trimAround(headlines, phrases)), phrases)
}

const bar = / ?[|｜] ?/

function trimAround(headlines: readonly string[], phrases: Phrasebook): readonly string[] {
  const rows = headlines.every((headline) => bar.test(headline)) ? headlines.map((headline) => headline.split(bar)) : []
  // `2024.11.17｜くらし｜坂の上の豆腐屋`
  if (rows.length > 0 && rows.every((parts) => parts.length > 2 && isMoment(parts[0] ?? '', phrases)))
    return rows.map((parts) => parts.slice(2).join('｜'))
  const isSection = (name = ''): boolean => name !== '' && namesSection(name, phrases)
  const start = [inBrackets, beforeSign].find((form) => headlines.every((each) => isSection(form.exec(each)?.[1])))
  const bare = start === undefined ? headlines : headlines.map((headline) => start.exec(headline)?.[2] ?? headline)
  if (bare.every((headline) => writerOf(headline) !== '')) return bare.map((each) => each.slice(0, -writerOf(each).length))
  return bare.every((headline) => countAtEnd.test(headline)) ? bare.map((each) => each.replace(countAtEnd, '')) : bare
}

/** Returns the writer at the end of a headline with the word before, or `''` if there is none. */
function writerOf(headline: string): string {
  const opening = beforeWriter.find((each) => headline.includes(each))
  if (opening === undefined) return ''
  const at = headline.lastIndexOf(opening)
  return readsAsPerson(headline.slice(at + opening.length)) ? headline.slice(at) : ''
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
  const words = headline.split(/[ \u3000]/)
  const count = [2, 1].find((each) => each < words.length && isMoment(words.slice(0, each).join(' '), phrases))
  return count === undefined ? null : words.slice(count).join(' ')
}

/** Trims ages that touch a headline, from pages with no space between: `… by tram2 hours ago`. */
function trimAges(headlines: readonly string[], phrases: Phrasebook): readonly string[] {
  const isAged = headlines.every((headline) => phrases.means('age', headline.slice(startOfLastNumber(headline))))
  return isAged ? headlines.map((headline) => headline.slice(0, startOfLastNumber(headline)).trimEnd()) : headlines
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
