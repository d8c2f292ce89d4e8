import { wallClock } from '../../article/time/zone.ts'

/** A time for people, as clocks in a zone show it: `Mon, 18 Nov 2024, 14:57`. */
export function formatTime(time: string | number, timeZone: string): string {
  const options = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  return new Date(time).toLocaleString('en-GB', { ...options, timeZone })
}

/** What clocks in a zone show: `14:57`, and the day before it if that is not today. */
export function formatClock(time: number, timeZone: string): string {
  const whole = formatTime(time, timeZone)
  const [day, clock] = [whole.slice(0, whole.lastIndexOf(',')), whole.slice(-5)]
  return formatTime(Date.now(), timeZone).startsWith(day) ? clock : whole
}

/** A time as a field for local times has it: `2024-11-18T14:57`. */
export function fieldTime(time: number, timeZone: string): string {
  return wallClock(new Date(time), timeZone).toISOString().slice(0, 16)
}

/** The zone of this computer. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
