import type { ArticleText, Caption, House, Lines, Problem } from './article.ts'
import type { FrontMatter } from './front-matter.ts'
import type { Line } from './lines.ts'
import { isAgency } from './names.ts'
import type { Shape } from './shapes.ts'
import type { Timestamp } from './timestamp.ts'

/** A line with what it looks like, and the time it holds if it is a timestamp. */
export interface ShapedLine extends Line, Shape {
  time: Timestamp | null
}

/** An article while it is read, with what an editor should know of it. */
export interface Manuscript {
  article: ArticleText
  house: House
  /** What front matter says, which wins over the text. */
  given: FrontMatter
  /**
   * Whether nobody misses a headline or a time: the article is withdrawn, or its front matter has an error, and what the text seems
   * to lack may well be in it.
   */
  excused: boolean
  problems: Problem[]
  lines: Lines
  /** Whether a line was met that stands where the headline does, be it one or not. */
  headed: boolean
  /** The sections that the headings of lists name. */
  sections: ReadonlySet<string>
  /** The credit of a picture whose caption may still come. */
  credit: string | null
}

/** Notes a problem at the start of a line, or of the file. */
export function report(
  { problems }: Manuscript,
  severity: Problem['severity'],
  line: Pick<Line, 'number' | 'column'> | null,
  message: string,
): void {
  problems.push({ severity, line: line?.number ?? 1, column: line?.column ?? 1, message })
}

/** Notes a line that belongs to the page and not to the article. */
export function leaveOut(manuscript: Manuscript, line: Line): void {
  report(manuscript, 'note', line, `left out, it is not part of the article: "${line.text}"`)
}

/** Adds a caption with the credit that stood above it. */
export function addCaption(manuscript: Manuscript, caption: Caption): void {
  const { text, credit } = caption
  manuscript.article.captions.push({ text, credit: credit ?? manuscript.credit })
  manuscript.credit = null
}

/** Keeps a credit for the caption below it; one that found no caption stands alone, as beside a chart. */
export function addCredit(manuscript: Manuscript, credit: string | null): void {
  if (manuscript.credit !== null) manuscript.article.captions.push({ text: null, credit: manuscript.credit })
  manuscript.credit = credit
}

/** Signs the article. A wire's name is its agency as well; a second signature joins the first. */
export function addByline(manuscript: Manuscript, line: ShapedLine): void {
  const { article } = manuscript
  const { value } = line
  article.byline = article.byline === null || article.byline === value ? value : `${article.byline}, ${value}`
  if (isAgency(value)) article.agency = value
  const rest = line.text.slice(line.text.indexOf(value) + value.length).trim()
  if (rest !== '') report(manuscript, 'note', line, `left out, it says what the writers are: "${rest}"`)
}

/** Takes the section from a breadcrumb: `Home>Sports>Sumo` is in Sports. */
export function addSection(manuscript: Manuscript, line: ShapedLine): void {
  const [section = '', ...rest] = line.value.split(/ ?[>›»＞/] ?/)
  if (manuscript.article.section !== null) return leaveOut(manuscript, line)
  manuscript.article.section = section
  if (rest.length > 0) report(manuscript, 'note', line, `left out, it is a part of the section: "${rest.join(', ')}"`)
}

/** Reads a line that says the same above the time and below it; `false` for one whose place decides what it says. */
export function readMark(manuscript: Manuscript, line: ShapedLine): boolean {
  switch (line.kind) {
    case 'byline':
      addByline(manuscript, line)
      return true
    case 'credit':
      addCredit(manuscript, line.value)
      return true
    case 'role':
    case 'noise':
      leaveOut(manuscript, line)
      return true
    default:
      return false
  }
}

/** Whether a line is a picture's credit directly above `below`, with no blank line between. */
export function isPictureName(line: ShapedLine | undefined, below: Line): boolean {
  return line !== undefined && (line.kind === 'name' || line.kind === 'credit') && line.number + 1 === below.number
}
