import type { ParseOptions } from './article.ts'
import { behindBar, creditInCapitals, owned, withoutFrame } from './caption-frame.ts'
import { likely } from './caption-likely.ts'
import type { LineReason } from './masthead.ts'
import type { Names } from './names.ts'
import { narrow } from './phrases/openings.ts'
import type { Phrasebook, WholeLine } from './phrases/phrasebook.ts'

/** A line that belongs to a picture. */
export interface CaptionLine extends LineReason<'caption' | 'credit' | 'caption mark'> {
  /**
   * What the picture shows. `null` for a credit alone, or for a mark whose caption is the next
   * line.
   */
  text: string | null
  credit: string | null
  /**
   * Whether nothing else looks like this. Other lines are captions only if their position also
   * fits.
   */
  isCertain: boolean
}

/** The settings needed to parse a caption. */
type Words = Pick<ParseOptions, 'names' | 'phrases'>

/** Longer than any caption. */
const maxCaptionLength = 600

/**
 * Parses a line by the marks of captions and credits, in any language of the tables. Returns `null`
 * for a line without one, such as a standfirst, an editors' note or a writer's name. `phrase` is
 * what the phrasebook found for the line.
 */
export function readCaptionLine(line: string, words: Words, phrase = words.phrases.find(line)): CaptionLine | null {
  return readMarkedCaption(line, words, phrase) ?? (line.length > maxCaptionLength ? null : readLikely(line, words.phrases))
}

/** Parses a line like {@link readCaptionLine}, but ignores marks that a sentence may also have. */
export function readMarkedCaption(line: string, words: Words, { meanings }: WholeLine): CaptionLine | null {
  if (line.length > maxCaptionLength) return null
  const bare = withoutFrame(line)
  if (bare !== line && /\p{L}/u.test(bare)) return readFramed(bare, words)
  if (meanings.includes('caption mark'))
    return { kind: 'caption mark', text: null, credit: null, isCertain: true, why: 'says that a caption follows' }
  if (meanings.includes('credit'))
    return { kind: 'credit', text: null, credit: line, isCertain: true, why: 'a phrase of credits' }
  const plain = narrow(line)
  const small = plain.toLowerCase()
  return readOpening(line, plain, small, words) ?? readCredit(line, small, words) ?? readEnd(line, plain, words.names)
}

/** Parses a caption between a counter and buttons. Only captions have these around them. */
function readFramed(bare: string, words: Words): CaptionLine {
  const inner = readMarkedCaption(bare, words, words.phrases.find(bare))
  return inner?.kind === 'caption'
    ? inner
    : { kind: 'caption', text: bare, credit: null, isCertain: true, why: 'stands between a counter and buttons of pictures' }
}

/**
 * Whether a line is at most one sentence that says who or what is in a picture and when. Used where
 * no blank line separates captions from paragraphs.
 */
