import { readCredit } from './caption-credit.ts'
import { readEnd } from './caption-end.ts'
import { withoutFrame } from './caption-frame.ts'
import { findEvidence } from './caption-likely.ts'
import type { Vocabulary } from '../article.ts'
import type { CaptionLine } from './caption-line.ts'
import { narrow } from '../phrases/openings.ts'
import type { Phrasebook, WholeLine } from '../phrases/phrasebook.ts'

/** Longer than any caption. */
const maxCaptionLength = 600

/**
 * Parses a line by what only captions and credits have, in any language of the tables. Returns
 * `null` for a line without it, such as a standfirst, an editors' note or a writer's name. `phrase`
 * is what the phrasebook found for the line.
 */
export function readCaptionLine(
  line: string,
  vocabulary: Vocabulary,
  phrase = vocabulary.phrases.find(line),
): CaptionLine | null {
  return (
    readMarkedCaption(line, vocabulary, phrase) ?? (line.length > maxCaptionLength ? null : readLikely(line, vocabulary.phrases))
  )
}

/** Parses a line like {@link readCaptionLine}, but ignores what a sentence may also have. */
export function readMarkedCaption(line: string, vocabulary: Vocabulary, { meanings }: WholeLine): CaptionLine | null {
  if (line.length > maxCaptionLength) return null
  const bare = withoutFrame(line)
  if (bare !== line && /\p{L}/u.test(bare)) return readFramed(bare, vocabulary)
  if (meanings.includes('caption heading'))
    return { kind: 'caption heading', text: null, credit: null, isCertain: true, why: 'says that a caption follows' }
  if (meanings.includes('credit'))
    return { kind: 'credit', text: null, credit: line, isCertain: true, why: 'a phrase of credits' }
  const plain = narrow(line)
  const small = plain.toLowerCase()
  return (
    readOpening(line, plain, small, vocabulary) ?? readCredit(line, small, vocabulary) ?? readEnd(line, plain, vocabulary.names)
  )
}

/** Parses a caption between a counter and buttons. Only captions have these around them. */
function readFramed(bare: string, vocabulary: Vocabulary): CaptionLine {
  const inner = readMarkedCaption(bare, vocabulary, vocabulary.phrases.find(bare))
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
function readOpening(line: string, plain: string, small: string, vocabulary: Vocabulary): CaptionLine | null {
  const opening = vocabulary.phrases.opening('caption', small)
  if (opening === null || plain.length === opening.length) return null
  // `File - Sharing Comes Back` may be a headline.
  if (opening.startsWith('file -') && !plain.startsWith('FILE')) return null
  const text = line.slice(opening.length).trim()
  const credited = readCredit(text, narrow(text).toLowerCase(), vocabulary)
  return {
    kind: 'caption',
    text: credited?.text ?? text,
    credit: credited?.credit ?? null,
    isCertain: true,
    why: 'begins as captions do',
  }
}

/** `…꺼내고 있다. /홍길동 기자` */
const behindSlash = /^(.{10,}[.다]) ?(?:\/|[가-힣]{2,6}=) ?([가-힣 ]{4,12})$/

function readLikely(line: string, phrases: Phrasebook): CaptionLine | null {
  const plain = narrow(line)
  const isOpened = phrases.opening('likely caption', plain.toLowerCase()) !== null
  const found = isOpened ? { why: 'begins as captions may' } : findEvidence(plain)
  if (found === undefined) return null
  const [, text = line, credit = null] = behindSlash.exec(line) ?? []
  return { kind: 'caption', text, credit, isCertain: false, why: found.why }
}
