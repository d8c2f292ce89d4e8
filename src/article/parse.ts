import type { ArticleText, Problem, Reading } from './article.ts'
import { readBody } from './body.ts'
import { type Draft, isPictureName, report, type ShapedLine } from './draft.ts'
import { readHead } from './head.ts'
import { doubtHeadline } from './headline.ts'
import { decode, type Line, splitLines } from './lines.ts'
import { readLists } from './lists.ts'
import { shapeOf } from './shapes.ts'
import { readTimes } from './times.ts'
import { readTimestamp } from './timestamp.ts'

/** What reading an article needs to know of the newsroom. */
export interface House {
  /** The zone of a time that names none, as an IANA name. */
  timeZone: string
  /** The newsroom's name, which signs its articles and credits its pictures. */
  publisher: string
}

/**
 * Reads one file of `articles/`: headline, captions and byline above the time, paragraphs below it, lists at the end. Never
 * throws and never guesses: what is in doubt is a problem, and each line of the file is in the article, frames it (a heading, a
 * dash) or is named in a problem.
 */
export function readArticle(file: string, bytes: Uint8Array, house: House): Reading {
  const article = emptyArticle(file.replace(/\.txt$/, ''))
  const problems: Problem[] = []
  const draft: Draft = { article, problems, credit: null }
  if (!/^[a-z0-9-]+\.txt$/.test(file)) {
    report(draft, 'error', null, `expected a file name of a to z, 0 to 9 and "-", ending in ".txt", found "${file}"`)
  }
  const text = decode(bytes)
  if (typeof text === 'string') readLines(draft, shapeLines(splitLines(text, problems), house))
  else problems.push(text)
  return { file, article, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) }
}

function readLines(draft: Draft, lines: ShapedLine[]): void {
  if (lines.length === 0) return report(draft, 'error', null, 'expected an article, found an empty file')
  const story = lines.slice(0, endOfStory(lines))
  const time = story.findIndex((line) => line.time !== null)
  const split = time === -1 ? untimedSplit(story) : time
  readHead(draft, story.slice(0, split), time !== -1)
  readBody(draft, story.slice(split))
  readTimes(draft, story, split)
  readLists(draft, lines.slice(story.length))
  const { title, paragraphs } = draft.article
  if (time !== -1 && title !== null && paragraphs.length === 0) {
    report(draft, 'warning', story.at(-1) ?? null, 'expected the text of the article below the time, found none')
  }
}

/** The lines with their shapes. Some tools of the web paste the day in front of the first: ` date 2025-02-05 Headline`. */
function shapeLines(lines: Line[], house: House): ShapedLine[] {
  const [first, ...others] = lines
  const pasted = first && /^date (\d{4}-\d{2}-\d{2})(?: |$)(.*)$/.exec(first.text)
  if (first && pasted) {
    const [, date = '', rest = ''] = pasted
    const dated = [{ ...first, raw: date, text: date }]
    lines = rest === '' ? [...dated, ...others] : [...dated, { ...first, raw: rest, text: rest }, ...others]
  }
  return lines.map((line) => ({ ...line, ...shapeOf(line.text, house.publisher), time: readTimestamp(line.raw, house.timeZone) }))
}

/**
 * Where the article ends: at the heading of a list, or at other furniture of the page below the time (without a time, below the
 * first line of text). Furniture above that is the top of the page, and the article is still to come.
 */
function endOfStory(lines: ShapedLine[]): number {
  const time = lines.findIndex((line) => line.time !== null)
  const start = time === -1 ? lines.findIndex((line) => line.kind === 'text') : time
  const end = lines.findIndex(({ kind }, index) => {
    if (kind === 'related heading' || kind === 'ranking heading') return true
    return index > start && (kind === 'other heading' || kind === 'furniture')
  })
  return end === -1 ? lines.length : end
}

/** Where the text starts in a file without a time: after a headline, and after each credit with the caption directly below it. */
function untimedSplit(lines: ShapedLine[]): number {
  let titled = false
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'text' || isPictureName(lines[index - 1], line)) continue
    if (titled || doubtHeadline(line.text) !== null) return index
    titled = true
  }
  return lines.length
}

function emptyArticle(slug: string): ArticleText {
  return {
    slug,
    title: null,
    published: null,
    updated: null,
    section: null,
    dateline: null,
    agency: null,
    byline: null,
    captions: [],
    paragraphs: [],
    breaks: [],
    related: [],
    ranking: [],
  }
}
