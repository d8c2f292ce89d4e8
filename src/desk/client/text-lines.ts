import { create, find } from './dom.ts'

/** A line of the text that has a problem. */
export interface Mark {
  line: number
  severity: string
}

/** The numbered lines behind the text, which wrap as it does. */
export interface Lines {
  /** Draws only what has changed. Marks stay at their lines. */
  draw: (text: string) => void
  /** Marks the lines with problems. An error counts for more than a warning. */
  mark: (marks: readonly Mark[]) => void
  scroll: (top: number) => void
  /** Where a line starts, in pixels. */
  topOf: (line: number) => number
}

/** With more lines than this, their numbers need a wider column. */
const maxNarrow = 9999

export function createLines(): Lines {
  const list = find('lines', HTMLDivElement)
  let lines: readonly string[] = []
  let elements: readonly HTMLDivElement[] = []
  let marked: readonly HTMLDivElement[] = []
  const numberLines = (): void => showNumbers(list, elements)
  new ResizeObserver(numberLines).observe(list)
  return {
    draw: (text) => {
      const before = { lines, elements }
      lines = text.split('\n')
      elements = redraw(list, before, lines)
      list.parentElement?.classList.toggle('wide', lines.length > maxNarrow)
    },
    mark: (marks) => {
      for (const element of marked) element.className = ''
      const byWeight = marks.toSorted((a, b) => Number(a.severity === 'error') - Number(b.severity === 'error'))
      marked = byWeight.flatMap(({ line, severity }) => {
        const element = elements[line - 1]
        if (element !== undefined) element.className = severity
        return element ?? []
      })
    },
    scroll: (top) => {
      list.scrollTop = top
      numberLines()
    },
    topOf: (line) => elements[line - 1]?.offsetTop ?? 0,
  }
}

/** Draws lines in place of others. A line that was edited keeps its element. Returns the elements. */
function redraw(
  list: HTMLElement,
  before: { lines: readonly string[]; elements: readonly HTMLDivElement[] },
  lines: readonly string[],
): readonly HTMLDivElement[] {
  const shorter = Math.min(before.lines.length, lines.length)
  let start = 0
  while (start < shorter && before.lines[start] === lines[start]) start += 1
  let end = 0
  while (end < shorter - start && before.lines.at(-1 - end) === lines.at(-1 - end)) end += 1
  const changed = before.elements.slice(start, before.elements.length - end)
  const drawn = lines.slice(start, lines.length - end).map((line, index) => {
    const element = changed[index] ?? create('div', {})
    element.replaceChildren(create('span', {}, line))
    return element
  })
  for (const element of changed.slice(drawn.length)) element.remove()
  const added = drawn.slice(changed.length)
  const last = drawn[changed.length - 1] ?? before.elements[start - 1]
  if (last === undefined) list.prepend(...added)
  else last.after(...added)
  return [...before.elements.slice(0, start), ...drawn, ...before.elements.slice(before.elements.length - end)]
}

/**
 * Numbers the lines in view and a screen around them. CSS counters would lay out all lines again
 * after each new one.
 */
function showNumbers(list: HTMLElement, elements: readonly HTMLDivElement[]): void {
  const { scrollTop, clientHeight } = list
  const first = countAbove(elements, scrollTop - clientHeight)
  const last = countAbove(elements, scrollTop + 2 * clientHeight)
  for (const [index, element] of elements.slice(first, last).entries()) element.dataset['line'] = String(first + index + 1)
}

/** How many lines start above a height. */
function countAbove(elements: readonly HTMLDivElement[], top: number): number {
  let [from, to] = [0, elements.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((elements[middle]?.offsetTop ?? 0) < top) from = middle + 1
    else to = middle
  }
  return from
}
