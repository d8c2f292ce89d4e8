import { type Draft, report, type ShapedLine } from './draft.ts'
import { exampleTime } from './timestamp.ts'

/** Reads the times of an article from its lines. `split` is the index of its first line of text, where a missing time would stand. */
export function readTimes(draft: Draft, lines: ShapedLine[], split: number): void {
  const { article } = draft
  const timed = lines.filter((line) => line.time !== null)
  if (draft.given.published !== undefined) {
    // The time of publication in the text is left out, right or wrong.
    for (const line of timed) if (line.time?.label === 'updated') readTime(draft, line)
    return
  }
  const contradicted = timed.map((line) => readTime(draft, line)).includes(false)
  const { published, updated } = article
  if (contradicted) article.published = null
  const [first] = timed
  if (first === undefined) reportMissing(draft, lines, split)
  else if (published === null && updated !== null) {
    const found = 'found only that of an update; or add "published:" on top'
    report(draft, 'error', first, `expected the time of publication, such as ${exampleTime}, ${found}`)
  }
}

/** Reads the time of a line; `false` when it contradicts an earlier one. */
function readTime(draft: Draft, line: ShapedLine): boolean {
  const { article, problems } = draft
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
    if (article.updated === null || article.updated <= time.instant) article.updated = time.instant
    else report(draft, 'note', line, `left out, a later update is known: "${line.text}"`)
  } else if (article.published === null) {
    article.published = time.instant
    draft.lines.published = line.number
  } else if (article.published.getTime() !== time.instant.getTime()) {
    const way = 'write "Updated:" before it, or take one out'
    report(draft, 'error', line, `expected one time of publication, found a second ("${line.text}"); ${way}`)
    return false
  }
  return true
}

function reportMissing(draft: Draft, lines: ShapedLine[], split: number): void {
  const dated = lines.find((line) => line.kind === 'date')
  const named = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(draft.article.slug)
  const found = dated
    ? `the date alone ("${dated.text}")`
    : named
      ? `none (the file's name has a date, ${named[1]}-${named[2]}-${named[3]}, and no time)`
      : 'none'
  report(
    draft,
    'error',
    dated ?? lines[split] ?? lines.at(-1) ?? null,
    `expected a line with the time above the text, such as ${exampleTime}, found ${found}; or add "published:" on top`,
  )
}
