import { fromZonedTime } from 'date-fns-tz/fromZonedTime'

/*
 * Wall clocks and instants. date-fns-tz turns a wall clock into an instant by the zone database; its path is imported, since all
 * of it loads hundreds of files. Its answers in the hour that clocks show twice or never depend on the zone of the machine, and
 * so does what it prints: those two things are done here, by Intl.
 */

const hour = 3_600_000
const day = 24 * hour

/**
 * The instant at which clocks in `zone` show `wall`, a wall clock written as if it were UTC: the first of two when summer time
 * ends, `null` when it skipped that time. `zone` is an IANA name or an offset such as `+09:00`.
 */
export function instantOf(wall: Date, zone: string): Date | null {
  const steady = offsetAround(Math.floor(wall.getTime() / day), zone)
  if (steady !== null) return new Date(wall.getTime() - steady)
  const near = toInstant(wall.getTime(), zone)
  // Summer time is an hour, and half of one on Lord Howe Island.
  const candidates = [-hour, -hour / 2, 0, hour / 2, hour].map((difference) => new Date(near + difference))
  return candidates.find((instant) => wallClock(instant, zone).getTime() === wall.getTime()) ?? null
}

/** What clocks in `zone` show at an instant, written as if it were UTC. */
export function wallClock(instant: Date, zone: string): Date {
  return new Date(instant.getTime() + offsetAt(instant, zone))
}

/** An instant in ISO 8601 as clocks in `zone` show it, with the offset: `2024-11-18T14:57:00+09:00`. */
export function isoInZone(instant: Date, zone: string): string {
  const offset = offsetAt(instant, zone)
  const minutes = Math.round(Math.abs(offset) / 60_000)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((number) => String(number).padStart(2, '0'))
  const sign = offset < 0 ? '-' : '+'
  return `${new Date(instant.getTime() + offset).toISOString().slice(0, 19)}${sign}${hours}:${rest}`
}

/** An instant in the house form, as clocks in `zone` show it: `14:57 JST, November 18, 2024`. */
export function formatHouseTime(instant: Date, zone: string): string {
  const iso = isoInZone(instant, zone)
  const date = wallClock(instant, zone).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })
  return `${iso.slice(11, 16).replace(/^0/, '')} ${zone === 'Asia/Tokyo' ? 'JST' : iso.slice(19)}, ${date}`
}

/** Days since 1970 with a zone, and the offset it keeps from the noon before to the noon after; `null` where it changes. */
const steadyOffsets = new Map<string, number | null>()

/**
 * The offset that a zone keeps around a day of its clocks. Articles of a day share it, and asking the zone database is what takes
 * the time in reading one.
 */
function offsetAround(date: number, zone: string): number | null {
  const key = `${date} ${zone}`
  const known = steadyOffsets.get(key)
  if (known !== undefined) return known
  const [before, after] = [date - 1, date + 1].map((each) => each * day + 12 * hour).map((noon) => noon - toInstant(noon, zone))
  const steady = before !== undefined && before === after ? before : null
  steadyOffsets.set(key, steady)
  return steady
}

function toInstant(wall: number, zone: string): number {
  return fromZonedTime(new Date(wall).toISOString().slice(0, 19), zone).getTime()
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The offset of a zone at an instant, in milliseconds. */
function offsetAt(instant: Date, zone: string): number {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = 0, minutes = 0, seconds = 0] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? []
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000
  return sign === '-' ? -ahead : ahead
}
