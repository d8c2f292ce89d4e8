import type { Diagnostic } from '../article.ts'
import { diagnosticAt } from '../diagnostics.ts'
import { isTitleCase } from '../line/headline-case.ts'
import { readByline, readsAsPerson } from '../names/people.ts'
import { eastAsian } from '../phrases/fold.ts'
import type { HeadLine } from './head-line.ts'
import type { Candidate } from './headline-candidates.ts'

/**
 * Returns an error if the best candidate is half of a headline that is broken over two lines:
 * `Ferry crew rescues piano`, `drifting off the bay`. A headline that is repeated is whole.
 */
export function findBroken({ line, title, copies }: Candidate, lines: readonly HeadLine[]): Diagnostic | null {
  if (copies > 1) return null
  const [above, below] = [-1, 1].map((step) => lines.find(({ number }) => number === line.number + step))
  if (above?.headKind === 'open' && /^\p{Ll}{2}/u.test(title)) return errorOf(above, above.text, title)
  return below !== undefined && isRest(title, below) ? errorOf(line, title, below.text) : null
}

/**
 * Whether a line right below goes on with a title. It begins in lowercase, or the title ends in a
 * small word, or both capitalize all words.
 */
function isRest(title: string, { headKind, text, endsSentence }: HeadLine): boolean {
  if ((headKind !== 'open' && headKind !== 'caption') || eastAsian.test(title)) return false
  if (/^\p{Ll}{2}/u.test(text)) return /^\S+ \S+ \S/.test(text)
  const isName = readsAsPerson(text) || readByline(text) !== null || text.includes(', ') || / and /.test(text)
  if (headKind !== 'open' || endsSentence || isName) return false
  return smallWord.test(title) || (isTitleCase(title) && isTitleCase(text))
}

const smallWord =
  / (?:a|after|against|an|and|as|at|because|before|between|but|by|for|from|how|in|into|is|its|of|on|or|that|than|the|their|to|until|when|where|while|who|whose|with|why)$/i

function errorOf(line: HeadLine, first: string, rest: string): Diagnostic {
  const message = `expected the headline on one line, found "${first}" and below it "${rest}", which reads as its end; join the two lines`
  return diagnosticAt('error', line, message)
}
