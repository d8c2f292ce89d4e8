/**
 * The phrases that a row of a table stands for: `Share | Print` are two, and so is `Related (articles|)`, whose brackets hold alternatives;
 * brackets may hold others. A bracket that a phrase has itself is written wide: `（`.
 */
export function expandPhrase(row: string): string[] {
  return expandRow(row).map((phrase) => phrase.trim())
}

/** The same phrases, perhaps with a space around one. */
export function expandRow(row: string): string[] {
  return row.includes('(') ? readAlternatives(row, 0, true).phrases : row.split('|')
}

/** The phrases that one phrase with alternatives in brackets stands for; outside of brackets it may have bars itself. */
export function expandAlternatives(phrase: string): string[] {
  return readAlternatives(phrase, 0, false).phrases.map((each) => each.trim())
}

/** What alternatives are made with. */
const sign = /[(|)]/g

/** Reads alternatives from an index up to the bracket that closes them, or to the end. `isList` says that bars part them. */
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
