import { restOf, scan } from './elements.ts'
import type { Element } from './element.ts'
import { isWhole, sortElements } from './moments.ts'
import { narrowWithHyphens } from './numerals.ts'
import { trim } from '../text.ts'

/**
 * A time with other text on its line: `SHIOMI, 14:57 JST, November 18, 2024`. Indices refer to the
 * line.
 */
export interface TimeInLine {
  elements: Element[]
  /** The text before the time, without the sign in between: a place, a byline. May be empty. */
  before: string
  /** The text after the time, without the sign in between: a place, topics. May be empty. */
  after: string
}

/** A longer line is prose. */
const maxLength = 160
/** The maximum number of positions to try for the start of the time. */
const maxStarts = 16

/**
 * Finds the time on a line with other text: a place or name before it, a place or topics after it.
 * A sign that does not occur within a sentence must separate them. Returns `null` for a time within
 * a sentence.
 */
export function findTimeInLine(text: string): TimeInLine | null {
  if (text.length > maxLength || !/\d/.test(narrowWithHyphens(text)) || sentenceEnd.test(text)) return null
  const line = narrowWithHyphens(text)
  for (const start of startsOf(line)) {
    const before = line.slice(0, start)
    const isNamed = name.test(before)
    if (start > 0 && !isNamed && !isBefore(before)) continue
    const scanned = scan(line, start)
    if (isNamed && scanned.elements[0]?.kind !== 'published' && !isBefore(before)) continue
    const rest = restOf(line, scanned)
    const { elements } = scanned
    if (sortElements(elements).moments.some(isWhole) && (rest === '' || isBehind(rest, line)))
      return { elements, before: strip(text.slice(0, start)), after: strip(text.slice(line.length - rest.length)) }
  }
  return null
}

/** `2:57 p.m.`, `Min.` and `Ltd.` also end in a full stop. */
const sentenceEnd = /(?:(?<!m|\b(?:min|std|sek|ltd|inc|co|corp|s\.a))\.|[。!?！？])[”’」』)）]?$/i

const edges = '\\s|/・·•,、:()[\\]（）【】—–-'
const inner = new RegExp(`^[${edges}]*(.*[^${edges}])?`, 's')

/** Strips the signs around a text. */
function strip(text: string): string {
  return trim(text, inner).text
}

/**
 * The positions where a time may begin: the start, after a space or a sign, a capital after a
 * lowercase letter, or a digit after a Chinese character or katakana.
 */
function startsOf(line: string): number[] {
  const starts = [0]
  for (let at = 1; at < line.length && starts.length < maxStarts; at += 1) {
    const [above = '', character = ''] = [line[at - 1], line[at]]
    const isPart = /[\p{L}\p{N}']/u.test(character)
    if (
      isPart &&
      (/[\s|・·•,、:()[\]【】—–/-]/.test(above) ||
        (/\p{Lu}/u.test(character) && /\p{Ll}/u.test(above)) ||
        (/\d/.test(character) && /[\p{sc=Han}\p{sc=Katakana}\p{Ll}]/u.test(above)) ||
        (above === '자' && line.slice(at - 2, at) === '기자'))
    )
      starts.push(at)
  }
  return starts
}

/**
 * A byline before a time on the same line, as copied from two elements:
 * `By Greta HolmMay 14, 2025 …`.
 */
const writer =
  /^(?:By|BY|Par|Von|Por|Di) \p{Lu}[\p{L}.’'-]*(?:,? (?:and |et |und |y |e |avec |de |von |van )?\p{Lu}[\p{L}.’'-]*){1,8},?\s*$/u
/** A writer whose name touches the label of the time: `Jeanne ExemplePublié le …`, `이예시 기자입력 …`. */
const name = /^\p{Lu}[\p{L}.’'-]+(?: (?:d[aeiu]|de la|van|von|al)?\s?\p{Lu}[\p{L}.’'-]+){1,3}$|^[가-힣]{2,4} [가-힣]{0,4}기자$/u
const day = /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|next|last)\b/i
const reporter = /^\s*(?:\p{sc=Han}{2,6}[／/\s]+)?(?:記者|记者)\p{sc=Han}{2,4}[／/\s]+\p{sc=Han}{2,10}(?:報導|报导|報道)\s*$/u
/** The desk of an agency: `All News 14:57 November 18, 2024`. */
const desk = /^(?:All|Top|Latest|National|World|Local|Business|Sports) News\s+$/
/** A newspaper with its desk: `時事通信 社会部`. */
const paperAndDesk = /(?:新聞|新報|日報|通信|放送|テレビ|タイムズ)社?[\s・]\p{sc=Han}{2,5}[部局班]$/u
const paper = /(?:新聞|新報|日報|通信|放送|テレビ|タイムズ)社?\s*$/
/**
 * A place of up to three capitalized words, ended by a sign that a sentence does not continue from.
 */
