import type { Diagnostic } from '../article.ts'
import type { Names } from '../names/names.ts'
import { mayBeBelow } from '../body/body-pictures.ts'
import { isPictureName } from '../body/pictures.ts'
import { diagnosticAt } from '../diagnostics.ts'
import { isPoint } from '../line/marks.ts'
import { endOf, readsAsText } from '../line/prose.ts'
import type { ReadLine } from '../line/read-line.ts'
import type { Roles } from '../roles.ts'

/** Whether the line below a caption is its credit, such as `Photo: …`. */
function isCreditedBelow(below: ReadLine | undefined, roles: Roles): boolean {
  return below !== undefined && roles.get(below.number)?.role === 'credit' && mayBeBelow.test(below.text)
}

/** The most sentences that end within a caption. */
const maxSentences = 3

/** The most captions that may be above the time without their own credit. */
const maxCaptions = 2

/**
 * Returns the error for an article with text above its time. The time may then be one that the text
 * mentions, such as that of a meeting. `roles` are the roles of the head's lines.
 */
export function findTextAbove(
  lines: readonly ReadLine[],
  time: ReadLine,
  { roles, names }: { roles: Roles; names: Names },
): Diagnostic | null {
  const loose = lines.filter((line, index) => {
    // A head may be below its time, and points below its headline.
    if (line.number > time.number || isPoint(line.text)) return false
    const role = roles.get(line.number)?.role
    const isLoose = line.kind === 'text' && (role === 'caption' || role === 'paragraph') && !isPictureName(lines[index - 1], line)
    return isLoose && !(role === 'caption' && isCreditedBelow(lines[index + 1], roles))
  })
  // Between blank lines, a caption is below its credit. Sentences on their own there are
  // paragraphs.
  const numbers = new Set([...lines, time].map(({ number }) => number))
  const touches = ({ number }: ReadLine): boolean => numbers.has(number - 1) || numbers.has(number + 1)
  const alone = loose.filter((line) => line.endsSentence && !touches(line))
  const isCredited = lines.some((line, index) => isPictureName(lines[index - 1], line))
  const paragraph = alone[isCredited ? 0 : 1]
  const excess = loose[maxCaptions]
  const isProse = loose.some(({ endsSentence }) => endsSentence)
  const found = loose.find((line) => readsAsText(line.text, maxSentences, names)) ?? paragraph ?? (isProse ? excess : undefined)
  if (found !== undefined) {
    const message = `expected the time above the text, found the text above the time ("${endOf(found.text)}"); move the time up`
    return diagnosticAt('error', found, message)
  }
  if (excess === undefined) return null
  const message = `expected headline, byline and captions alone above the time, found ${loose.length} more lines, such as "${excess.text}"; take out those that are not of the article`
  return diagnosticAt('error', excess, message)
}
