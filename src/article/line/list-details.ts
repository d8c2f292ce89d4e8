import { isMoment, splitMoment } from './moments.ts'
import { readByline, readsAsPerson } from '../names/people.ts'
import { hangulPaperEnds, hanPaperEnds } from '../phrases/asian-papers.ts'
import { eastAsian } from '../phrases/fold.ts'
import { narrow } from '../phrases/openings.ts'
import type { Meaning, Phrasebook } from '../phrases/phrasebook.ts'

/**
 * The kinds of lines around the headlines of a list. A `source` is a time with a word or two that
 * no phrase tells. Among others of its kind it is a short headline: `灯台に二人目の守り 11/18`.
 */
export type Detail = 'tab' | 'label' | 'advert' | 'more' | 'moment' | 'source' | 'address' | 'byline'

/** A writer’s email address, perhaps after the name: `홍길동 기자 hong@shiomi.example`. */
const writerAddress = /(?:^|[\s(（])[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]/i
const address = /^[<(（]?(?:https?:\/\/|www\.)[^\s<>]+$/i

/** `【PR】…`, `[Sponsored] …` */
const opensInBrackets = /^[【［[（(〔]([^】］\]）)〕]{1,12})[】］\]）)〕]./

/** Classifies a line around headlines, given without its bullet. `null` for any other line. */
export function readDetail(text: string, meanings: readonly Meaning[], phrases: Phrasebook): Detail | null {
  const isSigned = hasSeparator.test(text)
  if (isSigned && address.test(text)) return 'address'
  if (isSigned && writerAddress.test(text)) return 'byline'
  if (meanings.includes('more')) return 'more'
  if (meanings.includes('advert')) return 'advert'
  const bar = isSigned ? text.search(/ ?[|｜]/) : -1
  if (bar !== -1 && phrases.means('advert', text.slice(0, bar))) return 'advert'
  // Not an `advert`, which says that the headline beside it is one.
  if (isSigned && phrases.means('advert', opensInBrackets.exec(text)?.[1] ?? '')) return 'label'
  if (meanings.includes('label') || meanings.includes('kicker')) return 'label'
  if (isSigned && /^[#＃]\S+(?: [#＃]\S+)*$/.test(text)) return 'label'
  if (meanings.includes('tab') || areTabs(text, phrases)) return 'tab'
  if (isMoment(text, phrases)) return 'moment'
  const row = readSource(text, phrases) ?? (isSigned ? readRow(text, phrases) : null)
  return row ?? (isByline(text, phrases) ? 'byline' : null)
}

/** Signs of the details that a headline has not. Most headlines have none. */
const hasSeparator = /[@#＃|｜·•/]|^[【［[（(〔<]| [-–—] |^www\./i

/** Whether a text is only a number, such as a count of comments or likes next to an icon. */
export function isCount(text: string): boolean {
  return /^[\d０-９][\d０-９.,]{0,8}[kKmM万]?$/.test(text)
}

/** Whether a line holds several tabs: `1時間 24時間 1週間`, with or without the spaces. */
function areTabs(text: string, phrases: Phrasebook): boolean {
  if (text.length > 40 || !(/[\d０-９]/.test(text) || text.length <= 24)) return false
  const parts = text.split(/[ |｜/・]+|(?<=[間日月])(?=\d)/)
  const isSection = (part: string): boolean => eastAsian.test(part) && namesSection(part, phrases)
  return parts.length > 1 && parts.every((part) => phrases.means('tab', part) || isSection(part))
}

/**
 * Classifies a place or source with a time: `Malaysia / 5 h ago`, `Politics | Nov. 12, 2024`,
 * `潮見新聞 11/18(月) 5:00`.
 */
function readSource(text: string, phrases: Phrasebook): Detail | null {
  if (text.length > 60 || !/[\d０-９]/.test(text)) return null
  const rest = splitMoment(text, phrases)?.rest
  if (rest === undefined || !isTag(rest) || /[a-z] [a-z]/.test(rest)) return null
  return namesSection(rest, phrases) || asianPaper.test(rest) ? 'moment' : 'source'
}

/** Whether a text names a section or an area. */
export function namesSection(text: string, phrases: Phrasebook): boolean {
  return phrases.means('section', text) || phrases.means('area', text)
}

/** The separators between several details on one line. */
const betweenDetails = / ?[|｜·•] ?| [-–—/] /

/**
 * Classifies a row of details, with at most one name among them: `3 hours ago · 4 min read`,
 * `World | 2h`, `5 min read – Video`.
 */
function readRow(text: string, phrases: Phrasebook): Detail | null {
  if (text.length > 60 || !betweenDetails.test(text)) return null
  const parts = text.split(betweenDetails).filter((part) => part !== '')
  const others = parts.filter((part) => !isMoment(part, phrases) && !phrases.means('label', part))
  const unknown = others.filter((part) => !namesSection(part, phrases))
  if (others.length === parts.length || unknown.length > 1 || !others.every(isTag)) return null
  return unknown.length === 0 ? 'moment' : 'source'
}

/** Whether a line names a writer or a photographer. */
function isByline(text: string, phrases: Phrasebook): boolean {
  const end = text.lastIndexOf('. ')
  return readByline(text) !== null || isSigned(text, phrases) || (end > shortestCaption && isPhotographer(text.slice(end + 2)))
}

/** `A gull on a pier. Ole Brandt/Kestrel Images` is the caption of a picture beside a headline. */
function isPhotographer(text: string): boolean {
  return readsAsPerson(ofPaper.exec(text)?.[1] ?? '')
}

const shortestCaption = 12

/** `Petra Lindqvist for The Meridian Times` */
const forPaper = /^(.{3,40}) for The \p{Lu}[\p{L}’'&-]*(?: \p{Lu}[\p{L}’'&-]*){0,3}$/u
/**
 * `Ole Brandt/The Meridian Times`, `Pia Holm/Kestrel, via Getty Images`; `Ferry Song / Part One` is
 * a headline.
 */
const ofPaper = /^([^/]{3,40})\/(?:The \p{Lu}[^/]{2,40}|[^/]{2,40}(?:, via [^/]{2,20}| Images| Press))$/u

/** The source of a headline: `潮見新聞`, `岬日報`, `潮テレビ`, `시오미일보`. */
const asianPaper = new RegExp(
  `^(?:[\\p{Script=Han}\\p{Script=Katakana}ー]{1,8}(?:${hanPaperEnds})|\\p{Script=Hangul}{1,8}(?:${hangulPaperEnds}|경제))$`,
  'u',
)
/** `di Pia Holm`, `Von Ole Brandt, Berlin`, `Nao Minato | Oslo` */
const smallOpening = /^(?:di|da|von|par|por) (?=\p{Lu})/u

/**
 * Whether a line names the writer, photographer or illustrator for a headline: `Von Pia Holm`,
 * `Illustration by Ole Brandt`.
 */
function isSigned(text: string, phrases: Phrasebook): boolean {
  if (text.length <= 14 && eastAsian.test(text)) return asianPaper.test(text)
  if (text.length > 80 || !/^\p{L}.* \p{Lu}/u.test(text)) return false
  if (/\/| for The | \| /.test(text)) {
    const [before = '', after] = text.split(' | ', 2)
    const person = forPaper.exec(text)?.[1] ?? ofPaper.exec(text)?.[1] ?? (after !== undefined && isTag(after) ? before : '')
    if (readsAsPerson(person)) return true
  }
  if (smallOpening.test(text)) return readsAsPerson(text.replace(smallOpening, '').split(',', 1)[0] ?? '')
  const line = narrow(text).toLowerCase()
  const opening = phrases.opening('writer', line) ?? phrases.opening('credit', line)
  if (opening === null || !/[\s:]$|^[\s:]/.test(opening + line.charAt(opening.length))) return false
  const [name = ''] = text
    .slice(opening.length)
    .replace(/^[:\s]+/, '')
    .split(/[,/|(]/)
  return readsAsPerson(name.trim())
}

/**
 * Whether a text is short enough to name a section or an area, without the grammar of a headline.
 */
export function isTag(text: string): boolean {
  if (text.length > longestTag) return false
  if (eastAsian.test(text)) return text.length <= 12 && !/[、「」をがはで？！…]/.test(text)
  return text.replace(/ (?:&|and|y|et|und|e) /i, '-').split(' ').length <= 2
}

const longestTag = 24
