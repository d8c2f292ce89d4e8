import { isMoment } from './moments.ts'
import { eastAsian } from '../phrases/fold.ts'
import type { Phrasebook } from '../phrases/phrasebook.ts'

/** A list entry reduced to its headline. */
export interface Trimmed {
  headline: string
  url: string | null
  /** Whether a label says that it is paid for. */
  isAdvert: boolean
  /** The parts cut off, as printed. */
  cut: string[]
}

const markdownLink = /^\[([^\]]+)\]\((https?:\/\/[^\s()]+)\)$/
const address = /^(?:https?:\/\/|www\.)[^\s<>()（）[\]]+[>)）\]]?$/i
const bracketedEnd = /^(.*[^\s])\s*[(（[［【＜<〔]([^()（）[\]［］【】＜＞<>〔〕]{1,30})[)）\]］】＞>〕]$/
const endsInBracket = /[)）\]］】＞>〕]$/
const bracketedStart = /^[(（[［【＜<〔]([^()（）[\]［］【】＜＞<>〔〕]{1,30})[)）\]］】＞>〕]\s*(\S.*)$/
/** `…(10月29日)有料会員限定` */
const labelAfterDay = /^(.+[(（]([^()（）]{3,14})[)）])([^()（）\s]{2,12})$/
const spaces = /[ \u3000]/

/**
 * Trims labels, URLs, dates in brackets and `Read more` from a headline: `[PR] …`, `… NEW`,
 * `…（11/18）`, `… https://…`. Keeps words such as `Exclusive:` beside a headline, a year in
 * brackets, and `Everything Old Is New`.
 */
export function trimHeadline(text: string, phrases: Phrasebook): Trimmed {
  const [, linked, target] = (text.startsWith('[') && markdownLink.exec(text)) || []
  const trimmed: Trimmed = { headline: linked ?? text, url: target ?? null, isAdvert: false, cut: [] }
  // Each pass trims one thing from an end. No page puts more around a headline.
  for (let pass = 0; pass < 6 && takeOff(trimmed, phrases); pass += 1);
  return trimmed
}

function takeOff(trimmed: Trimmed, phrases: Phrasebook): boolean {
  const before = trimmed.headline
  const plain = trimIcons(before)
  const next = takeAddress(plain, trimmed) ?? takeEnd(plain, trimmed, phrases) ?? takeStart(plain, trimmed, phrases)
  trimmed.headline = next ?? (plain === '' ? before : plain)
  return next !== null
}

