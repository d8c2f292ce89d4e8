import { readDateline } from './dateline.ts'
import {
  addByline,
  addCaption,
  addCredit,
  addSection,
  isPictureName,
  leaveOut,
  type Manuscript,
  readMark,
  report,
  type ShapedLine,
} from './manuscript.ts'
import { keyLine } from './front-matter.ts'
import { doubtHeadline, splitSite } from './headline.ts'

/** Reads what stands above the line of the time, or, in a file without one, above the text: headline, captions, byline. */
export function readHead(manuscript: Manuscript, lines: ShapedLine[], time: ShapedLine | null): void {
  const { given } = manuscript
  for (const [index, line] of lines.entries()) {
    if (line.time === null && !readMark(manuscript, line)) readHeadLine(manuscript, line, lines[index + 1], time !== null)
  }
  addCredit(manuscript, null)
  if (!manuscript.headed && given.title === undefined && !manuscript.excused) reportMissing(manuscript, lines, time !== null)
  if (time !== null && given.published === undefined) refuseText(manuscript, lines, time)
}

function readHeadLine(manuscript: Manuscript, line: ShapedLine, next: ShapedLine | undefined, timed: boolean): void {
  const { article, headed, credit } = manuscript
  switch (line.kind) {
    case 'text':
    case 'site notice':
    case 'side caption':
      if (keyLine.test(line.text)) refuseKey(manuscript, line)
      else if (!headed && article.captions.length === 0 && credit === null) readHeadline(manuscript, line)
      else addCaption(manuscript, { text: line.text, credit: null })
      break
    case 'dashed':
      addCaption(manuscript, { text: line.text, credit: null })
      break
    case 'name':
      // Above a caption it is the picture's credit; with nothing more above the time it signs the article.
      if (next !== undefined && (timed || isPictureName(line, next))) addCredit(manuscript, line.value)
      else addByline(manuscript, line)
      break
    case 'breadcrumb':
      addSection(manuscript, line)
      break
    default:
      leaveOut(manuscript, line)
  }
}

/**
 * Takes the first line of text as the headline, if it reads as one; if not, keeps it among the captions and says so, unless the
 * front matter has the headline.
 */
function readHeadline(manuscript: Manuscript, line: ShapedLine): void {
  manuscript.headed = true
  const { title, site } = splitSite(line.text, manuscript.house.publisher)
  const given = manuscript.given.title
  const reads = title === given ? null : manuscript.sections.has(title) ? 'the section of the list below' : doubtHeadline(title)
  if (reads !== null) {
    const found = `what reads as ${reads} ("${endOf(title)}")`
    if (given === undefined) report(manuscript, 'error', line, `expected a headline, found ${found}; ${way}`)
    return addCaption(manuscript, { text: title, credit: null })
  }
  if (given !== undefined && given !== title) {
    report(manuscript, 'warning', line, `left out, the front matter has another headline: "${title}"`)
  }
  if (site !== null) report(manuscript, 'note', line, `left out, it is the name of a site: "${site}"`)
  manuscript.article.title = title
  manuscript.lines.title = line.number
}

/** Front matter that is not on top is no text of the article. */
function refuseKey(manuscript: Manuscript, line: ShapedLine): void {
  report(manuscript, 'error', line, `expected front matter above everything else, found "${line.text}" here; move it to the top`)
}

function reportMissing(manuscript: Manuscript, head: ShapedLine[], timed: boolean): void {
  const first = head[0]
  const found = first ? `"${first.text}"` : timed ? 'the time' : 'a paragraph'
  report(manuscript, 'error', first ?? null, `expected a headline on the first line, found ${found}; ${way}`)
}

const way = 'write the headline on a line above, or add "title:" on top'

/** As many sentences as end within a caption. */
const mostSentences = 3

/** As many captions as may stand above the time without a credit of their own. */
const mostCaptions = 2

/** Says so when the text stands above the time: then the time may be one that the text speaks of, of a meeting perhaps. */
function refuseText(manuscript: Manuscript, lines: ShapedLine[], time: ShapedLine): void {
  const title = manuscript.article.title ?? manuscript.given.title
  const isLoose = (line: ShapedLine, index: number): boolean =>
    line.kind === 'text' &&
    line.time === null &&
    !isPictureName(lines[index - 1], line) &&
    !(title !== undefined && line.text.startsWith(title))
  const loose = lines.filter(isLoose)
  // Between blank lines a caption stands below its credit. Sentences that stand alone there are paragraphs.
  const numbers = new Set([...lines, time].map(({ number }) => number))
  const touches = ({ number }: ShapedLine): boolean => numbers.has(number - 1) || numbers.has(number + 1)
  const alone = loose.filter((line) => /[.。]["”’」]*$/.test(line.text) && !touches(line))
  const credited = lines.some((line, index) => isPictureName(lines[index - 1], line))
  const paragraph = alone[credited ? 0 : 1]
  const found = loose.find((line) => readsAsText(line.text, mostSentences)) ?? paragraph ?? loose[mostCaptions]
  if (found === undefined) return
  report(
    manuscript,
    'error',
    found,
    `expected the time above the text, found the text above the time ("${endOf(found.text)}"); move the time up`,
  )
}

/** Whether a line begins with a dateline or a quotation, ends in a colon, or has more sentences than a caption may have. */
export function readsAsText(line: string, sentences: number): boolean {
  const ends = line.match(/[.?!]["”’]? (?=["“‘\p{Lu}])/gu) ?? []
  return (
    readDateline(line) !== null ||
    /^["“「]|[:：]$|(?:as follows|次の通り|次のとおり)[.。]$/.test(line) ||
    line.length > 400 ||
    ends.length >= sentences
  )
}

/** The last words of a line, which tell a caption. */
function endOf(line: string): string {
  return line.length > 40 ? `… ${line.slice(-40).replace(/^\S* /, '')}` : line
}
