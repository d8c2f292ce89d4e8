import { eraPattern } from './eras.ts'
import { number } from './numerals.ts'

/* The forms of dates and clock times. Each matches at a single position in a line. */

const letters = '[a-z\\u00C0-\\u017E]'
const monthName = `(?<monthName>${letters}{3,10})\\.?`
/** Also matches `9.15amfirst published …`, as copied from a page with two adjacent elements. */
const half = '(?<half>[ap]\\.?\\s?m\\.?)(?:(?![a-z])|(?=(?:first )?published|updated))'
const partOfDay = '(?:(?<half>午前|午後|오전|오후|上午|下午|凌晨|早上|中午|晚上)\\s*)?'
/**
 * A clock time directly after a year, as copied from two adjacent elements:
 * `November 18, 20242:57 PM`. Only `PM` identifies it.
 */
const gluedClock = '(?=(?:1[0-2]|[1-9]):[0-5]\\d\\s?[ap]\\.?m)'
/** A year that is not a clock time: `Nov. 18 14:57` has no year. */
const yearBehind = `(?:(?:\\s*,\\s*|\\s+(?:del?\\s+)?|-)(?<year>\\d{4})(?:(?![\\d:時h])|${gluedClock}))?`

function form(source: string): RegExp {
  return new RegExp(source, 'iy')
}

function forms(...sources: string[]): RegExp[] {
  return sources.map(form)
}

/** Date forms that begin with a digit or a kanji numeral. */
export const datesInNumbers = forms(
  // 2024-11-18, 2024/11/18, 2024.11.18., 2024-11-18T14:57
  '(?<year>\\d{4})\\s?(?<mark>[-/.])\\s?(?<month>\\d{1,2})\\s?\\k<mark>\\s?(?<day>\\d{1,2})(?!\\d)(?:\\.(?!\\d)|t(?=\\d))?',
  // 2024年11月18日, 二〇二四年十一月十八日, 2024년 11월 18일, and 11月18日 without its year
  `(?:(?<year>${number})\\s*[年년]\\s*)?(?<month>${number})\\s*[月월]\\s*(?<day>${number})\\s*[日일号號]`,
  // 18 November 2024, 18. November 2024, 18 de noviembre de 2024, 1er décembre 2024, 18-Nov-2024
  `(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?(?:\\s*|-)(?:(?:of|de)\\s+)?${monthName}${yearBehind}`,
  // 18/11/2024, 18.11.2024
  '(?<first>\\d{1,2})\\s?(?<mark>[-/.])\\s?(?<second>\\d{1,2})\\s?\\k<mark>\\s?(?<year>\\d{4})(?!\\d)',
  // 24/11/18, whose parts are unclear, and 11/18 without a year
  "(?<unclear>'?\\d{1,2}(?<mark>[-/.])\\d{1,2}\\k<mark>\\d{2}|\\d{1,2}/\\d{1,2})(?![\\d/.:-])",
)

/** November 18, 2024 and Nov. 18: the form that begins with a month name. */
export const dateInWords = forms(`${monthName}\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]|\\s*[時h]\\d)${yearBehind}`)

/** 令和6年11月18日, R6.11.18: forms that begin with an era. */
export const datesInEras = forms(
  `(?<era>${eraPattern})\\s?(?<year>${number})\\s*年\\s*(?<month>${number})\\s*月\\s*(?<day>${number})\\s*日`,
  `(?<era>${eraPattern})[.]?\\s?(?<year>\\d{1,2}|元)(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?![\\d])`,
)

const wholeSeconds = '(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?'

/** Clock forms, with a part of the day before them or `p.m.` after them. */
export const clocks = forms(
  // 14:57, 14:57:21, 2:57 p.m.
  `(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?!\\d)${wholeSeconds}(?:\\s*${half})?`,
  // 午後2:57, 오후 2:57
  `${partOfDay}(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?!\\d)${wholeSeconds}`,
  // 14時57分, 午後二時半, 14시 57분, 14时57分; 25時間 is a duration
  `${partOfDay}(?<hour>${number})\\s*[時时點点시](?!間|间|간)(?:\\s*(?<minute>${number})(?!\\s*[年月년월/.])\\s*[分분]?(?:\\s*(?<second>${number})\\s*[秒초])?|\\s?(?<thirty>[半반]))?`,
  // 14h57, 14 h 57, 14h
  '(?<hour>\\d{1,2})\\s?h(?![a-z])(?:\\s?(?<minute>\\d{2})(?![\\d/.-])(?:\\s?min)?)?',
  // 2.57pm, 05.57
  `(?<hour>\\d{1,2})\\.(?<minute>\\d{2})(?![\\d.])(?:\\s*${half})?`,
  // 2 p.m.
  `(?<hour>\\d{1,2})\\s*${half}`,
  '(?<hour>12)\\s*(?:noon|(?<midnight>midnight))\\b',
  // 14 Uhr
  '(?<hour>\\d{1,2})(?=\\s?uhr\\b)',
)

/**
 * What follows the first clock time of a range: its end, `–15:30` or `から15時`, or an open end,
 * `14時〜`.
 */
export const ranges = forms(
  // -0500, which can only be an offset
  '(?<range>\\s*-(?:0\\d|1[0-2])[034][05](?!\\d))',
  '(?<range>\\s*(?:[~〜–—-]|(?:to|until|bis)\\b|から|부터)\\s*(?:(?:午前|午後|오전|오후)\\s*)?(?<end>\\d{1,2})(?:[:時시h]\\s*(?:\\d{1,2}(?!\\d)\\s*[分분]?)?|[.]\\d{2}(?![\\d.]))?(?![\\d:])(?:\\s*(?<endHalf>[ap]\\.?\\s?m\\.?)(?![a-z]))?)',
  '(?<range>\\s*(?:[~〜]|から)(?!\\s*\\d))',
)

/** +09:00, +0900, UTC+9, GMT-05:00 */
export const offset = form('(?:(?:utc|gmt)\\s?[+-]\\s?\\d{1,2}|\\+\\d{1,2})(?::?\\d{2})?(?!\\d)')

/** One to four words in Latin letters. */
export const words = new RegExp(`${letters}+(?:['’]${letters}+)?(?:\\s${letters}+){0,3}`, 'iy')

/** Signs and spaces between the parts of a time. */
export const signs = /[\s,;:.|/()[\]（）【】［］「」〈〉<>｜・·•–—―、。'"~〜-]+/y
