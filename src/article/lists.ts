import { type Draft, leaveOut, report, type ShapedLine } from './draft.ts'

/** A list longer than this is none that a newspaper prints. */
const longest = 100

/** Where the lines go: a list of the article's, a list of the site's, or nowhere. */
type Target = string[] | 'site' | null

/** Reads what stands below the text: the related headlines, the ranking, and lists of the site's own, which are left out. */
export function readLists(draft: Draft, lines: ShapedLine[]): void {
  let target: Target = null
  for (const [index, line] of lines.entries()) {
    const heading = readHeading(draft, line)
    if (heading !== undefined) target = heading
    else if (line.kind === 'dash') reportEmpty(draft, line, lines[index + 1])
    else if (Array.isArray(target)) readEntry(draft, line, target, lines[index - 1])
    else if (target === 'site' || line.kind !== 'text') leaveOut(draft, line)
    else
      report(
        draft,
        isProse(line.text) ? 'error' : 'warning',
        line,
        `expected nothing but lists below the end of the article, found "${line.text}"; it is left out`,
      )
  }
  cutLists(draft, lines)
}

/** The target that a line names for the lines below it; `undefined` for a line that is no heading. */
function readHeading(draft: Draft, line: ShapedLine): Target | undefined {
  const { article } = draft
  switch (line.kind) {
    case 'related heading':
      if (article.related.length > 0)
        report(draft, 'warning', line, `expected one list of related headlines, found another, "${line.value}"`)
      else article.section ??= line.value
      return article.related
    case 'ranking heading':
      return article.ranking
    case 'other heading':
      leaveOut(draft, line)
      return 'site'
    case 'furniture':
      leaveOut(draft, line)
      return null
    default:
      return undefined
  }
}

/** Adds the headline of a line to a list: behind a dash, or below a line that has only the dash. */
function readEntry(draft: Draft, line: ShapedLine, list: string[], above: ShapedLine | undefined): void {
  const headline = above?.kind === 'dash' ? line.text : /^[-–—－−•・] ?(.+)$/.exec(line.text)?.[1]
  if (headline !== undefined) list.push(headline)
  else report(draft, 'warning', line, `expected "-" before a headline of the list, found "${line.text}"; it is left out`)
}

/** A sentence of some length is a part of an article, half of which must not be published; what is shorter may be a page's foot. */
function isProse(line: string): boolean {
  return line.length > 40 && /[.。]["”’」]*$/.test(line)
}

function cutLists(draft: Draft, lines: ShapedLine[]): void {
  for (const kind of ['related', 'ranking'] as const) {
    const list = draft.article[kind]
    const heading = lines.find((line) => line.kind === `${kind} heading`) ?? null
    if (list.length > longest)
      report(
        draft,
        'warning',
        heading,
        `expected at most ${longest} headlines in the list, found ${list.length}; the rest is left out`,
      )
    list.splice(longest)
  }
}

function reportEmpty(draft: Draft, line: ShapedLine, next: ShapedLine | undefined): void {
  if (next === undefined || next.kind === 'dash' || next.kind.endsWith('heading')) {
    report(draft, 'note', line, 'expected a headline after "-", found none')
  }
}
