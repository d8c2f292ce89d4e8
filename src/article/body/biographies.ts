import type { ReadLine } from '../line/read-line.ts'
import type { PartNotes } from '../part.ts'

/** What follows a name in a sentence about the writer. */
export const biography =
  /^(?:’s?|'s?|,)? ?(?:is|was|are|covers?|reports?|writes?|has|joined|works?|contributes?|edits?|oversees|leads?|can be reached|est|couvre|ist|schreibt|es|cubre)\b|^ ?기자(?: |$)/

/**
 * Leaves out a writer's repeated name, and sentences about the writer, at the end of an article.
 */
export function leaveOutBiographies(lines: readonly ReadLine[], people: readonly string[], notes: PartNotes): void {
  const firstProse = lines.findIndex(({ endsSentence }) => endsSentence)
  for (let index = lines.length - 1; index > firstProse; index -= 1) {
    const line = lines[index]
    if (line === undefined) return
    const name = people.find((each) => line.text.startsWith(each))
    const rest = name === undefined ? '' : line.text.slice(name.length)
    if (name !== undefined && (rest === '' || biography.test(rest))) notes.leaveOut(line, 'says who the writer is')
    else if (line.endsSentence) return
  }
}
