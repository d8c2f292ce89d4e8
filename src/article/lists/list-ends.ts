import type { Look } from './looks.ts'
import { foldPhrase } from '../phrases/fold.ts'

/** The maximum length of a line that says that a list ends. */
const maxLineLength = 80

/**
 * Whether a line says that the list below a heading ends, as pages tell screen readers: `End of
 * list`, or `Fin de Lo más leído` below `Lo más leído`. `End of an Era` is a headline.
 */
export function endsList({ line }: Look, heading: Look | undefined): boolean {
  const { meanings } = line.phrase
  if (line.text.length > maxLineLength || !meanings.includes('list end')) return false
  return meanings.includes('button') || (heading !== undefined && foldPhrase(line.text).includes(foldPhrase(heading.text)))
}
