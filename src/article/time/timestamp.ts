import { resolveClock } from './clock.ts'
import { resolveDay } from './day.ts'
import { scan } from './elements.ts'
import type { Element } from './element.ts'
import { incompleteTime } from './incomplete.ts'
import { type Fault, faultIn } from './fault.ts'
import { isWhole, type Moment, type Moments, sortElements } from './moments.ts'
import { narrowWithHyphens } from './numerals.ts'
import { instantIn } from './place.ts'

/** A time on a line. `label` is `updated` for a line such as `Updated: 9:30 JST, …`. */
export type Timestamp = { label: 'published' | 'updated' } & ({ instant: Date } | Fault)

/** A time as datelines print it, for diagnostics. */
export const exampleTime = '"14:57 JST, November 18, 2024"'

/** A longer line is prose, whatever it begins with. */
const maxLength = 120

/** Every clock time has one of these. Most lines of an article are rejected here. */
const clockSign =
  /[0-9０-９]\s?(?:[:：時时點点시hH.．]|[aApPａｐ][.．]?\s?[mMｍ])|[時时點点]|正午|正子|정오|noon|midi|mezz|mediod|mittag|midnight/i

/**
 * Parses a line that only says when something was published, updated, or both. Returns an empty
 * array for any other line, and for an incomplete time (see `incompleteTime`). A time without a
 * zone is in `timeZone`. Hours from 24:00 to 29:59 belong to the next day, as broadcasters count
 * them. A range counts from its first time.
 */
export function readTimestamps(text: string, timeZone: string): readonly Timestamp[] {
  if (text.length > maxLength || !clockSign.test(text)) return []
  const line = narrowWithHyphens(text)
  const { elements, end } = scan(line)
  return end === line.length ? resolveElements(text, elements, timeZone) : []
}

/**
 * Builds the times from the elements of a line. Returns an empty array unless one of them has a
 * clock time and a date with a year.
 */
export function resolveElements(text: string, elements: readonly Element[], timeZone: string): Timestamp[] {
  const sorted = sortElements(elements)
  if (!sorted.moments.some(isWhole)) return []
  const times = sorted.moments.map((moment): Timestamp => {
    return { label: moment.label ?? 'published', ...resolveMoment(text, moment, sorted, timeZone) }
  })
  const published = times.filter(({ label }) => label === 'published')
  if (published.length > 1 && areOneInstant(published, elements)) return times.filter((time) => !published.includes(time, 1))
  return published.length > 1
    ? [
        {
          label: 'published',
          column: 1,
          expected: 'one time of publication, or "Updated:" before the second',
          found: `"${text}"`,
        },
      ]
    : times
}

/**
 * Whether times are one instant in several zones: `14:57 JST (05:57 GMT)`. The day of the others may
 * differ if the line has only one.
 */
function areOneInstant([first, ...others]: readonly Timestamp[], elements: readonly Element[]): boolean {
  const count = (kind: Element['kind']): number => elements.filter((each) => each.kind === kind).length
  if (first === undefined || 'expected' in first || count('zone') <= others.length) return false
  const most = count('date') > 1 ? Number.POSITIVE_INFINITY : day
  return others.every((other) => !('expected' in other) && (other.instant.getTime() - first.instant.getTime()) % most === 0)
}

const day = 24 * 60 * 60_000

function resolveMoment(text: string, moment: Moment, { isDayFirst }: Moments, timeZone: string): { instant: Date } | Fault {
  const { date, clock, odd } = moment
  if (odd !== null) return { column: 1, expected: `a time such as ${exampleTime}`, found: `"${text}"` }
  if (!isWhole(moment)) {
    const part = date ?? clock
    const lack = clock === null ? 'a clock' : date === null ? 'the day' : 'the year'
    const expected = `${lack} as well, such as ${exampleTime}`
    const fault = part === null ? { column: 1, expected, found: `"${text}"` } : faultIn(text, part, null, expected)
    return { ...fault, isIncomplete: true }
  }
  const day = resolveDay(text, moment, isDayFirst)
  if ('expected' in day) return day
  const shown = resolveClock(text, moment.clock)
  if ('expected' in shown) return shown
  const wall = new Date(Date.UTC(day.year, day.month - 1, day.day, shown.hour, shown.minute, shown.second))
  return instantIn(text, moment, wall, timeZone)
}

/**
 * Returns the only time on a line, or `null` if there is none or more than one. See {@link
 * readTimestamps}.
 */
export function readTimestamp(text: string, timeZone: string): Timestamp | null {
  return onlyTime(readTimestamps(text, timeZone))
}

/** Returns the only time, or `null` if there is none or more than one. */
export function onlyTime(times: readonly Timestamp[]): Timestamp | null {
  return times.length === 1 ? (times[0] ?? null) : null
}

/** The place above a letter or a press release: `Lyon, le 14 janvier 2026`. */
const placeOfLetter = /^\p{Lu}[\p{L}’' -]{1,30}, (?:le|den|el|a) (?=\d)/u

/** Whether a line is a time with a part missing: `Wednesday, Apr. 16, 2025`. */
export function isDate(text: string): boolean {
  return incompleteTime(text.replace(placeOfLetter, '')) !== null
}
