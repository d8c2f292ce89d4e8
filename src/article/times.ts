import type { Draft, ShapedLine } from './draft.ts'
import { report } from './draft.ts'

const example = '"14:57 JST, November 18, 2024"'

/** Reads the times of an article from its lines. `split` is the index of its first line of text, where a missing time would stand. */
export function readTimes(draft: Draft, lines: ShapedLine[], split: number): void {
  const { article } = draft
  for (const line of lines) {
    if (line.time === null) continue
    if (!('instant' in line.time)) {
      const { column, expected, found } = line.time
      report(draft, 'error', { ...line, column: line.column + column - 1 }, `expected ${expected}, found ${found}`)
    } else if (line.time.label === 'updated') {
      article.updated = line.time.instant
    } else if (article.published === null) {
      article.published = line.time.instant
    } else if (article.published.getTime() !== line.time.instant.getTime()) {
      report(
        draft,
        'error',
        line,
        `expected one time of publication, found a second ("${line.text}"); write "Updated:" before it, or take one out`,
      )
    }
  }
  const { published, updated } = article
  const timed = lines.find((line) => line.time !== null)
  if (timed === undefined) reportMissing(draft, lines, split)
  else if (published === null && updated !== null) {
    report(draft, 'error', timed, `expected the time of publication, such as ${example}, found only that of an update`)
  } else if (published !== null && updated !== null && updated < published) {
    report(draft, 'error', timed, 'expected an update after the time of publication, found one before it')
  }
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
    `expected a line with the time above the text, such as ${example}, found ${found}`,
  )
}
