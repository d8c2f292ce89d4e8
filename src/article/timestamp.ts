import { instantOf } from './zone.ts'

/** A timestamp line, read. `label` is `updated` for a line such as `Updated: 9:30 JST, …`. */
export type Timestamp = { label: 'published' | 'updated' } & ({ instant: Date } | Fault)

/** Why a line that has the shape of a timestamp names no time; `column` counts from 1 within the line. */
interface Fault {
  column: number
  expected: string
  found: string
}

/** A time in the house form, for messages that ask for one. */
export const exampleTime = '"14:57 JST, November 18, 2024"'

/** The zone of a time marked `JST`. The zone database decides its offset: Japan had summer time from 1948 to 1951. */
const japan = 'Asia/Tokyo'

/** The first and the last day of each era: Reiwa 6 is 2018 + 6. */
const eras: Record<string, { from: string; to: string }> = {
  明治: { from: '1868-01-25', to: '1912-07-30' },
  大正: { from: '1912-07-30', to: '1926-12-25' },
  昭和: { from: '1926-12-25', to: '1989-01-07' },
  平成: { from: '1989-01-08', to: '2019-04-30' },
  令和: { from: '2019-05-01', to: '2117-12-31' },
}
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const label =
  '(?:(?<label>(?:last )?updated?|(?:last )?modified|(?:最終)?更新(?:日時?)?|(?:first )?published|posted|(?:初回)?公開(?:日時?)?|配信(?:日時?)?|掲載(?:日時?)?)(?:\\s*[:：])?\\s*(?:(?:at|on)\\s+)?)?'
const monthName =
  '(?<monthName>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)\\.?'
const half = '\\s*(?<half>[ap]\\.?\\s?m\\.?)(?![a-z])'
/** Where a range ends, which does not count. */
const range =
  '(?<range>(?:\\s*jst)?\\s*(?:[~〜–-]|to|から)(?:\\s*(?:午前|午後))?\\s*\\d{1,2}(?:[:時](?:\\s*\\d{1,2}分?|\\s+(?=[)\\].]))?)?(?:\\s*(?<endHalf>[ap]\\.?\\s?m\\.?)(?![a-z]))?)?'
const clock = `(?<hour>\\d{1,2})(?::(?<minute>\\d{1,2})(?::(?<second>\\d{2}))?(?:${half})?|${half})${range}`
const isoClock = '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?(?<zone>z|[+-]\\d{2}:?\\d{2})?'
const kanjiClock = `(?:\\s*(?<half>午前|午後))?\\s*(?<hour>\\d{1,2})(?:[:時]\\s*(?<minute>\\d{1,2})分?|時)${range}`
const zone =
  '(?:\\s*\\(?(?<zone>(?!on\\b|at\\b)[a-z]{2,5}|日本時間|\\+\\d{2}:?\\d{2})\\)?(?:\\s*\\((?:utc|gmt)?(?<offset>[+-]\\d{1,2}(?::?\\d{2})?)\\))?)?'
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const inBrackets = '(?:\\s*\\((?<weekday>[a-z]{3,9}\\.?|[日月火水木金土](?:曜日?)?)\\))?'
const weekday = '(?:(?<weekday>(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*)\\.?,?\\s+)?'
const comma = '(?:\\s*,\\s*|\\s+)'
const date = `${weekday}(?:${monthName}\\s*${day}|${day}\\s+${monthName})${comma}(?<year>\\d{4})`

/** The forms a timestamp takes, each a whole line; a range counts from its first time. */
const forms = [
  // 14:57 JST, November 18, 2024 — the house form — and 6:28 pm, March 18, 2018
  `${clock}${zone}${comma}(?:on\\s+)?${date}`,
  // January 12, 2024 at 18:31 JST, and August 22, 2025 10:01 JST
  `${date}(?:\\s*,)?\\s+(?:at\\s+)?${clock}${zone}`,
  // 2009/09/30 18:49(JST), and 2023/11/02 22:27
  `(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>${day}${inBrackets}\\s+${clock}${zone}`,
  // 2026-01-21T19:44:00+09:00
  `(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})t${isoClock}`,
  // 2024年11月18日 14時57分, and 令和6年11月20日 14時00分~14時35分
  `(?<era>明治|大正|昭和|平成|令和)?(?<year>\\d{1,4}|元)年\\s*(?<month>\\d{1,2})月\\s*(?<day>\\d{1,2})日${inBrackets}${kanjiClock}${zone}`,
].map((form) => new RegExp(`^[([]?${label}${form}(?:\\s*(?<suffix>更新|配信|公開|掲載))?[)\\]]?\\.?$`, 'di'))

