import type { Caption } from '../article.ts'
import type { Unclean } from '../clean-article.ts'
import { addByline, addStandfirst, type HeadDraft } from './head-draft.ts'
import type { HeadLine } from './head-line.ts'
import { readOpenLine } from './open-line.ts'
import { type HeadContext, classifyHeadLines } from './head-lines.ts'
import { menuEntry } from './head-menus.ts'
import { settleStations } from './head-writers.ts'
import { chooseHeadline, type HeadlineChoice } from './headline-choice.ts'
import { notePart, type Part } from '../part.ts'
import { mayBeBelow } from '../body/body-pictures.ts'
import { collectPictures, isPictureName } from '../body/pictures.ts'
import { diagnosticAt } from '../diagnostics.ts'
import type { ReadLine } from '../line/read-line.ts'
import type { CleanText } from '../text.ts'

/** What is above the article's time, or above the body if there is no time. */
export interface Head extends Part {
  title: string | null
  /** The line number of the headline, or `null` if none was found. */
  titleLine: number | null
  section: string | null
  bylines: readonly ReadLine[]
  captions: readonly Unclean<Caption>[]
  /** A note that says what was wrong in the article. */
  correction: string | null
  /** The standfirst: text below the headline that is not a caption. */
  paragraphs: readonly CleanText[]
}

/** Parses the head: picks the headline and assigns the other lines. */
export function readHead(lines: readonly ReadLine[], context: HeadContext): Head {
  const classified = settleStations(classifyHeadLines(lines, context.options), context.time)
  const isSigned = context.isSigned || classified.some(({ headKind }) => headKind === 'byline')
  const chosen = { context: { ...context, isSigned }, choice: chooseHeadline(classified, context) }
  const { choice } = chosen
  const draft: HeadDraft = {
    section: null,
    correction: null,
    bylines: [],
    paragraphs: [],
    notes: notePart(),
    pictures: collectPictures(),
    captioned: classified.findLast((line, index) => hasCredit(line, classified[index + 1]))?.number ?? 0,
  }
  draft.notes.report(...choice.diagnostics)
  // On a page with a menu, a section alone may be a label of another article.
  const hasMenu = classified.some(({ why }) => why === menuEntry)
  const sections = classified.filter(({ headKind, kind }) => headKind === 'section' && (!hasMenu || kind === 'breadcrumb'))
  const untimed = classified.filter(({ headKind }) => headKind !== 'time')
  // Furniture may be between a writer and the time.
  const last = untimed.findLastIndex(({ headKind }) => headKind !== 'furniture')
  for (const [index, line] of untimed.entries()) {
    if (line === choice.line) draft.notes.take(line, 'title', choice.why)
    else if (sections.length === 1 && line === sections[0]) readSection(draft, line)
    else readHeadLine(draft, line, index < last ? untimed[index + 1] : undefined, chosen)
  }
  draft.pictures.addCredit(null)
  const { section, correction, bylines, paragraphs, notes, pictures } = draft
  return {
    title: choice.title,
    titleLine: choice.line?.number ?? null,
    section: section ?? choice.section,
    bylines,
    captions: pictures.captions,
    correction,
    paragraphs,
    roles: notes.roles,
    diagnostics: notes.diagnostics,
  }
}

/** Whether a caption has its credit on the same line or right below. */
function hasCredit({ headKind, credit }: HeadLine, below: HeadLine | undefined): boolean {
  if (headKind === 'caption' && credit !== null) return true
  return (headKind === 'caption' || headKind === 'open') && below?.headKind === 'credit' && mayBeBelow.test(below.text)
}

/** Takes the section from a breadcrumb: `Home>Sports>Sumo` is in Sports. */
function readSection(draft: HeadDraft, line: HeadLine): void {
  const [section = '', ...rest] = line.says.split(/ ?[>›»＞/] ?/)
  draft.section = section
  draft.notes.take(line, 'section', line.why)
  if (rest.length > 0)
    draft.notes.report(diagnosticAt('note', line, `left out, it is a part of the section: "${rest.join(', ')}"`))
}

/** Parses a line that is not the headline. */
function readHeadLine(
  draft: HeadDraft,
  line: HeadLine,
  next: HeadLine | undefined,
  { context, choice }: { context: HeadContext; choice: HeadlineChoice },
): void {
  const { notes, pictures } = draft
  switch (line.headKind) {
    case 'byline':
      return addByline(draft, line, line.why)
    case 'name':
      if (next === undefined || (context.time === null && !isPictureName(line, next))) return addByline(draft, line, line.why)
      pictures.addCredit(line.says)
      return notes.take(line, 'credit', line.why)
    case 'credit':
      if (!isOfCaptionAbove(draft, line, next) || !pictures.creditLast(line.says)) pictures.addCredit(line.says)
      return notes.take(line, 'credit', line.why)
    case 'caption':
      pictures.addCaption({ text: line.says, credit: line.credit })
      return notes.take(line, 'caption', line.why)
    case 'correction':
      draft.correction ??= line.text
      return notes.take(line, 'correction', line.why)
    case 'standfirst':
      return addStandfirst(draft, line, line.why)
    case 'front matter':
      notes.report(
        diagnosticAt('error', line, `expected front matter above everything else, found "${line.text}" here; move it to the top`),
      )
      return notes.take(line, 'refused', line.why)
    case 'open':
      return readOpenLine(draft, line, next, { context, choice })
    default:
      notes.leaveOut(line, line.why)
  }
}

/** Whether a credit such as `Photo: …` is below its caption, and nothing directly below it. */
function isOfCaptionAbove({ notes }: HeadDraft, { number, text }: HeadLine, next: HeadLine | undefined): boolean {
  const isBelow = [1, 2].some((lines) => notes.roles.get(number - lines)?.role === 'caption')
  return isBelow && mayBeBelow.test(text) && (next === undefined || next.number > number + 1)
}
