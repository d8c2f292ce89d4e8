import { saysSomething } from './elements.ts'
import type { Element } from './element.ts'
import { isDayFirst, monthOf } from './lookup.ts'
import { numberOf } from './numerals.ts'

/** The elements of one time on a line. */
export interface Moment {
  label: 'published' | 'updated' | null
  date: Element | null
  clock: Element | null
  weekday: Element | null
  range: Element | null
  zones: Element[]
  /** An element that makes the time invalid: `頃`, or a second date. */
  odd: Element | null
}

/** The times on a line, and what they share. */
export interface Moments {
  moments: Moment[]
  /** Whether the line has words of a language in which `5.6.2024` is June 5. */
  isDayFirst: boolean
  /** Whether the line has a time relative to when it was read. */
  isRelative: boolean
}

/** Whether a moment has a clock time and a date with a year. */
export function isWhole(moment: Moment): moment is Moment & { date: Element; clock: Element } {
  return moment.clock !== null && moment.date?.parts['year'] !== undefined
}

/**
 * Groups the elements of a line by time. A label precedes its time, or may follow it if the line
 * does not begin with a label.
 */
export function sortElements(elements: readonly Element[]): Moments {
  const said = elements.filter(saysSomething)
  const labelsFirst = said[0]?.kind === 'published' || said[0]?.kind === 'updated'
  const moments: Moment[] = []
  let current = emptyMoment()
  const close = (): void => {
    if (current.date !== null || current.clock !== null) moments.push(current)
    current = emptyMoment()
  }
  for (const [index, element] of said.entries()) {
    const { kind } = element
    if (kind === 'published' || kind === 'updated') {
      const isBehind = !labelsFirst && current.label === null && !opensNext(elements, element, said[index + 1])
      if (!isBehind) close()
      current.label = current.label === 'updated' ? 'updated' : kind
      if (isBehind) close()
    } else if (kind !== 'relative') {
      if (isAnother(current, element)) close()
      addElement(current, element)
    }
  }
  close()
  return {
    moments: moments.map((moment) => shareWith(moments, moment)),
    isDayFirst: elements.some(({ kind, text }) => kind !== 'date' && isDayFirst(text)),
    isRelative: said.some(({ kind }) => kind === 'relative'),
  }
}

/** Whether a date or clock time begins another time, because the current one has both. */
function isAnother({ date, clock }: Moment, { kind }: Element): boolean {
  return date !== null && clock !== null && (kind === 'date' || kind === 'clock')
}

function emptyMoment(): Moment {
  return { label: null, date: null, clock: null, weekday: null, range: null, zones: [], odd: null }
}

/**
 * Whether a label begins the next time, as in `14:57 (updated 16:10)`, rather than ends the one
 * before it, as in `14:57更新`.
 */
function opensNext(elements: readonly Element[], label: Element, next: Element | undefined): boolean {
  if (next === undefined || !['date', 'clock', 'weekday', 'relative'].includes(next.kind)) return false
  // `…2024Updated 15:20`: in English, a label precedes its time.
  if (/^[a-z]/i.test(label.text)) return true
  const before = elements[elements.indexOf(label) - 1]
  return before !== undefined && before.kind === 'sign'
}

function addElement(moment: Moment, element: Element): void {
  const { kind } = element
  if (kind === 'zone') moment.zones.push(element)
  else if (kind === 'about') moment.odd ??= element
  else if (kind === 'date' || kind === 'clock' || kind === 'weekday' || kind === 'range') {
    if (moment[kind] === null) moment[kind] = element
    else moment.odd ??= element
  }
}

/**
 * Gives an update without a year that of the publication before it on the line, unless its day is
 * earlier in a year: `2025年2月12日 15:20（2月13日 9:05更新）`.
 */
function withYear({ date }: Moment, published: Element): Partial<Moment> {
  const year = published.parts['year']
  if (date === null || year === undefined || date.parts['year'] !== undefined) return {}
  const parts = date.parts['unclear'] === undefined ? date.parts : monthFirst(date, published)
  const [day, firstDay] = [dayOfYear(parts), dayOfYear(published.parts)]
  if (day === null || firstDay === null || day < firstDay) return {}
  return { date: { ...date, parts: { ...parts, year, era: published.parts['era'] } } }
}

/** Reads `11/19` as November 19 beside `2024/11/18`. */
function monthFirst({ text }: Element, published: Element): Element['parts'] {
  const [, month, day] = (/^\d{4}[/.-]/.test(published.text) && /^(\d{1,2})\/(\d{1,2})$/.exec(text)) || []
  return { month, day }
}

/** Orders the days of a year. `null` if the month is not certain. */
function dayOfYear({ monthName, month, day }: Element['parts']): number | null {
  const number = monthName === undefined ? numberOf(month ?? '') : monthOf(monthName)
  return number === null ? null : number * 100 + (numberOf(day ?? '') ?? 0)
}

/**
 * Fills in the date and zone that the line gives only once:
 * `Nov. 18, 2024 2:57 p.m. (updated 4:10 p.m. EST)`.
 */
function shareWith(moments: readonly Moment[], moment: Moment): Moment {
  const dates = moments.flatMap(({ date, weekday }) => (date === null ? [] : [{ date, weekday }]))
  const zoned = moments.filter(({ zones }) => zones.length > 0)
  const isDateless = moment.date === null && moment.clock !== null
  const [first] = dates
  return {
    ...moment,
    ...(isDateless && dates.length === 1 && first),
    ...(moment.label === 'updated' && first !== undefined && withYear(moment, first.date)),
    ...(moment.zones.length === 0 && zoned.length === 1 && { zones: zoned[0]?.zones ?? [] }),
  }
}
