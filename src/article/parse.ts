import { emptyArticle, type House, isRefused, type Problem, type Reading } from './article.ts'
import { readBody } from './body.ts'
import { faultOfName } from './file.ts'
import { type Manuscript, report, type ShapedLine } from './manuscript.ts'
import { readFrontMatter, type Split, splitFrontMatter } from './front-matter.ts'
import { readHead } from './head.ts'
import { refuseHolds } from './hold.ts'
import { decode, type Line, splitLines } from './lines.ts'
import { findLists } from './lists.ts'
import { createPhrasebook } from './phrases/phrasebook.ts'
import { codeLines, readMarkdown, tooMuch } from './markdown.ts'
import { shapeOf } from './shapes.ts'
import { endOfStory, findText, forgetTimes } from './story.ts'
import { stripIllegal } from './text.ts'
import { readTimes } from './times.ts'
import { exampleTime, readTimestamp } from './timestamp.ts'

/**
 * Reads one file of `articles/`: front matter, if it begins with any; then, in a `.txt` file, headline, captions and byline above
 * the time, paragraphs below it, lists at the end; in a `.md` file, Markdown. Never throws and never guesses: what is in doubt is
 * a problem, and each line of the file is in the article, frames it (a heading, a dash) or is named in a problem.
 */
export function readArticle(file: string, bytes: Uint8Array, house: House): Reading {
  try {
    return readFile(file, bytes, house)
  } catch (error) {
    // A library may choke on a text. That keeps this article out, and no other.
    const message = `expected an article that can be read, found one that cannot (${String(error)})`
    const problem: Problem = { severity: 'error', line: 1, column: 1, message }
    return {
      file,
      article: emptyArticle(slugOf(file)),
      problems: [problem],
      lines: { title: 1, published: 1, updated: 1, id: 1 },
    }
  }
}

function slugOf(file: string): string {
  return file.replace(/\.(?:txt|md)$/, '')
}

function readFile(file: string, bytes: Uint8Array, house: House): Reading {
  const article = emptyArticle(slugOf(file))
  const problems: Problem[] = []
  const lines = { title: 1, published: 1, updated: 1, id: 1 }
  const manuscript: Manuscript = {
    article,
    problems,
    lines,
    house,
    given: {},
    excused: false,
    headed: false,
    sections: new Set(),
    credit: null,
  }
  const misnamed = faultOfName(file)
  if (misnamed !== null) report(manuscript, 'error', null, misnamed)
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
  manuscript.excused = manuscript.given.withdrawn === true || (front?.problems ?? []).length > 0
  problems.push(...(front?.problems ?? []))
  const lines = splitLines(body, aboveBody, problems)
  if (lines.length === 0 && yaml === null) return report(manuscript, 'error', null, 'expected an article, found an empty file')
  const code = isMarkdown ? codeLines(body, aboveBody) : new Set<number>()
  const held = refuseHolds(lines, { code, title: manuscript.given.title, timeZone: house.timeZone })
  problems.push(...held.problems)
  if (isMarkdown) readMarkdownBody(manuscript, body, aboveBody)
  else readLines(manuscript, shapeLines(held.lines, house))
  if (front !== null) noteOverruled(manuscript)
  const { place, ...given } = manuscript.given
  Object.assign(article, given, place !== undefined && { dateline: { text: place, place } })
  Object.assign(manuscript.lines, front?.lines)
  const { published, updated } = article
  if (article.withdrawn && article.title === null && given.title === undefined && front?.problems.length === 0) {
    const message =
      'expected the headline that the article had, as "title:", found none; without it, lists of other articles bring it back'
    report(manuscript, 'warning', null, message)
  }
  if (article.withdrawn && updated === null && front?.problems.length === 0)
    report(manuscript, 'warning', null, 'expected "updated:" with the time at which the article was withdrawn, found none')
  if (published !== null && updated !== null && updated < published) {
    const line = { number: manuscript.lines.updated, column: 1 }
    report(manuscript, 'error', line, 'expected an update after the time of publication, found one before it')
  }
}

/** Names what the text says and front matter says otherwise, so that nothing is left out without a word. */
function noteOverruled(manuscript: Manuscript): void {
  const { article, given } = manuscript
  const said = {
    section: article.section,
    place: article.dateline?.place ?? null,
    agency: article.agency,
    byline: article.byline,
  }
  for (const [key, text] of Object.entries(said)) {
    const wins = given[key as keyof typeof said]
    if (text !== null && wins !== undefined && wins !== text)
      report(manuscript, 'note', null, `left out, the front matter has another ${key}: "${text}"`)
  }
}

/** The phrases of newspapers, before settings name a newsroom's own. */
const phrases = createPhrasebook({
  related: [],
  ranking: ['JN ACCESS RANKING'],
  other: [
    'Popular Articles',
    'Popular articles in the past {number} hours',
    'Popular articles in the past (week|month)',
    'Read more',
  ],
  furniture: [],
})

function readLines(manuscript: Manuscript, lines: ShapedLine[]): void {
  const { article, given } = manuscript
  const story = lines.slice(0, endOfStory(lines))
  manuscript.sections = new Set(lines.flatMap(({ kind, value }) => (kind === 'related heading' ? value : [])))
  if (given.published !== undefined) forgetTimes(story)
  const published = story.findIndex((line) => line.time?.label === 'published')
  const time = published === -1 ? story.findIndex((line) => line.time !== null) : published
  const textStart = time === -1 ? findText(story, given.title) : time
  readHead(manuscript, story.slice(0, textStart), story[time] ?? null)
  const bodyStart = time === -1 ? textStart : time + 1
  const { timeZone } = manuscript.house
  const lists = findLists(lines.slice(bodyStart), { phrases, timeZone, title: given.title ?? article.title })
  const text = [...lines.slice(textStart, bodyStart), ...lines.slice(bodyStart).filter(({ number }) => !lists.roles.has(number))]
  readBody(manuscript, text, time !== -1)
  readTimes(manuscript, [...story.slice(0, textStart), ...text], textStart)
  const { related, ranking, links, section, problems } = lists
  Object.assign(article, { related, ranking, links, section: article.section ?? section })
  manuscript.problems.push(...problems)
  if (article.paragraphs.length > 0 || manuscript.excused || isRefused(manuscript)) return
  // One line above the time may be a caption, and two or more are the text.
  const severity = article.captions.filter(({ credit }) => credit === null).length > 1 ? 'error' : 'warning'
  report(manuscript, severity, story.at(-1) ?? null, 'expected the text of the article below the time, found none')
}

function readMarkdownBody(manuscript: Manuscript, body: string, above: number): void {
  const { article, given } = manuscript
  const excess = tooMuch(body)
  if (excess !== null) return report(manuscript, 'error', null, excess)
  const clean = stripIllegal(body.replace(/\r\n?/g, '\n'))
  const { title, line, paragraphs, rest, excess: tooLong } = readMarkdown(clean)
  if (tooLong !== null) return report(manuscript, 'error', null, tooLong)
  article.title = title
  manuscript.lines.title = above + line
  article.paragraphs = paragraphs
  // A heading that is not the headline is a part of the text.
  article.markdown = given.title === undefined || given.title === title ? rest : clean
  if (article.markdown.trim() === '')
    report(manuscript, 'warning', null, 'expected the text of the article below the front matter, found none')
  if (manuscript.excused) return
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
