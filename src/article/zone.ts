import { formatInTimeZone, fromZonedTime } from 'date-fns-tz'

/*
 * Wall clocks and instants, by date-fns-tz and the machine's zone database. Two answers of date-fns-tz depend on the zone that
 * the machine itself is in: how it prints a wall clock that the machine's own summer time skipped, and which instant it takes
 * when a zone's clocks show a time twice or never. The offset it prints for an instant depends on nothing else, so all is made
 * from that.
 */

const hour = 3_600_000

/**
 * The instant at which clocks in `zone` show `wall`, a wall clock written as if it were UTC: the first of two when summer time
 * ends, `null` when it skipped that time. `zone` is an IANA name or an offset such as `+09:00`.
 */
export function instantOf(wall: Date, zone: string): Date | null {
  const near = fromZonedTime(wall.toISOString().slice(0, 19), zone).getTime()
  const candidates = [near - hour, near, near + hour].map((time) => new Date(time))
  return candidates.find((instant) => wallClock(instant, zone).getTime() === wall.getTime()) ?? null
}

/** What clocks in `zone` show at an instant, written as if it were UTC. */
export function wallClock(instant: Date, zone: string): Date {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})/.exec(offset(instant, zone)) ?? []
  const ahead = (Number(hours) * 60 + Number(minutes)) * 60_000
  return new Date(instant.getTime() + (sign === '-' ? -ahead : ahead))
}

/** An instant in ISO 8601 as clocks in `zone` show it, with the offset: `2024-11-18T14:57:00+09:00`. */
export function isoInZone(instant: Date, zone: string): string {
  return wallClock(instant, zone).toISOString().slice(0, 19) + offset(instant, zone)
}

function offset(instant: Date, zone: string): string {
  return formatInTimeZone(instant, zone, 'xxx')
}
