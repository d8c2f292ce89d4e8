import type { Diagnostic } from './article.ts'
import type { Names } from './names.ts'
import { isPictureName } from './pictures.ts'
import { diagnosticAt } from './diagnostics.ts'
import { endOf, readsAsText } from './prose.ts'
import type { ReadLine } from './read-line.ts'
import type { Roles } from './roles.ts'

/** As many sentences as end within a caption. */
const mostSentences = 3

/** As many captions as may stand above the time without a credit of their own. */
const mostCaptions = 2

/**
 * The error for an article whose text stands above its time: then the time may be one that the text speaks of, of a meeting perhaps.
 *  `roles` are those of the head.
 */
export function findTextAbove(
  lines: readonly ReadLine[],
  time: ReadLine,
  { roles, names }: { roles: Roles; names: Names },
): Diagnostic | null {
  const loose = lines.filter((line, index) => {
    const role = roles.get(line.number)?.role
    return line.kind === 'text' && (role === 'caption' || role === 'paragraph') && !isPictureName(lines[index - 1], line)
  })
  // Between blank lines a caption stands below its credit. Sentences that stand alone there are paragraphs.
  const numbers = new Set([...lines, time].map(({ number }) => number))
  const touches = ({ number }: ReadLine): boolean => numbers.has(number - 1) || numbers.has(number + 1)
  const alone = loose.filter((line) => line.endsSentence && !touches(line))
  const isCredited = lines.some((line, index) => isPictureName(lines[index - 1], line))
  const paragraph = alone[isCredited ? 0 : 1]
  const found = loose.find((line) => readsAsText(line.text, mostSentences, names)) ?? paragraph ?? loose[mostCaptions]
  if (found === undefined) return null
  const message = `expected the time above the text, found the text above the time ("${endOf(found.text)}"); move the time up`
  return diagnosticAt('error', found, message)
}
