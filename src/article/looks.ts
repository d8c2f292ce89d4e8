import { isMoment, splitMoment } from './moments.ts'
import { type Mark, readMark } from './marks.ts'
import { readByline } from './names.ts'
import type { ReadLine } from './read-line.ts'
import { eastAsian } from './phrases/fold.ts'
import type { Heading, Meaning, Phrasebook } from './phrases/phrasebook.ts'

/** What stands around the headlines of a list and is none. */
export type Detail = 'tab' | 'label' | 'advert' | 'more' | 'moment' | 'address' | 'byline'

/** A line below the headline and the time, with what it looks like by itself; its place decides what it is. */
export interface Look {
  line: ReadLine
  /** Whether a blank line stands above. */
  gap: boolean
  mark: Mark | null
  /** Without bullet or number. */
  text: string
  heading: Heading | null
  detail: Detail | null
  furniture: boolean
  ending: boolean
  prose: boolean
}

/** Longer than this, a line is prose: no headline, phrase or label has as many characters. */
export const longestHeadline = 150
const longestEastAsian = 70

/** The looks of lines. Phrases are looked up for short lines alone. */
export function lookAt(lines: readonly ReadLine[], phrases: Phrasebook): Look[] {
  return lines.map((line, index) => look(line, (lines[index - 1]?.number ?? line.number - 1) + 1 < line.number, phrases))
}

function look(line: ReadLine, gap: boolean, phrases: Phrasebook): Look {
  if (line.text.length > longestHeadline) return proseLook(line, gap, null, line.text)
  const mark = readMark(line.text)
  const text = mark?.rest ?? line.text
  // A bullet is no part of a phrase. A number may be: `2 hours ago`.
  const isBulleted = mark?.number === null
  const { heading, meanings } = isBulleted ? phrases.find(text) : line.phrase
  const ending = meanings.includes('ending')
  const furniture = meanings.includes('furniture')
  if (heading === null && !ending && !furniture && isProse(text)) return proseLook(line, gap, mark, text)
  const detail =
    text === '' ? null : isBulleted || mark === null ? readDetail(text, meanings, phrases) : readNumbered(line, text, phrases)
  return { line, gap, mark, text, heading, detail, furniture, ending, prose: false }
}

function proseLook(line: ReadLine, gap: boolean, mark: Mark | null, text: string): Look {
  return { line, gap, mark, text, heading: null, detail: null, furniture: false, ending: false, prose: true }
}

/** What a line with a number before it is, with the number or without. */
function readNumbered({ text, phrase }: ReadLine, rest: string, phrases: Phrasebook): Detail | null {
  return readDetail(text, phrase.meanings, phrases) ?? readDetail(rest, phrases.find(rest).meanings, phrases)
}

/**
 * Whether a line reads as a sentence of a text: it ends in a full stop, quotes somebody, leads to what follows by a colon, or is too
 * long for a headline. `Pact Signed With U.S.` is a headline, and so is `「おかわり」は三回まで 給食の一日`.
 */
function isProse(text: string): boolean {
  if (eastAsian.test(text))
    return text.length > longestEastAsian || /^.{8,}[。．.]["”’」』)）]*$/.test(text) || /.[:：]$/.test(text)
  if (/^["“].*[,.?!]["”] \p{Ll}/u.test(text) || (text.endsWith(':') && text.length > 1)) return true
  return text.includes('.') && text.includes(' ') && /[^.…]\.["”’)]*$/.test(text) && !isAbbreviated(text)
}

function isAbbreviated(text: string): boolean {
  return text.length <= 90 && /[A-Z]\.[A-Z]\.["”’)]?$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|No|vs)\.$/.test(text) && !/[a-z]\. /.test(text)
}

/** Whether a line reads as a quotation, which goes on in words of the writer or in further lines. */
export function isQuotation(text: string): boolean {
  return /^["“「]/.test(text)
}

const address = /^[<(（]?(?:https?:\/\/|www\.)[^\s<>]+$/i

function readDetail(text: string, meanings: readonly Meaning[], phrases: Phrasebook): Detail | null {
  if (address.test(text)) return 'address'
  if (meanings.includes('more')) return 'more'
  if (meanings.includes('advert')) return 'advert'
  const bar = text.search(/ ?[|｜]/)
  if (bar !== -1 && phrases.means('advert', text.slice(0, bar))) return 'advert'
  if (meanings.includes('label') || meanings.includes('kicker') || /^[#＃]\S+(?: [#＃]\S+)*$/.test(text)) return 'label'
  if (meanings.includes('tab') || areTabs(text, phrases)) return 'tab'
  if (isMoment(text, phrases) || isPlaceAndMoment(text, phrases)) return 'moment'
  return readByline(text) === null ? null : 'byline'
}

/** `1時間 24時間 1週間`, with or without the spaces: several tabs in one line. */
function areTabs(text: string, phrases: Phrasebook): boolean {
  if (text.length > 40 || !(/\d/.test(text) || text.length <= 24)) return false
  const parts = text.split(/[ |｜/・]+|(?<=[間日月])(?=\d)/)
  return parts.length > 1 && parts.every((part) => phrases.means('tab', part))
}

/** `Malaysia / 5 h ago`, `Politics | Nov. 12, 2024`, `潮見新聞 11/18(月) 5:00`: where it is from, and when. */
function isPlaceAndMoment(text: string, phrases: Phrasebook): boolean {
  if (text.length > 60 || !/\d/.test(text)) return false
  const rest = splitMoment(text, phrases)?.rest
  return rest !== undefined && isTag(rest) && !/[a-z] [a-z]/.test(rest)
}

/** Whether a text is short enough to name a section or an area, and has not the grammar of a headline. */
export function isTag(text: string): boolean {
  if (text.length > longestTag) return false
  if (eastAsian.test(text)) return text.length <= 12 && !/[、「」をがはで？！…]/.test(text)
  return text.split(' ').length <= 2
}

const longestTag = 24
