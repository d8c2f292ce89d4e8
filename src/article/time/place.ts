import { instantOf, isoInZone } from './zone.ts'
import type { Element } from './element.ts'
import { type Fault, faultIn } from './fault.ts'
import type { Moment } from './moments.ts'
import { readZoneOf } from './zones.ts'

/**
 * Resolves a wall clock to an instant in the zone that a moment names, or in `timeZone` if it names
 * none. `wall` is written as if it were UTC. `text` is the line as pasted.
 */
export function instantIn(
  text: string,
  moment: Moment & { clock: Element },
  wall: Date,
  timeZone: string,
): { instant: Date } | Fault {
  const { clock, range, zones } = moment
  const end = readRange(clock, range, wall)
  if (range !== null && end === 'either')
    return faultIn(text, range, null, 'a time without what may be its end, or an offset from UTC')
  if (range?.parts['endHalf'] !== undefined && clock.parts['half'] === undefined)
    return faultIn(text, clock, 'hour', '"a.m." or "p.m." with the first time as well')
  const said = end === 'offset' && range !== null ? [range, ...zones] : zones
  const [first, ...others] = said.map((zone) => instantOfZone(text, zone, clock, wall))
  if (first === undefined) {
    const instant = instantOf(wall, timeZone)
    return instant === null ? skipped(text, clock, timeZone) : { instant }
  }
  if ('expected' in first) return first
  for (const [index, other] of others.entries()) {
    if ('expected' in other) return other
    const [named, contrary] = [said[0], said[index + 1]]
    if (named !== undefined && contrary !== undefined && other.instant.getTime() !== first.instant.getTime())
      return faultIn(text, contrary, null, `${offsetOf(first.instant, wall)}, which ${named.text.trim()} means`)
  }
  return first
}

/** The offset between `wall` and an instant: `+09:00`. */
function offsetOf(instant: Date, wall: Date): string {
  const minutes = (wall.getTime() - instant.getTime()) / 60_000
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) => String(part).padStart(2, '0'))
  return `${minutes < 0 ? '-' : '+'}${hours}:${rest}`
}

function instantOfZone(text: string, said: Element, clock: Element, wall: Date): { instant: Date } | Fault {
  const read = readZoneOf(said.text.trim(), clock.text)
  if ('expected' in read) return faultIn(text, said, null, read.expected)
  const instant = instantOf(wall, read.zone)
  if (instant === null) return skipped(text, clock, read.zone)
  if (read.keptBy !== null && !isKept(instant, wall, read.keptBy))
    return faultIn(text, said, null, `the zone of that day or an offset, since ${read.keptBy} kept another time`)
  return { instant }
}

/** Whether clocks in a place showed `wall` at an instant. */
function isKept(instant: Date, wall: Date, place: string): boolean {
  return isoInZone(instant, place).slice(0, 19) === wall.toISOString().slice(0, 19)
}

function skipped(text: string, clock: Element, zone: string): Fault {
  return faultIn(text, clock, 'hour', `a time that clocks in ${zone} have shown, summer time left this one out`)
}

/**
 * Classifies a minus after a clock time: the end of a range, an offset west of Greenwich, or
 * `either`.
 */
function readRange(clock: Element, range: Element | null, wall: Date): 'range' | 'offset' | 'either' {
  const [, space = '', hours, rest] = /^(\s*)-(0\d|1[0-2]):?([034][05])$/.exec(range?.text ?? '') ?? []
  if (hours === undefined) return 'range'
  const endsLater = Number(hours) * 60 + Number(rest) > wall.getUTCHours() * 60 + wall.getUTCMinutes()
  if (clock.parts['second'] !== undefined) return 'offset'
  if (space !== '') return endsLater ? 'either' : 'offset'
  return endsLater ? 'range' : 'either'
}