/** A line longer than this is prose, whatever it begins with. */
const longest = 80

/**
 * Reads a whole line as a timestamp; `null` when it does not have the shape of one. A time without a zone is a time in
 * `timeZone`; 24:00 to 29:59 are hours of the next day, as broadcasters count them.
 */
export function readTimestamp(text: string, timeZone: string): Timestamp | null {
  if (text.length > longest || !clockSign.test(text)) return null
  const line = narrow(text)
  for (const form of forms) {
    const match = form.exec(line)
    if (match) return read(match, text, timeZone)
  }
  const near = isMadeOfTime(line) && hasClock.test(line) && hasDate.test(line)
  return near ? { label: 'published', column: 1, expected: `a time such as ${exampleTime}`, found: `"${text}"` } : null
}

/** Whether a whole line is a date without a time: `Wednesday, Apr. 16, 2025`. */
export function isDate(text: string): boolean {
  if (text.length > longest) return false
  const line = narrow(text)
  return hasDate.test(line) && !hasClock.test(line) && isMadeOfTime(line)
}

/** Without one of these, no line holds a clock. */
const clockSign = /[0-9０-９]\s*(?:[:：時]|[ap]\.?\s?m)/i
const hasClock = /\d{1,2}:\d{1,2}|\d時|\d\s*[ap]\.?m\b/i
const hasDate = new RegExp(`\\b(?:${months.join('|')})[a-z]*\\.? *\\d|\\d{4}([-/.])\\d{1,2}\\1\\d|\\d月`, 'i')
const timeWord = new RegExp(
  `updated?|modified|last|first|published|posted|最終|初回|更新|公開|配信|掲載|日時|(?:${months.join('|')})[a-z]*\\.?|(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*\\.?|[ap]\\.?m\\b\\.?|\\b(?:at|on|jst|utc|gmt)\\b|\\d+(?:st|nd|rd|th)?|午前|午後|${Object.keys(eras).join('|')}|[日月火水木金土]曜?日?|[年時分秒元頃]|[-–—~〜:：,、./()+\\s]`,
  'gi',
)

/** Whether nothing in a line says anything but when. */
function isMadeOfTime(line: string): boolean {
  return line.replace(timeWord, '') === ''
}

