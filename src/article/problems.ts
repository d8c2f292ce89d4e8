import type { Problem } from './article.ts'
import type { Line } from './lines.ts'

/** A problem at the start of a line, or of the file. */
export function problemAt(severity: Problem['severity'], line: Pick<Line, 'number' | 'column'> | null, message: string): Problem {
  return { severity, line: line?.number ?? 1, column: line?.column ?? 1, message }
}

/** The note for a line that belongs to the page and not to the article. */
export function leftOut(line: Line): Problem {
  return problemAt('note', line, `left out, it is not part of the article: "${line.text}"`)
}
