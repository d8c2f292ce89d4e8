import { type Element, saysSomething } from './elements.ts'
import { isDayFirst } from './lookup.ts'

/** The elements that belong to one time of a line. */
export interface Moment {
  label: 'published' | 'updated' | null
  date: Element | null
  clock: Element | null
  weekday: Element | null
  range: Element | null
  zones: Element[]
  /** An element that makes the time no time: `頃`, or a second date. */
  odd: Element | null
}

/** The times that the elements of a line make, and what they have in common. */
export interface Moments {
  moments: Moment[]
  /** Whether the line has words of a language in which `5.6.2024` is the fifth of June. */
  isDayFirst: boolean
  /** Whether it has a time that depends on when it was read. */
  isRelative: boolean
}

/** Whether a moment has a day with its year, and a clock. */
export function isWhole(moment: Moment): moment is Moment & { date: Element; clock: Element } {
  return moment.clock !== null && moment.date?.parts['year'] !== undefined
}

/** Sorts the elements of a line by the times they belong to. A label stands before its time, or behind it in a line that begins with none. */
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

/** Whether a day or a clock begins another time, since the one before it has both. */
function isAnother({ date, clock }: Moment, { kind }: Element): boolean {
  return date !== null && clock !== null && (kind === 'date' || kind === 'clock')
}

function emptyMoment(): Moment {
  return { label: null, date: null, clock: null, weekday: null, range: null, zones: [], odd: null }
}

/** Whether a label begins the next time, `14:57 (updated 16:10)`, and does not end the one before it, `14:57更新`. */
function opensNext(elements: readonly Element[], label: Element, next: Element | undefined): boolean {
  if (next === undefined || !['date', 'clock', 'weekday', 'relative'].includes(next.kind)) return false
  // `…2024Updated 15:20`: in English, a label stands before its time.
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

/** A moment with the day and the zone that its line says once for all: `Nov. 18, 2024 2:57 p.m. (updated 4:10 p.m. EST)`. */
function shareWith(moments: readonly Moment[], moment: Moment): Moment {
  const dates = moments.flatMap(({ date, weekday }) => (date === null ? [] : [{ date, weekday }]))
  const zoned = moments.filter(({ zones }) => zones.length > 0)
  const isDateless = moment.date === null && moment.clock !== null
  return {
    ...moment,
    ...(isDateless && dates.length === 1 && dates[0]),
    ...(moment.zones.length === 0 && zoned.length === 1 && { zones: zoned[0]?.zones ?? [] }),
  }
}
