import type { ParseOptions } from '../article.ts'
import { readCaptionLine } from '../line/caption.ts'
import type { FrontMatter } from '../front-matter/front-matter.ts'
import type { HeadLine } from './head-line.ts'
import { markMenus } from './head-menus.ts'
import { readHeadNote } from '../line/head-note.ts'
import { markPlaces, markTitles } from './head-writers.ts'
import { isHeadlineCase } from '../line/headline-case.ts'
import { doubtHeadline } from '../line/headline-doubts.ts'
import { mailAddress } from '../lists/looks.ts'
import { meansFurniture, readKicker, readFurniture } from '../line/masthead.ts'
import { isNameOnTop, mayBeSiteName } from '../names/site-names.ts'
import { opensByline, readsAsPerson } from '../names/people.ts'
import { eastAsian } from '../phrases/fold.ts'
import { isPictureName } from '../body/pictures.ts'
import type { ReadLine } from '../line/read-line.ts'
import { isShort } from '../line/title-line.ts'
import { keyLine } from '../front-matter/split-front-matter.ts'

/** What parsing a head needs from the rest of the file. */
export interface HeadContext {
  options: ParseOptions
  given: FrontMatter
  /** Whether the article may lack a headline. */
  isExcused: boolean
  /** The time's line below the head, or `null` if the text has no time. */
  time: ReadLine | null
  /** Whether a line directly below the time names the writer. */
  isSigned: boolean
  /** A line below the time that may be the headline instead of a few words above it. */
  rival: ReadLine | null
  /** Sections named in the headings of lists. */
  sections: ReadonlySet<string>
}

/** Marks each head line by its own form and the lines next to it. */
export function markHeadLines(lines: readonly ReadLine[], options: ParseOptions): HeadLine[] {
  const marked: HeadLine[] = []
  let isTitled = false
  const site = repeatedSite(lines)
  const isSiteAgain = (line: ReadLine): boolean => line.text === site
  // Buttons and the site may stand between the writer and the time.
  const last = lines.findLastIndex((line) => line.kind !== 'furniture' && !meansFurniture(line.phrase) && !isSiteAgain(line))
  for (const [index, line] of lines.entries()) {
    const above = marked.at(-1)
    const place: Place = {
      below: lines[index + 1],
      isCaptioned: above?.mark === 'caption mark' || (above?.mark !== 'furniture' && isPictureName(above, line)),
      isTitled,
      isSigned: above?.mark === 'byline',
      isLast: isTitled && index >= last,
    }
    const mark = isSiteAgain(line) ? siteAgain : markLine(line, place, options)
    const each: HeadLine = { ...line, says: line.text, credit: null, ...mark }
    marked.push(each)
    isTitled ||= each.mark === 'open'
  }
  const first = marked.find(({ mark }) => mark === 'open')
  const settled = marked.map((line, index) => settle(line, marked[index + 1], line !== first))
  return markMenus(markPlaces(markTitles(settled, options.phrases)))
}

const siteAgain: MarkWithReason = { mark: 'furniture', why: 'the name of the site, which stands there twice' }

/**
 * The name of a newspaper on top that stands there again, as a whole line, with a longer line
 * between.
 */
function repeatedSite(lines: readonly ReadLine[]): string | null {
  const [first] = lines
  if (first === undefined || !mayBeSiteName(first.text)) return null
  const again = lines.findLastIndex(({ text }) => text === first.text)
  return lines.slice(1, again).some(({ kind, text }) => kind === 'text' && text.length > first.text.length) ? first.text : null
}

/**
 * Resolves a name by the line below it. A newspaper's name above a menu is the site's. A person's
 * name above a newspaper's signs the article together with it.
 */
function settle(line: HeadLine, below: HeadLine | undefined, isTitled: boolean): HeadLine {
  if (line.mark === 'name' && below !== undefined && ['furniture', 'section', 'kicker'].includes(below.mark))
    return { ...line, mark: 'furniture', why: 'the name of the site, above its menu' }
  if (!isTitled && line.mark === 'open' && below !== undefined && isNameOnTop(line, below))
    return { ...line, mark: 'furniture', why: 'the name of the site' }
  if (isTitled && line.mark === 'open' && below?.mark === 'name' && readsAsPerson(line.text))
    return { ...line, mark: 'byline', why: 'a name above that of a newspaper' }
  return line
}

/** `Reporting from Cedar Fork, Neb.` */
const reportsFrom = /^report(?:ing|ed) from \p{Lu}[^.]{1,40}(?:\p{Lu}\p{Ll}{0,4}\.)*$/iu

type MarkWithReason = Pick<HeadLine, 'mark' | 'why'> & Partial<Pick<HeadLine, 'says' | 'credit'>>

/** The surroundings of a line. */
interface Place {
  below: ReadLine | undefined
  /** Whether a credit or caption mark stands directly above. */
  isCaptioned: boolean
  /** Whether a possible headline stands above. */
  isTitled: boolean
  /** Whether a byline stands directly above. */
  isSigned: boolean
  /** Whether it stands below a possible headline, with only buttons between it and the time. */
  isLast: boolean
}

