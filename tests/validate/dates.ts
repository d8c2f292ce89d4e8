import type { Check } from './checks.ts'

const minute = 60_000
const day = 24 * 60 * minute

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** RFC 822, section 5.1, in hours. */
const zones: Readonly<Record<string, number>> = {
  GMT: 0,
  UT: 0,
  Z: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
}

/** RFC 822, section 5, with the four-digit year that RSS 2.0 prefers and the weekday that the W3C's validator compares. */
const rfc822 = new RegExp(
  `^(${weekdays.join('|')}), (\\d{1,2}) (${months.join('|')}) (\\d{4}) (\\d\\d):(\\d\\d)(?::(\\d\\d))? ([+-]\\d{4}|${Object.keys(zones).join('|')})$`,
)

/** RFC 3339, section 5.6; T and Z are capitals, as RFC 4287, section 3.3, says. */
const rfc3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d(?:\.\d+)?)(Z|[+-]\d\d:\d\d)$/

/** RSS: not in the future by more than the ten minutes that the W3C's validator grants. */
export const rfc822Date: Check = (value, { now }) => {
  const time = timeOfRfc822(value)
  if (Number.isNaN(time)) return 'is not an RFC 822 date with its weekday and a year of four digits'
  const [date = '', weekday] = /^(\w{3}).*/.exec(value) ?? []
  const real = weekdays[weekdayOf(date)]
  return weekday === real ? implausible(time, now + 10 * minute) : `falls on a ${real}`
}

/** Atom and JSON Feed: not in the future by more than a day. */
export const rfc3339Date: Check = (value, { now }) => {
  const time = timeOfRfc3339(value)
  return Number.isNaN(time) ? 'is not an RFC 3339 date' : implausible(time, now + day)
}

function implausible(time: number, latest: number): string | undefined {
  if (time > latest) return 'is in the future'
  return time < Date.UTC(1990) ? 'is before 1990' : undefined
}

/** In milliseconds; NaN when the text is no date, or when the calendar has no such day. */
export function timeOfRfc822(value: string): number {
  const [, , date, month = '', year, hour, minutes, seconds = '00', zone = ''] = rfc822.exec(value) ?? []
  return instant([year, months.indexOf(month) + 1, date, hour, minutes, seconds], offset(zone))
}

/** In milliseconds; NaN when the text is no date, or when the calendar has no such day. */
export function timeOfRfc3339(value: string): number {
  const [, year, month, date, hour, minutes, seconds, zone = ''] = rfc3339.exec(value) ?? []
  return instant([year, month, date, hour, minutes, seconds], offset(zone.replace(':', '')))
}

/** The weekday of the date as printed, before its zone counts. */
function weekdayOf(value: string): number {
  const [, , date, month = '', year] = rfc822.exec(value) ?? []
  return new Date(Date.UTC(Number(year), months.indexOf(month), Number(date))).getUTCDay()
}

function instant(parts: readonly (string | number | undefined)[], zoneOffset: number): number {
  const [year = NaN, month = NaN, date = NaN, hour = NaN, minutes = NaN, seconds = NaN] = parts.map(Number)
  const midnight = new Date(Date.UTC(year, month - 1, date))
  const exists =
    midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === date && hour < 24 && minutes < 60 && seconds < 61
  return exists ? midnight.getTime() + ((hour * 60 + minutes) * 60 + seconds) * 1000 - zoneOffset : NaN
}

/** In milliseconds: of `+0900`, or of a zone's name. */
function offset(zone: string): number {
  const named = zones[zone]
  if (named !== undefined) return named * 60 * minute
  const [, sign, hours, minutes] = /^([+-])(\d\d)(\d\d)$/.exec(zone) ?? []
  const size = Number(hours) * 60 + Number(minutes)
  return size > 14 * 60 || Number(minutes) > 59 ? NaN : (sign === '-' ? -size : size) * minute
}
