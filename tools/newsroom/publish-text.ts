import type { Diagnostic } from '../../src/article/article.ts'
import { quote } from '../../src/api/etag.ts'
import { readFrontMatter } from '../../src/article/front-matter/front-matter.ts'
import { splitFrontMatter } from '../../src/article/front-matter/split-front-matter.ts'
import { fileError } from '../report.ts'
import { type Answer, detailOf, errorsOf, isTextError, type Newsroom, readJson } from './client.ts'
import type { ComparedText } from './compare.ts'
import type { KnownTags } from './known-tags.ts'
import { isListOf, isObject } from './shapes.ts'

/** The result for a text, and the diagnostics to show. */
export interface Outcome {
  result: 'published' | 'changed' | 'same' | 'conflict' | 'failed'
  diagnostics: Diagnostic[]
}

/**
 * Sends a text unless the newsroom has it already. Overwrites only what is `known` here, and brings
 * back no withdrawn article, unless `force` is set.
 */
export async function publishText(
  newsroom: Newsroom,
  { file: { name }, bytes, tag, stored }: ComparedText,
  { known, force }: { known: KnownTags; force: boolean },
): Promise<Outcome> {
  if (stored?.tag === tag) return { result: 'same', diagnostics: [] }
  const bringsBack = stored?.isWithdrawn === true && !isWithdrawn(bytes)
  if (!force) {
    if (bringsBack) return conflict('withdrawn')
    if (stored === null && known.get(name) !== undefined) return conflict('removed')
    if (stored !== null && !known.isOwn(name, stored.tag)) return conflict('changed')
  }
  const condition = stored === null ? { 'If-None-Match': '*' } : { 'If-Match': force ? '*' : quote(stored.tag) }
  const answer = await newsroom.ask(`/api/articles/${name}`, { method: 'PUT', body: bytes, headers: condition })
  if (answer.status === 412 || answer.status === 428) return conflict('changed')
  if (answer.status !== 200 && answer.status !== 201) return { result: 'failed', diagnostics: refusalOf(answer) }
  const { problems: diagnostics } = readJson(answer, hasDiagnostics)
  return {
    result: stored === null ? 'published' : 'changed',
    diagnostics: bringsBack ? [broughtBack, ...diagnostics] : diagnostics,
  }
}

const broughtBack: Diagnostic = {
  severity: 'warning',
  line: 1,
  column: 1,
  message: 'the article was withdrawn, and is published again',
}

const conflicts = {
  removed: 'expected the text last published from this folder, found that it was removed; --force publishes it again',
  changed: 'expected the text last published from this folder, found one that somebody else wrote; --force overwrites it',
  withdrawn:
    'expected "withdrawn: true" in its front matter, since the article was withdrawn, found none; --force brings the article back',
} as const

function conflict(kind: keyof typeof conflicts): Outcome {
  return { result: 'conflict', diagnostics: [fileError(conflicts[kind])] }
}

/** Whether a text says that its article is withdrawn. */
function isWithdrawn(bytes: Uint8Array): boolean {
  const split = splitFrontMatter(new TextDecoder().decode(bytes))
  if ('message' in split || split.yaml === null) return false
  return readFrontMatter(split.yaml, 0, 'UTC').given.withdrawn === true
}

/** The errors of a refused text. */
function refusalOf(answer: Answer): Diagnostic[] {
  return errorsOf(answer)?.map((error) => ({ severity: 'error', ...error })) ?? [fileError(detailOf(answer))]
}

function hasDiagnostics(body: unknown): body is { problems: Diagnostic[] } {
  return isObject(body) && isListOf(body['problems'], isDiagnostic)
}

function isDiagnostic(value: unknown): value is Diagnostic {
  const severities: unknown[] = ['error', 'warning', 'note']
  return isTextError(value) && 'severity' in value && severities.includes(value.severity)
}
