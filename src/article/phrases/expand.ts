import { eastAsian, trimStart } from './fold.ts'

/**
 * Expands a table row to its phrases. `Share | Print` are two, and so are `Related (articles|)`.
 * Brackets hold alternatives and may be nested. A bracket that is part of a phrase is written
 * full-width: `（`.
 */
export function expandPhrase(row: string): string[] {
  const phrases = row.includes('(') ? readAlternatives(row, 0, true).phrases : row.split('|')
  return phrases.map((phrase) => phrase.trim())
}

/**
 * Splits table rows into their phrases. Expands only brackets before the third letter or the first
 * East Asian character, since phrases are sorted by those.
 */
export function splitRows(rows: readonly string[]): string[] {
  return (rows.join('|').match(unexpanded) ?? []).flatMap(expandStart)
}

/** A phrase with its brackets, which may hold others. */
const unexpanded = /(?:[^(|]|\((?:[^()]|\([^()]*\))*\))+/g

function expandStart(phrase: string): string | string[] {
  const at = phrase.indexOf('(')
  if (at === -1) return phrase
  const start = trimStart(phrase.slice(0, at))
  if (start.length > 2 || eastAsian.test(start)) return phrase
  const { phrases, end } = readAlternatives(phrase, at + 1, true)
  return phrases.flatMap((each) => expandStart(phrase.slice(0, at) + each + phrase.slice(end + 1)))
}

/**
 * Expands a single phrase with alternatives in brackets. Bars outside brackets are part of the
 * phrase.
 */
export function expandAlternatives(phrase: string): string[] {
  return readAlternatives(phrase, 0, false).phrases.map((each) => each.trim())
}

/** The syntax of alternatives. */
const sign = /[(|)]/g

/**
 * Parses alternatives from an index to the closing bracket or the end. `isList` makes bars
 * separators.
 */
function readAlternatives(row: string, start: number, isList: boolean): { phrases: string[]; end: number } {
  const finished: string[] = []
  let open = ['']
  let index = start
  for (;;) {
    sign.lastIndex = index
    const at = sign.test(row) ? sign.lastIndex - 1 : row.length
    const isText = row[at] === '|' && !isList
    const text = row.slice(index, isText ? at + 1 : at)
    if (text !== '') open = open.map((before) => before + text)
    if (row[at] === '(') {
      const inner = readAlternatives(row, at + 1, true)
      open = open.flatMap((before) => inner.phrases.map((after) => before + after))
      index = inner.end + 1
    } else if (row[at] === '|') {
      if (isList) {
        finished.push(...open)
        open = ['']
      }
      index = at + 1
    } else return { phrases: [...finished, ...open], end: at }
  }
}

/** Says what is wrong with a phrase of the settings, or `null`. */
export function faultOfPhrase(phrase: string): string | null {
  const [slot] = /\{(?!(?:section|topic|number)\})[^{}]*\}/.exec(phrase) ?? []
  if (slot !== undefined) return `expected {section}, {topic} or {number} in braces, found ${slot} in "${phrase}"`
  for (const pair of pairs) {
    const [open, close] = pair
    const unpaired = findUnpaired(phrase, open, close)
    if (unpaired === null) continue
    const other = unpaired === open ? close : open
    const wide = String.fromCharCode(unpaired.charCodeAt(0) + 0xfee0)
    return `expected "${other}" for each "${unpaired}", found "${phrase}"; write "${wide}" for one that is part of the line`
  }
  const letters = phrase.replace(/\{\w+\}/g, '').match(/\p{L}/gu) ?? []
  return letters.length < 2 ? `expected two or more letters outside braces, found "${phrase}"` : null
}

const pairs = [
  ['(', ')'],
  ['{', '}'],
] as const

/** The first kind of bracket that lacks its other half, or `null`. */
function findUnpaired(phrase: string, open: string, close: string): string | null {
  let depth = 0
  for (const each of phrase) {
    if (each === open) depth += 1
    if (each === close) depth -= 1
    if (depth < 0) return close
  }
  return depth > 0 ? open : null
}
