import { instantOf, wallClock } from '../article/time/zone.ts'

/** The month of an instant in a time zone, such as `2024-11`. */
export function monthAt(instant: Date, timeZone: string): string {
  return wallClock(instant, timeZone).toISOString().slice(0, 7)
}

/** Whether a text is a month, such as `2024-11`. */
export function isMonth(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text)
}

/** The following month: `2025-01` for `2024-12`. */
export function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7)
}

/** The start of a month in a time zone; an hour later where daylight saving time skips midnight. */
export function startOfMonth(month: string, timeZone: string): Date {
  const midnight = new Date(`${month}-01T00:00:00Z`)
  return instantOf(midnight, timeZone) ?? instantOf(new Date(`${month}-01T01:00:00Z`), timeZone) ?? midnight
}

/**
 * The last change of a snapshot, but not before the deployment, which may have changed every
 * document. `null` if the deployment is unknown.
 */
export function notBefore(lastChange: Date, deployed: Date | null): Date {
  return deployed !== null && deployed > lastChange ? deployed : lastChange
}
