import { instantOf, wallClock } from '../article/zone.ts'

/** The month that clocks in a zone show at an instant: `2024-11`. */
export function monthAt(instant: Date, timeZone: string): string {
  return wallClock(instant, timeZone).toISOString().slice(0, 7)
}

/** The month after another, `2025-01` after `2024-12`. */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7)
}

/** The instant at which a month begins in a zone; an hour later where summer time skips that midnight. */
export function startOfMonth(month: string, timeZone: string): Date {
  const midnight = new Date(`${month}-01T00:00:00Z`)
  return instantOf(midnight, timeZone) ?? instantOf(new Date(`${month}-01T01:00:00Z`), timeZone) ?? midnight
}
