import { type Detail, isCount, readDetail } from '../line/list-details.ts'
import { splitMoment } from '../line/moments.ts'
import { type ListMark, readListMark } from '../line/marks.ts'
import type { ReadLine } from '../line/read-line.ts'
import { eastAsian } from '../phrases/fold.ts'
import type { Heading, Phrasebook } from '../phrases/phrasebook.ts'
import { isStaffCredit } from '../names/staff-credit.ts'

/**
 * A line below the headline and the time, with what it looks like on its own. Its position decides
 * what it is.
 */
export interface Look {
  line: ReadLine
  /** Whether there is a blank line above. */
  gap: boolean
  mark: ListMark | null
  /** The text without its bullet or number. */
  text: string
  heading: Heading | null
  detail: Detail | null
  furniture: boolean
  ending: boolean
  /** Whether the line names a section or an area. */
  section: boolean
  prose: boolean
  /** Whether the line ends in a date, a time or an age with something before it. */
  dated: boolean
}

/** The words after the last number of a date or an age, with that number's last digit. */
const longestUnit = 13

/** A longer line is prose. Headlines, phrases and labels are shorter. */
export const longestHeadline = 150
const longestEastAsian = 70

/** Classifies lines by their looks. Looks up phrases only for short lines. */
export function lookAt(lines: readonly ReadLine[], phrases: Phrasebook): Look[] {
  return lines.map((line, index) => look(line, (lines[index - 1]?.number ?? line.number - 1) + 1 < line.number, phrases))
}

function look(line: ReadLine, gap: boolean, phrases: Phrasebook): Look {
  const isEnd = line.phrase.meanings.includes('ending')
  if (line.text.length > longestHeadline && !isEnd && !isStaffCredit(line.text)) return plainLook(line, gap, null, true)
  const mark = readListMark(line.text)
  const text = mark?.rest ?? line.text
  // A bullet is never part of a phrase. A number may be: `2 hours ago`.
  const isBulleted = mark?.number === null
  if (isBulleted && text === '') return plainLook(line, gap, mark, false)
  const { heading, meanings } = isBulleted ? phrases.find(text) : line.phrase
  const ending = meanings.includes('ending') || isStaffCredit(text)
  const furniture = meanings.includes('furniture') || (text.includes('@') && mailAddress.test(text))
  if (heading === null && !ending && !furniture && !meanings.includes('tab') && isProse(text))
    return plainLook(line, gap, mark, true)
  const section = meanings.includes('section') || meanings.includes('area')
  return {
    ...plainLook(line, gap, mark, false),
    heading,
    detail: detailOf(line, mark, ending, phrases),
    furniture,
    ending,
    section,
    dated: text.length <= longestHeadline && /\d/.test(text.slice(-longestUnit)) && splitMoment(text, phrases) !== null,
  }
}

/** A whole line that is an email address. */
export const mailAddress = /^[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}$/

/**
 * Classifies a line around headlines. An unmarked line may also be a picture credit, and a bulleted
 * one a count, such as of comments.
 */
function detailOf(line: ReadLine, mark: ListMark | null, ending: boolean, phrases: Phrasebook): Detail | null {
  if (mark === null) {
    const isCredit = (line.kind === 'credit' || line.kind === 'name') && !ending
    return isCredit ? 'byline' : readDetail(line.text, line.phrase.meanings, phrases)
  }
  const { rest } = mark
  if (rest === '') return null
  if (mark.number !== null) return readNumbered(line, rest, phrases)
  return isCount(rest) ? 'label' : readDetail(rest, phrases.find(rest).meanings, phrases)
}

/** The look of a sentence, or of a bullet alone. */
function plainLook(line: ReadLine, gap: boolean, mark: ListMark | null, prose: boolean): Look {
  return {
    line,
    gap,
    mark,
    text: mark?.rest ?? line.text,
    heading: null,
    detail: null,
    furniture: false,
    ending: false,
    section: false,
    prose,
    dated: false,
  }
}

/** Classifies a line that begins with a number: first with the number, then without it. */
function readNumbered({ text, phrase }: ReadLine, rest: string, phrases: Phrasebook): Detail | null {
  return readDetail(text, phrase.meanings, phrases) ?? readDetail(rest, phrases.find(rest).meanings, phrases)
}

/**
 * Whether a line reads as a sentence of a text: it ends in a full stop or a colon, quotes somebody,
 * or is too long for a headline. `Pact Signed With U.S.` and `「おかわり」は三回まで 給食の一日` are
 * headlines.
 */
function isProse(text: string): boolean {
  if (eastAsian.test(text))
    return text.length > longestEastAsian || /^.{8,}[。．.]["”’」』)）]*$/.test(text) || /.[:：]$/.test(text)
  if ((isQuotation(text) && /^["“].*[,.?!]["”] \p{Ll}/u.test(text)) || (text.endsWith(':') && text.length > 1)) return true
  return text.includes('.') && text.includes(' ') && /[^.…]\.["”’)]*$/.test(text) && !isAbbreviated(text)
}

function isAbbreviated(text: string): boolean {
  return text.length <= 90 && /[A-Z]\.[A-Z]\.["”’)]?$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|No|vs)\.$/.test(text) && !/[a-z]\. /.test(text)
}

/**
 * Whether a line begins as a quotation. It may continue in the writer's words or on later lines.
 */
export function isQuotation(text: string): boolean {
  return /^["“「]/.test(text)
}