function markLine(
  line: ReadLine,
  { below, isCaptioned, isTitled, isSigned, isLast }: Place,
  options: ParseOptions,
): MarkWithReason {
  const { kind, text, value } = line
  if (line.times !== null) return { mark: 'time', why: 'a whole line that says when' }
  if (keyLine.test(text)) return { mark: 'front matter', why: 'a key of front matter' }
  if (kind === 'breadcrumb') return { mark: 'section', why: 'the way from the home page', says: value }
  if (kind === 'byline') return { mark: 'byline', why: 'names who wrote it', says: value }
  const listed = kind === 'dashed' && isTitled ? readByDash(value, options.phrases) : null
  if (listed !== null) return listed
  const page = markPage(line, options, below)
  if (isCaptioned && isText(line) && page === null) return { mark: 'caption', why: 'directly below a credit' }
  const caption = readCaptionLine(text, options, line.phrase)
  if (caption?.isCertain === true && isText(line))
    return { mark: caption.kind, why: caption.why, says: caption.text ?? caption.credit ?? text, credit: caption.credit }
  if (kind === 'name' && !isTitled && options.names.isSite(text) && isAboveHeadline(below, options))
    return { mark: 'furniture', why: 'the name of the site, above the headline' }
  if (kind === 'name' || kind === 'credit') return { mark: kind, why: 'names a newspaper, a wire or a photographer', says: value }
  if (!isText(line))
    return { mark: 'furniture', why: page?.mark === 'furniture' ? page.why : kind === 'furniture' ? 'noise' : kind }
  if (isSigned && reportsFrom.test(text)) return { mark: 'furniture', why: 'says where the writer was' }
  if (isTitled && /^[*•‣] ?\p{L}/u.test(text)) return { mark: 'standfirst', why: 'a point below the headline' }
  const isArea = !isTitled && line.phrase.meanings.includes('area') && below !== undefined && below.times === null
  if (isArea && (below.number > line.number + 1 || !(isShort(below.text) || below.endsSentence)))
    return { mark: 'section', why: 'the name of an area, alone on top' }
  return markNote(line, { isTitled, isLast }, options) ?? page ?? { mark: 'open', why: '' }
}

/** Reads the writer in an item of a list: `- By Nao Minato Staff Writer`. */
function readByDash(text: string, phrases: ParseOptions['phrases']): MarkWithReason | null {
  if (!/^by /i.test(text)) return null
  const note = readHeadNote(text, phrases)
  const says = note?.kind === 'writer' ? note.value : opensByline(text) ? text.replace(/^by:? /i, '') : null
  return says === null ? null : { mark: 'byline', why: 'a name after a dash and "By"', says }
}

/**
 * Whether the line below a name may be a headline. It may not be the time, or a caption that the
 * name credits.
 */
function isAboveHeadline(below: ReadLine | undefined, { names }: ParseOptions): boolean {
  return below !== undefined && below.times === null && doubtHeadline(below.text, names)?.kind !== 'caption'
}

function isText({ kind }: ReadLine): boolean {
  return kind === 'text' || kind === 'site notice' || kind === 'side caption' || kind === 'dashed'
}

/** Marks an editors' note, the writers' names or a line between dashes. */
function markNote(
  { text, phrase }: ReadLine,
  { isTitled, isLast }: { isTitled: boolean; isLast: boolean },
  { phrases }: ParseOptions,
): MarkWithReason | null {
  if (phrase.meanings.includes('section')) return null
  const note = readHeadNote(text, phrases, phrase)
  if (note?.kind === 'correction' && !isTitled && readsAsHeadline(text)) return null
  if (note === null && isTitled && opensByline(text))
    return { mark: 'byline', why: 'begins with "By" and a name', says: withoutJobTitle(text.replace(/^by:? /i, ''), phrases) }
  // `Village Pays Its Tax in Apples` looks like a name and a place, as in a writer's line between
  // headline and time.
  if (note === null || !(note.isCertain || (note.kind === 'writer' && isLast))) return null
  const mark = note.kind === 'writer' ? 'byline' : note.kind === 'correction' ? 'correction' : 'standfirst'
  return { mark, why: note.why, says: note.value }
}

/**
 * Whether what begins as a note of the editors is the headline: `Update: Ferry Resumes Service`.
 */
function readsAsHeadline(text: string): boolean {
  if (/[.。)）】\]]$/.test(text)) return false
  return eastAsian.test(text) ? !/(?:た|です|ます|다)$/.test(text) : isHeadlineCase(text.replace(/^[^:]*: ?/, ''))
}

/** Removes the job title from the end of a byline: `Nao Minato Senior Reporter`. */
function withoutJobTitle(names: string, phrases: ParseOptions['phrases']): string {
  const words = names.split(' ')
  const count = [3, 2, 1].find((each) => phrases.isWord('writer title', words.slice(-each).join(' ').toLowerCase()))
  return count === undefined || words.length < count + 2 ? names : words.slice(0, -count).join(' ')
}

function markPage({ text, phrase }: ReadLine, options: ParseOptions, below: ReadLine | undefined): MarkWithReason | null {
  if (mailAddress.test(text)) return { mark: 'furniture', why: 'an email address alone' }
  const site = readFurniture(text, options, phrase)
  if (site !== null)
    return { mark: site.kind === 'section' || site.kind === 'breadcrumb' ? 'section' : 'furniture', why: site.why }
  const why = readKicker(text, below?.text ?? null, options.phrases, phrase)
  return why === null ? null : { mark: 'kicker', why }
}
