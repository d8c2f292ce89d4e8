import { isRefused, publishable, type ParseResult } from '../article/article.ts'
import { withClashes } from '../article/clashes.ts'
import { readArticle } from '../article/parse.ts'
import type { Config, Publication } from '../config.ts'
import { renderingErrors } from '../site/unrenderable.ts'
import type { Clash } from '../store/article-files.ts'
import { ApiError } from './problem.ts'

/** Reads a text as a file, and checks its id. */
export function readAs(file: string, bytes: Uint8Array, config: Config): ParseResult {
  const read = readArticle(file, bytes, config)
  const [reading = read] = withClashes([read], config)
  return reading
}

/** Adds an error to an article that cannot be rendered. Slower than reading it. */
export function addRenderingErrors(reading: ParseResult, publication: Publication): ParseResult {
  const article = publishable(reading)
  const errors = article === null ? [] : renderingErrors([article], publication)
  return errors.reduce((all, { reason }) => addError(all, 1, reason), reading)
}

/** Adds the clash with another stored article, worded like `npm run check`. */
export function addClash(reading: ParseResult, { kind, file }: Clash): ParseResult {
  const { article, lines } = reading
  return kind === 'name'
    ? addError(reading, 1, `expected a name that no other article has, found that of articles/${file}`)
    : addError(
        reading,
        lines.id,
        `expected an id that no other article has, found "${article.id ?? article.slug}", which is that of articles/${file}`,
      )
}

/** Whether a text has errors that keep it from being stored. Drafts may have errors: they are unfinished. */
export function hasErrors({ article, problems }: ParseResult): boolean {
  return !article.draft && isRefused({ problems })
}

/** Throws an `ApiError` for a text with errors. */
export function refuseErrors(reading: ParseResult): void {
  if (!hasErrors(reading)) return
  const { problems } = reading
  const errors = problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  const detail = `line ${first?.line}, column ${first?.column}: ${first?.message}`
  throw new ApiError('text', errors.length === 1 ? detail : `${detail}; and ${errors.length - 1} more`, { errors })
}

/** The error of a clash with another stored article. */
export function clashError({ kind, file }: Clash): ApiError {
  return new ApiError(
    'clash',
    `expected ${kind === 'name' ? 'a name' : 'an id'} that no other article has, found that of ${file}`,
  )
}

function addError(reading: ParseResult, line: number, message: string): ParseResult {
  return { ...reading, problems: [{ severity: 'error', line, column: 1, message }, ...reading.problems] }
}
