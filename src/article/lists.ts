import { notePart, type Part, type PartNotes } from './part.ts'
import { problemAt } from './problems.ts'
import type { ReadLine } from './read-line.ts'

/** The lists below an article. */
export interface Lists extends Part {
  /** The section that the heading of the related list names. */
  section: string | null
  /** All that headings name. */
  sections: ReadonlySet<string>
  related: string[]
  ranking: string[]
}

/** A list longer than this is none that a newspaper prints. */
const longest = 100

/** Where the lines go: a list of the article's, a list of the site's, or nowhere. */
type Target = 'related' | 'ranking' | 'site' | null

/** Reads what stands below the text: the related headlines, the ranking, and lists of the site's own, which are left out. */
export function readLists(lines: readonly ReadLine[]): Lists {
  const notes = notePart()
  const lists = { related: [] as string[], ranking: [] as string[] }
  let target: Target = null
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1]
    const heading = readHeading(line, lists.related.length > 0, notes)
    if (heading !== undefined) target = heading
    else if (refuseText(line, above, notes)) continue
    else if (line.kind === 'dash') reportEmpty(line, lines[index + 1], notes)
    else if (target === 'related' || target === 'ranking') readEntry(line, above, target, lists[target], notes)
    else if (target === 'site' || line.kind !== 'text') notes.leaveOut(line, 'a list of the site')
    else notes.report(problemAt('warning', line, `${nothingElse}, found "${line.text}"; it is left out`))
  }
  const headings = lines.filter(({ kind }) => kind === 'related heading')
  return {
    ...notes,
    ...cut(lists, lines, notes),
    section: headings[0]?.value ?? null,
    sections: new Set(headings.map(({ value }) => value)),
  }
}

/** The target that a line names for the lines below it; `undefined` for a line that is no heading. */
function readHeading(line: ReadLine, hasRelated: boolean, { leaveOut, report, take }: PartNotes): Target | undefined {
  switch (line.kind) {
    case 'related heading':
      if (hasRelated) report(problemAt('warning', line, `expected one list of related headlines, found another, "${line.value}"`))
      take(line, 'heading', 'begins a list of related headlines')
      return 'related'
    case 'ranking heading':
      take(line, 'heading', 'begins a ranking')
      return 'ranking'
    case 'other heading':
      leaveOut(line, 'begins a list of the site')
      return 'site'
    case 'furniture':
      leaveOut(line, line.kind)
      return null
    default:
      return undefined
  }
}

/** Adds the headline of a line to a list: behind a dash, or below a line that has only the dash. */
function readEntry(
  line: ReadLine,
  above: ReadLine | undefined,
  role: 'related' | 'ranking',
  list: string[],
  { report, take }: PartNotes,
): void {
  const headline = above?.kind === 'dash' ? line.text : /^[-–—－−•・] ?(.+)$/.exec(line.text)?.[1]
  if (headline !== undefined) {
    list.push(headline)
    return take(line, role, 'stands behind a dash')
  }
  report(problemAt('warning', line, `expected "-" before a headline of the list, found "${line.text}"; it is left out`))
}

const nothingElse = 'expected nothing but lists below the end of the article'

/**
 * Refuses what reads as the text of an article below its end, or as the time of another: half of an article must not be published.
 * Below a dash stands a headline, whatever it looks like.
 */
function refuseText(line: ReadLine, above: ReadLine | undefined, { report, take }: PartNotes): boolean {
  if (above?.kind === 'dash' || !(line.time !== null || (line.kind === 'text' && isProse(line.text)))) return false
  report(problemAt('error', line, `${nothingElse}, found "${line.text}"; move it up, or take it out`))
  take(line, 'refused', 'text below the end')
  return true
}

/** A quotation, or a sentence of some length; what is shorter may be a page's foot. */
function isProse(line: string): boolean {
  return /^["“「]/.test(line) || (line.length > 20 && /[^.…][.。]["”’」]*$/.test(line))
}

function cut(lists: Pick<Lists, 'related' | 'ranking'>, lines: readonly ReadLine[], { report }: PartNotes): typeof lists {
  for (const kind of ['related', 'ranking'] as const) {
    const list = lists[kind]
    const heading = lines.find((line) => line.kind === `${kind} heading`) ?? null
    const message = `expected at most ${longest} headlines in the list, found ${list.length}; the rest is left out`
    if (list.length > longest) report(problemAt('warning', heading, message))
  }
  return { related: lists.related.slice(0, longest), ranking: lists.ranking.slice(0, longest) }
}

function reportEmpty(line: ReadLine, next: ReadLine | undefined, { report }: PartNotes): void {
  if (next === undefined || next.kind === 'dash' || next.kind.endsWith('heading'))
    report(problemAt('note', line, 'expected a headline after "-", found none'))
}
