import { monthOf, type TimeMeaning } from './lookup.ts'
import { numberOf } from './numerals.ts'
import { clocks, offset } from './patterns.ts'

/** A part of a line of time: a date, a clock time, a word or a sign. */
export interface Element {
  kind: Exclude<TimeMeaning, 'noon' | 'midnight' | 'start of day'> | 'date' | 'clock' | 'range' | 'about' | 'sign'
  start: number
  end: number
  text: string
  /** The texts of the parts of a date or a clock time. */
  parts: Record<string, string | undefined>
  /** The pattern that matched. `null` for a word. */
  form: RegExp | null
}

/** Creates an element without parts. */
export function plain(kind: Element['kind'], start: number, text: string): Element {
  return { kind, start, end: start + text.length, text, parts: {}, form: null }
}

/** Matches a form at an index. Returns `null` if it does not match. */
export function matchAt(kind: Element['kind'], form: RegExp, line: string, at: number): Element | null {
  form.lastIndex = at
  const match = form.exec(line)
  return match === null ? null : { ...plain(kind, at, match[0]), parts: match.groups ?? {}, form }
}

/** Reads a date at an index, in the first of some forms that matches. */
export function dateAt(line: string, at: number, forms: readonly RegExp[]): Element | null {
  for (const form of forms) {
    const date = matchAt('date', form, line, at)
    if (date === null) continue
    const { monthName } = date.parts
    if (monthName === undefined || monthOf(monthName) !== null) return hasNumbers(date) ? date : null
  }
  return null
}

/** Reads a clock time at an index. */
export function clockAt(line: string, at: number): Element | null {
  for (const form of clocks) {
    const clock = matchAt('clock', form, line, at)
    if (clock !== null && hasNumbers(clock)) return clock
  }
  return null
}

/** Whether kanji numerals form valid numbers. */
function hasNumbers({ parts }: Element): boolean {
  return ['year', 'month', 'day', 'hour', 'minute', 'second'].every((name) => {
    const text = parts[name]
    return text === undefined || numberOf(text) !== null
  })
}

/** Reads an offset from UTC at an index, such as `UTC+9`. */
export function offsetAt(line: string, at: number): Element | null {
  return matchAt('zone', offset, line, at)
}