function read(match: RegExpExecArray, text: string, timeZone: string): Timestamp {
  const parts = match.groups ?? {}
  const label = /^(?:last )?(?:updated?|modified)$|^(?:最終)?更新/i.test(parts['label'] ?? parts['suffix'] ?? '')
    ? 'updated'
    : 'published'
  const fault = (part: string, expected: string): Timestamp => {
    const [start, end] = match.indices?.groups?.[part] ?? [0, text.length]
    return { label, column: start + 1, expected, found: `"${text.slice(start, end)}"` }
  }

  const year = yearOf(parts)
  if (year === null) return fault('year', `a year of ${parts['era']}`)
  if (year < 1868 || year > 2199) return fault('year', 'a year from 1868 to 2199')
  const month = parts['monthName'] ? months.indexOf(parts['monthName'].slice(0, 3).toLowerCase()) + 1 : Number(parts['month'])
  const date = Number(parts['day'])
  if (month < 1 || month > 12) return fault('month', 'a month from 1 to 12')
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (date < 1 || date > lastDay) return fault('day', `a day from 1 to ${lastDay} for ${year}-${pad(month)}`)
  const era = eras[parts['era'] ?? '']
  const iso = `${year}-${pad(month)}-${pad(date)}`
  if (era && (iso < era.from || iso > era.to)) return fault('year', `a day of ${parts['era']}, from ${era.from} to ${era.to}`)
  const name = weekdayName(new Date(Date.UTC(year, month - 1, date)), parts['weekday'])
  if (name !== null) return fault('weekday', `${name}, as that day was`)

  const half = parts['half']
  const clockHour = Number(parts['hour'])
  const minute = Number(parts['minute'] ?? 0)
  const second = Number(parts['second'] ?? 0)
  if (half !== undefined && clockHour > 12) return fault('hour', `an hour from 0 to 12 with "${half}"`)
  if (clockHour > 29) return fault('hour', 'an hour from 0 to 23, or to 29 for the small hours of the next day')
  if (minute > 59) return fault('minute', 'minutes from 0 to 59')
  if (second > 59) return fault('second', 'seconds from 0 to 59')
  const hour = half === undefined ? clockHour : (clockHour % 12) + (/^p|^午後/i.test(half) ? 12 : 0)

  const end = readRange(parts, hour * 60 + minute)
  if (end === 'either') return fault('range', 'a time without what may be its end, or an offset from UTC')
  if (parts['endHalf'] !== undefined && half === undefined) return fault('hour', `"a.m." or "p.m." with the first time as well`)
  const place = end === 'offset' ? (parts['range'] ?? '').trim() : placeOf(parts, timeZone)
  if (place === null) return fault('zone', 'JST, UTC or an offset such as +09:00')
  const wall = new Date(Date.UTC(year, month - 1, date, hour, minute, second))
  const instant = instantOf(wall, place)
  if (instant === null) return fault('hour', `a time that clocks in ${place} have shown, summer time left this one out`)
  return { label, instant }
}

/**
 * What stands behind a clock with a minus: the end of a range, an offset west of Greenwich, or `either`. `minutes` is the time of day
 * at which it would begin.
 */
function readRange(parts: Record<string, string | undefined>, minutes: number): 'range' | 'offset' | 'either' {
  const [, space = '', hours, rest] = /^(\s*)-(0\d|1[0-2]):?([034][05])$/.exec(parts['range'] ?? '') ?? []
  if (hours === undefined) return 'range'
  const endsLater = Number(hours) * 60 + Number(rest) > minutes
  if (parts['second'] !== undefined) return 'offset'
  if (space !== '') return endsLater ? 'either' : 'offset'
  return endsLater ? 'range' : 'either'
}

/** What a day of the week should be called, when it is called another; `null` when that is right, or nothing is said. */
function weekdayName(day: Date, said: string | undefined): string | null {
  if (said === undefined) return null
  const language = /^[a-z]/i.test(said) ? 'en' : 'ja'
  const name = day.toLocaleDateString(language, { weekday: 'short', timeZone: 'UTC' })
  return said.toLowerCase().startsWith(name.toLowerCase()) ? null : name
}

/** The year of our era; `null` for a year that its own era did not have. */
function yearOf(parts: Record<string, string | undefined>): number | null {
  const year = parts['year'] === '元' ? 1 : Number(parts['year'])
  if (parts['era'] === undefined) return year
  const era = eras[parts['era']]
  if (era === undefined) return year
  const [first, last] = [era.from, era.to].map((day) => Number(day.slice(0, 4)))
  const counted = Number(first) - 1 + year
  return year >= 1 && counted <= Number(last) ? counted : null
}

/** The zone or offset that a time is in; `null` for a zone we do not know or that contradicts itself. */
function placeOf(parts: Record<string, string | undefined>, timeZone: string): string | null {
  const named = parts['zone']?.toUpperCase()
  // A zone that says its offset as well, `JST (UTC+9)`, must have it right.
  if (parts['offset'] !== undefined && !(named === 'JST' && /^\+0?9(?::?00)?$/.test(parts['offset']))) return null
  if (named === undefined) return timeZone
  if (named === 'JST' || named === '日本時間') return japan
  if (named === 'UTC' || named === 'GMT' || named === 'Z') return 'UTC'
  return /^[+-](?:0\d|1[0-4]):?[0-5]\d$/.test(named) ? named : null
}

/** Full-width digits, letters and signs as their ASCII equals, one for one so that columns stay. */
function narrow(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
