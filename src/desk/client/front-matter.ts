/*
 * Front matter without a YAML parser, which is larger than all of the desk: single lines are added,
 * replaced and removed, and the newsroom checks the result.
 */

const fence = /^\s*[-—–]{2,}\s*$/
const keyLine = /^(?:[a-z]+|Draft|Title|Withdrawn):(?:\s|$)/

/** A text with a key of its front matter set, in its place or on top. `value` is YAML. */
export function setKey(text: string, key: string, value: string): string {
  const lines = text.split('\n')
  const line = `${key}: ${value}`
  const found = findKey(lines, key)
  if (found !== null) return lines.toSpliced(found.from, found.to - found.from, line).join('\n')
  return lines.toSpliced(region(lines).from, 0, line).join('\n')
}

/** A text without a key of its front matter. */
export function removeKey(text: string, key: string): string {
  const lines = text.split('\n')
  const found = findKey(lines, key)
  return found === null ? text : lines.toSpliced(found.from, found.to - found.from).join('\n')
}

/** The lines of a key with its value, which may go on in indented lines. */
function findKey(lines: readonly string[], key: string): { from: number; to: number } | null {
  const { from, to } = region(lines)
  const start = lines.findIndex((line, index) => index >= from && index < to && keyOf(line) === key)
  if (start === -1) return null
  const end = lines.findIndex((line, index) => index > start && (index >= to || !/^\s+\S/.test(line)))
  return { from: start, to: end === -1 ? lines.length : end }
}

/** The key of a line of front matter, in small letters. */
function keyOf(line: string): string | undefined {
  return /^["']?(\w+)["']? ?:/.exec(line)?.[1]?.toLowerCase()
}

/** Between two fences, or the lines with keys at the start; empty if there are none. */
function region(lines: readonly string[]): { from: number; to: number } {
  const first = lines.findIndex((line) => line.trim() !== '')
  if (first === -1) return { from: 0, to: 0 }
  if (fence.test(lines[first] ?? '')) {
    const end = lines.findIndex((line, index) => index > first && fence.test(line))
    return end === -1 ? { from: 0, to: 0 } : { from: first + 1, to: end }
  }
  const end = lines.findIndex((line, index) => index >= first && !keyLine.test(line))
  return { from: first, to: end === -1 ? lines.length : end }
}
