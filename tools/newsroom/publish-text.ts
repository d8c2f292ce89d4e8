import type { Diagnostic } from '../../src/article/article.ts'
import { quote } from '../../src/api/etag.ts'
import { fileError } from '../report.ts'
import { type Answer, detailOf, type Newsroom, problemOf, readJson } from './client.ts'
import type { ComparedText } from './compare.ts'

/** The result for a text, and the problems to show. */
export interface Outcome {
  result: 'published' | 'changed' | 'same' | 'conflict' | 'failed'
  diagnostics: Diagnostic[]
}

/**
 * Sends a text unless the newsroom has it already. Overwrites only the text with the known tag, unless
 * `force` is set.
 */
export async function publishText(
  newsroom: Newsroom,
  { file: { name }, bytes, tag, stored }: ComparedText,
  { known, force }: { known: string | undefined; force: boolean },
): Promise<Outcome> {
  if (stored === tag) return { result: 'same', diagnostics: [] }
  if (!force && stored !== (known ?? null)) return conflict(stored === null)
  const condition = stored === null ? { 'If-None-Match': '*' } : { 'If-Match': force ? '*' : quote(stored) }
  const answer = await newsroom.ask(`/api/articles/${name}`, { method: 'PUT', body: bytes, headers: condition })
  if (answer.status === 412 || answer.status === 428) return conflict(false)
  if (answer.status !== 200 && answer.status !== 201) return { result: 'failed', diagnostics: errorsOf(answer) }
  const { diagnostics } = readJson<{ diagnostics: Diagnostic[] }>(answer)
  return { result: stored === null ? 'published' : 'changed', diagnostics }
}

function conflict(isRemoved: boolean): Outcome {
  const message = isRemoved
    ? 'expected the text last published from this folder, found that somebody removed it; --force publishes it again'
    : 'expected the text last published from this folder, found one that somebody else wrote; --force overwrites it'
  return { result: 'conflict', diagnostics: [fileError(message)] }
}

/** The errors of a refused text. */
function errorsOf(answer: Answer): Diagnostic[] {
  const { errors } = problemOf(answer)
  return errors?.map((error) => ({ severity: 'error', ...error })) ?? [fileError(detailOf(answer))]
}
