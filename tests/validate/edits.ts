/** One way in which a good document goes wrong, and all that a checker should say of it. */
export interface Edit {
  rule: string
  document: string
  expected: string[]
}

/**
 * Reads a table of edits to a good document. Each starts with the rule it breaks; `-` marks lines that stand once in the document, `+`
 * what they become (nothing, without that), and `!` the findings. A blank line ends it. Indentation does not count.
 */
export function readEdits(good: string, table: string): Edit[] {
  const document = good.replaceAll(/^ +/gm, '')
  const blocks = table.trim().split('\n\n')
  return blocks.map((block) => readEdit(document, block.split('\n')))
}

function readEdit(good: string, [rule = '', ...lines]: readonly string[]): Edit {
  const marked = (mark: string): string[] => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2))
  const search = marked('-').join('\n')
  const count = good.split(search).length - 1
  if (count !== 1) throw new Error(`${rule}: expected ${search} to stand once in the document, found ${count}`)
  return { rule, document: good.replace(search, () => marked('+').join('\n')), expected: marked('!') }
}
