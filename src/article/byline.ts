import type { Problem } from './article.ts'
import { isAgency } from './names.ts'
import { problemAt } from './problems.ts'
import type { ReadLine } from './read-line.ts'

/** Who signs an article. */
export interface Byline {
  byline: string | null
  /** The wire among the names. */
  agency: string | null
  problems: Problem[]
}

/** Reads the lines that sign an article, in their order. A second signature joins the first. */
export function readBylines(lines: readonly ReadLine[]): Byline {
  const names = [...new Set(lines.map(({ value }) => value))]
  const problems = lines.flatMap((line) => {
    const rest = line.text.slice(line.text.indexOf(line.value) + line.value.length).trim()
    return rest === '' ? [] : [problemAt('note', line, `left out, it says what the writers are: "${rest}"`)]
  })
  return { byline: names.length === 0 ? null : names.join(', '), agency: names.findLast(isAgency) ?? null, problems }
}
