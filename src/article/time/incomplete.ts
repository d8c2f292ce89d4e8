import { restOf, saysSomething, scan } from './elements.ts'
import type { Element } from './element.ts'
import { isWhole, type Moment, sortElements } from './moments.ts'
import { narrowWithHyphens } from './numerals.ts'

/** A line with an incomplete time. */
export interface IncompleteTime {
  /**
   * A description with the text in quotes: `the date alone ("November 18, 2024")`. It follows
   * "found" in a diagnostic.
   */
  found: string
  /** The parts that an editor must add. */
  lacks: ('day' | 'year' | 'clock')[]
}

/** A longer line is prose, whatever it begins with. */
const maxLength = 80
/** The limit for a line without a number, such as `yesterday afternoon`. */
const longestWithoutNumber = 24
const number = /[0-9０-９〇一二三四五六七八九十]/

/**
 * Finds what a line lacks to be a time. It may be only a day, only a clock time, a day without its
 * year, or relative to when it was read (`2 hours ago`, `昨日 14:57`). Returns `null` for a complete
 * time and for a line that is not a time at all.
 */
export function incompleteTime(text: string): IncompleteTime | null {
  if (text.length > maxLength || (text.length > longestWithoutNumber && !number.test(text))) return null
  const line = narrowWithHyphens(text)
  const scanned = scan(line)
  if (!scanned.elements.some(saysSomething)) return null
  const rest = restOf(line, scanned)
  return rest === '' || inBrackets.test(rest) ? lackOf(text, scanned.elements) : null
}

/** Whether two lines are a day and a clock, in either order. */
export function completesTime(first: string, second: string): boolean {
  const lacks = incompleteTime(first)?.lacks.join()
  if (lacks !== 'clock' && lacks !== 'day') return false
  return incompleteTime(second)?.lacks.join() === (lacks === 'clock' ? 'day' : 'clock')
}

/** A name after a date: `November 18, 2024 (The Kawaraban)`. */
const inBrackets = /^\s*[([][^()[\]]{1,30}[)\]]$/

function lackOf(text: string, elements: readonly Element[]): IncompleteTime | null {
  const { moments, isRelative } = sortElements(elements)
  if (moments.some(isWhole)) return null
  const dated = moments.find(({ date }) => date !== null)
  const clocked = moments.some(({ clock }) => clock !== null)
  const quoted = `("${text}")`
  if (dated === undefined) {
    const lacks: IncompleteTime['lacks'] = clocked ? ['day'] : ['day', 'clock']
    if (isRelative) return { found: `a time that counts from when it was read ${quoted}`, lacks }
    return clocked ? { found: `the clock alone ${quoted}`, lacks } : null
  }
  const yearless = !hasYear(dated)
  // `1/3` is a picture count, unless there is a clock time beside it.
  if (!clocked && dated.date?.parts['unclear'] !== undefined) return null
  if (!clocked) return { found: `the date alone ${quoted}`, lacks: yearless ? ['year', 'clock'] : ['clock'] }
  return {
    found: yearless ? `a time without its year ${quoted}` : `the date and the clock of two times ${quoted}`,
    lacks: yearless ? ['year'] : ['clock'],
  }
}

function hasYear({ date }: Moment): boolean {
  return date?.parts['year'] !== undefined
}
