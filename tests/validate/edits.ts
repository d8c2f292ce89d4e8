/** One way in which a good document goes wrong, and a part of each thing that a checker should say of it. */
export interface Edit {
  rule: string
  document: string
  expected: string[]
}

/**
 * Reads a table of edits, one a line: `rule it breaks | what stands once in the document => what it becomes | finding`. A line that
 * is indented goes on with the one above. A space stands for any line end of the document.
 */
export function readEdits(good: string, table: string): Edit[] {
  const document = good.replaceAll(/\n */g, ' ')
  const rows = table.trim().replaceAll('\n  |', ' |').split('\n')
  return rows.map((row) => readEdit(document, row.split(' | ')))
}

function readEdit(good: string, [rule = '', edit = '', ...expected]: readonly string[]): Edit {
  const [search = '', replacement = ''] = edit.split(/ =>(?: |$)/)
  const count = good.split(search).length - 1
  if (count !== 1) throw new Error(`${rule}: expected ${search} to stand once in the document, found ${count}`)
  return { rule, document: good.replace(search, () => replacement), expected }
}
