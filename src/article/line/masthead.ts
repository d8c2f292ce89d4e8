import type { Names } from '../names/names.ts'
import type { Vocabulary } from '../article.ts'
import type { Phrasebook, WholeLine } from '../phrases/phrasebook.ts'
import { readsAsSiteName } from '../names/newspapers.ts'
import { isIssue, isMotto } from '../names/site-names.ts'
import { isDate } from '../time/timestamp.ts'

/** The kind of a line above the text, with a short reason. */
export interface LineReason<Kind extends string> {
  kind: Kind
  why: string
}

/** The kinds of furniture above a headline, and sections. */
export type FurnitureKind =
  | 'phrase'
  | 'addressee'
  | 'menu'
  | 'section'
  | 'breadcrumb'
  | 'site name'
  | 'day of the paper'
  | 'address'
  | 'signs'
  | 'slug'

/**
 * Classifies furniture above a headline, such as a button, a menu, a count, the name of the site or
 * the date of the paper, and the name of a section. `null` for any other line. First check whether
 * the line is a time, since `Date: …` is also an email header, and whether a newspaper's name is in
 * the place of a byline or a credit. `phrase` is the line's entry in the phrasebook.
 */
export function readFurniture(
  line: string,
  { names, phrases }: Vocabulary,
  phrase = phrases.find(line),
): LineReason<FurnitureKind> | null {
  if (line.length > maxLineLength) return null
  if (!/[\p{L}\p{N}]/u.test(line)) return { kind: 'signs', why: 'no letter and no number' }
  // `19:49:29` is a time of day.
  if (!/\p{L}/u.test(line) && /\d[.,:]\d/.test(line)) return null
  if (slug.test(line)) return { kind: 'slug', why: 'the slug of a wire' }
  if (meansFurniture(phrase)) return { kind: 'phrase', why: 'a phrase of pages' }
  if (isAddressed.test(line)) return { kind: 'addressee', why: 'ends as an address to somebody' }
  return readPlaceInSite(line, phrase, phrases) ?? readNameOfSite(line, names)
}

/** Whether a line is furniture by its phrase: a button, a count, an invitation. */
export function meansFurniture({ meanings }: WholeLine): boolean {
  return (
    meanings.includes('above a headline') ||
    meanings.includes('furniture') ||
    meanings.includes('more') ||
    meanings.includes('promo')
  )
}

const maxLineLength = 120
/** `CRANE-HARBOR/`, `EU-TRADE/TARIFFS (UPDATE 1, PIX)`. `COVID-19` is too short. */
const slug =
  /^(?=.{9})\p{Lu}[\p{Lu}\d.’'&]*(?:[-/_][\p{Lu}\d.’'&]+)+\/?(?: \([\p{Lu}\d ,/&+-]{2,40}\))?$|^\p{Lu}[\p{Lu}\d-]{3,}\/(?: \([\p{Lu}\d ,/&+-]{2,40}\))?$/u
const isAddressed = /^[^。、]{1,30}(?:各位|御中|귀중)$/

/**
 * Parses a breadcrumb, menu or section: `Home > Sports`, `News | Politics | Sports`, `社会 政治 経済`,
 * `Sports`.
 */
function readPlaceInSite(line: string, phrase: WholeLine, phrases: Phrasebook): LineReason<FurnitureKind> | null {
  const isSection = (part: string): boolean => phrases.means('section', part)
  if (phrase.meanings.includes('section')) return { kind: 'section', why: 'the name of a section' }
  const path = /[>›»＞→]/.test(line) ? line.split(/ ?[>›»＞→]{1,2} ?/) : []
  // `＜社説＞…` is a kicker with its headline.
  if (
    path.length > 1 &&
    !/^[<＜]/.test(line) &&
    (isSection(path[0] ?? '') || readsAsSiteName(path[0] ?? '') || (path.length > 2 && isSection(path[1] ?? ''))) &&
    path.every((part) => part.length > 0 && part.length <= 30)
  )
    return { kind: 'breadcrumb', why: 'a path through the sections' }
  const entries = /[|｜/／・•·、,]/.test(line) ? line.split(/ ?[|｜/／・•·、,] ?/).filter((part) => part !== '') : []
  if (entries.length > 1 && entries.every(isSection)) return { kind: 'menu', why: 'names of sections in a row' }
  const words = line.split(/[ \u3000]/)
  // `Japan Business Opinion` may be a headline of three words.
  const fewest = /^\p{Script=Latin}/u.test(line) ? 4 : 3
  const isEntry = (word: string): boolean => isSection(word) || phrases.means('above a headline', word)
  const isRow = words.length >= fewest && (words.every(isEntry) || isRowWithUnknown(words, line, isSection))
  return isRow ? { kind: 'menu', why: 'names of sections in a row' } : null
}

