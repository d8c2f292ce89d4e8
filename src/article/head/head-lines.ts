import type { ParseOptions } from '../article.ts'
import { readCaptionLine } from '../line/caption.ts'
import type { FrontMatter } from '../front-matter/front-matter.ts'
import type { Classified, HeadLine } from './head-line.ts'
import { classifyNote, readByDash } from './head-notes.ts'
import { menuEntry, settleMenus } from './head-menus.ts'
import { settlePlaces, settleJobTitles } from './head-writers.ts'
import { doubtHeadline } from '../line/headline-doubts.ts'
import { mailAddress } from '../lists/looks.ts'
import { meansFurniture, readKicker, readFurniture } from '../line/masthead.ts'
import { countMenuLines } from '../line/menu.ts'
import { mayBeSiteName } from '../names/newspapers.ts'
import { isPoint } from '../line/marks.ts'
import { isNameOnTop } from '../names/site-names.ts'
import { readsAsPerson } from '../names/people.ts'
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

/** Classifies each head line by its own form and the lines next to it. */
export function classifyHeadLines(lines: readonly ReadLine[], options: ParseOptions): HeadLine[] {
  const classified: HeadLine[] = []
  const menu = countMenuLines(lines)
  let hasHeadline = false
  const site = repeatedSite(lines)
  const isSiteAgain = (line: ReadLine): boolean => line.text === site
  // Buttons and the site may be between the writer and the time.
  const last = lines.findLastIndex((line) => line.kind !== 'furniture' && !meansFurniture(line.phrase) && !isSiteAgain(line))
  for (const [index, line] of lines.entries()) {
    const above = classified.at(-1)
    const place: Place = {
      below: lines[index + 1],
      isCaptioned: above?.headKind === 'caption heading' || (above?.headKind !== 'furniture' && isPictureName(above, line)),
      hasHeadline,
      isSigned: above?.headKind === 'byline',
      isLast: hasHeadline && index >= last,
    }
    const isOfMenu = index < menu && line.kind !== 'breadcrumb'
    const headKind = isOfMenu ? ofMenu : isSiteAgain(line) ? siteAgain : classifyLine(line, place, options)
    const each: HeadLine = { ...line, says: line.text, credit: null, ...headKind }
    classified.push(each)
    hasHeadline ||= each.headKind === 'open'
  }
  const first = classified.find(({ headKind }) => headKind === 'open')
  const settled = classified.map((line, index) => settle(line, classified[index + 1], line !== first))
  return settleMenus(settlePlaces(settleJobTitles(settled, options.phrases)))
}

const ofMenu: Classified = { headKind: 'furniture', why: menuEntry }
const siteAgain: Classified = { headKind: 'furniture', why: 'the name of the site, which stands there twice' }

/**
 * The name of a newspaper on top that recurs as a whole line, with a longer line
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
function settle(line: HeadLine, below: HeadLine | undefined, hasHeadline: boolean): HeadLine {
  if (line.headKind === 'name' && below !== undefined && ['furniture', 'section', 'kicker'].includes(below.headKind))
    return { ...line, headKind: 'furniture', why: 'the name of the site, above its menu' }
  if (!hasHeadline && line.headKind === 'open' && below !== undefined && isNameOnTop(line, below))
    return { ...line, headKind: 'furniture', why: 'the name of the site' }
  if (hasHeadline && line.headKind === 'open' && below?.headKind === 'name' && readsAsPerson(line.text))
    return { ...line, headKind: 'byline', why: 'a name above that of a newspaper' }
  return line
}

/** `Reporting from Cedar Fork, Neb.` */
const reportsFrom = /^report(?:ing|ed) from \p{Lu}[^.]{1,40}(?:\p{Lu}\p{Ll}{0,4}\.)*$/iu

/** The surroundings of a line. */
interface Place {
  below: ReadLine | undefined
  /** Whether a credit or caption heading is directly above. */
  isCaptioned: boolean
  /** Whether a possible headline is above. */
  hasHeadline: boolean
  /** Whether a byline is directly above. */
  isSigned: boolean
  /** Whether it is below a possible headline, with only buttons between it and the time. */
  isLast: boolean
}

function classifyLine(
  line: ReadLine,
  { below, isCaptioned, hasHeadline, isSigned, isLast }: Place,
  options: ParseOptions,
): Classified {
  const { kind, text, value } = line
  if (line.times !== null) return { headKind: 'time', why: 'a whole line that says when' }
  if (keyLine.test(text)) return { headKind: 'front matter', why: 'a key of front matter' }
  if (kind === 'breadcrumb') return { headKind: 'section', why: 'the way from the home page', says: value }
  if (kind === 'byline') return { headKind: 'byline', why: 'names who wrote it', says: value }
  const listed = kind === 'dashed' && hasHeadline ? readByDash(value, options.phrases) : null
  if (listed !== null) return listed
  const furniture = classifyFurniture(line, options, below)
  if (isCaptioned && isText(line) && furniture === null) return { headKind: 'caption', why: 'directly below a credit' }
  const caption = readCaptionLine(text, options, line.phrase)
  if (caption?.isCertain === true && isText(line))
    return { headKind: caption.kind, why: caption.why, says: caption.text ?? caption.credit ?? text, credit: caption.credit }
  if (kind === 'name' && !hasHeadline && options.names.isSite(text) && isAboveHeadline(below, options))
    return { headKind: 'furniture', why: 'the name of the site, above the headline' }
  if (kind === 'name' || kind === 'credit')
    return { headKind: kind, why: 'names a newspaper, a wire or a photographer', says: value }
  if (!isText(line))
    return {
      headKind: 'furniture',
      why: furniture?.headKind === 'furniture' ? furniture.why : kind === 'furniture' ? 'noise' : kind,
    }
  if (isSigned && reportsFrom.test(text)) return { headKind: 'furniture', why: 'says where the writer was' }
  if (hasHeadline && isPoint(text)) return { headKind: 'standfirst', why: 'a point below the headline' }
  const isArea = !hasHeadline && line.phrase.meanings.includes('area') && below !== undefined && below.times === null
  if (isArea && (below.number > line.number + 1 || !(isShort(below.text) || below.endsSentence)))
    return { headKind: 'section', why: 'the name of an area, alone on top' }
  return classifyNote(line, { hasHeadline, isLast }, options) ?? furniture ?? { headKind: 'open', why: '' }
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

function classifyFurniture({ text, phrase }: ReadLine, options: ParseOptions, below: ReadLine | undefined): Classified | null {
  if (mailAddress.test(text)) return { headKind: 'furniture', why: 'an email address alone' }
  const site = readFurniture(text, options, phrase)
  if (site !== null)
    return { headKind: site.kind === 'section' || site.kind === 'breadcrumb' ? 'section' : 'furniture', why: site.why }
  const why = readKicker(text, below?.text ?? null, options.phrases, phrase)
  return why === null ? null : { headKind: 'kicker', why }
}
