import { type Manuscript, leaveOut, report, type ShapedLine } from './manuscript.ts'

/** A list longer than this is none that a newspaper prints. */
const longest = 100

/** Where the lines go: a list of the article's, a list of the site's, or nowhere. */
type Target = string[] | 'site' | null

/** Reads what stands below the text: the related headlines, the ranking, and lists of the site's own, which are left out. */
export function readLists(manuscript: Manuscript, lines: ShapedLine[]): void {
  let target: Target = null
  for (const [index, line] of lines.entries()) {
    const heading = readHeading(manuscript, line)
    if (heading !== undefined) target = heading
    else if (refuseText(manuscript, line, lines[index - 1])) continue
    else if (line.kind === 'dash') reportEmpty(manuscript, line, lines[index + 1])
    else if (Array.isArray(target)) readEntry(manuscript, line, target, lines[index - 1])
    else if (target === 'site' || line.kind !== 'text') leaveOut(manuscript, line)
    else report(manuscript, 'warning', line, `${nothingElse}, found "${line.text}"; it is left out`)
  }
  cutLists(manuscript, lines)
}

/** The target that a line names for the lines below it; `undefined` for a line that is no heading. */
function readHeading(manuscript: Manuscript, line: ShapedLine): Target | undefined {
  const { article } = manuscript
  switch (line.kind) {
    case 'related heading':
      if (article.related.length > 0)
        report(manuscript, 'warning', line, `expected one list of related headlines, found another, "${line.value}"`)
      else article.section ??= line.value
      return article.related
    case 'ranking heading':
      return article.ranking
    case 'other heading':
      leaveOut(manuscript, line)
      return 'site'
    case 'furniture':
      leaveOut(manuscript, line)
      return null
    default:
      return undefined
  }
}

/** Adds the headline of a line to a list: behind a dash, or below a line that has only the dash. */
function readEntry(manuscript: Manuscript, line: ShapedLine, list: string[], above: ShapedLine | undefined): void {
  const headline = above?.kind === 'dash' ? line.text : /^[-–—－−•・] ?(.+)$/.exec(line.text)?.[1]
  if (headline !== undefined) list.push(headline)
  else report(manuscript, 'warning', line, `expected "-" before a headline of the list, found "${line.text}"; it is left out`)
}

const nothingElse = 'expected nothing but lists below the end of the article'

/**
 * Refuses what reads as the text of an article below its end, or as the time of another: half of an article must not be published.
 * Below a dash stands a headline, whatever it looks like.
 */
function refuseText(manuscript: Manuscript, line: ShapedLine, above: ShapedLine | undefined): boolean {
  if (above?.kind === 'dash' || !(line.time !== null || (line.kind === 'text' && isProse(line.text)))) return false
  report(manuscript, 'error', line, `${nothingElse}, found "${line.text}"; move it up, or take it out`)
  return true
}

/** A quotation, or a sentence of some length; what is shorter may be a page's foot. */
function isProse(line: string): boolean {
  return /^["“「]/.test(line) || (line.length > 20 && /[^.…][.。]["”’」]*$/.test(line))
}

function cutLists(manuscript: Manuscript, lines: ShapedLine[]): void {
  for (const kind of ['related', 'ranking'] as const) {
    const list = manuscript.article[kind]
    const heading = lines.find((line) => line.kind === `${kind} heading`) ?? null
    if (list.length > longest)
      report(
        manuscript,
        'warning',
        heading,
        `expected at most ${longest} headlines in the list, found ${list.length}; the rest is left out`,
      )
    list.splice(longest)
  }
}

function reportEmpty(manuscript: Manuscript, line: ShapedLine, next: ShapedLine | undefined): void {
  if (next === undefined || next.kind === 'dash' || next.kind.endsWith('heading')) {
    report(manuscript, 'note', line, 'expected a headline after "-", found none')
  }
}
