import { type ArticleText, type House, isRefused, type Problem, type Reading } from './article.ts'
import { readBody } from './body.ts'
import { readDateline } from './dateline.ts'
import { type Manuscript, isPictureName, report, type ShapedLine } from './manuscript.ts'
import { readFrontMatter, type Split, splitFrontMatter } from './front-matter.ts'
import { readHead, readsAsText } from './head.ts'
import { doubtHeadline } from './headline.ts'
import { decode, type Line, splitLines } from './lines.ts'
import { readLists } from './lists.ts'
import { readMarkdown, tooMuch } from './markdown.ts'
import { shapeOf } from './shapes.ts'
import { stripIllegal } from './text.ts'
import { readTimes } from './times.ts'
import { exampleTime, readTimestamp } from './timestamp.ts'

/** The names that files of articles have. A name, without its ending, is the article's identity and part of its address. */
const fileName = /^[a-z0-9-]+\.(?:txt|md)$/

/**
 * Reads one file of `articles/`: front matter, if it begins with any; then, in a `.txt` file, headline, captions and byline above
 * the time, paragraphs below it, lists at the end; in a `.md` file, Markdown. Never throws and never guesses: what is in doubt is
 * a problem, and each line of the file is in the article, frames it (a heading, a dash) or is named in a problem.
 */
export function readArticle(file: string, bytes: Uint8Array, house: House): Reading {
  const article = emptyArticle(file.replace(/\.(?:txt|md)$/, ''))
  const problems: Problem[] = []
  const lines = { title: 1, published: 1, id: 1 }
  const manuscript: Manuscript = { article, problems, lines, house, given: {}, headed: false, sections: new Set(), credit: null }
  if (!fileName.test(file)) {
    const expected = 'a file name of a to z, 0 to 9 and "-", ending in ".txt" or ".md"'
    report(manuscript, 'error', null, `expected ${expected}, found "${file}"`)
  }
  const text = decode(bytes)
  const split = typeof text === 'string' ? splitFrontMatter(text) : text
  if ('message' in split) problems.push(split)
  else readText(manuscript, split, file.endsWith('.md'))
  return { file, article, problems: limitProblems(problems), lines }
}

/** As many problems of a severity as an editor reads, and their number when there are more. */
function limitProblems(problems: Problem[]): Problem[] {
  const kept = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const all = problems.filter((problem) => problem.severity === severity)
    const last = all[mostProblems]
    const more = last && { ...last, message: `${last.message}; and ${all.length - mostProblems - 1} more below` }
    return [...all.slice(0, mostProblems), ...(more ? [more] : [])]
  })
  return kept.sort((a, b) => a.line - b.line || a.column - b.column)
}

const mostProblems = 100

function readText(manuscript: Manuscript, { yaml, aboveYaml, body, aboveBody }: Split, isMarkdown: boolean): void {
  const { article, problems, house } = manuscript
  const front = yaml === null ? null : readFrontMatter(yaml, aboveYaml, house.timeZone)
  manuscript.given = front?.given ?? {}
  problems.push(...(front?.problems ?? []))
  const lines = splitLines(body, aboveBody, problems)
  if (lines.length === 0 && yaml === null) return report(manuscript, 'error', null, 'expected an article, found an empty file')
  if (isMarkdown) readMarkdownBody(manuscript, body, aboveBody)
  else readLines(manuscript, shapeLines(lines, house))
  const { place, ...given } = manuscript.given
  Object.assign(article, given, place !== undefined && { dateline: { text: place, place } })
  Object.assign(manuscript.lines, front?.lines)
  const { published, updated } = article
  if (published !== null && updated !== null && updated < published) {
    report(manuscript, 'error', null, 'expected an update after the time of publication, found one before it')
  }
}

function readLines(manuscript: Manuscript, lines: ShapedLine[]): void {
  const { article, given } = manuscript
  const story = lines.slice(0, endOfStory(lines))
  manuscript.sections = new Set(lines.flatMap(({ kind, value }) => (kind === 'related heading' ? value : [])))
  if (given.published !== undefined) forgetTimes(story)
  const published = story.findIndex((line) => line.time?.label === 'published')
  const time = published === -1 ? story.findIndex((line) => line.time !== null) : published
  const textStart = time === -1 ? findText(story, given.title) : time
  readHead(manuscript, story.slice(0, textStart), story[time] ?? null)
  readBody(manuscript, story.slice(textStart), time !== -1)
  readTimes(manuscript, story, textStart)
  readLists(manuscript, lines.slice(story.length))
  if (article.paragraphs.length > 0 || isRefused(manuscript)) return
  // One line above the time may be a caption, and two or more are the text.
  const severity = article.captions.filter(({ credit }) => credit === null).length > 1 ? 'error' : 'warning'
  report(manuscript, severity, story.at(-1) ?? null, 'expected the text of the article below the time, found none')
}

