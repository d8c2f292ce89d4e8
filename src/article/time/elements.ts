import { latinAt, otherAt } from './element-words.ts'
import { clockAt, dateAt, type Element, matchAt, offsetAt, plain } from './element.ts'
import { agoAt } from './lookup.ts'
import { datesInEras, datesInNumbers, ranges, signs } from './patterns.ts'

/**
 * Scans a line for elements from an index on. `end` is the index of the first text that is not an
 * element, or the length of the line if there is none.
 */
export function scan(line: string, from = 0): { elements: Element[]; end: number } {
  const elements: Element[] = []
  const hasAgo = agoSign.test(line)
  let at = from
  while (at < line.length) {
    const element = elementAt(line, at, elements, hasAgo)
    if (element === null) break
    elements.push(element)
    at = element.end
  }
  return { elements, end: at }
}

/** Whether an element has meaning. Signs and fillers do not. */
export function saysSomething({ kind }: Element): boolean {
  return kind !== 'sign' && kind !== 'filler'
}

/**
 * The text after the last element with meaning, including the signs and fillers before it. Empty if
 * the whole line was scanned.
 */
export function restOf(line: string, { elements, end }: { elements: readonly Element[]; end: number }): string {
  const last = elements.findLast(saysSomething)
  return end === line.length ? '' : line.slice(last?.end ?? 0)
}

const agoSign = / ago\b| fa\b|vor |hace |il y a |前|전/i
const digit = /\d/
const kanjiNumeral = /[元〇零一二三四五六七八九十百千'’]/
const letter = /[a-z\u00C0-\u017E]/i

function elementAt(line: string, at: number, before: Element[], hasAgo: boolean): Element | null {
  const timed = isTimed(before)
  if (timed) {
    const range = rangeAt(line, at)
    if (range !== null) return range
  }
  const character = line[at] ?? ''
  const ago = hasAgo ? agoAt(line, at) : null
  if (ago !== null) return plain('relative', at, ago)
  // Most times begin with a clock time: `14:57 JST, …`.
  if (digit.test(character))
    return isColon(line, at) ? clockAt(line, at) : (dateAt(line, at, datesInNumbers) ?? clockAt(line, at))
  if (letter.test(character)) return latinAt(line, at, timed)
  if (kanjiNumeral.test(character)) {
    const number = dateAt(line, at, datesInNumbers) ?? clockAt(line, at)
    if (number !== null) return number
  }
  const signed = signAt(line, at)
  if (signed !== null) return signed
  if (character === '+') return offsetAt(line, at)
  return dateAt(line, at, datesInEras) ?? clockAt(line, at) ?? otherAt(line, at)
}

/** Whether a colon follows the one or two digits at an index. */
function isColon(line: string, at: number): boolean {
  return line[at + 2] === ':' || line[at + 1] === ':'
}

/**
 * Whether the last element is a clock time, or a zone after one. The end of a range may follow, or
 * an unknown zone.
 */
function isTimed(before: Element[]): boolean {
  const last = before.at(-1)
  const said = last?.kind === 'sign' && /^\s*[([]?$/.test(last.text) ? before.at(-2) : last
  return said?.kind === 'clock' || (last?.kind === 'zone' && before.some(({ kind }) => kind === 'clock'))
}

const rangeSign = /\s*[~〜–—\-tubか부]/iy

function rangeAt(line: string, at: number): Element | null {
  rangeSign.lastIndex = at
  if (!rangeSign.test(line)) return null
  for (const form of ranges) {
    const range = matchAt('range', form, line, at)
    if (range === null) continue
    // `14:57 - 18 November 2024` is not a range.
    const end = range.text.search(/\d/)
    if (end === -1 || dateAt(line, at + end, datesInNumbers) === null) return range
  }
  return null
}

function signAt(line: string, at: number): Element | null {
  signs.lastIndex = at
  const [text] = signs.exec(line) ?? []
  return text === undefined ? null : plain('sign', at, text)
}
