import type { Element } from './element.ts'
import { type Fault, faultIn } from './fault.ts'
import { numberOf } from './numerals.ts'

/** A clock time. Hours from 24 belong to the next day, as broadcasters count them. */
export interface Clock {
  hour: number
  minute: number
  second: number
}

/** Resolves a clock element to a clock time, or to a fault. `text` is the line as pasted. */
export function resolveClock(text: string, clock: Element): Clock | Fault {
  const { parts } = clock
  const { half } = parts
  const said = numberOf(parts['hour'] ?? '') ?? 0
  const minute = parts['thirty'] === undefined ? (numberOf(parts['minute'] ?? '0') ?? 0) : 30
  const second = numberOf(parts['second'] ?? '0') ?? 0
  if (parts['midnight'] !== undefined) return faultIn(text, clock, null, '0:00 or 24:00, since that may be either')
  if (half !== undefined && said > 12) return faultIn(text, clock, 'hour', `an hour from 0 to 12 with "${half}"`)
  if (said > 29) return faultIn(text, clock, 'hour', 'an hour from 0 to 23, or to 29 for the small hours of the next day')
  if (minute > 59) return faultIn(text, clock, 'minute', 'minutes from 0 to 59')
  if (second > 59) return faultIn(text, clock, 'second', 'seconds from 0 to 59')
  if (said === 12 && (half === '午前' || (half === '午後' && minute + second === 0)))
    return faultIn(text, clock, null, 'noon as 正午 or midnight as 午前0時, since that may be either')
  return { hour: half === undefined ? said : hourOf(said, half), minute, second }
}

/** Converts an hour with a part of the day to 0–23: 12 a.m. is 0, 12 p.m. is 12, and 中午1時 is 13. */
function hourOf(said: number, half: string): number {
  if (/^(?:p|午後|오후|下午|晚上)/i.test(half)) return (said % 12) + 12
  return half === '中午' ? said + (said < 3 ? 12 : 0) : said % 12
}
