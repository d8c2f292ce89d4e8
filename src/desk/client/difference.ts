/** A line of two texts side by side; `null` where a text has none. */
export interface Row {
  theirs: string | null
  mine: string | null
}

/** With more pairs of lines than this, what lies between the first and the last difference counts as changed. */
const maxPairs = 4_000_000

/** Compares two texts line by line. Changed lines stand beside each other. */
export function compareTexts(theirs: string, mine: string): Row[] {
  const [left, right] = [theirs.split('\n'), mine.split('\n')]
  const shorter = Math.min(left.length, right.length)
  let start = 0
  while (start < shorter && left[start] === right[start]) start += 1
  let end = 0
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end += 1
  const same = (line: string): Row => ({ theirs: line, mine: line })
  return [
    ...left.slice(0, start).map(same),
    ...compareLines(left.slice(start, left.length - end), right.slice(start, right.length - end)),
    ...left.slice(left.length - end).map(same),
  ]
}

/** By the longest common subsequence, from its last line back to its first. */
function compareLines(left: readonly string[], right: readonly string[]): Row[] {
  if (left.length * right.length > maxPairs) return pair(left, right)
  const lengths = commonLengths(left, right)
  const at = (i: number, j: number): number => lengths[i * (right.length + 1) + j] ?? 0
  const rows: Row[] = []
  let [i, j] = [0, 0]
  while (i < left.length || j < right.length) {
    const [from, to] = [i, j]
    while (i < left.length || j < right.length) {
      if (i < left.length && j < right.length && left[i] === right[j]) break
      if (j >= right.length || (i < left.length && at(i + 1, j) >= at(i, j + 1))) i += 1
      else j += 1
    }
    rows.push(...pair(left.slice(from, i), right.slice(to, j)))
    const [line] = left.slice(i, i + 1)
    if (line !== undefined) rows.push({ theirs: line, mine: line })
    ;[i, j] = [i + 1, j + 1]
  }
  return rows
}

/** The length of the longest common subsequence of the lines from `i` and from `j` on, row by row. */
function commonLengths(left: readonly string[], right: readonly string[]): Uint32Array {
  const width = right.length + 1
  const lengths = new Uint32Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const [down = 0, across = 0, both = 0] = [(i + 1) * width + j, i * width + j + 1, (i + 1) * width + j + 1].map(
        (index) => lengths[index] ?? 0,
      )
      lengths[i * width + j] = left[i] === right[j] ? both + 1 : Math.max(down, across)
    }
  }
  return lengths
}

function pair(left: readonly string[], right: readonly string[]): Row[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    theirs: left[index] ?? null,
    mine: right[index] ?? null,
  }))
}
