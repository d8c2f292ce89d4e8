import type { Caption, ParseOptions } from './article.ts'
import { type FrontMatter, keyLine } from './front-matter.ts'
import { chooseHeadline } from './headline-choice.ts'
import { notePart, type Part, type PartNotes } from './part.ts'
import { collectPictures, isPictureName, type Pictures } from './pictures.ts'
import { problemAt } from './problems.ts'
import type { ReadLine } from './read-line.ts'

/** What stands above the time of an article, or, in a text without one, above the body. */
export interface Head extends Part {
  title: string | null
  /** The number of the headline's line; `null` when none was found. */
  titleLine: number | null
  section: string | null
  bylines: readonly ReadLine[]
  captions: readonly Caption[]
}

/** What reading a head needs to know of the rest. */
export interface HeadContext {
  options: ParseOptions
  given: FrontMatter
  /** Whether nobody misses a headline. */
  isExcused: boolean
  /** The line of the time below the head; `null` in a text without one. */
  time: ReadLine | null
  /** The sections that the headings of lists name. */
  sections: ReadonlySet<string>
}

/** Reads the head: which line is the headline, and what the others are. */
export function readHead(lines: readonly ReadLine[], context: HeadContext): Head {
  const notes = notePart()
  const pictures = collectPictures()
  const bylines: ReadLine[] = []
  const choice = chooseHeadline(lines, context)
  notes.report(...choice.problems)
  let section: string | null = null
  for (const [index, line] of lines.entries()) {
    if (line.time !== null) continue
    if (line === choice.line) notes.take(line, 'title', choice.why)
    else if (isSignature(line, lines[index + 1], context.time)) {
      bylines.push(line)
      notes.take(line, 'byline', 'names who wrote it')
    } else if (line.kind === 'breadcrumb' && section === null) section = readSection(line, notes)
    else if (!readPicture(line, pictures, notes)) leaveOut(line, notes)
  }
  pictures.addCredit(null)
  return { title: choice.title, titleLine: choice.line?.number ?? null, section, bylines, captions: pictures.captions, ...notes }
}

/** Whether a line signs the article: a byline, or a name with nothing below it that it could be the credit of. */
function isSignature(line: ReadLine, next: ReadLine | undefined, time: ReadLine | null): boolean {
  if (line.kind !== 'name') return line.kind === 'byline'
  return next === undefined || (time === null && !isPictureName(line, next))
}

/** Takes the section from a breadcrumb: `Home>Sports>Sumo` is in Sports. */
function readSection(line: ReadLine, { report, take }: PartNotes): string {
  const [section = '', ...rest] = line.value.split(/ ?[>›»＞/] ?/)
  if (rest.length > 0) report(problemAt('note', line, `left out, it is a part of the section: "${rest.join(', ')}"`))
  take(line, 'section', 'the way to the article from the home page')
  return section
}

/** Reads a credit or a caption; `false` for what is neither. */
function readPicture(line: ReadLine, pictures: Pictures, { take }: PartNotes): boolean {
  switch (line.kind) {
    case 'credit':
    case 'name':
      pictures.addCredit(line.value)
      take(line, 'credit', 'names whose picture it is')
      return true
    case 'text':
    case 'site notice':
    case 'side caption':
    case 'dashed':
      if (keyLine.test(line.text)) return false
      pictures.addCaption({ text: line.text, credit: null })
      take(line, 'caption', 'stands between the headline and the time')
      return true
    default:
      return false
  }
}

function leaveOut(line: ReadLine, { leaveOut, report, take }: PartNotes): void {
  if (!keyLine.test(line.text)) return leaveOut(line, line.kind)
  const expected = 'expected front matter above everything else'
  report(problemAt('error', line, `${expected}, found "${line.text}" here; move it to the top`))
  take(line, 'refused', 'a key of front matter')
}