/** Whether a Japanese row of four or more sections has one word that the phrasebook lacks. */
function isRowWithUnknown(words: readonly string[], line: string, isSection: (word: string) => boolean): boolean {
  if (!line.includes('\u3000') || words.length < 4 || words.some((word) => word.length > longestEntry)) return false
  return words.filter((word) => !isSection(word)).length === 1
}

/** The maximum length of an entry in a row that is not a section, in characters. */
const longestEntry = 5

const edition = /(?: ?(?:付|号|朝刊|夕刊|(?:Morning|Evening|Weekend|Sunday|International) Edition))$/i
const address = /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+){1,3}\/?$/

function readNameOfSite(line: string, names: Names): LineReason<FurnitureKind> | null {
  if (isDate(line) || isDate(line.replace(edition, '')) || isIssue(line))
    return { kind: 'day of the paper', why: 'a day, or an issue, alone' }
  if (address.test(line) && !/^[\d.]+$/.test(line)) return { kind: 'address', why: 'an address of the web alone' }
  if (isMotto(line)) return { kind: 'site name', why: 'the motto of a newspaper' }
  return isSiteName(line, names) && !names.isAgency(line) ? { kind: 'site name', why: 'the name of a newspaper' } : null
}

/** Whether a line, or the end of a window title, is the name of a newspaper or its site. */
export function isSiteName(line: string, names: Names): boolean {
  if (line.length > 60) return false
  const name = line.trim()
  return names.isOwn(name) || (names.isName(name) && !name.includes('/')) || readsAsSiteName(name)
}

/**
 * Explains why a line is a kicker: `ANALYSIS`, `【速報】`, `Opinion | Editorial`. `null` for a line
 * without one, and for a headline that has its kicker on its line. `below` is the next line, if
 * any. A few words in capitals above a headline that is not in capitals are a kicker even if no
 * table has them.
 */
export function readKicker(line: string, below: string | null, phrases: Phrasebook, phrase: WholeLine): string | null {
  if (line.length > 300) return null
  if (meansKicker(phrase) || isKickerPair(line, phrases)) return 'a phrase that says what kind of text it is'
  const isAbove = below !== null && isCapitals(line) && line.split(' ').length <= 3 && readsAsHeadline(below, line.length)
  return isAbove && !opensWithKicker(line, phrases) ? 'a few words in capitals above a line in small letters' : null
}

/** `【速報】橋が開通`, `ANALYSIS: BRIDGE` */
function opensWithKicker(line: string, phrases: Phrasebook): boolean {
  const inBrackets = /^[【[<〈＜]([^【】[\]<>〈〉＜＞]{1,20})[】\]>〉＞][ \u3000]?./.exec(line)
  const label = (inBrackets ?? /^([^|｜:：]{1,30}?) ?[|｜:：] ?./.exec(line))?.[1]
  return label !== undefined && meansKicker(phrases.find(label))
}

/**
 * Whether a line is two kickers, or a kicker and a section: `Opinion | Editorial`,
 * `Politics: Analysis`.
 */
function isKickerPair(line: string, phrases: Phrasebook): boolean {
  if (!/[|｜/／:：・]/.test(line)) return false
  const [first = '', second, ...others] = line.split(/ ?[|｜/／:：・] ?/)
  if (second === undefined || others.length > 0) return false
  const above = phrases.find(first)
  const mayBePart = (part: WholeLine): boolean => meansKicker(part) || part.meanings.includes('section')
  if (!mayBePart(above)) return false
  const beside = phrases.find(second)
  return mayBePart(beside) && (meansKicker(above) || meansKicker(beside))
}

/** Whether a phrase says what kind of text follows: `ANALYSIS`, `速報`. */
export function meansKicker({ meanings }: WholeLine): boolean {
  return meanings.includes('kicker') || meanings.includes('kicker of an article')
}

function isCapitals(line: string): boolean {
  return /\p{Lu}{2}/u.test(line) && line === line.toUpperCase()
}

/**
 * Whether a line below words in capitals is longer, is not in capitals, and is neither a sentence
 * nor a byline.
 */
function readsAsHeadline(line: string, longer: number): boolean {
  return line.length > Math.max(longer, 14) && !isCapitals(line) && !/[.。]["”’」]*$|^by /i.test(line) && !/^\d/.test(line)
}