/**
 * With the time of publication in the front matter, a time in the text counts only where the time of an article stands, to tell its
 * head from its body: further down the text speaks of it, as of any other. That of an update counts anywhere.
 */
function forgetTimes(story: ShapedLine[]): void {
  const first = story.findIndex((line) => line.time?.label === 'published')
  const inPlace = !story.slice(0, first).some((line) => line.kind === 'text' && readsAsText(line.text, 1))
  for (const [index, line] of story.entries()) {
    if (line.time?.label === 'published' && !(inPlace && index === first)) line.time = null
  }
}

function readMarkdownBody(manuscript: Manuscript, body: string, above: number): void {
  const { article, given } = manuscript
  const excess = tooMuch(body)
  if (excess !== null) return report(manuscript, 'error', null, excess)
  const clean = stripIllegal(body.replace(/\r\n?/g, '\n'))
  const { title, line, paragraphs, rest } = readMarkdown(clean)
  article.title = title
  manuscript.lines.title = above + line
  article.paragraphs = paragraphs
  // A heading that is not the headline is a part of the text.
  article.markdown = given.title === undefined || given.title === title ? rest : clean
  if (article.markdown.trim() === '')
    report(manuscript, 'warning', null, 'expected the text of the article below the front matter, found none')
  // With the front matter in doubt, what it seems to lack may well be in it.
  if (isRefused(manuscript)) return
  if (title === null && given.title === undefined) {
    report(
      manuscript,
      'error',
      null,
      'expected a headline, found none; write "title:" into the front matter, or "# Headline" above the text',
    )
  }
  if (given.published === undefined) {
    report(manuscript, 'error', null, `expected "published:" in the front matter with a time such as ${exampleTime}, found none`)
  }
}

/** The lines with their shapes. Some tools of the web paste the day in front of the first: ` date 2025-02-05 Headline`. */
function shapeLines(lines: Line[], house: House): ShapedLine[] {
  const [first, ...others] = lines
  const pasted = first && /^date (\d{4}-\d{2}-\d{2})(?: |$)(.*)$/.exec(first.text)
  if (first && pasted) {
    const [, date = '', rest = ''] = pasted
    const dated = [{ ...first, raw: date, text: date }]
    const column = first.column + first.raw.indexOf(rest)
    lines = rest === '' ? [...dated, ...others] : [...dated, { ...first, column, raw: rest, text: rest }, ...others]
  }
  const shaped: ShapedLine[] = []
  for (const line of lines) {
    const { number, column, raw, text } = line
    const { kind, value } = shapeOf(text, house.publisher, shaped.at(-1)?.kind)
    shaped.push({ number, column, raw, text, kind, value, time: readTimestamp(raw, house.timeZone) })
  }
  return shaped
}

/**
 * Where the article ends: at the heading of a list, or at other furniture of the page below the first line of text. Furniture above
 * that is the top of the page, and the article is still to come.
 */
function endOfStory(lines: ShapedLine[]): number {
  const start = lines.findIndex((line) => line.kind === 'text')
  const end = lines.findIndex(({ kind }, index) => {
    if (kind === 'related heading' || kind === 'ranking heading') return true
    return index > start && (kind === 'other heading' || kind === 'furniture')
  })
  return end === -1 ? lines.length : end
}

/**
 * Where the text starts in a file without a time: after a headline, and after each credit with the caption directly below it. When
 * the headline is in the front matter, the text need not have it.
 */
function findText(lines: ShapedLine[], title: string | undefined): number {
  let titled = title !== undefined && lines[0]?.text !== title
  // A dateline begins the text; the few lines above it are the head, as above a time.
  const dateline = lines.findIndex((line) => line.kind === 'text' && readDateline(line.text) !== null)
  if (dateline > 0 && dateline <= 4) return dateline
  for (const [index, line] of lines.entries()) {
    // A notice stands in place of a page: below it there is no head.
    if (line.kind === 'site notice' && !titled) return index
    if (line.kind !== 'text' || isPictureName(lines[index - 1], line)) continue
    if (titled || (line.text !== title && doubtHeadline(line.text) !== null)) return index
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
    markdown: null,
    image: null,
    tags: [],
    language: null,
    links: [],
    correction: null,
    withdrawn: false,
    draft: false,
    id: null,
  }
}
