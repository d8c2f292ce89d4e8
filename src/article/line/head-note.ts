import { mayBeSiteName } from '../names/newspapers.ts'
import { person, readByline, readSmallByline } from '../names/people.ts'
import type { LineReason } from './masthead.ts'
import { narrow } from '../phrases/openings.ts'
import type { Phrasebook, WholeLine } from '../phrases/phrasebook.ts'

/** A line between a headline and the text that is not a caption. */
export interface HeadNote extends LineReason<'correction' | 'writer' | 'subheadline' | 'standfirst'> {
  /** The writers' names, or the line without its markers. */
  value: string
  /**
   * Whether nothing else looks like this. Other lines count only between the headline and the text.
   */
  isCertain: boolean
}

/**
 * Parses a line between a headline and the text as an editors' note, writers' names with their
 * titles, or a line that goes with the headline. Returns `null` for any other line, such as a
 * caption. Check for picture credits first.
 */
export function readHeadNote(line: string, phrases: Phrasebook, phrase = phrases.find(line)): HeadNote | null {
  return readCorrection(line, phrase) ?? readWriter(line, phrases) ?? readSubheadline(line)
}

/** `CORRECTION (Nov. 19): …`, `【訂正】…`, `(This story corrects the year.)` */
function readCorrection(line: string, { meanings }: WholeLine): HeadNote | null {
  if (!meanings.includes('correction')) return null
  return { kind: 'correction', value: line, isCertain: true, why: 'begins as notes of the editors do' }
}

/** Matches a company or organization that signs its press release. */
const issuer =
  /^(?:株式会社|有限会社|合同会社|(?:一般|公益)(?:社団|財団)法人|国立大学法人|学校法人|NPO法人)[^。、]{1,30}$|^[^。、]{1,30}(?:株式会社|有限会社|合同会社)$/
/** A longer line is prose. */
const maxWriterLength = 100

/**
 * Parses the writers of `Kenji Sato, Staff Writer`, `記者 佐藤健`, `홍길동 기자`, `Von Anna Muster`, and
 * other signatures.
 */
export function readWriter(line: string, phrases: Phrasebook): HeadNote | null {
  if (line.length > maxWriterLength || /[.。]$/.test(line.replace(/\b(?:Jr|Sr)\.$/, ''))) return null
  const writer = (value: string, why: string, isCertain = true): HeadNote => ({ kind: 'writer', value, isCertain, why })
  const signed = readByline(line)
  if (signed !== null) return writer(signed, 'a name after "By"')
  const small = readSmallByline(line)
  if (small !== null) return writer(small, 'names in small letters after "by"', false)
  const opening = phrases.opening('writer', narrow(line).toLowerCase())
  if (opening !== null && /[ :：・＝=]/.test(line[opening.length] ?? '')) {
    const names = withoutTail(line.slice(opening.length).replace(/^ ?[:：・＝=]? ?/, ''))
    if (people.test(names) || (asianNames.test(names) && !hasParticle.test(names)))
      return writer(names, `a name after "${line.slice(0, opening.length)}"`)
  }
  if (issuer.test(line)) return writer(line, 'a company or a body', false)
  return readWithJobTitle(line, writer, phrases) ?? readAsianName(line, writer, phrases)
}

type Write = (value: string, why: string, isCertain?: boolean) => HeadNote

const people = new RegExp(
  `^(?:${person}|[A-Z]{2,5})(?:(?:,? and |, | & | und | et | y | e |,? avec )(?:${person}|[A-Z]{2,5})){0,5}$`,
  'u',
)
const asianNames = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul} \u3000・、·,]{2,30}$/u