function takeAddress(text: string, trimmed: Trimmed): string | null {
  const web = text.lastIndexOf('http')
  const start = web === -1 ? text.lastIndexOf('www.') : web
  if (start < 1 || !address.test(text.slice(start))) return null
  const url = text.slice(start).replace(/[>)）\]]$/, '')
  trimmed.url ??= url.startsWith('www.') ? `https://${url}` : url
  return text
    .slice(0, start)
    .replace(/[<(（[]$/, '')
    .trimEnd()
}

function takeEnd(text: string, trimmed: Trimmed, phrases: Phrasebook): string | null {
  const [, rest, inner] = (endsInBracket.test(text) && bracketedEnd.exec(text)) || []
  if (rest !== undefined && inner !== undefined && (isMoment(inner, phrases) || isLabel(inner, phrases))) {
    return take(rest, inner, trimmed, phrases)
  }
  // `… PR（潮見通信）` names the advertiser.
  const mark = rest === undefined ? '' : lastWordOf(rest)
  if (rest !== undefined && mark.length < rest.length && phrases.means('advert', mark))
    return take(rest.slice(0, -mark.length).trimEnd(), mark, trimmed, phrases)
  const [, dated, day, glued] = labelAfterDay.exec(text) ?? []
  if (dated !== undefined && isMoment(day ?? '', phrases) && isLabel(glued ?? '', phrases)) {
    return take(dated, glued ?? '', trimmed, phrases)
  }
  if (!phrases.endsLabel(lastWordOf(text))) return null
  const words = text.split(spaces)
  const count = [3, 2, 1].find((each) => each < words.length && isBareLabel(words.slice(-each).join(' '), text, phrases))
  if (count === undefined) return null
  const label = words.slice(-count).join(' ')
  return take(text.slice(0, -label.length).trimEnd(), label, trimmed, phrases)
}

function takeStart(text: string, trimmed: Trimmed, phrases: Phrasebook): string | null {
  const [, inner, rest] = bracketedStart.exec(text) ?? []
  if (rest !== undefined && inner !== undefined && (isLabel(inner, phrases) || isMoment(inner, phrases))) {
    return take(rest, inner, trimmed, phrases)
  }
  if (!phrases.opensLabel(withoutSeparator(firstWordOf(text)))) return null
  const words = text.split(spaces)
  const start = (count: number): string => withoutSeparator(words.slice(0, count).join(' '))
  const isLong = (count: number): boolean =>
    count > 2 && /^\p{Lu}/u.test(words[count] ?? '') && phrases.means('label', start(count))
  const count = [5, 4, 3, 2, 1].find(
    (each) => each < words.length && (isLong(each) || (each < 4 && isBareLabel(start(each), text, phrases))),
  )
  if (count === undefined) return null
  const label = words.slice(0, count).join(' ')
  return take(text.slice(label.length).trimStart(), withoutSeparator(label), trimmed, phrases)
}

/**
 * Returns the first word. Faster than splitting the text. `lastWordOf` does the same at the end.
 */
function firstWordOf(text: string): string {
  const end = text.search(spaces)
  return end === -1 ? text : text.slice(0, end)
}

function lastWordOf(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('\u3000')) + 1)
}

function withoutSeparator(label: string): string {
  return label.replace(/[:：|｜!]$/, '')
}

function take(rest: string, cut: string, trimmed: Trimmed, phrases: Phrasebook): string {
  trimmed.isAdvert ||= phrases.means('advert', cut)
  trimmed.cut.push(cut)
  return rest.replace(/[\s|｜–-]{1,3}$/, '')
}

function isLabel(text: string, phrases: Phrasebook): boolean {
  return phrases.means('label', text) || phrases.means('advert', text) || phrases.means('more', text)
}

/**
 * Whether a word is a label with only a space between it and the headline. It is in capitals where
 * the headline is not, or in Japanese, Chinese or Korean.
 */
function isBareLabel(word: string, headline: string, phrases: Phrasebook): boolean {
  if (word.length > 30 || word.length < 2) return false
  const isCapital = word === word.toUpperCase()
  if (!isCapital) return /^\p{L}+ \p{L}/u.test(word) && phrases.means('more', word)
  if (/[A-Z]/.test(word) && !eastAsian.test(headline) && headline === headline.toUpperCase()) return false
  return isLabel(word, phrases)
}

/** Matches a few arrows or pictographs. */
const icons = /^[\s»›＞→▶►🔒🔑🎥📷▲]{1,3}|[\s»›＞→⇒▶►🔒🔑🎥📷]{1,3}$| >$/gu
const beginsWithIcon = /^[\s»›＞→▶►🔒🔑🎥📷▲]/u
const endsWithIcon = /[\s»›＞→⇒▶►🔒🔑🎥📷>]$/u

/** `»Wir bleiben«, sagt der Fährmann` */
const opensQuotation = /^»[^\s»«][^»«]{0,100}«/
/** `« Le bac reste »` */
const endsQuotation = /«[^«»]{1,100}»$/

/** Trims arrows and pictographs around a headline, but not the signs of a quotation. */
function trimIcons(text: string): string {
  // Few headlines have an icon. Testing both ends is faster than searching the whole text.
  if (!beginsWithIcon.test(text) && !endsWithIcon.test(text.slice(-2))) return text
  return text.replace(icons, (icon, at) => ((at === 0 ? opensQuotation : endsQuotation).test(text) ? icon : ''))
}
