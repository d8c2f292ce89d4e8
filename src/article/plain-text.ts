import type { ParseOptions, Diagnostic } from './article.ts'
import type { TextPart } from './assemble.ts'
import { type Body, readBody } from './body.ts'
import { type Byline, readBylines } from './byline.ts'
import { divide, forgetTimes, withHeadline } from './divide.ts'
import type { FrontMatter } from './front-matter.ts'
import { type Head, readHead } from './head.ts'
import { findTextAbove } from './head-text.ts'
import type { DatedLine } from './dated-line.ts'
import type { Lists } from './list-search.ts'
import { findLists } from './lists.ts'
import type { Part } from './part.ts'
import { diagnosticAt } from './diagnostics.ts'
import { endsSentence } from './prose.ts'
import { type ReadLine, readEachLine } from './read-line.ts'
import { findCredits, findLeftovers, findScraps } from './page-scraps.ts'
import { joinRoles } from './roles.ts'
import { addTimes, type TimedLines } from './timed-lines.ts'
import { readTimes, type Times } from './times.ts'

/** What reading a text needs to know of its file. */
export interface TextContext {
  slug: string
  given: FrontMatter
  /** Whether nobody misses a headline or a time: the article is withdrawn, or its front matter has an error. */
  isExcused: boolean
  options: ParseOptions
}

/** Reads the lines of a `.txt` file: what each looks like, where head, body and lists are, and what those say. */
export function readPlainText(lines: readonly DatedLine[], context: TextContext): TextPart {
  const { slug, given, isExcused, options } = context
  const { phrases, names } = options
  const read = readEachLine(lines, options)
  const end = findEnd(read)
  const timed = addTimes(read.slice(0, end), options)
  const story = given.published === undefined ? timed.lines : forgetTimes(timed.lines, names)
  const { head: above, time, below } = withHeadline(divide(story, given, names), names)
  const isSigned = below.slice(1, mostAboveByline).some(({ kind }) => kind === 'byline')
  const head = readHead(above, { options, given, isExcused, time, isSigned, sections: sectionsOf(read.slice(end)) })
  const all = [...below, ...read.slice(end)]
  const signers = [...head.bylines, ...timed.writers]
  const parted = partBelow(all, { options, title: head.title ?? given.title ?? null, signers })
  const { lists, unlisted } = parted
  const isTimed = given.published !== undefined || story.some(({ times }) => times !== null)
  const late = isTimed ? null : readLateTime(unlisted, options)
  const text = late === null ? unlisted : [...unlisted.slice(0, -2), ...late.lines]
  const body = readBody(text, {
    phrases,
    names,
    credits: findCredits(all),
    isTimed: time !== null,
    hasTitle: head.title !== null,
    isSigned: signers.length > 0,
  })
  const times = readTimes([...above, ...text], { given: given.published, isExcused, slug, textStart: text[0] ?? null })
  const signed = readBylines([...signers, ...body.bylines], names)
  const parts = [head, body, times, ...parted.parts]
  const problems = [...timed.problems, ...(late?.problems ?? []), ...parts.flatMap((part) => part.problems), ...signed.problems]
  const textAbove =
    time === null || given.published !== undefined ? null : findTextAbove(above, time, { roles: head.roles, names })
  if (textAbove !== null) problems.push(textAbove)
  return {
    fields: fieldsOf(head, body, times, lists, signed),
    lines: linesOf(head, times),
    roles: joinRoles(parts.map(({ roles }) => roles)),
    problems: [...problems, ...(isExcused ? [] : missText(problems, head, body, [...above, ...text]))],
  }
}

/** Parts the text below the time from its lists and from the lines of the page. */
function partBelow(
  all: readonly ReadLine[],
  { options, title, signers }: { options: ParseOptions; title: string | null; signers: readonly ReadLine[] },
): { lists: Lists; unlisted: ReadLine[]; parts: Part[] } {
  const { phrases, names } = options
  const scraps = findScraps(all, { names, phrases, writers: signers.map(({ value }) => value) })
  const rest = all.filter(({ number }) => !scraps.roles.has(number))
  const lists = findLists(
    rest.filter(({ times }) => times === null),
    { phrases, names, title },
  )
  const leftovers = findLeftovers(all, joinRoles([scraps.roles, lists.roles]))
  const unlisted = rest.filter(({ number }) => !lists.roles.has(number) && !leftovers.roles.has(number))
  return { lists, unlisted, parts: [scraps, lists, leftovers] }
}

/** As many lines may stand between the time and a byline. */
const mostAboveByline = 5

/** Reads the time of an article from the last lines of its text, above the lists; `null` where none stands. */
function readLateTime(lines: readonly ReadLine[], options: ParseOptions): TimedLines | null {
  const last = addTimes(lines.slice(-2), options)
  return last.lines.at(-1)?.times == null ? null : last
}

/** What the parts of a text say of its article. */
function fieldsOf(head: Head, body: Body, times: Times, lists: Lists, signed: Byline): TextPart['fields'] {
  return {
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
    links: lists.links,
  }
}

function linesOf({ titleLine }: Head, { publishedLine, updatedLine }: Times): TextPart['lines'] {
  return {
    ...(titleLine !== null && { title: titleLine }),
    ...(publishedLine !== null && { published: publishedLine }),
    ...(updatedLine !== null && { updated: updatedLine }),
  }
}

/** As few lines without a sentence among them are a list. */
const fewestHeadlines = 3

function isText(paragraph: string): boolean {
  return endsSentence(paragraph) || /[?!…:：]$|^["“「]/.test(paragraph) || paragraph.length > 100
}

/** The problem of an article without text, unless another error keeps it from being read. */
function missText(problems: readonly Diagnostic[], head: Head, body: Body, story: readonly ReadLine[]): Diagnostic[] {
  if (problems.some(({ severity }) => severity === 'error')) return []
  if (body.paragraphs.length >= fewestHeadlines && !body.paragraphs.some(isText)) {
    const message = `expected the text of an article below the time, found ${body.paragraphs.length} short lines alone, which read as a list of headlines`
    return [diagnosticAt('error', story.at(-1) ?? null, message)]
  }
  if (body.paragraphs.length > 0) return []
  // One line above the time may be a caption, and two or more are the text.
  const captions = [...head.captions, ...body.captions].filter(({ credit }) => credit === null)
  const severity = captions.length > 1 ? 'error' : 'warning'
  return [diagnosticAt(severity, story.at(-1) ?? null, 'expected the text of the article below the time, found none')]
}

/**
 * Where the lists below the article begin, as far as their headings say so: times below are those of others. Such a line above the
 * time of an article, with the text below that, is one of the page.
 */
function findEnd(lines: readonly ReadLine[]): number {
  const lastText = lines.findLastIndex(({ kind }) => kind === 'text')
  const lastSentence = lines.findLastIndex((line) => line.endsSentence)
  let [start, hasText, end] = [0, false, -1]
  for (const [index, line] of lines.entries()) {
    if (end !== -1) {
      if (line.time === null) continue
      if (index > lastSentence) return end
      ;[start, hasText, end] = [index + 1, false, -1]
      continue
    }
    if ((hasText || start > lastText) && line.phrase.heading?.certain === true) {
      if (lines.slice(start, index).some((each) => each.time !== null || each.endsSentence)) return index
      end = index
    }
    hasText ||= line.kind === 'text' && line.phrase.meanings.length === 0
  }
  return end === -1 ? lines.length : end
}

/** The sections that headings of lists name. */
function sectionsOf(lines: readonly ReadLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ phrase }) => phrase.heading?.section ?? []))
}