export function readsAsCaption(line: string): boolean {
  if (/^["“「]|[.?!]["”’]? ["“‘\p{Lu}]/u.test(line)) return false
  return (
    !/[.。?!]["”’」]*$/.test(line) ||
    /, (?:left|right|center)\b|\b(?:is|are) seen\b|\bon (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\.$/.test(line)
  )
}

/** `FILE - A ferry leaves`, `【写真】橋を渡る人`, `▲ 다리를 건너는 주민들` */
function readOpening(line: string, plain: string, small: string, words: Words): CaptionLine | null {
  const opening = words.phrases.opening('caption', small)
  if (opening === null || plain.length === opening.length) return null
  // `File - Sharing Comes Back` may be a headline.
  if (opening.startsWith('file -') && !plain.startsWith('FILE')) return null
  const text = line.slice(opening.length).trim()
  const credited = readCredit(text, narrow(text).toLowerCase(), words)
  return {
    kind: 'caption',
    text: credited?.text ?? text,
    credit: credited?.credit ?? null,
    isCertain: true,
    why: 'begins as captions do',
  }
}

/** `Photo: Nao Minato`, `橋を渡る人 写真：潮見新聞`, `Die Brücke. Foto: Anna Muster` */
function readCredit(line: string, small: string, { names, phrases }: Words): CaptionLine | null {
  if (small.length !== line.length) return null
  const start = /^[([【（［\u3014]/.test(line) ? 1 : 0
  const own = phrases.opening('credit', small, start)
  const behind = own === null ? '' : withoutEnd(line.slice(start + own.length))
  return own !== null && behind !== '' ? readOwnLine(behind, own, names) : readCreditBehind(line, small, { names, phrases })
}

/** Characters that may stand between a caption and its credit. */
const between = new Set('.。!?！？"”」』)）([【［（|｜/／·•–—-')
/** Longer than any credit with its opening words. */
const longestCredit = 90

/**
 * Parses the credit after a caption. Takes the last one, since the caption itself may contain such
 * words.
 */
function readCreditBehind(line: string, small: string, { names, phrases }: Words): CaptionLine | null {
  for (let at = line.length - 2; at > 0 && at > line.length - longestCredit; at -= 1) {
    const above = line.charAt(line[at - 1] === ' ' ? at - 2 : at - 1)
    if (line[at] === ' ' || !between.has(above)) continue
    const opening = phrases.opening('credit', small, at)
    const behind = opening === null ? '' : withoutEnd(line.slice(at + opening.length))
    if (behind === '' || !isCreditName(behind, names)) continue
    const text = line.slice(0, at).trimEnd()
    return {
      kind: 'caption',
      text: text.replace(/[([【［（|｜/／·•–—-]$/, '').trim(),
      credit: behind,
      isCertain: true,
      why: 'ends in a credit',
    }
  }
  return null
}

/**
 * Parses a line that starts with `Photo:`. It is a credit if only a name follows, otherwise a
 * caption.
 */
function readOwnLine(behind: string, opening: string, names: Names): CaptionLine | null {
  if (isCreditName(behind, names))
    return { kind: 'credit', text: null, credit: behind, isCertain: true, why: `a name behind "${opening}"` }
  // `Source: …` and `Provided by …` also begin other lines.
  return /^(?:photo|写真|사진|foto|bild|image|图|圖|照片|fotograf|imagen|pictu)/.test(opening) && /[:=]$/.test(opening)
    ? { kind: 'caption', text: behind, credit: null, isCertain: true, why: `words behind "${opening}"` }
    : null
}

function withoutEnd(text: string): string {
  return text.replace(/[)\]）】］]$/, '').trim()
}

/**
 * Whether a text is a few words and not a sentence: no full stop, and no Japanese particle except
 * between names.
 */
function isCreditName(name: string, names: Names): boolean {
  if (names.isAgency(name)) return true
  if (/[。.]$/.test(name) && !/\b(?:Jr|Inc|Co|Ltd)\.$/.test(name)) return false
  if (/[\u3040-\u309F\u30A0-\u30FF\u4E00-\u9FFF]/.test(name))
    return name.length <= 20 && !/[をがはにへ、]|する|した|です|ます/.test(name)
  return (
    name.length <= 60 &&
    name.split(' ').length <= 7 &&
    /^[\p{Lu}\p{Script=Hangul}@©\d]/u.test(name) &&
    !/ (?:is|are|was|were|has|at|in) /.test(name)
  )
}

/**
 * Matches a day, perhaps with an hour, and a place: `5日午前、潮見町`. A headline continues after the day:
 * `18日に式典`.
 */
const when =
  /[=＝] ?(?:(?:\d{4}年|昨年|今年|去年|同年|(?:令和|平成|昭和)(?:\d{1,2}|元)年)?(?:\d{1,2}月|先月|今月|同月)?(?:\d{1,2}|同)日|(?:\d{4}年|昨年|今年)\d{1,2}月)(?:(?:午前|午後|正午|未明|早朝|朝|昼|夕方?|夜|深夜)(?:\d{1,2}時(?:\d{1,2}分|半)?(?:ごろ|頃|すぎ|過ぎ)?)?)?(?:[、,]|$|[(【[「])/
/** `（例野花子撮影）`, `（町提供）`, `＝本人提供`, `（共同）`, `【時事】` */
const providedJapanese = /[(【[=] ?[^()【】[\]=]{1,30}(?:撮影|提供|写す|資料写真|代表撮影)[)】\]]?$/

/**
 * Parses a line that ends the way captions do: a day and a place after `＝`, a credit in brackets,
 * or an agency.
 */
function readEnd(line: string, plain: string, names: Names): CaptionLine | null {
  const caption = (text: string, credit: string | null, why: string): CaptionLine =>
    text === ''
      ? { kind: 'credit', text: null, credit, isCertain: true, why }
      : { kind: 'caption', text, credit, isCertain: true, why }
  const twice = /(?:\(Kyodo\))? ?={2} ?Kyodo(?: ?={2})?$/.exec(plain)
  if (/^photo/i.test(plain) && photographer.test(plain))
    return caption('', line.replace(/^photos? /i, ''), 'a name behind "Photo"')
  if (twice) return caption(line.slice(0, twice.index).trim(), 'Kyodo', 'ends in "==Kyodo"')
  const provided = providedJapanese.exec(plain) ?? names.patterns.inBrackets.exec(plain)
  if (provided)
    return caption(line.slice(0, provided.index).trim(), nameIn(line.slice(provided.index)), 'ends in a credit in brackets')
  if (owned.test(plain)) return caption('', nameIn(line), 'says whose picture it is')
  const bar = behindBar.exec(line)
  if (bar?.[1] !== undefined && bar[2] !== undefined && isCreditName(bar[2], names))
    return caption(bar[1], bar[2], 'a name behind a bar')
  const capitals = creditInCapitals(line)
  if (capitals !== null) return caption(line.slice(0, -capitals.length).trim(), capitals, 'ends in a name in capitals')
  if (when.test(plain) || /[=＝][^=＝、。「」 ]{2,14}で$/.test(plain)) return caption(line, null, 'a day and a place behind "＝"')
  const open = names.patterns.atEnd.exec(plain)
  if (open === null) return null
  const credit = nameIn(line.slice(open.index))
  return {
    ...caption(line.slice(0, open.index + (plain[open.index] === '.' ? 1 : 0)).trim(), credit, 'ends in the name of a wire'),
    isCertain: plain[open.index] !== '|',
  }
}

function nameIn(end: string): string {
  return end
    .replace(/^[.(（[［【/／|｜=＝\s]+/, '')
    .replace(/[)）\]］】]$/, '')
    .trim()
}

/** `Photo Jeanne Exemple/AFP`, `PHOTO JEANNE EXEMPLE, LE PHARE` */
const photographer = /^photos? [\p{Lu}][\p{L} .'’-]{1,40}(?:[/,] ?[\p{L}][\p{L} .'’-]{1,40}){1,2}$/iu

function readLikely(line: string, phrases: Phrasebook): CaptionLine | null {
  const plain = narrow(line)
  const isOpened = phrases.opening('likely caption', plain.toLowerCase()) !== null
  const found = isOpened ? { why: 'begins as captions may' } : likely.find(({ has }) => has.test(plain))
  return found === undefined ? null : { kind: 'caption', text: line, credit: null, isCertain: false, why: found.why }
}
