import type { ParseOptions, Problem } from './article.ts'
import type { TextPart } from './assemble.ts'
import { type Body, readBody } from './body.ts'
import { readBylines } from './byline.ts'
import { divide } from './divide.ts'
import type { FrontMatter } from './front-matter.ts'
import { type Head, readHead } from './head.ts'
import { findTextAbove } from './head-text.ts'
import type { Line } from './lines.ts'
import { readLists } from './lists.ts'
import { problemAt } from './problems.ts'
import { type ReadLine, readEachLine } from './read-line.ts'
import { readTimes } from './times.ts'

/** What reading a text needs to know of its file. */
export interface TextContext {
  slug: string
  given: FrontMatter
  /** Whether nobody misses a headline or a time: the article is withdrawn, or its front matter has an error. */
  isExcused: boolean
  options: ParseOptions
}

/** Reads the lines of a `.txt` file: what each looks like, where head, body and lists are, and what those say. */
export function readPlainText(lines: readonly Line[], context: TextContext): TextPart {
  const { slug, given, isExcused, options } = context
  const { head: above, time, body: below, lists: end } = divide(readEachLine(lines, options), given)
  const lists = readLists(end)
  const head = readHead(above, { options, given, isExcused, time, sections: lists.sections })
  const body = readBody(below, { isTimed: time !== null, hasTitle: head.title !== null })
  const story = [...above, ...below]
  const textStart = below[0] ?? null
  const times = readTimes(story, { given: given.published, isExcused, slug, textStart })
  const signed = readBylines([...head.bylines, ...body.bylines])
  const parts = [head, body, times, lists]
  const problems = [...parts.flatMap((part) => part.problems), ...signed.problems]
  const title = head.title ?? given.title ?? null
  const textAbove = time === null || given.published !== undefined ? null : findTextAbove(above, time, title)
  if (textAbove !== null) problems.push(textAbove)
  return {
    fields: {
      title: head.title,
      published: times.published,
      updated: times.updated,
      section: head.section ?? lists.section,
      dateline: body.dateline,
      agency: body.agency ?? signed.agency,
      byline: signed.byline,
      captions: [...head.captions, ...body.captions],
      paragraphs: [...head.paragraphs, ...body.paragraphs],
      breaks: body.breaks.map((at) => at + head.paragraphs.length),
      correction: head.correction,
      related: lists.related,
      ranking: lists.ranking,
    },
    lines: {
      ...(head.titleLine !== null && { title: head.titleLine }),
      ...(times.publishedLine !== null && { published: times.publishedLine }),
      ...(times.updatedLine !== null && { updated: times.updatedLine }),
    },
    roles: new Map(parts.flatMap((part) => [...part.roles])),
    problems: [...problems, ...(isExcused ? [] : missText(problems, head, body, story))],
  }
}

/** The problem of an article without text, unless another error keeps it from being read. */
function missText(problems: readonly Problem[], head: Head, body: Body, story: readonly ReadLine[]): Problem[] {
  if (body.paragraphs.length > 0 || problems.some(({ severity }) => severity === 'error')) return []
  // One line above the time may be a caption, and two or more are the text.
  const captions = [...head.captions, ...body.captions].filter(({ credit }) => credit === null)
  const severity = captions.length > 1 ? 'error' : 'warning'
  return [problemAt(severity, story.at(-1) ?? null, 'expected the text of the article below the time, found none')]
}
