import type { Line } from './lines.ts'
import { isMoment, splitMoment } from './moments.ts'
import { type Mark, readMark } from './marks.ts'
import { readByline } from './names.ts'
import { eastAsian } from './phrases/fold.ts'
import type { Heading, Phrasebook } from './phrases/phrasebook.ts'

/** What stands around the headlines of a list and is none. */
export type Detail = 'tab' | 'label' | 'advert' | 'more' | 'moment' | 'address' | 'byline'

/** A line below the headline and the time, with what it looks like by itself; its place decides what it is. */
export interface Look {
  line: Line
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
export function lookAt(lines: readonly Line[], phrases: Phrasebook): Look[] {
  return lines.map((line, index) => look(line, (lines[index - 1]?.number ?? line.number - 1) + 1 < line.number, phrases))
}

function look(line: Line, gap: boolean, phrases: Phrasebook): Look {
  const blank = {
    line,
    gap,
    mark: null,
    text: line.text,
    heading: null,
    detail: null,
    furniture: false,
    ending: false,
    prose: true,
  }
  if (line.text.length > longestHeadline) return blank
  const mark = readMark(line.text)
  const text = mark?.rest ?? line.text
  // A bullet is no part of a phrase. A number may be: `2 hours ago`.
  const phrase = mark?.number === null ? text : line.text
  const ending = phrases.means('ending', phrase)
  const furniture = phrases.means('furniture', phrase)
  const heading = phrases.heading(phrase)
  const prose = heading === null && !ending && !furniture && isProse(text)
  if (prose) return { ...blank, mark, text }
  const detail = text === '' ? null : (readDetail(phrase, phrases) ?? (phrase === text ? null : readDetail(text, phrases)))
  return { line, gap, mark, text, heading, detail, furniture, ending, prose }
}

/**
 * Whether a line reads as a sentence of a text: it ends in a full stop, quotes somebody, leads to what follows by a colon, or is too
 * long for a headline. `Pact Signed With U.S.` is a headline, and so is `「おかわり」は三回まで 給食の一日`.
 */
function isProse(text: string): boolean {
  if (eastAsian.test(text))
    return text.length > longestEastAsian || /^.{8,}[。．.]["”’」』)）]*$/.test(text) || /.[:：]$/.test(text)
  if (/^["“].*[,.?!]["”] \p{Ll}/u.test(text) || /.:$/.test(text)) return true
  return text.includes('.') && / /.test(text) && /[^.…]\.["”’)]*$/.test(text) && !isAbbreviated(text)
}

function isAbbreviated(text: string): boolean {
  return text.length <= 90 && /[A-Z]\.[A-Z]\.["”’)]?$|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|No|vs)\.$/.test(text) && !/[a-z]\. /.test(text)
}

/** Whether a line reads as a quotation, which goes on in words of the writer or in further lines. */
export function isQuotation(text: string): boolean {
  return /^["“「]/.test(text)
}

const address = /^[<(（]?(?:https?:\/\/|www\.)[^\s<>]+$/i

function readDetail(text: string, phrases: Phrasebook): Detail | null {
  if (address.test(text)) return 'address'
  if (phrases.means('more', text)) return 'more'
  if (phrases.means('advert', text)) return 'advert'
  const bar = text.search(/ ?[|｜]/)
  if (bar !== -1 && phrases.means('advert', text.slice(0, bar))) return 'advert'
  if (phrases.means('label', text) || phrases.means('kicker', text) || /^[#＃]\S+(?: [#＃]\S+)*$/.test(text)) return 'label'
  if (phrases.means('tab', text) || areTabs(text, phrases)) return 'tab'
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