const latinPlace =
  /^\(?\p{Lu}[\p{L}.’'-]*(?: (?:d[aeo]s? |del |d[aeo] l[ao]s? |la |las |los |el |of |the |sur |en |am |an der |di )?\p{Lu}[\p{L}.’'-]*){0,2}(?:, \p{Lu}[\p{L}.’'-]*){0,2}(?:,|\)|\s?[—–-]{1,2})\s*$/u
/** A place in Chinese characters or katakana. */
const hanPlace = /^[【[(]?(?:(?:\p{sc=Han}|[ァ-ヶー]){2,8}[】\])]?[\s、,:・]*){1,4}$/u
/** Who published it: `Source: Xinhua Editor: huaxia `. */
const sourceBefore = /^(?:source|来源|來源|出典|quelle|fuente)\s?:.{2,40}\s$/i
/** Labels of dates and hours that are not publication times. */
const otherTimes = /[日時開締期予会限始終]|^\(?(?:deadline|when|date|time|starts?|opens?|closes?|until|from|by|ends?)\b/i
const longestNotice = 12
const longestBefore = 60

function isBefore(before: string): boolean {
  if (before.length > longestBefore) return false
  if ((writer.test(before) && !day.test(before)) || reporter.test(before) || desk.test(before) || sourceBefore.test(before))
    return true
  if (
    (before.length <= longestNotice || /\p{sc=Han}\s/u.test(before)) &&
    !paper.test(before) &&
    !paperAndDesk.test(before) &&
    otherTimes.test(before)
  )
    return false
  if (/[|·•/／]$/.test(before.trimEnd()) || /(?:\u3000|\s\s)$/.test(before)) return !/[.。]$/.test(strip(before))
  return latinPlace.test(before) || hanPlace.test(before)
}

const longestBehind = 80
const source =
  /^[\s()|]*(?:uhr\s)?(?:(?:来源|來源|出典|提供|配信元|source|quelle|fuente|发布于|發佈於|发表于|来自|來自)\s*:|by \S)|^\s?(?:lesezeit|lesedauer|temps de lecture|tiempo de lectura|reading time)\b|^\s\d{1,3}[ -]min(?:ute)?s?(?: read)?$/i
const inBrackets = /^\s*(?:[([【][^()[\]【】]{1,30}[)\]】]\s*){1,2}$/
/** A place after a dash, as after a zone: ` - KARNAPURAM`. */
const placeBehindDash = /^\s[–—-]\s\p{Lu}[\p{Lu}.’'-]{2,30}(?:[ /]\p{Lu}[\p{Lu}.’'-]{1,30}){0,2}$/u
/** A section or a place of a word, as broadcasters print it: `2024年11月18日 14時57分 気象`. */
const section = /^\s(?:[\p{sc=Han}ァ-ヶー・]{1,8}(?:\s[\d,]{2,6}文?字)?|[가-힣·]{2,6}|[\d,]{2,6}文?字)$/u
/** What happens at that time, or where. */
const eventBehind =
  /開[演場始会催店館幕]|開[幕始]|开[幕始]|閉|終了|集合|出[発發]|到着|発車|締|截止|放送|放映|直播|決行|予定|必着|解散|試合|会[見議]|発[売生]|キックオフ|スタート|現在|時点|集計|[館場校駅室園寺社]$|ホール$|センター$|ドーム$|개막|개최|시작|마감|출발|도착|방송|까지|부터|현재|기준|예정|회견|[관장홀역]$|센터$/
/** A place after a label, as in `发布于：上海市`. */
const placeBehindLabel = /^\s?:\s?\p{sc=Han}{2,8}$/u
const placeInBrackets = /^[\s,、:]*[\p{L}・·\s]{2,20}[)\]】]$/u

function isBehind(rest: string, line: string): boolean {
  const behind = rest.replace(/^(?:\s?uhr(?=\)))?[)\]】]/i, '')
  if (behind.length > longestBehind) return false
  if (/^\s*[|·•]/.test(behind) || /^(?:\u3000|\s{2})/.test(behind)) return true
  return (
    reporter.test(behind) ||
    source.test(behind) ||
    inBrackets.test(behind) ||
    placeBehindLabel.test(behind) ||
    placeBehindDash.test(behind) ||
    (section.test(behind) && !eventBehind.test(behind)) ||
    (/^[([【]/.test(line) && placeInBrackets.test(behind))
  )
}
