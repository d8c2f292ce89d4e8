import { type Element, restOf, saysSomething, scan } from './elements.ts'
import { isWhole, type Moment, sortElements } from './moments.ts'
import { narrow } from './numerals.ts'

/** A line that says when, and not when exactly. */
export interface IncompleteTime {
  /** What it is, with the text in quotes: `the date alone ("November 18, 2024")`. It follows "found" in a message. */
  found: string
  /** The parts that an editor must add. */
  lacks: ('day' | 'year' | 'clock')[]
}

/** A line longer than this is prose, whatever it begins with. */
const longest = 80
/** `yesterday afternoon` has no number. */
const longestWithoutNumber = 24
const number = /[0-9０-９〇一二三四五六七八九十]/

/**
 * What a whole line lacks to be a time: it is a day alone, a clock alone, a day without its year, or counts from when it was read
 * (`2 hours ago`, `昨日 14:57`). `null` for a line that is a time and for one that is none at all.
 */
export function incompleteTime(text: string): IncompleteTime | null {
  if (text.length > longest || (text.length > longestWithoutNumber && !number.test(text))) return null
  const line = narrow(text)
  const scanned = scan(line)
  if (!scanned.elements.some(saysSomething)) return null
  const rest = restOf(line, scanned)
  return rest === '' || inBrackets.test(rest) ? lackOf(text, scanned.elements) : null
}

/** A name behind a day: `November 18, 2024 (The Kawaraban)`. */
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
  // `1/3` counts pictures, unless a clock is beside it.
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
