import type { Problem } from './article.ts'
import { isPictureName } from './pictures.ts'
import { problemAt } from './problems.ts'
import { endOf, endsSentence, readsAsText } from './prose.ts'
import type { ReadLine } from './read-line.ts'

/** As many sentences as end within a caption. */
const mostSentences = 3

/** As many captions as may stand above the time without a credit of their own. */
const mostCaptions = 2

/**
 * The error for an article whose text stands above its time: then the time may be one that the text speaks of, of a meeting perhaps.
 * `title` is the headline among the lines.
 */
export function findTextAbove(lines: readonly ReadLine[], time: ReadLine, title: string | null): Problem | null {
  const loose = lines.filter(
    (line, index) =>
      line.kind === 'text' &&
      line.times === null &&
      !isPictureName(lines[index - 1], line) &&
      !(title !== null && line.text.startsWith(title)),
  )
  // Between blank lines a caption stands below its credit. Sentences that stand alone there are paragraphs.
  const numbers = new Set([...lines, time].map(({ number }) => number))
  const touches = ({ number }: ReadLine): boolean => numbers.has(number - 1) || numbers.has(number + 1)
  const alone = loose.filter((line) => endsSentence(line.text) && !touches(line))
  const isCredited = lines.some((line, index) => isPictureName(lines[index - 1], line))
  const paragraph = alone[isCredited ? 0 : 1]
  const found = loose.find((line) => readsAsText(line.text, mostSentences)) ?? paragraph ?? loose[mostCaptions]
  if (found === undefined) return null
  const message = `expected the time above the text, found the text above the time ("${endOf(found.text)}"); move the time up`
  return problemAt('error', found, message)
}
