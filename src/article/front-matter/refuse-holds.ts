import type { Diagnostic } from '../article.ts'
import type { DatedLine } from '../line/dated-line.ts'
import { type Hold, readHold } from './hold.ts'
import { isSentence } from '../line/prose.ts'

/**
 * Refuses lines that are meant to hold the article back but have no effect where they are.
 * Returns the other lines as well. `code` holds the line numbers of Markdown code, which is always
 * text. `title` is the headline from the front matter.
 */
export function refuseHolds(
  lines: readonly DatedLine[],
  { code, title }: { code: ReadonlySet<number>; title: string | undefined },
): { lines: DatedLine[]; refused: DatedLine[]; diagnostics: Diagnostic[] } {
  const kept: DatedLine[] = []
  const refused: DatedLine[] = []
  const diagnostics: Diagnostic[] = []
  // The text begins at the first sentence below the time.
  let isHead = true
  for (const line of lines) {
    const isTitle = title !== undefined && line.text.startsWith(title)
    const hold: Hold | null = code.has(line.number) || isTitle ? null : readHold(line.text, isHead)
    const isTime: boolean = (isHead || hold !== null) && line.said.length > 0 && !(isHead && isEmbargo(hold, line, lines))
    if (hold === null || isTime) {
      kept.push(line)
      isHead = isTime || (isHead && !isSentence(line.text))
      continue
    }
    const isFirst = kept.length === 0
    const way = isFirst && hold.isWords ? '; if it is the headline, add "title:" on top' : ''
    const expected = `${hold.write} on the first line of the file, above everything else`
    // On the first line, an uncertain hold cannot be a sentence of the text.
    const isError = hold.isCertain || isFirst
    const severity = isError ? 'error' : 'warning'
    diagnostics.push({
      severity,
      line: line.number,
      column: line.column,
      message: `expected ${expected}, found "${line.text}" here${way}`,
    })
    const taken = isError ? refused : kept
    taken.push(line)
  }
  return { lines: kept, refused, diagnostics }
}

/**
 * Whether a time is the end of an embargo, and not the article's own: another time above the text is
 * earlier.
 */
function isEmbargo(hold: Hold | null, line: DatedLine, lines: readonly DatedLine[]): boolean {
  if (hold === null || !hold.write.startsWith('"published:"')) return false
  const text = lines.findIndex((other) => isSentence(other.text))
  const others = lines.slice(0, text === -1 ? lines.length : text).filter((other) => other !== line && other.said.length > 0)
  return others.length > 0 && others.every((other) => latestOf(other) < latestOf(line))
}

/** The latest instant of a line, in milliseconds since 1970; 0 for none. */
function latestOf({ said }: DatedLine): number {
  return Math.max(0, ...said.map((time) => ('instant' in time ? time.instant.getTime() : 0)))
}