/** Removes the place, newspaper or title after a name. */
function withoutTail(names: string): string {
  const end = names.search(/ ?[/|｜(（]| in \p{Lu}|, (?:in |aus )?\p{Lu}\p{L}+$| \S+@/u)
  return (end === -1 ? names : names.slice(0, end)).trim()
}

/** `Kenji Sato, Staff Writer`; `Staff Writer Kenji Sato`; `Kenji Sato · Cove Tribune`; `Rin Unohara in Shiomi` */
function readWithJobTitle(line: string, writer: Write, phrases: Phrasebook): HeadNote | null {
  const comma = line.search(/, | \/ | \| /)
  if (comma > 0) {
    const name = line.slice(0, comma)
    const title = line
      .slice(comma)
      .replace(/^(?:, | \/ | \| )/, '')
      .toLowerCase()
    if (people.test(name) && isJobTitle(title, phrases)) return writer(name, 'a name with a job title')
  }
  const [name = '', paper = ''] = line.split(/ [·•|/] /, 3)
  if (mayBeSiteName(paper) && line.endsWith(paper) && people.test(name)) return writer(name, 'a name with a newspaper', false)
  const words = line.split(' ')
  for (const count of [3, 2, 1]) {
    if (words.length < count + 2 || !phrases.isWord('job title', words.slice(0, count).join(' ').toLowerCase())) continue
    const rest = words.slice(count).join(' ')
    if (people.test(rest)) return writer(rest, 'a name with a job title')
  }
  const shared = /^(.{3,60}) (?:and|with) (?:agencies|agency staff|staff|wires|news agencies)$/.exec(line)?.[1]
  if (shared !== undefined && people.test(shared)) return writer(shared, 'a name with agencies')
  // `Nao Minato Rural affairs correspondent`
  const [two, title] = [words.slice(0, 2).join(' '), words.slice(2).join(' ')]
  if (words.length < 8 && people.test(two) && /^\p{L}+(?: \p{Ll}+)+$/u.test(title) && isJobTitle(title.toLowerCase(), phrases))
    return writer(two, 'a name with a job title', false)
  const place = /^(.{3,40}) in \p{Lu}[\p{L} ]{1,20}$/u.exec(line)?.[1]
  return place !== undefined && people.test(place) ? writer(place, 'a name and a place', false) : null
}

/**
 * Whether a text is a title, by its first or last words: `senior staff writer`,
 * `staff writer for the harbor`.
 */
export function isJobTitle(title: string, phrases: Phrasebook): boolean {
  const words = title.split(' ')
  const isTitle = (some: readonly string[]): boolean => phrases.isWord('job title', some.join(' '))
  return [1, 2, 3].some((count) => isTitle(words.slice(-count)) || isTitle(words.slice(0, count)))
}

/**
 * Parses `（湊そら）` or `【湊そら】`, the writer's name below a Japanese report. A newspaper's name does not
 * count.
 */
export function readSignature(line: string): HeadNote | null {
  const name = /^[（(【]([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々 \u3000]{2,10})[)）】]$/u.exec(line)?.[1]
  if (name === undefined || /[新通時]聞?[聞信報社]|写真|通信/.test(name) || hasParticle.test(name)) return null
  return { kind: 'writer', value: name, isCertain: true, why: 'a name in brackets below the text' }
}

/** `記者簡若嵐／山城報導` */
const chineseReport =
  /^(?:\p{Script=Han}{2,6}[／/ ] ?)?(?:記者|记者)(\p{Script=Han}{2,4})[／/ ]\p{Script=Han}{2,10}(?:報導|报导|報道)$/u

/** `記者 佐藤健`, `社会部・佐藤健`, `(시오미=연합뉴스) 홍길동 기자`, `例野 花子` */
function readAsianName(line: string, writer: Write, phrases: Phrasebook): HeadNote | null {
  if (line.length > 60 || !/^[(（【[「]?[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(line)) return null
  const reporter = chineseReport.exec(line)?.[1]
  if (reporter !== undefined) return writer(reporter, 'a reporter and where the report is from')
  // Removes where and for whom a Korean reporter writes, and the address.
  const bare = line
    .replace(/^[(（【[](?:[^()（）【】[\]=＝]{1,12}[=＝][^()（）【】[\]=＝]{1,12})[)）】\]] ?|^[가-힣]{2,6}=(?=[가-힣])/, '')
    .replace(/ ?=$/, '')
    .replace(/ \(?[\w.-]{1,40}@[\w.-]{1,60}\)?$/, '')
    .replace(/^[【[（(]([^【】[\]（）()]+)[】\]）)]$/, '$1')
  const words = bare.split(/[ \u3000・·/／,、＝=:：]+/).filter((word) => word !== '')
  if (words.length > 8 || words.some((word) => word.length > 12)) return null
  const titled = words.filter((word) => isDepartment(word, phrases) || nameBefore(word, phrases) !== null)
  // `潮見支局長 佐藤健`, or `佐藤健記者`
  const others = words.filter((word) => !titled.includes(word))
  const names = others.length > 0 ? others : titled.map((word) => nameOf(word, phrases)).filter((word) => word !== '')
  if (titled.length > 0 && names.every(isPersonName))
    return writer(names.length > 0 ? names.join(' ') : bare, 'a name with a job title')
  return /^\p{Script=Han}{1,3}[ \u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,4}$/u.test(bare) &&
    !hasParticle.test(bare)
    ? writer(bare, 'a family name and a given name', false)
    : null
}

/** Removes the title attached to the end of a name. Returns an empty string for a department. */
function nameOf(word: string, phrases: Phrasebook): string {
  return isDepartment(word, phrases) ? '' : (nameBefore(word, phrases) ?? '')
}

/**
 * Returns the text before the longest title at the end of a word, or `null` if there is no title.
 */
function nameBefore(word: string, phrases: Phrasebook): string | null {
  for (let start = 0; start < word.length; start += 1) {
    if (phrases.isWord('job title', word.slice(start))) return word.slice(0, start)
  }
  return null
}

/** Matches a particle after a word: `市長が会見`. */
const hasParticle = /\p{Script=Han}[がをはにへでとも]/u
const personName = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,6}$|^\p{Script=Hangul}{2,4}$/u
const isPersonName = (word: string): boolean => personName.test(word) && !hasParticle.test(word)
const department = /^[\p{Script=Han}\p{Script=Katakana}]{1,8}(?:支局|総局|支社|本社|通信部|編集部|報道部|取材班|局|新聞|通信)$/u
const isDepartment = (word: string, phrases: Phrasebook): boolean => phrases.isWord('department', word) || department.test(word)

/** Parses `～町に残る木の望遠鏡を公開～`, and questions or offers to the reader. Captions have neither form. */
function readSubheadline(line: string): HeadNote | null {
  if (line.length > 300) return null
  const framed = /^([～〜~―—–-])\1?[ \u3000]?([^～〜~―—–]+?)[ \u3000]?\1{1,2}$/.exec(line)?.[2]
  if (framed !== undefined && /\p{L}/u.test(framed))
    return { kind: 'subheadline', value: framed, isCertain: true, why: 'between dashes' }
  return /[?？]$|^(?:Here(?:’s|'s| is| are)|How|Why|What|Meet|Inside) /.test(line)
    ? { kind: 'standfirst', value: line, isCertain: false, why: 'speaks to the reader' }
    : null
}
