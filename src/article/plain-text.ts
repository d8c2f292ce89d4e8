import type { ParseOptions } from './article.ts'
import type { TextPart } from './assemble.ts'
import { type Body, readBody } from './body/body.ts'
import { type Byline, readBylines } from './body/byline.ts'
import { findContacts } from './lists/contacts.ts'
import { divide, forgetTimes } from './divide.ts'
import { withHeadline } from './head/headline-below.ts'
import type { FrontMatter } from './front-matter/front-matter.ts'
import { type Head, readHead } from './head/head.ts'
import { findTextAbove } from './head/head-text.ts'
import type { DatedLine } from './line/dated-line.ts'
import type { Lists } from './lists/list-search.ts'
import { findLists } from './lists/lists.ts'
import type { Part } from './part.ts'
import { findEndOfText } from './end-of-text.ts'
import { reportNoText } from './no-text.ts'
import { type ReadLine, readEachLine } from './line/read-line.ts'
import { findCredits, isInCredit } from './body/picture-credits.ts'
import { findFurniture } from './body/furniture.ts'
import { findFurnitureBelow } from './body/furniture-below.ts'
import { joinRoles } from './roles.ts'
import { addTimes, type TimedLines } from './timed-lines.ts'
import { readTimes, type Times } from './times.ts'

/** What the text parser needs to know about the file. */
export interface TextContext {
  slug: string
  given: FrontMatter
  /**
   * Whether a missing headline or time is allowed: the article is withdrawn, or its front matter
   * has an error.
   */
  isExcused: boolean
  options: ParseOptions
}

/**
 * Parses the lines of a `.txt` file. Classifies each line, finds the head, body and lists, and
 * parses those.
 */
export function readPlainText(lines: readonly DatedLine[], context: TextContext): TextPart {
  const { slug, given, isExcused, options } = context
  const { phrases, names } = options
  const read = readEachLine(lines, options)
  const end = findEndOfText(read)
  const timed = addTimes(read.slice(0, end), options)
  const story = given.published === undefined ? timed.lines : forgetTimes(timed.lines, names)
  const { head: above, time, below, rival } = withHeadline(divide(story, given, names), options)
  const isSigned = below.slice(1, maxAboveByline).some(({ kind }) => kind === 'byline')
  const head = readHead(above, { options, given, isExcused, time, rival, isSigned, sections: sectionsOf(read.slice(end)) })
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
    isPhotographer: (name) => isInCredit(name, [...above, ...all]),
    isTimed: time !== null,
    hasTitle: head.title !== null,
    isSigned: signers.length > 0,
  })
  const times = readTimes([...above, ...text], { given: given.published, isExcused, slug, textStart: text[0] ?? null })
  const signed = readBylines([...signers, ...body.bylines], names)
  const parts = [head, body, times, ...parted.parts]
  const textAbove =
    time === null || given.published !== undefined ? null : findTextAbove(above, time, { roles: head.roles, names })
  const found = [timed, late, ...parts, signed].flatMap((part) => part?.diagnostics ?? [])
  const diagnostics = textAbove === null ? found : [...found, textAbove]
  return {
    fields: fieldsOf(head, body, times, lists, signed),
    lines: linesOf(head, times),
    roles: joinRoles(parts.map(({ roles }) => roles)),
    diagnostics: [...diagnostics, ...(isExcused ? [] : reportNoText(diagnostics, head, body, [...above, ...text]))],
  }
}

/** Separates the text below the time from the lists and the furniture. */
function partBelow(
  all: readonly ReadLine[],
  { options, title, signers }: { options: ParseOptions; title: string | null; signers: readonly ReadLine[] },
): { lists: Lists; unlisted: readonly ReadLine[]; parts: Part[] } {
  const { phrases, names } = options
  const above = findFurniture(all, { names, phrases, writers: signers.map(({ value }) => value) })
  const contacts = findContacts(all)
  const rest = without(all, [above, contacts])
  const lists = findLists(
    rest.filter(({ times }) => times === null),
    { phrases, names, title },
  )
  const below = findFurnitureBelow(all, joinRoles([above.roles, contacts.roles, lists.roles]), names)
  return { lists, unlisted: without(rest, [lists, below]), parts: [above, contacts, lists, below] }
}

function without(lines: readonly ReadLine[], parts: readonly Part[]): readonly ReadLine[] {
  const taken = parts.filter(({ roles }) => roles.size > 0)
  return taken.length === 0 ? lines : lines.filter(({ number }) => !taken.some(({ roles }) => roles.has(number)))
}

/** How many lines below the time to look for a byline. */
const maxAboveByline = 5

/**
 * Reads the time from the last lines of the text, above the lists. Returns `null` if there is none.
 */
function readLateTime(lines: readonly ReadLine[], options: ParseOptions): TimedLines | null {
  const last = addTimes(lines.slice(-2), options)
  return last.lines.at(-1)?.times == null ? null : last
}

/** Combines the parts into the fields of the article. */
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

/** The sections named in list headings. */
function sectionsOf(lines: readonly ReadLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ phrase }) => phrase.heading?.section ?? []))
}
