/**
 * Expands a table row to its phrases. `Share | Print` are two, and so are `Related (articles|)`.
 * Brackets hold alternatives and may be nested. A bracket that is part of a phrase is written
 * full-width: `（`.
 */
export function expandPhrase(row: string): string[] {
  return expandRow(row).map((phrase) => phrase.trim())
}

/** Like {@link expandPhrase}, but leaves spaces around phrases. */
export function expandRow(row: string): string[] {
  return row.includes('(') ? readAlternatives(row, 0, true).phrases : row.split('|')
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
