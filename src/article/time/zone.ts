import { fromZonedTime } from 'date-fns-tz/fromZonedTime'

/*
 * Converts between wall clocks and instants. date-fns-tz looks up wall clocks in the zone database.
 * Import it by path, since the whole package loads hundreds of files. Its results for hours that
 * occur twice or never depend on the zone of the machine, and so does its formatting. Intl handles
 * both here.
 */

const hour = 3_600_000
const day = 24 * hour

/**
 * Returns the instant at which clocks in `zone` show `wall`, a wall clock written as if it were
 * UTC. Returns the first of two instants when summer time ends, and `null` when summer time skipped
 * that hour. `zone` is an IANA name or an offset such as `+09:00`.
 */
export function instantOf(wall: Date, zone: string): Date | null {
  const steady = offsetAround(Math.floor(wall.getTime() / day), zone)
  if (steady !== null) return new Date(wall.getTime() - steady)
  const near = toInstant(wall.getTime(), zone)
  // Summer time shifts the clock by an hour, or by half an hour on Lord Howe Island.
  const candidates = [-hour, -hour / 2, 0, hour / 2, hour].map((difference) => new Date(near + difference))
  return candidates.find((instant) => wallClock(instant, zone).getTime() === wall.getTime()) ?? null
}

/** The wall clock in `zone` at an instant, written as if it were UTC. */
export function wallClock(instant: Date, zone: string): Date {
  return new Date(instant.getTime() + offsetAt(instant, zone))
}

/** Formats an instant as ISO 8601 in `zone`, with the offset: `2024-11-18T14:57:00+09:00`. */
export function isoInZone(instant: Date, zone: string): string {
  return isoWithOffset(instant, offsetAt(instant, zone))
}

function isoWithOffset(instant: Date, offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((number) => String(number).padStart(2, '0'))
  const sign = offset < 0 ? '-' : '+'
  return `${new Date(instant.getTime() + offset).toISOString().slice(0, 19)}${sign}${hours}:${rest}`
}

/** Formats an instant in `zone` as datelines print it: `14:57 JST, November 18, 2024`. */
export function formatTime(instant: Date, zone: string): string {
  const offset = offsetAt(instant, zone)
  const iso = isoWithOffset(instant, offset)
  dates ??= new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' })
  const date = dates.format(instant.getTime() + offset)
  return `${iso.slice(11, 16).replace(/^0/, '')} ${zone === 'Asia/Tokyo' ? 'JST' : iso.slice(19)}, ${date}`
}

/** Created at the first use, and kept: creating one takes 50 times as long as formatting. */
let dates: Intl.DateTimeFormat | undefined

/**
 * Offsets by days since 1970 and zone. The offset is valid from the noon before to the noon after.
 * `null` if it changes in between.
 */
const steadyOffsets = new Map<string, number | null>()

/**
 * The offset of a zone around a day on its clocks. Cached, since articles of one day share it and
 * the zone lookup dominates parse time.
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
