/** An edit that makes a valid document invalid, and a part of each expected finding. */
export interface Edit {
  rule: string
  document: string
  expected: string[]
}

/**
 * Reads a table of edits, one per line: `broken rule | unique text => replacement | finding`.
 * Indented lines continue the line above. A space matches any line end.
 */
export function readEdits(good: string, table: string): Edit[] {
  const document = good.replaceAll(/\n */g, ' ')
  const rows = table.trim().replaceAll('\n  |', ' |').split('\n')
  return rows.map((row) => readEdit(document, row.split(' | ')))
}

function readEdit(good: string, [rule = '', edit = '', ...expected]: readonly string[]): Edit {
  const [search = '', replacement = ''] = edit.split(/ =>(?: |$)/)
  const count = good.split(search).length - 1
  if (count !== 1) throw new Error(`${rule}: expected ${search} to occur once in the document, found ${count}`)
  return { rule, document: good.replace(search, () => replacement), expected }
}
