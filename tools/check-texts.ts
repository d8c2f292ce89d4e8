import { type Diagnostic, publishable, type ParseResult } from '../src/article/article.ts'
import { type Claim, claimOf } from '../src/article/duplicates.ts'
import { lineTexts } from '../src/article/lines.ts'
import { parseArticleLines } from '../src/article/parse.ts'
import { countLines, type LineCounter } from '../src/article/recurring.ts'
import type { Roles } from '../src/article/roles.ts'
import { isoInZone } from '../src/article/time/zone.ts'
import type { Config } from '../src/config.ts'
import { type File, readFiles, type Stray } from '../src/store/folder.ts'
import { stateOf } from './file-state.ts'
import { articlesFolder } from './folders.ts'
import { fileError } from './report.ts'
import type { Next } from './threads.ts'

/** What the check of a text finds, and what is compared with other texts. Either thread makes it. */
export interface CheckedText {
  file: string
  /** The {@link stateOf} the file when it was read. */
  state: string | null
  diagnostics: Diagnostic[]
  /** The lines of the file; empty if none is shown. */
  lines: string[]
  /** `null` if the file cannot be read. */
  compared: { claim: Claim | null; roles: Roles } | null
}

export interface CheckOptions {
  now: Date
  /** Whether the lines of errors and warnings are shown. */
  showsLines: boolean
}

/** The task of the second thread: checks texts that it takes from these. */
export interface Tasks {
  check: { task: CheckOptions & { names: readonly string[]; next: Next }; answer: CheckedText[] }
}

/** Whether a diagnostic is printed. Notes are only counted. */
export function isShown({ severity }: Diagnostic): boolean {
  return severity !== 'note'
}

/** Counts the lines of texts that may be page furniture. */
export function countTextLines(): LineCounter {
  return countLines((role) => role === 'paragraph' || role === 'caption')
}

/** Checks texts, one at a time. */
export function* checkTexts(names: Iterable<string>, { now, showsLines }: CheckOptions, config: Config): Generator<CheckedText> {
  for (const taken of names) {
    const refused: CheckedText[] = []
    const refuse = ({ name, message }: Stray): void => {
      refused.push({ file: name, state: null, diagnostics: [fileError(message)], lines: [], compared: null })
    }
    const readAt = Date.now()
    for (const { name, bytes, stats } of readFiles(articlesFolder, [taken], refuse)) {
      const { diagnostics, ...compared } = checkText({ name, bytes }, now, config)
      const lines = showsLines && diagnostics.some(isShown) ? lineTexts(new TextDecoder().decode(bytes)) : []
      yield { file: name, state: stateOf(stats, readAt), diagnostics, lines, compared }
    }
    yield* refused
  }
}

function checkText({ name, bytes }: File, now: Date, config: Config) {
  const { roles, ...result } = parseArticleLines(name, bytes, config)
  return {
    diagnostics: [...scheduled(result, now, config), ...result.diagnostics],
    claim: claimOf(result, config),
    roles: publishable(result) === null ? new Map() : countedRoles(name, roles),
  }
}

/** The roles of the lines that are counted, which are few and short. */
function countedRoles(name: string, roles: Roles): Roles {
  const counter = countTextLines()
  counter.add(name, roles)
  const counted = new Set(counter.recurring(1).map(({ line }) => line))
  return new Map(Array.from(roles).filter(([line]) => counted.has(line)))
}

/** A warning for a scheduled article, since its time may be a typo. */
function scheduled({ article: { published }, lines }: ParseResult, now: Date, { timeZone }: Config): Diagnostic[] {
  if (published === null || published <= now) return []
  const message = `expected a time in the past, found ${isoInZone(published, timeZone)}`
  return [{ severity: 'warning', line: lines.published, column: 1, message }]
}
