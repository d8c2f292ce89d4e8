import { addError, isRefused, publishable, type ParseResult } from '../article/article.ts'
import { takenId, takenName, withDuplicates } from '../article/duplicates.ts'
import { readArticle } from '../article/parse.ts'
import type { Config, Publication } from '../config.ts'
import { renderingErrors } from '../site/unrenderable.ts'
import type { Clash } from '../store/article-files.ts'
import { ApiError } from './problem.ts'

/** Reads a text as a file, and checks its id. */
export function readAs(file: string, bytes: Uint8Array, config: Config): ParseResult {
  const read = readArticle(file, bytes, config)
  const [result = read] = withDuplicates([read], config)
  return result
}

/** Adds an error to an article that cannot be rendered. Slower than reading it. */
export function addRenderingErrors(result: ParseResult, publication: Publication): ParseResult {
  const article = publishable(result)
  const errors = article === null ? [] : renderingErrors([article], publication)
  return errors.reduce((all, { reason }) => addError(all, 1, reason), result)
}

/** Adds the clash with another stored article, worded like `npm run check`. */
export function addClash(result: ParseResult, { kind, file }: Clash): ParseResult {
  const { article, lines } = result
  return kind === 'name'
    ? addError(result, 1, takenName(`articles/${file}`))
    : addError(result, lines.id, takenId(`articles/${file}`, article.id ?? article.slug))
}

/** Whether a text has errors that keep it from being stored. Drafts may have errors: they are unfinished. */
export function hasErrors({ article, diagnostics }: ParseResult): boolean {
  return !article.draft && isRefused({ diagnostics })
}

/** Throws an `ApiError` for a text with errors. */
export function refuseErrors(result: ParseResult): void {
  if (!hasErrors(result)) return
  const { diagnostics } = result
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const [first] = errors
  const detail = `line ${first?.line}, column ${first?.column}: ${first?.message}`
  throw new ApiError('text', errors.length === 1 ? detail : `${detail}; and ${errors.length - 1} more`, { errors })
}

/** The error of a clash with another stored article. */
export function clashError({ kind, file }: Clash): ApiError {
  return new ApiError('clash', kind === 'name' ? takenName(file) : takenId(file))
}
