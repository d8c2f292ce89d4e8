import type { HeadLine } from './head-line.ts'
import type { HeadContext } from './head-lines.ts'
import { menuEntry } from './head-menus.ts'
import { type Doubt, doubtHeadline } from '../line/headline-doubts.ts'
import { isHeadlineCase } from '../line/headline-case.ts'
import { countMenuLines } from '../line/menu.ts'
import { isIssue } from '../names/site-names.ts'
import { eastAsian } from '../phrases/fold.ts'
import { readTitleLine, type TitleLine } from '../line/title-line.ts'
import { plainTitle, repeatsPlain } from '../line/window-title.ts'

/** A line that may be the headline. */
export interface Candidate extends TitleLine {
  line: HeadLine
  /** What the line looks like if it is not a headline. */
  doubt: Doubt | null
  /** Whether it uses English headline case. */
  isSet: boolean
  isFirst: boolean
  /** Whether blank lines are above and below it. */
  isApart: boolean
  /** Whether only names are between it and the time. */
  isLast: boolean
  /** Whether a section or a menu is right above, with a blank line between. */
  below: 'section' | 'menu' | null
  /** The number of head lines with the same text. */
  copies: number
  /** Whether it is a line of what may be a menu on top, with a longer line below. */
  isInMenu: boolean
}

/** The most candidates and lines in a head. Anything with more is text above the time. */
const maxCandidates = 30
const maxLines = 100

/** Finds the head lines that may be the headline, with evidence to compare them. */
export function findCandidates(lines: readonly HeadLine[], context: HeadContext): Candidate[] {
  const numbers = new Set([...lines, ...(context.time === null ? [] : [context.time])].map(({ number }) => number))
  const isApart = ({ number }: HeadLine): boolean => !numbers.has(number - 1) && !numbers.has(number + 1)
  const candidates = findTitles(lines, isApart, context)
  const first = findFirst(candidates, lines)
  const last = lines.findLast(({ headKind }) => !['time', 'byline', 'name', 'furniture', 'correction'].includes(headKind))
  const menu = countMenuLines(lines, { mayBeHeadlines: true })
  const others = lines.slice(0, maxLines).map(({ text }) => ({ text, plain: plainTitle(text) }))
  const isBelowTime = last !== undefined && context.time !== null && last.number > context.time.number
  return candidates.map((candidate) => {
    const { line, title } = candidate
    return {
      ...candidate,
      isSet: isHeadlineCase(title),
      isFirst: line === first,
      isApart: isApart(line),
      // In a head below its time, a longer line may be it below a label.
      isLast: line === last && (!isBelowTime || title.length > (candidates[0]?.title.length ?? 0)),
      below: isApart(line) ? placeBelow(line, title, lines) : belowLabel(line, lines),
      copies: countCopies(line.text, title, others),
      isInMenu: lines.indexOf(line) < menu,
    }
  })
}

/**
 * What is right above a line: a section alone, which is a kicker, or the last entry of a menu.
 * A motto of the site is below neither.
 */
function placeBelow(line: HeadLine, title: string, lines: readonly HeadLine[]): Candidate['below'] {
  const at = lines.indexOf(line)
  const [above, before] = [lines[at - 1], lines[at - 2]]
  if (above === undefined || mottoWord.test(title)) return null
  if (above.headKind === 'section' && before?.number !== above.number - 1) return 'section'
  return above.headKind === 'section' || above.why === menuEntry ? 'menu' : null
}

/** Whether the only line above names a section, an area, or the page of a printed paper. */
function belowLabel({ number }: HeadLine, lines: readonly HeadLine[]): Candidate['below'] {
  const [top, line] = lines
  if (top === undefined || line?.number !== number) return null
  return (top.headKind === 'section' && top.number === number - 1) || isIssue(top.text) ? 'section' : null
}

const mottoWord =
  /\b(?:news\w*|journalism|voice|daily|since|trusted|independent|stories|community)\b|ニュース|新聞|情報|お届け|地域/i

type Title = TitleLine & Pick<Candidate, 'line' | 'doubt'>

/** Finds titles in open lines. Skips lines below a credit that may be captions. */
function findTitles(lines: readonly HeadLine[], isApart: (line: HeadLine) => boolean, context: HeadContext): Title[] {
  const { options, sections, time } = context
  const open = lines.filter(({ headKind }) => headKind === 'open').slice(0, maxCandidates)
  return open.flatMap((line) => {
    const parts = readTitleLine(line.text, options)
    const { title } = parts
    const mayCaption = isBelowCredit(line, lines) && line.number <= (time?.number ?? Infinity)
    if (mayCaption && !isHeadlineCase(title) && !(eastAsian.test(title) && isApart(line))) return []
    return [{ ...parts, line, doubt: sections.has(title) ? listSection : doubtHeadline(title, options.names) }]
  })
}

function countCopies(line: string, title: string, others: readonly { text: string; plain: string | null }[]): number {
  const words = title === '' ? null : plainTitle(title)
  return others.filter(({ text, plain }) => text === line || repeatsPlain(plain, words) !== null).length
}

/**
 * Whether a credit is above a line. The line is then a caption, unless its case rules that out.
 */
function isBelowCredit({ number }: HeadLine, lines: readonly HeadLine[]): boolean {
  return lines.some((line) => line.number < number && (line.headKind === 'credit' || line.headKind === 'name'))
}

/**
 * Finds the first possible headline. Starts below the last kicker or section, which are above
 * headlines, if any candidate is there.
 */
function findFirst(candidates: readonly Pick<Candidate, 'line' | 'doubt'>[], lines: readonly HeadLine[]): HeadLine | undefined {
  const sound = candidates.filter(({ doubt }) => doubt === null)
  const above = lines.findLast(
    ({ headKind, number }) => (headKind === 'kicker' || headKind === 'section') && sound.some(({ line }) => line.number > number),
  )
  return sound.find(({ line }) => line.number > (above?.number ?? 0))?.line
}

/** What the section of a list below looks like. */
const listSection: Doubt = { kind: 'other', reads: 'the section of the list below' }
