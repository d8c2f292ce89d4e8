import { findTimes } from './find-times.ts'
import { leaveOut, type Manuscript, report, type ShapedLine } from './manuscript.ts'
import { incompleteTime } from './time/incomplete.ts'
import { exampleTime } from './timestamp.ts'

/** The lines with the times that they say: one line for each time, and none for what a time took from the line beside it. */
export function addTimes(manuscript: Manuscript, lines: readonly ShapedLine[]): ShapedLine[] {
  const found = findTimes(
    lines.map(({ raw }) => raw),
    manuscript.house.timeZone,
  )
  const byLine = new Map(
    found.flatMap((each) => Array.from({ length: each.count }, (_, line) => [each.index + line, each] as const)),
  )
  return lines.flatMap((line, index): ShapedLine[] => {
    const each = byLine.get(index)
    if (each === undefined) return [{ ...line, time: null }]
    if (index < each.index + each.count - 1) return []
    for (const taken of lines.slice(each.index, index + 1))
      if (each.count > 1) report(manuscript, 'note', taken, `read as one time with the line beside it: "${taken.text}"`)
    const beside = [each.before, each.after].filter((text) => text !== '').join(', ')
    if (beside !== '') report(manuscript, 'note', line, `left out, it stands beside the time: "${beside}"`)
    return each.times.map((time) => ({ ...(lines[each.index + time.line] ?? line), time }))
  })
}

/** Reads the times of an article from its lines. `textStart` is the index of its first line of text, where a missing time would stand. */
export function readTimes(manuscript: Manuscript, lines: ShapedLine[], textStart: number): void {
  const { article } = manuscript
  const timed = lines.filter((line) => line.time !== null)
  if (manuscript.given.published !== undefined) {
    // The time of publication in the text is left out, right or wrong.
    for (const line of timed) {
      if (line.time?.label === 'updated') readTime(manuscript, line)
      else if (!isAt(line, manuscript.given.published)) leaveOut(manuscript, line)
    }
    return
  }
  const contradicted = timed.map((line) => readTime(manuscript, line)).includes(false)
  const { published, updated } = article
  if (contradicted) article.published = null
  const [first] = timed
  if (first === undefined && manuscript.excused) return
  if (first === undefined) reportMissing(manuscript, lines, textStart)
  else if (published === null && updated !== null) {
    const found = 'found only that of an update; or add "published:" on top'
    report(manuscript, 'error', first, `expected the time of publication, such as ${exampleTime}, ${found}`)
  }
}

function isAt({ time }: ShapedLine, instant: Date): boolean {
  return time !== null && 'instant' in time && time.instant.getTime() === instant.getTime()
}

/** Reads the time of a line; `false` when it contradicts an earlier one. */
function readTime(manuscript: Manuscript, line: ShapedLine): boolean {
  const { article, problems } = manuscript
  const { time } = line
  if (time === null) return true
  if ('expected' in time) {
    const { column, expected, found } = time
    problems.push({
      severity: 'error',
      line: line.number,
      column: line.column + column - 1,
      message: `expected ${expected}, found ${found}`,
    })
  } else if (time.label === 'updated') {
    if (article.updated === null || article.updated <= time.instant) {
      article.updated = time.instant
      manuscript.lines.updated = line.number
    } else report(manuscript, 'note', line, `left out, a later update is known: "${line.text}"`)
  } else if (article.published === null) {
    article.published = time.instant
    manuscript.lines.published = line.number
  } else if (article.published.getTime() !== time.instant.getTime()) {
    const way = 'write "Updated:" before it, or take one out'
    report(manuscript, 'error', line, `expected one time of publication, found a second ("${line.text}"); ${way}`)
    return false
  }
  return true
}

function reportMissing(manuscript: Manuscript, lines: ShapedLine[], textStart: number): void {
  const dated = lines.find((line) => line.kind === 'date')
  const incomplete = dated && incompleteTime(dated.text)
  const named = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(manuscript.article.slug)
  const found = incomplete
    ? incomplete.found
    : named
      ? `none (the file's name has a date, ${named[1]}-${named[2]}-${named[3]}, and no time)`
      : 'none'
  report(
    manuscript,
    'error',
    dated ?? lines[textStart] ?? lines.at(-1) ?? null,
    `expected a line with the time above the text, such as ${exampleTime}, found ${found}; or add "published:" on top`,
  )
}
