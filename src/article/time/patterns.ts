import { eraPattern } from './eras.ts'
import { number } from './numerals.ts'

/*
 * The forms of dates and clocks. Each matches at one place of a line.
 */

const letters = '[a-z\\u00C0-\\u017E]'
const monthName = `(?<monthName>${letters}{3,10})\\.?`
/** `9.15amfirst published …` is how a page with two elements side by side is copied. */
const half = '(?<half>[ap]\\.?\\s?m\\.?)(?:(?![a-z])|(?=(?:first )?published|updated))'
const partOfDay = '(?:(?<half>午前|午後|오전|오후|上午|下午|凌晨|早上|中午|晚上)\\s*)?'
/** A clock that is glued to a year where a page has them in two elements: `November 18, 20242:57 PM`. Only `PM` tells that it is one. */
const gluedClock = '(?=(?:1[0-2]|[1-9]):[0-5]\\d\\s?[ap]\\.?m)'
/** A year that is not a clock: `Nov. 18 14:57` has none. */
const yearBehind = `(?:(?:\\s*,\\s*|\\s+(?:del?\\s+)?|-)(?<year>\\d{4})(?:(?![\\d:時h])|${gluedClock}))?`

/** A pattern of a part of a time, and the same with where its groups stand: that takes twice as long, and only messages ask for it. */
export interface Form {
  pattern: RegExp
  placed: RegExp
}

function form(source: string): Form {
  return { pattern: new RegExp(source, 'iy'), placed: new RegExp(source, 'diy') }
}

function forms(...sources: string[]): Form[] {
  return sources.map(form)
}

/** Forms that a digit or a kanji numeral begins. */
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

/** November 18, 2024 and Nov. 18: the form that a name begins. */
export const dateInWords = forms(`${monthName}\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]|\\s*[時h]\\d)${yearBehind}`)

/** 令和6年11月18日, R6.11.18: forms that an era begins. */
export const datesInEras = forms(
  `(?<era>${eraPattern})\\s?(?<year>${number})\\s*年\\s*(?<month>${number})\\s*月\\s*(?<day>${number})\\s*日`,
  `(?<era>${eraPattern})[.]?\\s?(?<year>\\d{1,2}|元)(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?![\\d])`,
)

const wholeSeconds = '(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?'

/** Forms of a clock, with a part of the day before it or `p.m.` behind. */
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

/** What stands behind the first clock of a range: its end, `–15:30` or `から15時`, or no end, `14時〜`. */
export const ranges = forms(
  // -0500, which only an offset is
  '(?<range>\\s*-(?:0\\d|1[0-2])[034][05](?!\\d))',
  '(?<range>\\s*(?:[~〜–—-]|(?:to|until|bis)\\b|から|부터)\\s*(?:(?:午前|午後|오전|오후)\\s*)?(?<end>\\d{1,2})(?:[:時시h]\\s*(?:\\d{1,2}(?!\\d)\\s*[分분]?)?|[.]\\d{2}(?![\\d.]))?(?![\\d:])(?:\\s*(?<endHalf>[ap]\\.?\\s?m\\.?)(?![a-z]))?)',
  '(?<range>\\s*(?:[~〜]|から)(?!\\s*\\d))',
)

/** +09:00, +0900, UTC+9, GMT-05:00 */
export const offset = form('(?:(?:utc|gmt)\\s?[+-]\\s?\\d{1,2}|\\+\\d{1,2})(?::?\\d{2})?(?!\\d)')

/** Up to three words in Latin letters. */
export const words = new RegExp(`${letters}+(?:['’]${letters}+)?(?:\\s${letters}+){0,2}`, 'iy')

/** Signs and spaces between the parts of a time, which say nothing. */
export const signs = /[\s,;:.|/()[\]（）【】［］「」〈〉<>｜・·•–—―、。'"~〜-]+/y
