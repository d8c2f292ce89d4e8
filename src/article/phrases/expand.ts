import { trimStart } from './fold.ts'

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
 * Splits a table row into its phrases. Expands only brackets within the first three letters, by which
 * phrases are sorted.
 */
export function splitRow(row: string): string[] {
  return row.includes('(') ? (row.match(unexpanded) ?? []).flatMap(expandStart) : row.split('|')
}

/** A phrase with its brackets, which may hold others. */
const unexpanded = /(?:[^(|]|\((?:[^()]|\([^()]*\))*\))+/g

function expandStart(phrase: string): string[] {
  const at = phrase.indexOf('(')
  if (at === -1 || trimStart(phrase.slice(0, at)).length > 2) return [phrase]
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
    const at = sign.exec(row)?.index ?? row.length
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
