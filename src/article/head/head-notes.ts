import type { Vocabulary } from '../article.ts'
import { readHeadNote } from '../line/head-note.ts'
import { isHeadlineCase } from '../line/headline-case.ts'
import type { ReadLine } from '../line/read-line.ts'
import { opensByline } from '../names/people.ts'
import { eastAsian } from '../phrases/fold.ts'
import type { Phrasebook } from '../phrases/phrasebook.ts'
import type { Classified } from './head-line.ts'

/** Classifies an editors' note, the writers' names or a line between dashes. */
export function classifyNote(
  { text, phrase }: ReadLine,
  { hasHeadline, isLast }: { hasHeadline: boolean; isLast: boolean },
  { phrases }: Vocabulary,
): Classified | null {
  if (phrase.meanings.includes('section')) return null
  const note = readHeadNote(text, phrases, phrase)
  if (note?.kind === 'correction' && !hasHeadline && readsAsHeadline(text)) return null
  if (note === null && hasHeadline && opensByline(text))
    return { headKind: 'byline', why: 'begins with "By" and a name', says: withoutJobTitle(text.replace(/^by:? /i, ''), phrases) }
  // `Village Pays Its Tax in Apples` looks like a name and a place, as in a writer's line between
  // headline and time.
  if (note === null || !(note.isCertain || (note.kind === 'writer' && isLast))) return null
  const headKind = note.kind === 'writer' ? 'byline' : note.kind === 'correction' ? 'correction' : 'standfirst'
  return { headKind, why: note.why, says: note.value }
}

/**
 * Whether what begins as a note of the editors is the headline: `Update: Ferry Resumes Service`.
 */
function readsAsHeadline(text: string): boolean {
  if (/[.。)）】\]]$/.test(text)) return false
  return eastAsian.test(text) ? !/(?:た|です|ます|다)$/.test(text) : isHeadlineCase(text.replace(/^[^:]*: ?/, ''))
}

/** Removes the job title from the end of a byline: `Nao Minato Senior Reporter`. */
function withoutJobTitle(names: string, phrases: Phrasebook): string {
  const words = names.split(' ')
  const count = [3, 2, 1].find((each) => phrases.isWord('job title', words.slice(-each).join(' ').toLowerCase()))
  return count === undefined || words.length < count + 2 ? names : words.slice(0, -count).join(' ')
}

/** Reads the writer in an item of a list: `- By Nao Minato Staff Writer`. */
export function readByDash(text: string, phrases: Phrasebook): Classified | null {
  if (!/^by /i.test(text)) return null
  const note = readHeadNote(text, phrases)
  const says = note?.kind === 'writer' ? note.value : opensByline(text) ? text.replace(/^by:? /i, '') : null
  return says === null ? null : { headKind: 'byline', why: 'a name after a dash and "By"', says }
}
